import type { PersonName } from '#shared/vocabulary/people.ts';
import type { WrittenKey } from './query.ts';
import { matchWords, type NameWord, sameWord, type TypedWord, type WordMatch } from './words.ts';

/** How a hit came about, best first; a hit of a later tier never stands before one of an earlier. */
export const TIERS = ['literal', 'folded', 'spelling', 'layout', 'misspelt'] as const;
export type Tier = (typeof TIERS)[number];

/** Why a hit is one, where the name does not show it. */
export const REASONS = ['former', 'form', 'variant', 'latin', 'loose', 'misspelt', 'phone'] as const;
export type ReasonKind = (typeof REASONS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** The word of the person that was found. */
  readonly word: string;
}

/** The words of names, made ready for comparing once. */
export interface NameWords {
  in(text: string): readonly WrittenKey[];
  of(this: void, key: string): NameWord;
}

/** A word of a person's name. */
interface PersonWord {
  readonly word: WrittenKey;
  readonly isFormer: boolean;
  /** Place of the part: 0 surname, 1 given name, 2 patronymic, 3 alias. */
  readonly part: number;
}

export interface NamedRow {
  readonly name: PersonName;
  readonly alias: string | null;
  readonly formerNames: readonly PersonName[];
}

function wordsOfPerson({ name, alias, formerNames }: NamedRow, words: NameWords): PersonWord[] {
  const all: PersonWord[] = [];
  takeName(all, name, false, words);
  if (alias !== null) take(all, alias, 3, false, words);
  for (const former of formerNames) takeName(all, former, true, words);
  return all;
}

function takeName(all: PersonWord[], name: PersonName, isFormer: boolean, words: NameWords): void {
  const { surname, givenName, patronymic } = name;
  if (surname !== null) take(all, surname, 0, isFormer, words);
  if (givenName !== null) take(all, givenName, 1, isFormer, words);
  if (patronymic !== null) take(all, patronymic, 2, isFormer, words);
}

function take(all: PersonWord[], text: string, part: number, isFormer: boolean, words: NameWords): void {
  for (const word of words.in(text)) all.push({ word, isFormer, part });
}

/** How well a person fits what was typed. */
export interface Fit {
  readonly tier: Tier;
  /** Smaller is better within a tier. */
  readonly rank: number;
  readonly reasons: readonly Reason[];
}

const RANKS = 1_000_000;

/** Smaller is better, over all tiers. */
export const orderOf = ({ tier, rank }: Fit): number => TIERS.indexOf(tier) * RANKS + rank;

interface FoundWord {
  readonly match: WordMatch;
  readonly of: PersonWord;
}

/**
 * How the typed words fit a person, each word of a name being used once; null when one of them fits none: the index
 * may name a person for the wrong reason, never for none. `asTyped`: no other spelling of a word will do.
 */
export function fit(
  words: readonly TypedWord[],
  person: NamedRow,
  nameWords: NameWords,
  { asTyped = false }: { asTyped?: boolean } = {},
): Fit | null {
  const left = wordsOfPerson(person, nameWords);
  let tier = 0;
  let rank = 0;
  const reasons: Reason[] = [];
  for (const typed of words) {
    // A word that is spelled as typed is better than any other: those are not even looked at then.
    const found = bestOf(left, (word) => sameWord(typed, word)) ?? (asTyped ? null : spelled(typed, left, nameWords));
    if (found === null) return null;
    const { match, of } = found;
    if (words.length > 1) left.splice(left.indexOf(of), 1);
    tier = Math.max(tier, tierOf(found, typed));
    // A surname is what people look for first.
    rank += match.rank * 8 + of.part;
    const kind = of.isFormer ? 'former' : match.why;
    if (kind !== 'same') reasons.push({ kind, word: of.word.written });
  }
  return { tier: TIERS[tier] ?? 'misspelt', rank, reasons };
}

const spelled = (typed: TypedWord, words: readonly PersonWord[], nameWords: NameWords): FoundWord | null =>
  bestOf(words, ({ key }) => matchWords(typed, key, nameWords.of));

function bestOf(words: readonly PersonWord[], matchOf: (word: WrittenKey) => WordMatch | null): FoundWord | null {
  let best: FoundWord | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const of of words) {
    const match = matchOf(of.word);
    if (match === null) continue;
    const weight = match.rank * 16 + (of.isFormer ? 8 : 0) + of.part;
    if (weight < least) [best, least] = [{ match, of }, weight];
  }
  return best;
}

function tierOf({ match, of }: FoundWord, typed: TypedWord): number {
  if (match.why === 'misspelt') return TIERS.indexOf('misspelt');
  if (match.why !== 'same' || of.isFormer) return TIERS.indexOf('spelling');
  return of.word.plain.startsWith(typed.plain) ? TIERS.indexOf('literal') : TIERS.indexOf('folded');
}
