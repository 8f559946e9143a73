import type { Generated } from 'kysely';

/** Full-text index: folded words of every name of one person, `rowid` being the person's `n`. */
export interface PersonsWordsTable {
  rowid: number;
  words: string;
}

/** Full-text index: folded words of one family's present street, `rowid` being the family's `n`. Ordinary cases only. */
export interface AddressesWordsTable {
  rowid: number;
  words: string;
}

/** Every word of an index, once; read only. */
export interface IndexTermsTable {
  term: string;
}

/** One row: by which rules the index was written. Another number than the program's has it written anew. */
export interface SearchStateTable {
  n: Generated<number>;
  rules: number;
}
