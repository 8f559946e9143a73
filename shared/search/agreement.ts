import type { PersonName } from '#shared/vocabulary/people.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import type { NameVariants } from './name-variants.ts';
import { matchWords, type NameWord, nameWord, type TypedWord, typedWord } from './words.ts';

/** How one field of two people compares; `unknown` where one of them lacks it. */
export const AGREEMENTS = ['same', 'alike', 'differs', 'unknown'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** What two people are compared by. */
export const COMPARED = ['surname', 'givenName', 'patronymic', 'born', 'phone'] as const;
export type Compared = (typeof COMPARED)[number];
export type Comparison = Readonly<Record<Compared, Agreement>>;

/** What is known of a person when it is asked whether they are on the register already. */
export interface Described {
  readonly name: PersonName;
  /** 'YYYY-MM-DD' */
  readonly bornOn: string | null;
  readonly birthYear: number | null;
  /** As stored: E.164 where they could be read. */
  readonly phones: readonly string[];
}

const MOST_KEPT = 20_000;

/** Words of names as they are compared: an import compares the same ones thousands of times. */
class ComparedWords {
  readonly #variants: NameVariants;
  readonly #keys = new Map<string, readonly string[]>();
  readonly #typed = new Map<string, TypedWord>();
  readonly #words = new Map<string, NameWord>();

  constructor(variants: NameVariants) {
    this.#variants = variants;
  }

  keysOf(text: string): readonly string[] {
    return kept(this.#keys, text, wordsOf);
  }

  typed(key: string): TypedWord {
    return kept(this.#typed, key, () => typedWord(key, this.#variants));
  }

  readonly of = (key: string): NameWord => kept(this.#words, key, () => nameWord(key, this.#variants));
}

function kept<T>(map: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= MOST_KEPT) map.clear();
  const made = make(key);
  map.set(key, made);
  return made;
}

const comparedWords = new WeakMap<NameVariants, ComparedWords>();

function comparedBy(variants: NameVariants): ComparedWords {
  const known = comparedWords.get(variants) ?? new ComparedWords(variants);
  comparedWords.set(variants, known);
  return known;
}

/** The same words, the same but for spelling, an initial for a name, one half of a double surname. */
export function compareNames(a: string | null, b: string | null, variants: NameVariants): Agreement {
  const words = comparedBy(variants);
  const [one, other] = [words.keysOf(a ?? ''), words.keysOf(b ?? '')];
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (one.join(' ') === other.join(' ')) return 'same';
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter.every((word) => longer.some((each) => isAlike(word, each, words))) ? 'alike' : 'differs';
}

function isAlike(a: string, b: string, words: ComparedWords): boolean {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const one = matchWords(words.typed(a), b, words.of);
  const other = matchWords(words.typed(b), a, words.of);
  return (one?.isWhole ?? false) || (other?.isWhole ?? false);
}

type Birth = Pick<Described, 'bornOn' | 'birthYear'>;

/** The same day; alike are the same year, day and month exchanged, one figure wrong. */
export function compareBirths(a: Birth, b: Birth): Agreement {
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  if (yearA === null || yearB === null) return 'unknown';
  if (a.bornOn === null || b.bornOn === null) return yearA === yearB ? 'alike' : 'differs';
  if (a.bornOn === b.bornOn) return 'same';
  const [year, month, day] = a.bornOn.split('-');
  const wrong = [...a.bornOn].filter((figure, at) => figure !== b.bornOn?.charAt(at)).length;
  return wrong === 1 || b.bornOn === `${year}-${day}-${month}` ? 'alike' : 'differs';
}

const yearOf = ({ bornOn, birthYear }: Birth): number | null =>
  bornOn === null ? birthYear : Number(bornOn.slice(0, 4));

export const LAST_FIGURES = 9;

/** The figures that tell a phone from others, without what may stand before them. */
export const tailOf = (phone: string): string => phone.replace(/\D/g, '').slice(-LAST_FIGURES);

function comparePhones(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const tails = new Set(a.map(tailOf));
  return b.some((phone) => tails.has(tailOf(phone))) ? 'same' : 'differs';
}

/** Compares what is known of somebody with a person of the register, whose former names count as theirs. */
export function compare(
  known: Described,
  person: Described & { readonly formerNames: readonly PersonName[] },
  variants: NameVariants,
): Comparison {
  const names = [person.name, ...person.formerNames];
  const best = (part: keyof PersonName): Agreement => {
    const found = names.map((name) => compareNames(known.name[part], name[part], variants));
    // A former name that is spelled alike is never quite the same.
    if (found[0] === 'same') return 'same';
    return found.some((each) => each === 'same' || each === 'alike') ? 'alike' : (found[0] ?? 'unknown');
  };
  return {
    surname: best('surname'),
    givenName: best('givenName'),
    patronymic: best('patronymic'),
    born: compareBirths(known, person),
    phone: comparePhones(known.phones, person.phones),
  };
}

const WEIGHTS: Readonly<Record<Compared, Readonly<Record<Agreement, number>>>> = {
  surname: { same: 3, alike: 2, differs: -2, unknown: 0 },
  givenName: { same: 3, alike: 2, differs: -3, unknown: 0 },
  patronymic: { same: 2, alike: 1, differs: -2, unknown: 0 },
  born: { same: 4, alike: 2, differs: -3, unknown: 0 },
  phone: { same: 5, alike: 0, differs: 0, unknown: 0 },
};

/** How much speaks for two people being one; below `LIKELY` they are two. Weights are the office's judgement, not measured. */
export function likeness(comparison: Comparison): number {
  return COMPARED.reduce((sum, field) => sum + WEIGHTS[field][comparison[field]], 0);
}

/** Surname and given name alone are as much as that, also when one of them is only alike. */
export const LIKELY = 4;
