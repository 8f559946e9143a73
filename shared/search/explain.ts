import type { PersonName } from '#shared/vocabulary/people.ts';
import { APOSTROPHES } from '#shared/vocabulary/text/characters.ts';
import type { WrittenKey } from './query.ts';
import { matchRank, matchWords, type NameWord, sameWord, type TypedWord, type WordMatch } from './words.ts';

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

/** A word of a person's name as it is written, and as it is compared. */
interface WrittenWord {
  readonly written: string;
  /** Exact key. */
  readonly key: string;
  readonly isFormer: boolean;
  /** Place of the part: 0 surname, 1 given name, 2 patronymic, 3 alias. */
  readonly part: number;
}

export interface NamedRow {
  readonly name: PersonName;
  readonly alias: string | null;
  readonly formerNames: readonly PersonName[];
}

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(ANY_APOSTROPHE, '\u2019');

function wordsOfPerson({ name, alias, formerNames }: NamedRow, words: NameWords): WrittenWord[] {
  const wordsIn = (text: string | null, part: number, isFormer: boolean): WrittenWord[] =>
    text === null ? [] : words.in(text).map(({ written, key }) => ({ written, key, isFormer, part }));
  const wordsOfName = ({ surname, givenName, patronymic }: PersonName, isFormer: boolean) =>
    [surname, givenName, patronymic].flatMap((text, part) => wordsIn(text, part, isFormer));
  return [
    ...wordsOfName(name, false),
    ...wordsIn(alias, 3, false),
    ...formerNames.flatMap((former) => wordsOfName(former, true)),
  ];
}

/** How well a person fits what was typed. */
export interface Fit {
  readonly tier: Tier;
  /** Smaller is better within a tier. */
  readonly rank: number;
  readonly reasons: readonly Reason[];
}

interface FoundWord extends WrittenWord {
  readonly match: WordMatch;
  readonly from: WrittenWord;
}

/**
 * How the typed words fit a person, each word of a name being used once; null when one of them fits none: the index
 * may name a person for the wrong reason, never for none.
 */
export function fit(words: readonly TypedWord[], person: NamedRow, nameWords: NameWords): Fit | null {
  const left = wordsOfPerson(person, nameWords);
  let tier = 0;
  let rank = 0;
  const reasons: Reason[] = [];
  for (const typed of words) {
    const found = bestWord(typed, left, nameWords);
    if (found === null) return null;
    left.splice(left.indexOf(found.from), 1);
    tier = Math.max(tier, tierOf(found, typed.written));
    // A surname is what people look for first.
    rank += matchRank(found.match) * 8 + found.part;
    const kind = found.isFormer ? 'former' : found.match.why;
    if (kind !== 'same') reasons.push({ kind, word: found.written });
  }
  return { tier: TIERS[tier] ?? 'misspelt', rank, reasons };
}

function bestWord(typed: TypedWord, words: readonly WrittenWord[], nameWords: NameWords): FoundWord | null {
  // A word that is spelled as typed is better than any other: those are not even looked at then.
  const same = bestOf(words, ({ key }) => sameWord(typed, { key }));
  return same ?? bestOf(words, ({ key }) => matchWords(typed, key, nameWords.of));
}

function bestOf(words: readonly WrittenWord[], matchOf: (word: WrittenWord) => WordMatch | null): FoundWord | null {
  let best: FoundWord | null = null;
  for (const each of words) {
    const match = matchOf(each);
    if (match === null) continue;
    const found = { ...each, match, from: each };
    if (best === null || weight(found) < weight(best)) best = found;
  }
  return best;
}

const weight = ({ match, isFormer, part }: FoundWord) => matchRank(match) * 16 + (isFormer ? 8 : 0) + part;

function tierOf({ match, isFormer, written }: FoundWord, piece: string): number {
  if (match.why === 'misspelt') return TIERS.indexOf('misspelt');
  if (match.why !== 'same' || isFormer) return TIERS.indexOf('spelling');
  return plain(written).startsWith(plain(piece)) ? TIERS.indexOf('literal') : TIERS.indexOf('folded');
}
