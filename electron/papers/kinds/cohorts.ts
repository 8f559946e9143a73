import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { selectionOf } from '#electron/selection/selection.queries.ts';
import { halfDaysOf, hoursOf, isTrainee } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort, CohortModule, Trainee, TraineeId } from '#shared/cohorts/cohorts.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { FileKind } from '#shared/papers/orders.ts';
import type { Block, Carried, Format } from '#shared/papers/paper.ts';
import { counted, isRanked, rankTrainees, standingDecisions, totalOf } from '#shared/selection/selection.rules.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import type { Desk } from '../desk.ts';
import { closing, column, facts, numberColumn, opening, signed, table, text } from '../frame.ts';
import { paperKind } from '../kind.ts';
import { hundredthsText, trainingWord as word } from './training-words.ts';

interface CohortPaper {
  readonly name: string;
  readonly format: Format;
  readonly carries: readonly Carried[];
  readonly audience: 'office' | 'recipient';
  readonly blocks: (desk: Desk, cohort: Cohort, traineeId: TraineeId | null) => Block[] | Promise<Block[]>;
  readonly files?: readonly FileKind[];
  readonly isForShow?: boolean;
}

/** A paper of a course, or a print of letters to everybody whom it concerns. */
function cohortPaper(paper: CohortPaper) {
  const { name, format, carries, audience, blocks, files = ['xlsx', 'docx'], isForShow = false } = paper;
  return paperKind({
    isForShow,
    name,
    subject: 'cohort',
    audience,
    format,
    needs: 'training.see',
    carries: () => carries,
    files,
    async body(desk, { cohortId, traineeId }) {
      const cohort = await findCohort(desk.db, cohortId);
      if (cohort === undefined) return refuse('papers/not-found');
      return { running: cohort.name, blocks: await blocks(desk, cohort, traineeId) };
    },
  });
}

const MOST_ROOMY = 16;
const here = ({ trainees }: Cohort) => trainees.filter(isTrainee);

/** «9 – 11 серпня» as two days; one day stands alone. */
function daysOf(desk: Desk, { modules }: Pick<Cohort, 'modules'>): string {
  const [first, last] = [modules[0]?.on, modules.at(-1)?.on];
  if (first === undefined || last === undefined) return '';
  return first === last ? desk.longDate(first) : `${desk.shortDate(first)} – ${desk.shortDate(last)}`;
}

/** What stands under the title of every paper of a course. */
const underOf = (desk: Desk, cohort: Cohort) =>
  [cohort.name, daysOf(desk, cohort), cohort.place ?? ''].filter((line) => line !== '');

/** Letters, each on a page of its own; a note where there is nobody to write to. */
function letters<T>(desk: Desk, all: readonly T[], letter: (one: T, startsPage: boolean) => Block[]): Block[] {
  if (all.length === 0) return [opening(desk, { title: word(desk, 'nobody') })];
  return all.flatMap((one, at) => letter(one, at > 0));
}

const chosen = (trainees: readonly Trainee[], traineeId: TraineeId | null) =>
  traineeId === null ? trainees : trainees.filter(({ id }) => id === traineeId);

const registration = cohortPaper({
  name: 'cohort-registration',
  format: 'landscape',
  carries: ['names', 'phones'],
  audience: 'office',
  blocks: (desk, cohort) => [
    opening(desk, { title: word(desk, 'registration'), under: underOf(desk, cohort) }),
    table(desk, {
      columns: [
        numberColumn(desk),
        column({ head: word(desk, 'name'), weight: 170 }),
        column({ head: word(desk, 'position'), weight: 130 }),
        column({ head: word(desk, 'organisation'), weight: 170 }),
        column({ head: word(desk, 'phone'), weight: 100 }),
        column({ head: word(desk, 'email'), weight: 130 }),
        column({ head: word(desk, 'photo'), weight: 70, isCentred: true }),
        column({ head: desk.t('papers:signature'), weight: 90 }),
      ],
      rows: here(cohort).map((one, at) => [
        ...[at + 1, fullName(one), one.position, [one.communityName, one.organisation].filter(Boolean).join(', ')],
        ...[one.phone, one.email, one.photoConsent === null ? null : word(desk, one.photoConsent ? 'yes' : 'no'), null],
      ]),
      leastLines: 2,
    }),
    closing(desk, { totals: [`${word(desk, 'total')} ${here(cohort).length}`] }),
  ],
});

