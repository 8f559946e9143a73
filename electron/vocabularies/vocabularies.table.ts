import type { Generated } from 'kysely';

/** A word that an office may change; a built-in one is named by the program's texts until it has a label of its own. */
export interface VocabularyEntriesTable {
  n: Generated<number>;
  id: string;
  vocabulary: string;
  code: string;
  /** Days; null for open ends. A word that is no longer valid stays on old records and is not offered for new ones. */
  valid_from: string | null;
  valid_to: string | null;
  position: number;
  is_builtin: 0 | 1;
  /** Whether the office gave the entry the mark of its vocabulary; what the mark means is in `builtin.ts`. */
  is_marked: Generated<0 | 1>;
}

export interface VocabularyLabelsTable {
  n: Generated<number>;
  entry_n: number;
  language: string;
  label: string;
  /** For narrow columns of papers. */
  short_label: string | null;
}
