import type { BuiltinWords } from '#shared/vocabularies/vocabularies.rules.ts';
import type { VocabularyEntry, VocabularyLabel } from '#shared/vocabularies/vocabularies.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';

/** What stands in the cells of one entry and one language. */
export interface ShownWords {
  readonly label: string;
  readonly shortLabel: string;
}

/** The office's words, else the program's, else nothing. */
export function shownWords(entry: VocabularyEntry, words: BuiltinWords): ShownWords {
  const own = entry.labels.find(({ language }) => language === words.language);
  if (own !== undefined) return { label: own.label, shortLabel: own.shortLabel ?? '' };
  const { vocabulary, code } = entry;
  return { label: words.wordOf(vocabulary, code) ?? '', shortLabel: words.shortWordOf(vocabulary, code) ?? '' };
}

/**
 * What is saved for what stands in the cells: null where nothing is left, and where it is what the program says anyway,
 * so that a built-in entry goes on following the program.
 */
export function savedWords(
  entry: VocabularyEntry,
  words: BuiltinWords,
  { label, shortLabel }: ShownWords,
): Pick<VocabularyLabel, 'label' | 'shortLabel'> | null {
  const { vocabulary, code } = entry;
  const program = words.wordOf(vocabulary, code) ?? '';
  const programShort = words.shortWordOf(vocabulary, code) ?? '';
  const typed = label.trim();
  const typedShort = shortLabel.trim();
  if (typed === '' || (typed === program && typedShort === programShort)) return null;
  return { label: typed, shortLabel: typedShort === '' ? null : typedShort };
}

/** Whether another entry is called so already, however it is written. */
export function isTaken(entries: readonly VocabularyEntry[], words: BuiltinWords, label: string): boolean {
  const key = exactKey(label);
  return key !== '' && entries.some((entry) => exactKey(shownWords(entry, words).label) === key);
}
