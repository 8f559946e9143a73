import { findCohort, listCohorts } from '#electron/cohorts/cohorts.queries.ts';
import { listBoard } from '#electron/placements/placements.queries.ts';
import { isTrainee, shareOf } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort, Trainee } from '#shared/cohorts/cohorts.ts';
import type { PlacementRow } from '#shared/placements/placements.ts';
import { fullName, surnameWithInitials } from '#shared/vocabulary/people.ts';
import { heldTogether } from '../frame.ts';
import { listSource } from './source.ts';

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
