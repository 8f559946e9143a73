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
  *beginning(start: string): Generator<T> {
    if (this.#fresh.length > MOST_UNSORTED) this.#sort();
    for (let at = this.#firstFrom(start); ; at += 1) {
      const kept = this.#sorted[at];
      if (kept?.key.startsWith(start) !== true) break;
      yield kept.value;
    }
    for (const { key, value } of this.#fresh) if (key.startsWith(start)) yield value;
  }

  has(start: string): boolean {
    return this.beginning(start).next().done !== true;
  }

  /** One run in order and a few after it are merged, not sorted anew. */
  #sort(): void {
    this.#fresh.sort(byKey);
    this.#sorted = this.#sorted.concat(this.#fresh).sort(byKey);
    this.#fresh = [];
  }

  #firstFrom(start: string): number {
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
