import { z } from 'zod';
import { optionalText } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const LetterheadId = brandedId<'LetterheadId'>();
export type LetterheadId = z.output<typeof LetterheadId>;

/** What the papers of the centre say of it from a day on. A paper keeps the names of its day. */
export const LetterheadInput = z.object({
  validFrom: DateOnly,
  /** Whose centre it is: «Житомирська обласна військова адміністрація». */
  parentBody: optionalText,
  /** The full name as on the seal. */
  institution: z.string().trim().min(1).max(300),
  /** Code of the legal entity (ЄДРПОУ). */
  legalCode: optionalText,
  address: optionalText,
  phone: optionalText,
  email: optionalText,
  /** «Директор», «В. о. директора» */
  headPost: optionalText,
  headName: optionalText,
  /** The sender on envelopes: nothing that tells what kind of office it is. */
  envelopeSender: optionalText,
});
export type LetterheadInput = z.output<typeof LetterheadInput>;

export const Letterhead = LetterheadInput.extend({ id: LetterheadId });
export type Letterhead = z.output<typeof Letterhead>;