const signIn = cohortPaper({
  name: 'cohort-sign-in',
  format: 'portrait',
  carries: ['names'],
  audience: 'office',
  blocks: (desk, cohort) => {
    const days = [...Map.groupBy(cohort.modules, ({ on }) => on)];
    return letters(desk, days, ([on, modules], startsPage) => [
      opening(desk, {
        title: word(desk, 'signIn'),
        under: [cohort.name, desk.longDate(on), cohort.place ?? ''].filter((line) => line !== ''),
        startsPage,
      }),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: word(desk, 'name'), weight: 220 }),
          column({ head: word(desk, 'community'), weight: 130 }),
          ...modules.map(({ half }) => column({ head: word(desk, `half${half}`), weight: 110 })),
        ],
        rows: here(cohort).map((one, at) => [at + 1, fullName(one), one.communityName, ...modules.map(() => null)]),
        // Room to sign, as long as a day fits on its page: twenty names do, a line each.
        leastLines: here(cohort).length > MOST_ROOMY ? 1 : 2,
      }),
      signed(word(desk, 'trainer')),
    ]);
  },
});

const programme = cohortPaper({
  name: 'cohort-programme',
  format: 'portrait',
  carries: [],
  audience: 'recipient',
  files: ['docx'],
  blocks: (desk, cohort) => [
    opening(desk, { title: word(desk, 'programme'), under: underOf(desk, cohort), isApproved: true }),
    table(desk, {
      columns: [
        column({ head: word(desk, 'day'), weight: 100 }),
        column({ head: word(desk, 'half'), weight: 70, isCentred: true }),
        column({ head: word(desk, 'theme'), weight: 300 }),
        column({ head: word(desk, 'hours'), weight: 60, type: 'number' }),
        column({ head: word(desk, 'trainer'), weight: 130 }),
      ],
      rows: [
        ...cohort.modules.map((module: CohortModule) => [
          ...[desk.shortDate(module.on), word(desk, `halfShort${module.half}`), module.theme, module.hours],
          module.trainer ?? cohort.trainers,
        ]),
        [word(desk, 'total'), null, null, hoursOf(cohort.modules), null],
      ],
      rowKinds: { [cohort.modules.length]: 'total' },
    }),
  ],
});

const invitation = cohortPaper({
  name: 'trainee-invitation',
  format: 'portrait',
  carries: ['names'],
  audience: 'recipient',
  files: ['docx'],
  blocks: (desk, cohort, traineeId) => {
    const invited = cohort.trainees.filter(({ state }) => state === 'invited' || state === 'trainee');
    return letters(desk, traineeId === null ? invited : chosen(cohort.trainees, traineeId), (one, startsPage) => [
      opening(desk, { title: word(desk, 'invitation'), startsPage }),
      text(fullName(one), 'bold'),
      text(desk.t('papers:trainingPapers.invitationWords', { name: cohort.name })),
      facts([
        [word(desk, 'days'), daysOf(desk, cohort) || null],
        [word(desk, 'place'), cohort.place],
        [word(desk, 'hours'), String(hoursOf(cohort.modules))],
        [word(desk, 'partners'), cohort.partners],
      ]),
      text(word(desk, 'invitationAnswer')),
      signed(desk.t('papers:signs.head')),
    ]);
  },
});

const certificates = cohortPaper({
  name: 'certificates',
  isForShow: true,
  format: 'landscape',
  carries: ['names'],
  audience: 'recipient',
  files: ['docx'],
  blocks: (desk, cohort, traineeId) => {
    const issued = cohort.trainees.filter(({ certificateNumber }) => certificateNumber !== null);
    const themes = cohort.modules.flatMap(({ theme }) => theme ?? []).join('. ');
    return letters(desk, chosen(issued, traineeId), (one, startsPage) => [
      opening(desk, {
        title: word(desk, 'certificate'),
        under: [`№ ${one.certificateNumber}`],
        startsPage,
      }),
      ...(one.dativeName === null ? [] : [text(`${word(desk, 'issuedTo')} ${one.dativeName}`, 'centred')]),
      text(fullName(one), 'name'),
      text(
        cohort.certificateWords ?? desk.t('papers:trainingPapers.certificateWords', { name: cohort.name }),
        'centred',
      ),
      text(
        desk.t('papers:trainingPapers.certificateHours', {
          days: daysOf(desk, cohort),
          hours: hoursOf(cohort.modules),
        }),
        'centred',
      ),
      ...(themes === '' ? [] : [text(`${word(desk, 'themes')} ${themes}`, 'note')]),
      text(one.certificateOn === null ? '' : desk.longDate(one.certificateOn)),
      signed(
        desk.t('papers:signs.head'),
        ...(cohort.trainers === null ? [] : [`${word(desk, 'trainer')}, ${cohort.trainers}`]),
      ),
    ]);
  },
});

