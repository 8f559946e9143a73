import { z } from 'zod';
import { EntryKind } from '#shared/entries/entries.ts';
import { FieldChange } from '#shared/history/history.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';

/** A change of a course or of a work in a community, newest first in a list. Names stand where the register keeps codes. */
export const TrainingChange = FieldChange.extend({
  /** The trainee; of a mark, whose it is. */
  whom: z.string().nullable(),
  /** Day of the half-day or of the entry. */
  on: DateOnly.nullable(),
  /** Of what kind the entry is. */
  kind: EntryKind.nullable(),
});
export type TrainingChange = z.output<typeof TrainingChange>;
