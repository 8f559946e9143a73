import { type Expression, type SqlBool, sql } from 'kysely';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import type { Writer } from './handles.ts';

/** The full-text index over families: folded words of names, codes and phones of one family in one row. */
export interface FamiliesWordsTable {
  rowid: number;
  words: string;
}

/** Writes the words under which a family is found, replacing what stood there. Same transaction as the change itself. */
export async function indexFamily(trx: Writer, familyN: number, words: string): Promise<void> {
  await sql`delete from families_words where rowid = ${familyN}`.execute(trx);
  await sql`insert into families_words (rowid, words) values (${familyN}, ${words})`.execute(trx);
}

/**
 * Condition that is true for the families every one of whose typed words begins some word of the index.
 * Null when nothing searchable was typed.
 */
export function familyWordsMatch(text: string, familyN: Expression<number>): Expression<SqlBool> | null {
  const query = wordsOf(text)
    .map((word) => `"${word.replaceAll('"', '""')}"*`)
    .join(' ');
  if (query === '') return null;
  return sql<SqlBool>`${familyN} in (select rowid from families_words where families_words match ${query})`;
}
