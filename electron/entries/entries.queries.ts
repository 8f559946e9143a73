import { sql } from 'kysely';
import type { Reader, Writer } from '#electron/register/handles.ts';
import { type EntryContent, type EntryKind, fieldsOf, type WorkEntry } from '#shared/entries/entries.ts';

/** The last day first. */
const entries = (db: Reader) =>
  db
    .selectFrom('work_entries')
    .orderBy('on_date', 'desc')
    .orderBy('n', 'desc')
    .select(['id', 'version', 'kind', 'on_date', 'content', 'placement_n', 'advocacy_n']);

interface Row {
  readonly id: string;
  readonly version: number;
  readonly kind: EntryKind;
  readonly on_date: string;
  readonly content: string;
}

/** An entry of an earlier description has no value in the fields that came later. */
function entryOf({ id, version, kind, on_date, content }: Row): WorkEntry {
  const kept = JSON.parse(content) as EntryContent;
  const values = Object.fromEntries(fieldsOf(kind).map((field) => [field.id, kept[field.id] ?? null]));
  return { id, version, kind, on: on_date, content: values } as unknown as WorkEntry;
}

export async function listEntriesOf(
  db: Reader,
  owner: 'placement_n' | 'advocacy_n',
  ns: readonly number[],
): Promise<Map<number, WorkEntry[]>> {
  const rows = await entries(db).where(owner, 'in', ns).execute();
  const byOwner = Map.groupBy(rows, (row) => row[owner] ?? 0);
  return new Map([...byOwner].map(([n, all]) => [n, all.map(entryOf)]));
}

export async function listOfficeEntries(db: Reader, kind: EntryKind): Promise<WorkEntry[]> {
  const rows = await entries(db)
    .where('kind', '=', kind)
    .where('placement_n', 'is', null)
    .where('advocacy_n', 'is', null)
    .execute();
  return rows.map(entryOf);
}

const OWNED = { placement: ['placements', 'placement_n'], advocacy: ['advocacy', 'advocacy_n'] } as const;

/** The column that ties an entry to its owner; undefined when there is none of that id. */
export async function ownerColumn(
  db: Reader,
  owner: 'placement' | 'advocacy',
  id: string,
): Promise<Readonly<Record<string, number>> | undefined> {
  const [table, column] = OWNED[owner];
  const row = await db.selectFrom(table).where('id', '=', id).select('n').executeTakeFirst();
  return row && { [column]: row.n };
}

/** Expenses name their project: a project of another name takes them with it. */
export async function renameExpenses(trx: Writer, from: string, to: string): Promise<void> {
  await sql`update work_entries set content = json_set(content, '$.project', ${to})
    where kind = 'expense' and json_extract(content, '$.project') = ${from}`.execute(trx as never);
}

/** Whether the projects that an entry names are there. */
export async function knowsProjects(db: Reader, kind: EntryKind, content: EntryContent): Promise<boolean> {
  const names = fieldsOf(kind).flatMap(({ id, type }) => (type === 'project' ? [content[id]] : []));
  if (names.length === 0) return true;
  const known = await db.selectFrom('projects').where('name', 'in', names.map(String)).select('name').execute();
  return known.length === names.length;
}
