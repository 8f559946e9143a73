import type { NameList } from './name-list.ts';
import type { TypedWord } from './words.ts';

/** How far from what was typed a word may be. */
export type Reach = 'whole' | 'beginning' | 'spelling' | 'misspelling';

/** What one typed word may stand for: any of these, or anything that begins with `beginning`. */
export interface Alternatives {
  readonly words: readonly string[];
  readonly beginning: string | null;
}

export function alternativesOf(typed: TypedWord, list: NameList, reach: Reach): Alternatives {
  // What no name has is not asked for: that is a matter of time, never of what is found.
  if (reach === 'whole') return { words: list.has(typed.key) ? [typed.key] : [], beginning: null };
  const beginning = list.hasBeginning(typed.key) ? typed.key : null;
  if (reach === 'beginning') return { words: [], beginning };
  const spellings = list.spellingsOf(typed);
  if (reach === 'spelling') return { words: spellings, beginning };
  return { words: [...spellings, ...list.misspellingsOf(typed)], beginning };
}

/**
 * Signs that the index takes for parts of a word as JavaScript does: Latin, Greek and Cyrillic. What else is a letter
 * somewhere may end a word there, and the index answers such a phrase with an error.
 */
const SEARCHABLE = /^(?:[0-9a-z\u00df-\u00f6\u00f8-\u02af\u0386-\u0481\u048a-\u052f]|[\u0300-\u036f])+$/;

/** One word, or the beginning of one, in the language of the index; null where it can hold no such word. */
export function term(word: string, isBeginning: boolean): string | null {
  if (!SEARCHABLE.test(word)) return null;
  return isBeginning ? `"${word}" *` : `"${word}"`;
}

/** All of the words, each by one of its alternatives, in the language of the index; null where one has none. */
export function matchOf(words: readonly Alternatives[]): string | null {
  const all = words.map(({ words: whole, beginning }) => {
    const any = [...new Set(whole)].map((word) => term(word, false));
    if (beginning !== null) any.push(term(beginning, true));
    const known = any.filter((each) => each !== null);
    return known.length === 0 ? null : `(${known.join(' OR ')})`;
  });
  return all.includes(null) ? null : all.join(' AND ');
}