const register = cohortPaper({
  name: 'certificates-register',
  format: 'portrait',
  carries: ['names'],
  audience: 'office',
  blocks: (desk, cohort) => {
    const issued = cohort.trainees.filter(({ certificateNumber }) => certificateNumber !== null);
    return [
      opening(desk, { title: word(desk, 'register'), under: underOf(desk, cohort) }),
      table(desk, {
        columns: [
          numberColumn(desk),
          column({ head: word(desk, 'certificateNumber'), weight: 90 }),
          column({ head: word(desk, 'name'), weight: 220 }),
          column({ head: word(desk, 'issued'), weight: 90, type: 'date' }),
          column({ head: word(desk, 'attendance'), weight: 80, isCentred: true }),
          column({ head: word(desk, 'received'), weight: 120 }),
        ],
        rows: issued.map((one, at) => {
          const { there, of } = halfDaysOf(one, cohort.modules);
          return [at + 1, one.certificateNumber, fullName(one), one.certificateOn, `${there}/${of}`, null];
        }),
      }),
      closing(desk, { totals: [`${word(desk, 'total')} ${issued.length}`] }),
    ];
  },
});

const scoreSummary = cohortPaper({
  name: 'score-summary',
  format: 'landscape',
  carries: ['names'],
  audience: 'office',
  blocks: async (desk, cohort) => {
    const selection = await selectionOf(desk.db, desk.session, cohort.id);
    const sheets = selection?.sheets ?? [];
    // What an assessor has not seen yet is on no paper either.
    const isWhole = selection?.withheld === 0;
    const standing = standingDecisions(selection?.decisions ?? []);
    const assessors = [...new Set(sheets.map(({ assessor }) => assessor))];
    const ranked = rankTrainees(cohort.trainees.filter(isRanked), {
      criteria: cohort.criteria,
      sheets: isWhole ? sheets : [],
    });
    return [
      opening(desk, { title: word(desk, 'scores'), under: [cohort.name], isApproved: true }),
      table(desk, {
        columns: [
          column({ head: word(desk, 'rank'), weight: 60, type: 'number' }),
          column({ head: word(desk, 'name'), weight: 190 }),
          column({ head: word(desk, 'community'), weight: 130 }),
          ...assessors.map((assessor) => column({ head: assessor, weight: 80, isCentred: true })),
          column({ head: word(desk, 'mean'), weight: 70, isCentred: true }),
          column({ head: word(desk, 'decision'), weight: 90 }),
          column({ head: word(desk, 'reason'), weight: 170 }),
        ],
        rows: ranked.map(({ traineeId, rank, meanHundredths }) => {
          const trainee = cohort.trainees.find(({ id }) => id === traineeId);
          const own = sheets.filter((sheet) => sheet.traineeId === traineeId);
          const decision = standing.get(traineeId);
          const total = (assessor: string) => {
            const sheet = counted(own).find((one) => one.assessor === assessor);
            return sheet === undefined ? null : String(totalOf(sheet, cohort.criteria));
          };
          return [
            ...[rank, trainee === undefined ? '' : fullName(trainee), trainee?.communityName ?? null],
            ...assessors.map(total),
            meanHundredths === null ? null : hundredthsText(desk, meanHundredths),
            // texts: papers:trainingPapers.decisions.
            decision === undefined ? null : word(desk, `decisions.${decision.decision}`),
            decision?.reason ?? null,
          ];
        }),
      }),
      closing(desk, { signatures: [...assessors, desk.t('papers:signs.head')] }),
    ];
  },
});

const decisionLetter = cohortPaper({
  name: 'decision-letter',
  format: 'portrait',
  carries: ['names'],
  audience: 'recipient',
  files: ['docx'],
  blocks: async (desk, cohort, traineeId) => {
    const standing = standingDecisions((await selectionOf(desk.db, desk.session, cohort.id))?.decisions ?? []);
    const decided = chosen(cohort.trainees, traineeId).flatMap((one) => {
      const decision = standing.get(one.id);
      return decision === undefined ? [] : [{ one, decision }];
    });
    return letters(desk, decided, ({ one, decision }, startsPage) => [
      opening(desk, { title: word(desk, 'decisionLetter'), startsPage }),
      text(fullName(one), 'bold'),
      // texts: papers:trainingPapers.decisionWords.
      text(desk.t(`papers:trainingPapers.decisionWords.${decision.decision}`, { name: cohort.name })),
      text(`${word(desk, 'decidedOn')} ${desk.longDate(decision.decidedOn)}`),
      signed(decision.signedBy),
    ]);
  },
});

export const cohortPapers = [
  registration,
  signIn,
  programme,
  invitation,
  certificates,
  register,
  scoreSummary,
  decisionLetter,
];
