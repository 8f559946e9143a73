import { exactKey, looseKey } from '#shared/vocabulary/text/folding.ts';
import { toLatin } from '#shared/vocabulary/text/transliterate.ts';
import type { NameVariants } from './name-variants.ts';
import { withinOneLetter } from './one-letter.ts';
import { plain } from './query.ts';
import {
  isLatin,
  type LatinPattern,
  latinKey,
  latinPattern,
  plainLatin,
  skeletonOf,
  skeletonsOf,
  withoutCzechEnding,
} from './skeletons.ts';
import { surnameForms } from './surname-forms.ts';

/** Why a typed word and a word of a name belong together, best first. */
export const WHYS = ['same', 'loose', 'latin', 'form', 'variant', 'misspelt'] as const;
export type Why = (typeof WHYS)[number];

export interface WordMatch {
  readonly why: Why;
  /** The whole word was typed, not its beginning. */
  readonly isWhole: boolean;
  /** Smaller is better: whole words before beginnings, and spellings before misspellings. */
  readonly rank: number;
}

/** A word of a name as it is compared. */
export interface NameWord {
  /** Exact key. */
  readonly key: string;
  readonly loose: string;
  readonly isLatin: boolean;
  readonly skeletons: readonly string[];
  /** Spelled by KMU 55, or the Latin word itself. */
  readonly latin: string;
  /** Skeletons of what the surname is for the other sex. */
  readonly forms: readonly string[];
  readonly groups: readonly string[];
}

export const nameWord = (key: string, variants: NameVariants): NameWord => new LazyNameWord(key, variants);

/** Most words are only ever looked at as they are spelled: what else is compared is made when it is. */
class LazyNameWord implements NameWord {
  readonly key: string;
  readonly isLatin: boolean;
  readonly #variants: NameVariants;
  #loose: string | undefined;
  #skeletons: readonly string[] | undefined;
  #latin: string | undefined;
  #forms: readonly string[] | undefined;
  #groups: readonly string[] | undefined;

  constructor(key: string, variants: NameVariants) {
    this.key = key;
    this.isLatin = isLatin(key);
    this.#variants = variants;
  }

