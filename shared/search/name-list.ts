import type { NameVariants } from './name-variants.ts';
import { type WrittenKey, writtenKeys } from './query.ts';
import { misspelling, type NameWord, nameWord, otherSpelling, type TypedWord } from './words.ts';

/** Names that are kept taken apart. */
const MOST_WRITTEN = 20_000;

/**
 * Every word that some name of the register has, once, in memory: what a typed word may stand for is looked for here,
 * and the index is then asked for whole words only. May hold words that no name has any more: the index knows.
 */
export class NameList {
  readonly #variants: NameVariants;
  readonly #words = new Map<string, NameWord>();
  readonly #written = new Map<string, readonly WrittenKey[]>();

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

  add(key: string): void {
    if (!this.#words.has(key)) this.#words.set(key, nameWord(key, this.#variants));
  }

  /** Words that are other spellings of the typed one. */
  spellingsOf(typed: TypedWord): string[] {
    return this.#fitting((word) => otherSpelling(typed, word) !== null);
  }

  /** Words that are what was typed but for one letter. */
  misspellingsOf(typed: TypedWord): string[] {
    return this.#fitting((word) => misspelling(typed, word) !== null);
  }

  #fitting(fits: (word: NameWord) => boolean): string[] {
    const found: string[] = [];
    for (const word of this.#words.values()) if (fits(word)) found.push(word.key);
    return found;
  }
}
