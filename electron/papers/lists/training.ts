import { listAdvocacy } from '#electron/advocacy/advocacy.queries.ts';
import { findCohort, listCohorts } from '#electron/cohorts/cohorts.queries.ts';
import { listBoard } from '#electron/placements/placements.queries.ts';
import { type AdvocacyRow, OUTCOMES } from '#shared/advocacy/advocacy.ts';
import { isTrainee, shareOf } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort, CohortRow, Trainee } from '#shared/cohorts/cohorts.ts';
import type { PlacementRow } from '#shared/placements/placements.ts';
import { fullName, surnameWithInitials } from '#shared/vocabulary/people.ts';
import type { Desk } from '../desk.ts';
import { heldTogether } from '../frame.ts';
import { monthText } from '../kinds/training-words.ts';
import { listSource } from './source.ts';

/** Courses, a row a course; of the people numbers alone. */
export const cohortsSource = listSource<CohortRow>({
  name: 'cohorts',
  needs: 'training.see',
  rows: ({ db }) => listCohorts(db),
  columns: [
    { key: 'course', type: 'text', weight: 160, value: ({ name }) => name },
    { key: 'project', type: 'text', weight: 120, value: ({ project }) => project },
    { key: 'community', type: 'text', weight: 130, value: ({ communityName }) => communityName },
    { key: 'begins', type: 'date', weight: 86, value: ({ fromOn }) => fromOn },
    { key: 'ends', type: 'date', weight: 86, value: ({ toOn }) => toOn },
    { key: 'applicants', type: 'number', weight: 70, value: ({ applicants }) => applicants },
    { key: 'trainees', type: 'number', weight: 80, value: ({ trainees }) => trainees },
    { key: 'certificates', type: 'number', weight: 100, value: ({ certificates }) => certificates },
    { key: 'placed', type: 'number', weight: 90, value: ({ placed }) => placed },
  ],
});

interface TraineeRow {
  readonly cohort: Cohort;
  readonly trainee: Trainee;
  readonly shownName: string;
}

/** Trainees of every course, a row a trainee. */
export const traineesSource = listSource<TraineeRow>({
  name: 'trainees',
  needs: 'training.see',
  async rows({ db, t }, { names }) {
    const rows: TraineeRow[] = [];
    for (const { id } of await listCohorts(db)) {
      const cohort = await findCohort(db, id);
      if (cohort === undefined) continue;
      for (const trainee of cohort.trainees.filter(isTrainee)) {
        const name = names === 'names' ? fullName(trainee) : surnameWithInitials(trainee);
        rows.push({ cohort, trainee, shownName: names === 'codes' ? t('papers:lists.unnamed') : heldTogether(name) });
      }
    }
    return rows;
  },
  columns: [
    { key: 'name', type: 'text', weight: 170, carries: ['initials'], value: ({ shownName }) => shownName },
    { key: 'course', type: 'text', weight: 160, value: ({ cohort }) => cohort.name },
    { key: 'community', type: 'text', weight: 130, value: ({ trainee }) => trainee.communityName },
    { key: 'organisation', type: 'text', weight: 150, value: ({ trainee }) => trainee.organisation },
    { key: 'position', type: 'text', weight: 120, value: ({ trainee }) => trainee.position },
    { key: 'phone', type: 'text', weight: 120, carries: ['phones'], value: ({ trainee }) => trainee.phone },
    { key: 'email', type: 'text', weight: 140, carries: ['phones'], value: ({ trainee }) => trainee.email },
    { key: 'attended', type: 'number', weight: 80, value: ({ trainee, cohort }) => shareOf(trainee, cohort.modules) },
    { key: 'certificate', type: 'text', weight: 100, value: ({ trainee }) => trainee.certificateNumber },
    { key: 'certificateOn', type: 'date', weight: 86, value: ({ trainee }) => trainee.certificateOn },
  ],
});

/** Works of trainees in communities, a row a work. */
export const placementsSource = listSource<PlacementRow>({
  name: 'placements',
  needs: 'training.see',
  rows: ({ db, today }) => listBoard(db, today),
  columns: [
    { key: 'name', type: 'text', weight: 170, carries: ['names'], value: ({ traineeName }) => traineeName },
    { key: 'course', type: 'text', weight: 160, value: ({ cohort }) => cohort },
    { key: 'community', type: 'text', weight: 130, value: ({ communityName }) => communityName },
    { key: 'position', type: 'text', weight: 120, value: ({ position }) => position },
    { key: 'fromOn', type: 'date', weight: 86, value: ({ fromOn }) => fromOn },
    { key: 'untilOn', type: 'date', weight: 86, value: ({ untilOn }) => untilOn },
    { key: 'reported', type: 'number', weight: 80, value: ({ reported }) => reported.length },
    { key: 'remarks', type: 'number', weight: 80, value: ({ remarks }) => remarks },
  ],
});

/** Talks with communities about a post, a row a post. */
export const advocacySource = listSource<AdvocacyRow>({
  name: 'advocacy',
  needs: 'training.see',
  rows: ({ db }) => listAdvocacy(db),
  columns: [
    { key: 'community', type: 'text', weight: 120, value: ({ communityName }) => communityName },
    { key: 'asked', type: 'text', weight: 150, value: ({ asked }) => asked },
    { key: 'promised', type: 'text', weight: 150, value: ({ promised }) => promised },
    { key: 'lastOn', type: 'date', weight: 86, value: ({ lastOn }) => lastOn },
    { key: 'dueStep', type: 'text', weight: 130, value: dueStep },
    { key: 'due', type: 'date', weight: 86, value: ({ dueOn }) => dueOn },
    {
      key: 'kept',
      type: 'text',
      weight: 90,
      // texts: training:advocacy.outcomes.
      value: ({ outcome }, { t }) => outcome && t(`training:advocacy.outcomes.${outcome}`),
      rank: ({ outcome }) => (outcome === null ? OUTCOMES.length : OUTCOMES.indexOf(outcome)),
    },
    { key: 'decision', type: 'text', weight: 90, value: ({ decisionNumber }) => decisionNumber },
    {
      key: 'fromMonth',
      type: 'text',
      weight: 80,
      value: ({ fromMonth }) => fromMonth && monthText(fromMonth),
      rank: ({ fromMonth }) => Number((fromMonth ?? '9999-12').replace('-', '')),
    },
  ],
});

function dueStep({ due, dueWords }: AdvocacyRow, { t }: Desk) {
  // texts: training:advocacy.look.
  return due === null || due === 'step' ? dueWords : t(`training:advocacy.look.${due}`);
}
