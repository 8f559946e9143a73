import type { NameVariants } from './name-variants.ts';
import { type WrittenKey, writtenKeys } from './query.ts';
import { latinKey, latinStarts } from './skeletons.ts';
import { SortedWords } from './sorted-words.ts';
import { misspelling, type NameWord, nameWord, otherSpelling, type TypedWord, typedWord } from './words.ts';

/** Names that are kept taken apart. */
const MOST_WRITTEN = 20_000;
const MOST_TYPED = 2000;

/** Keys by which words are looked up; each list is made when it is first asked. */
const KEYS = {
  key: ({ key }: NameWord) => [key],
  loose: ({ loose }: NameWord) => [loose],
  latin: ({ latin }: NameWord) => [latin],
  // A first letter that is wrong or missing.
  keyTail: ({ key }: NameWord) => [key.slice(1)],
  looseTail: ({ loose }: NameWord) => [loose.slice(1)],
  latinTail: ({ latin }: NameWord) => [latin.slice(1)],
  skeleton: ({ skeletons, forms }: NameWord) => [...new Set([...skeletons, ...forms])],
  group: ({ groups }: NameWord) => groups,
  storedLatin: ({ isLatin }: NameWord) => (isLatin ? [''] : []),
} as const;
type By = keyof typeof KEYS;

/**
 * Every word that some name of the register has, once, in memory: what a typed word may stand for is looked for here,
 * and the index is then asked for whole words only. May hold words that no name has any more: the index knows.
 */
export class NameList {
  readonly #variants: NameVariants;
  readonly #words = new Map<string, NameWord>();
  readonly #sorted = new Map<By, SortedWords<NameWord>>();
  readonly #written = new Map<string, readonly WrittenKey[]>();
  /** Of words that are being asked for, once for each reach. */
  #spellings = new WeakMap<TypedWord, readonly string[]>();
  #misspellings = new WeakMap<TypedWord, readonly string[]>();
  readonly #typed = new Map<string, TypedWord>();

  constructor(variants: NameVariants, keys: Iterable<string>) {
    this.#variants = variants;
    for (const key of keys) this.add(key);
  }

  get variants(): NameVariants {
    return this.#variants;
  }

  keys(): Iterable<string> {
    return this.#words.keys();
  }

  /** The words of a name as it is written; names are fewer than persons. */
  in(text: string): readonly WrittenKey[] {
    const known = this.#written.get(text);
    if (known !== undefined) return known;
    const words = writtenKeys(text);
    if (this.#written.size >= MOST_WRITTEN) this.#written.clear();
    this.#written.set(text, words);
    return words;
  }

  /** A word as it is compared; kept where it is one of the register's. */
  readonly of = (key: string): NameWord => this.#words.get(key) ?? nameWord(key, this.#variants);

  has(key: string): boolean {
    return this.#words.has(key);
  }

  /** Whether a word begins so. */
  hasBeginning(key: string): boolean {
    return this.#by('key').has(key);
  }

  add(key: string): void {
    if (this.#words.has(key)) return;
    const word = nameWord(key, this.#variants);
    this.#words.set(key, word);
    this.#spellings = new WeakMap();
    this.#misspellings = new WeakMap();
    for (const [by, list] of this.#sorted) for (const each of KEYS[by](word)) list.add(each, word);
  }

  /** A word that is asked for again and again, as given names are when a whole journal is looked for. */
  typed(written: string): TypedWord {
    const known = this.#typed.get(written);
    if (known !== undefined) return known;
    if (this.#typed.size >= MOST_TYPED) this.#typed.clear();
    const typed = typedWord(written, this.#variants);
    this.#typed.set(written, typed);
    return typed;
  }

  /** Words that are other spellings of the typed one. */
  spellingsOf(typed: TypedWord): readonly string[] {
    const known = this.#spellings.get(typed);
    if (known !== undefined) return known;
    const near = typed.isLatin ? this.#nearLatin(typed) : this.#nearCyrillic(typed);
    const sameGroup = typed.groups.map((group) => this.#by('group').beginning(group));
    const found = fitting([...near, ...sameGroup], (word) => otherSpelling(typed, word) !== null);
    this.#spellings.set(typed, found);
    return found;
  }

  /** Words that are what was typed but for one letter. */
  misspellingsOf(typed: TypedWord): readonly string[] {
    const known = this.#misspellings.get(typed);
    if (known !== undefined) return known;
    const near = typed.isLatin
      ? this.#nearButOne(latinKey(typed.key), 'latin', 'latinTail')
      : [...this.#nearButOne(typed.key, 'key', 'keyTail'), ...this.#nearButOne(typed.loose, 'loose', 'looseTail')];
    const found = fitting(near, (word) => misspelling(typed, word) !== null);
    this.#misspellings.set(typed, found);
    return found;
  }

  #by(by: By): SortedWords<NameWord> {
    const known = this.#sorted.get(by);
    if (known !== undefined) return known;
    const list = new SortedWords<NameWord>();
    for (const word of this.#words.values()) for (const each of KEYS[by](word)) list.add(each, word);
    this.#sorted.set(by, list);
    return list;
  }

  #nearLatin({ key }: TypedWord) {
    return latinStarts(key).map((start) => this.#by('skeleton').beginning(start));
  }

  #nearCyrillic({ loose, forms }: TypedWord) {
    const alike = [loose, ...forms].map((start) => this.#by('loose').beginning(start));
    return [...alike, this.#by('storedLatin').beginning('')];
  }

  /** Whatever is one letter off begins with the first letter, or has its mistake there. */
  #nearButOne(typed: string, by: 'key' | 'loose' | 'latin', tail: 'keyTail' | 'looseTail' | 'latinTail') {
    const rest = typed.slice(1);
    const swapped = typed.charAt(1) + typed.charAt(0) + typed.slice(2);
    return [
      ...[typed.charAt(0), rest, swapped].map((start) => this.#by(by).beginning(start)),
      ...[rest, typed].map((start) => this.#by(tail).beginning(start)),
    ];
  }
}

function fitting(near: readonly Iterable<NameWord>[], fits: (word: NameWord) => boolean): string[] {
  const found = new Set<string>();
  for (const words of near) for (const word of words) if (!found.has(word.key) && fits(word)) found.add(word.key);
  return [...found];
}
