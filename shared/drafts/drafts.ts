import { z } from 'zod';

/** A form of the program: `families.new`, `families.address`. */
export const FormName = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/);

/** The record that a form is about; '' for something new. */
export const DraftRecordId = z.union([z.literal(''), z.uuidv7()]);

/** The form and the record: a user has one draft of each pair. */
export const DraftPlace = z.object({ form: FormName, recordId: DraftRecordId });
export type DraftPlace = z.output<typeof DraftPlace>;

/** Bytes of a draft as JSON in UTF-8. The longest form of the program needs a tenth of it. */
export const MAX_DRAFT_BYTES = 200_000;

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** What a form holds, as it holds it: only the form itself knows the shape. */
export const DraftContent = z.json().refine((value) => bytesOf(value) <= MAX_DRAFT_BYTES, { message: 'too_big' });
export type DraftContent = z.output<typeof DraftContent>;

export const Draft = z.object({ content: DraftContent, savedAtMs: z.number().int() });
export type Draft = z.output<typeof Draft>;

/** A draft that waits somewhere, without what is in it. */
export const DraftMark = z.object({ ...DraftPlace.shape, savedAtMs: z.number().int() });
export type DraftMark = z.output<typeof DraftMark>;

/** How the forms of the window keep what they hold: with the version of the record that it was typed over. */
export interface KeptForm {
  /** Null for something new. */
  readonly version: number | null;
  readonly value: DraftContent;
}
