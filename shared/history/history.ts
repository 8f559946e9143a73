import { z } from 'zod';

/** Things whose fields keep a history; `personHidden`, `reporter` and `visitPrivate` are shown to few or when asked for. */
export const THINGS_WITH_HISTORY = [
  'family',
  'person',
  'personHidden',
  'report',
  'reporter',
  'visit',
  'visitPrivate',
  'givenService',
  'caseDocument',
  'group',
  'groupParticipant',
  'groupMeeting',
  'groupFormat',
  'call',
  'facilitator',
  'project',
  'invitation',
  'cohort',
  'cohortModule',
  'trainee',
  'scoreSheet',
  'placement',
  'advocacy',
  'workEntry',
] as const;
export type ThingWithHistory = (typeof THINGS_WITH_HISTORY)[number];

/** One change of one field, newest first in a list. Values are as the register keeps them; null for empty. */
export const FieldChange = z.object({
  field: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
  userName: z.string().nullable(),
  changedAtMs: z.number().int(),
});
export type FieldChange = z.output<typeof FieldChange>;
