import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { isAlwaysMarked } from './marks.ts';
import type { VocabularyEntry, VocabularyName } from './vocabularies.ts';

/** Whether an entry is offered for something that is written down on that day. */
export function isOfferedOn(entry: Pick<VocabularyEntry, 'validFrom' | 'validTo'>, day: DateOnly): boolean {
  return (entry.validFrom === null || entry.validFrom <= day) && (entry.validTo === null || day <= entry.validTo);
}

/** How the program calls its built-in entries, in the language on screen. */
export interface BuiltinWords {
  readonly language: Language;
  /** Undefined for an entry that is not the program's. */
  wordOf(vocabulary: VocabularyName, code: string): string | undefined;
  /** Undefined where there is no short word of its own. */
  shortWordOf(vocabulary: VocabularyName, code: string): string | undefined;
}

export type Words = Pick<VocabularyEntry, 'vocabulary' | 'code' | 'labels'>;

/**
 * What an entry is called: the office's word in the language on screen, else the program's, else the office's word in
 * another language, else its code.
 */
export function labelOf(entry: Words, words: BuiltinWords): string {
  const own = entry.labels.find(({ language }) => language === words.language);
  return own?.label ?? words.wordOf(entry.vocabulary, entry.code) ?? inAnyLanguage(entry) ?? entry.code;
}

/** The same for a narrow column. An office that renamed an entry and gave no short word does not get the program's. */
export function shortLabelOf(entry: Words, words: BuiltinWords): string {
  const own = entry.labels.find(({ language }) => language === words.language);
  if (own !== undefined) return own.shortLabel ?? own.label;
  return words.shortWordOf(entry.vocabulary, entry.code) ?? labelOf(entry, words);
}

function inAnyLanguage({ labels }: Words): string | undefined {
  return LANGUAGES.flatMap((language) => labels.filter((label) => label.language === language))[0]?.label;
}

/** An entry with the word to show for it. */
export interface VocabularyWord {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
}

/** One vocabulary as a screen uses it. */
export interface Vocabulary {
  /** Every entry, ended ones too, in the order of the office. */
  readonly all: readonly VocabularyWord[];
  /** What may be chosen for something new. */
  readonly offered: readonly VocabularyWord[];
  /** The word of a code on a record; the code itself when it is unknown (or not read yet). */
  labelOf(code: string): string;
  /** Whether the code carries the mark of the vocabulary. */
  isMarked(code: string): boolean;
  shortLabelOf(code: string): string;
}

/** `entries` of one vocabulary, in their order, with words for a screen on a day. */
export function vocabularyOf(
  name: VocabularyName,
  entries: readonly VocabularyEntry[],
  words: BuiltinWords,
  today: DateOnly,
): Vocabulary {
  const wordIn = (entry: VocabularyEntry): VocabularyWord => ({
    code: entry.code,
    label: labelOf(entry, words),
    shortLabel: shortLabelOf(entry, words),
  });
  const byCode = new Map(entries.map((entry) => [entry.code, wordIn(entry)]));
  const marked = new Set(entries.filter(({ isMarked }) => isMarked).map(({ code }) => code));
  const unread = (code: string): Words => ({ vocabulary: name, code, labels: [] });
  return {
    all: [...byCode.values()],
    offered: entries.filter((entry) => isOfferedOn(entry, today)).map(wordIn),
    isMarked: (code) => marked.has(code) || isAlwaysMarked(name, code),
    labelOf: (code) => byCode.get(code)?.label ?? labelOf(unread(code), words),
    shortLabelOf: (code) => byCode.get(code)?.shortLabel ?? shortLabelOf(unread(code), words),
  };
}

/**
 * What may be chosen in a form: what the office offers, and what stands there already though it is no longer offered; in
 * the order of the office.
 */
export function choicesOf(
  { all, offered }: Pick<Vocabulary, 'all' | 'offered'>,
  chosen: string | null | readonly string[],
): { value: string; label: string }[] {
  const codes = new Set([
    ...offered.map(({ code }) => code),
    ...(typeof chosen === 'string' ? [chosen] : (chosen ?? [])),
  ]);
  return all.filter(({ code }) => codes.has(code)).map(({ code, label }) => ({ value: code, label }));
}
