import type { ColumnMeaning } from '#shared/importing/importing.ts';

/** Meanings that stand for more than one column; many columns may go to the notes or be left out. */
export function repeatedMeanings(meanings: readonly ColumnMeaning[]): Set<ColumnMeaning> {
  const seen = new Set<ColumnMeaning>();
  const repeated = new Set<ColumnMeaning>();
  for (const meaning of meanings) {
    if (meaning === 'notes' || meaning === 'leftOut') continue;
    if (seen.has(meaning)) repeated.add(meaning);
    seen.add(meaning);
  }
  return repeated;
}
