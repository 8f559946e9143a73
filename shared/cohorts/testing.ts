import { AdvocacyInput } from '#shared/advocacy/advocacy.ts';
import { type EntryContent, EntryInput, type EntryKind, fieldsOf } from '#shared/entries/entries.ts';
import { PlacementInput } from '#shared/placements/placements.ts';
import { APPLICANT } from './applicants.rules.ts';
import { CohortFacts, NewCohort, type TraineeInput } from './cohorts.ts';

/* Inputs of training for tests. */

export const COHORT_FACTS = CohortFacts.parse({
  ...{ name: 'Фахівці громад', project: 'Посада в громаді', communityCode: null, place: 'бібліотека', partners: null },
  ...{ trainers: 'Л. Дорош', capacity: 20, hasSelection: true, leastShare: 75, testMost: 20, placesPlanned: 2 },
  ...{ reservePlanned: 1, criteria: ['мотивація', 'освіта'], quotas: [], certificateWords: null, note: null },
});

const HALVES = [1, 2] as const;

/** Two days of two half-days each. */
export const NEW_COHORT = NewCohort.parse({
  ...{ ...COHORT_FACTS, firstOn: '2026-11-09' },
  modules: [1, 2].flatMap((day) =>
    HALVES.map((half) => ({ day, half, theme: `тема ${day}.${half}`, hours: 4, trainer: null })),
  ),
});

export const traineeNamed = (surname: string, more: Partial<TraineeInput> = {}): TraineeInput => ({
  ...APPLICANT,
  ...{ surname, givenName: 'Ганна', state: 'trainee' },
  ...more,
});

export const PLACEMENT = PlacementInput.parse({
  ...{ communityCode: null, host: 'ЦНСП', position: 'фахівець', mentor: null, contractKind: 'services' },
  ...{ contractNumber: '7', contractOn: '2026-09-01', fromOn: '2026-09-01', toOn: '2027-02-28', endedOn: null },
  ...{ endReason: null, payKopiykas: 1_500_000, budgetLine: 'Оплата', worksAs: null, note: null },
});

export const advocacyIn = (communityCode: string) =>
  AdvocacyInput.parse({
    ...{ communityCode, asked: 'зберегти посаду', ofWhom: 'голова', promised: null, outcome: null },
    ...{ decisionNumber: null, decisionOn: null, budgetLine: null, fromMonth: null, after6: null, after12: null },
    note: null,
  });

/** An entry of a kind; fields that are not given are empty. */
export function entryOf(kind: EntryKind, on: string, content: EntryContent): EntryInput {
  const empty = Object.fromEntries(fieldsOf(kind).map(({ id }) => [id, null]));
  return EntryInput.parse({ kind, on, content: { ...empty, ...content } });
}