  get loose(): string {
    return (this.#loose ??= looseKey(this.key));
  }

  get skeletons(): readonly string[] {
    return (this.#skeletons ??= skeletonsOf(this.key));
  }

  get latin(): string {
    return (this.#latin ??= this.isLatin ? latinKey(this.key) : toLatin(this.key));
  }

  get forms(): readonly string[] {
    return (this.#forms ??= this.isLatin ? [] : surnameForms(this.key).map(skeletonOf));
  }

  get groups(): readonly string[] {
    return (this.#groups ??= this.#variants.groupsOf(this.key));
  }
}

/** A typed word, with everything that is looked for because of it. */
export interface TypedWord {
  readonly written: string;
  /** Small letters and one kind of apostrophe. */
  readonly plain: string;
  /** Exact key. */
  readonly key: string;
  readonly loose: string;
  readonly isLatin: boolean;
  /** Of a Cyrillic word. */
  readonly skeleton: string;
  /** Of a Latin word. */
  readonly pattern: LatinPattern | null;
  readonly czech: LatinPattern | null;
  /** Loose keys of the surname for the other sex. */
  readonly forms: ReadonlySet<string>;
  readonly groups: readonly string[];
}

export const typedWord = (written: string, variants: NameVariants): TypedWord => new LazyTypedWord(written, variants);

class LazyTypedWord implements TypedWord {
  readonly written: string;
  readonly plain: string;
  readonly key: string;
  readonly isLatin: boolean;
  readonly #variants: NameVariants;
  #loose: string | undefined;
  #skeleton: string | undefined;
  #pattern: LatinPattern | null | undefined;
  #czech: LatinPattern | null | undefined;
  #forms: ReadonlySet<string> | undefined;
  #groups: readonly string[] | undefined;

  constructor(written: string, variants: NameVariants) {
    this.written = written;
    this.plain = plain(written);
    this.key = exactKey(written);
    this.isLatin = isLatin(this.key);
    this.#variants = variants;
  }

  get loose(): string {
    return (this.#loose ??= looseKey(this.key));
  }

  get skeleton(): string {
    return (this.#skeleton ??= this.isLatin ? '' : skeletonOf(this.key));
  }

  get pattern(): LatinPattern | null {
    if (this.#pattern === undefined) this.#pattern = this.isLatin ? latinPattern(this.key) : null;
    return this.#pattern;
  }

  get czech(): LatinPattern | null {
    if (this.#czech === undefined) this.#czech = this.isLatin ? withoutCzechEnding(this.key) : null;
    return this.#czech;
  }

  get forms(): ReadonlySet<string> {
    return (this.#forms ??= new Set(this.isLatin ? [] : surnameForms(this.key)));
  }

  get groups(): readonly string[] {
    return (this.#groups ??= this.#variants.groupsOf(this.key));
  }
}

/** Shorter beginnings stand for too much. */
const SHORTEST_LOOSE = 2;
const SHORTEST_LATIN = 2;
const SHORTEST_MISSPELT = 4;
/** Of a beginning that is one letter off. */
const SHORTEST_MISSPELT_BEGINNING = 5;

/** `isExact`: Latin letters that are, but for y and i, those of KMU 55. */
function match(why: Why, isWhole: boolean, isExact = why !== 'latin'): WordMatch {
  return { why, isWhole, rank: WHYS.indexOf(why) * 3 + (isWhole ? (isExact ? 0 : 1) : 2) };
}
const SAME = match('same', true);
const BEGINS = match('same', false);

/** Whether the word is spelled as typed, or begins so. */
export function sameWord(typed: TypedWord, word: Pick<NameWord, 'key'>): WordMatch | null {
  if (!word.key.startsWith(typed.key)) return null;
  return word.key.length === typed.key.length ? SAME : BEGINS;
}

/** Whether the word is what was typed, spelled in another way. */
export function otherSpelling(typed: TypedWord, word: NameWord): WordMatch | null {
  if (typed.isLatin) return latinSpelling(typed, word);
  if (typed.loose === word.loose) return match('loose', true);
  if (typed.forms.has(word.loose)) return match('form', true);
  if (sharesGroup(typed, word)) return match('variant', true);
  if (word.isLatin) {
    const isWhole = word.skeletons.includes(typed.skeleton);
    const begins = typed.skeleton.length >= SHORTEST_LATIN;
    if (isWhole || (begins && word.skeletons.some((each) => each.startsWith(typed.skeleton)))) {
      return match('latin', isWhole);
    }
  }
  return typed.loose.length >= SHORTEST_LOOSE && word.loose.startsWith(typed.loose) ? match('loose', false) : null;
}

function latinSpelling(typed: TypedWord, word: NameWord): WordMatch | null {
  const { pattern, czech, key } = typed;
  if (pattern === null) return null;
  if (word.skeletons.some((skeleton) => pattern.whole.test(skeleton))) {
    return match('latin', true, plainLatin(key) === plainLatin(word.latin));
  }
  if (word.forms.some((form) => pattern.whole.test(form))) return match('form', true);
  if (czech !== null && [...word.skeletons, ...word.forms].some((each) => czech.whole.test(each))) {
    return match('form', true);
  }
  if (sharesGroup(typed, word)) return match('variant', true);
  const begins = key.length >= SHORTEST_LATIN && word.skeletons.some((each) => pattern.beginning.test(each));
  return begins ? match('latin', false) : null;
}

const sharesGroup = ({ groups }: TypedWord, word: NameWord): boolean =>
  groups.length > 0 && word.groups.some((group) => groups.includes(group));

/** Whether the word is what was typed but for one letter. */
export function misspelling(typed: TypedWord, word: NameWord): WordMatch | null {
  if (typed.key.length < SHORTEST_MISSPELT) return null;
  if (isOneLetterOff(typed, word, false)) return match('misspelt', true);
  if (typed.key.length < SHORTEST_MISSPELT_BEGINNING) return null;
  return isOneLetterOff(typed, word, true) ? match('misspelt', false) : null;
}

function isOneLetterOff(typed: TypedWord, word: NameWord, asBeginning: boolean): boolean {
  if (typed.isLatin) return withinOneLetter(latinKey(typed.key), word.latin, asBeginning);
  return withinOneLetter(typed.key, word.key, asBeginning) || withinOneLetter(typed.loose, word.loose, asBeginning);
}

/** The best reason why a typed word and a word of a name belong together, or null. */
export function matchWords(typed: TypedWord, key: string, wordOf: (key: string) => NameWord): WordMatch | null {
  const same = sameWord(typed, { key });
  if (same !== null) return same;
  const word = wordOf(key);
  return otherSpelling(typed, word) ?? misspelling(typed, word);
}
