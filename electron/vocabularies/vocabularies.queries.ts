import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import { isAlwaysMarked } from '#shared/vocabularies/marks.ts';
import {
  VOCABULARIES,
  type VocabularyEntry,
  type VocabularyEntryId,
  type VocabularyLabel,
  VocabularyName,
} from '#shared/vocabularies/vocabularies.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import type { VocabularyEntriesTable } from './vocabularies.table.ts';

/** Every entry in the order of the office, vocabulary by vocabulary; not of those that this program does not know. */
export async function listVocabularies(db: Reader): Promise<VocabularyEntry[]> {
  const rows = await db
    .selectFrom('vocabulary_entries')
    .where('vocabulary', 'in', VOCABULARIES)
    .orderBy('vocabulary')
    .orderBy('position')
    .orderBy('n')
    .selectAll()
    .execute();
  const labels = await listLabels(db);
  return rows.map((row) => ({
    ...entryOf(row),
    id: row.id as VocabularyEntryId,
    validFrom: row.valid_from as DateOnly | null,
    validTo: row.valid_to as DateOnly | null,
    labels: labels.get(row.n) ?? [],
  }));
}

type EntryRow = Pick<VocabularyEntriesTable, 'vocabulary' | 'code' | 'is_builtin'> & { readonly is_marked: 0 | 1 };

function entryOf({ vocabulary: name, code, is_builtin, is_marked }: EntryRow) {
  const vocabulary = VocabularyName.parse(name);
  const isMarked = is_marked === 1 || isAlwaysMarked(vocabulary, code);
  return { vocabulary, code, isBuiltin: is_builtin === 1, isMarked };
}

/** Codes of the entries of a vocabulary that carry its mark: relations of children, factors told as numbers only. */
export async function listMarked(db: Reader, vocabulary: VocabularyName): Promise<ReadonlySet<string>> {
  const entries = (await listVocabularies(db)).filter((entry) => entry.vocabulary === vocabulary && entry.isMarked);
  return new Set(entries.map(({ code }) => code));
}

async function listLabels(db: Reader): Promise<Map<number, VocabularyLabel[]>> {
  const rows = await db.selectFrom('vocabulary_labels').orderBy('n').selectAll().execute();
  const byEntry = new Map<number, VocabularyLabel[]>();
  for (const { entry_n, language, label, short_label } of rows) {
    const words = { language: language as Language, label, shortLabel: short_label };
    byEntry.set(entry_n, [...(byEntry.get(entry_n) ?? []), words]);
  }
  return byEntry;
}

export interface EntryHandle {
  readonly n: number;
  readonly vocabulary: VocabularyName;
  readonly code: string;
  readonly isBuiltin: boolean;
}

/** An entry by its id, or undefined. */
export async function findEntry(db: Reader, id: string): Promise<EntryHandle | undefined> {
  const row = await db
    .selectFrom('vocabulary_entries')
    .where('id', '=', id)
    .select(['n', 'vocabulary', 'code', 'is_builtin', 'is_marked'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { n: row.n, ...entryOf(row) };
}

/** Codes of a vocabulary by internal number, in the order of the office. */
export async function listCodes(db: Reader, vocabulary: VocabularyName): Promise<{ n: number; code: string }[]> {
  return await db
    .selectFrom('vocabulary_entries')
    .where('vocabulary', '=', vocabulary)
    .orderBy('position')
    .orderBy('n')
    .select(['n', 'code'])
    .execute();
}

/**
 * Where records hold the codes of each vocabulary. A column that comes to hold a code is named here, or an entry could
 * be taken away from under it.
 */
const HOLDERS = {
  factors: [['family_circumstances', 'factor']],
  tags: [['family_tags', 'tag']],
  relations: [['family_members', 'relation']],
  endReasons: [['family_members', 'end_reason']],
  closingReasons: [
    ['family_episodes', 'closing_reason'],
    ['family_steps', 'reason'],
  ],
  purposes: [['printed_papers', 'purpose']],
  visitKinds: [['visits', 'kind']],
  visitPhrases: [],
  socialServices: [['given_services', 'service']],
  reportWays: [['reports', 'way']],
  reportSources: [['reports', 'source']],
  refusalGrounds: [['reports', 'ground']],
  noticeGrounds: [],
  nameVariants: [],
} as const satisfies Record<VocabularyName, readonly (readonly [string, string])[]>;

/** Whether any record, of whatever time, holds the entry's code. */
export async function isHeld(db: Reader, { vocabulary, code }: Pick<EntryHandle, 'vocabulary' | 'code'>) {
  for (const [table, column] of HOLDERS[vocabulary]) {
    // Numbers of factors are numbers in the table and text here.
    const held = sql`cast(${sql.ref(column)} as text) = ${code}`;
    const row = await db.selectFrom(table).where(sql<boolean>`${held}`).select('n').limit(1).executeTakeFirst();
    if (row !== undefined) return true;
  }
  return await isInDocuments(db, code);
}

/**
 * Whether a document of a case holds the code. Of which vocabulary it is, its kind would say; a code of another one that
 * reads the same is kept as well, which harms nobody.
 */
async function isInDocuments(db: Reader, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_documents')
    .where(sql<boolean>`exists (select 1 from json_tree(body) where atom = ${code})`)
    .select('n')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
