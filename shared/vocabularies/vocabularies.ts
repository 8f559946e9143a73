import { z } from 'zod';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';

/** Lists of words that an office may change, in the order of the directory. */
export const VOCABULARIES = [
  'factors',
  'tags',
  'relations',
  'endReasons',
  'closingReasons',
  'purposes',
  'visitKinds',
  'visitPhrases',
  'socialServices',
  'reportWays',
  'reportSources',
  'refusalGrounds',
  'noticeGrounds',
  'nameVariants',
] as const;
export const VocabularyName = z.enum(VOCABULARIES);
export type VocabularyName = z.output<typeof VocabularyName>;

export const VocabularyEntryId = brandedId<'VocabularyEntryId'>();
export type VocabularyEntryId = z.output<typeof VocabularyEntryId>;

const MAX_LABEL = 300;

/** An entry's words in one language. The short ones are for narrow columns; without them the long ones stand there. */
export const VocabularyLabel = z.object({
  language: z.enum(LANGUAGES),
  label: z.string().trim().min(1).max(MAX_LABEL),
  shortLabel: z.string().trim().min(1).max(MAX_LABEL).nullable(),
});
export type VocabularyLabel = z.output<typeof VocabularyLabel>;

/** Days, both included; null for an open end. What is not valid stays on old records and is not offered for new ones. */
export const Validity = z
  .object({ validFrom: DateOnly.nullable(), validTo: DateOnly.nullable() })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    message: 'before-start',
  });
export type Validity = z.output<typeof Validity>;

export const VocabularyEntry = z.object({
  id: VocabularyEntryId,
  vocabulary: VocabularyName,
  /** What records hold: never changes, unique within the vocabulary. */
  code: z.string(),
  validFrom: DateOnly.nullable(),
  validTo: DateOnly.nullable(),
  isBuiltin: z.boolean(),
  /** A relation that makes a child of the family; a factor that papers tell as a number only; else false. */
  isMarked: z.boolean(),
  /** Words of the office; a built-in entry without them is called by the program's texts. */
  labels: z.array(VocabularyLabel),
});
export type VocabularyEntry = z.output<typeof VocabularyEntry>;
