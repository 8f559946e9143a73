import { z } from 'zod';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const LetterheadId = brandedId<'LetterheadId'>();
export type LetterheadId = z.output<typeof LetterheadId>;

const line = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (text === '' ? null : text))
  .nullable();

/** What the papers of the centre say of it from a day on. A paper keeps the names of its day. */
export const LetterheadInput = z.object({
  validFrom: DateOnly,
  /** Whose centre it is: «Житомирська обласна військова адміністрація». */
  parentBody: line,
  /** The full name as on the seal. */
  institution: z.string().trim().min(1).max(300),
  /** Code of the legal entity (ЄДРПОУ). */
  legalCode: line,
  address: line,
  phone: line,
  email: line,
  /** «Директор», «В. о. директора» */
  headPost: line,
  headName: line,
  /** The sender on envelopes: nothing that tells what kind of office it is. */
  envelopeSender: line,
});
export type LetterheadInput = z.output<typeof LetterheadInput>;

export const Letterhead = LetterheadInput.extend({ id: LetterheadId });
export type Letterhead = z.output<typeof Letterhead>;
