/** Words that came since the list was put in order; so many are looked through one by one. */
const MOST_UNSORTED = 64;

interface Kept<T> {
  readonly key: string;
  readonly value: T;
}

/** Values in the order of their keys, so that those which begin alike stand together. */
export class SortedWords<T> {
  #sorted: Kept<T>[] = [];
  #fresh: Kept<T>[] = [];

  add(key: string, value: T): void {
    this.#fresh.push({ key, value });
  }

  /** Values whose key begins so. */
  beginning(start: string): T[] {
    const values: T[] = [];
    for (let at = this.#firstFrom(start); ; at += 1) {
      const kept = this.#sorted[at];
      if (kept?.key.startsWith(start) !== true) break;
      values.push(kept.value);
    }
    for (const { key, value } of this.#fresh) if (key.startsWith(start)) values.push(value);
    return values;
  }

  has(start: string): boolean {
    // The list is put in order before it is looked into.
    const at = this.#firstFrom(start);
    return this.#sorted[at]?.key.startsWith(start) === true || this.#fresh.some(({ key }) => key.startsWith(start));
  }

  /** One run in order and a few after it are merged, not sorted anew. */
  #sort(): void {
    this.#fresh.sort(byKey);
    this.#sorted = this.#sorted.concat(this.#fresh).sort(byKey);
    this.#fresh = [];
  }

  #firstFrom(start: string): number {
    if (this.#fresh.length > MOST_UNSORTED) this.#sort();
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle]?.key ?? '') < start) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const byKey = (one: Kept<unknown>, other: Kept<unknown>): number =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
