import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import {
  type ImportLine,
  type ImportSummary,
  LINES_A_PAGE,
  StoredResult,
  StoredUndoing,
} from '#shared/importing/imports.ts';
import type { CaseCode } from '#shared/vocabulary/case-code.ts';
import type { WrittenRecords } from './register-target.ts';

/** A past import with its internal number. */
export interface ImportHandle {
  readonly n: number;
  readonly isUndone: boolean;
}

export async function findImportHandle(db: Reader, target: string, id: string): Promise<ImportHandle | undefined> {
  const row = await db
    .selectFrom('imports')
    .where('id', '=', id)
    .where('target', '=', target)
    .select(['n', 'undone_at_ms'])
    .executeTakeFirst();
  return row && { n: row.n, isUndone: row.undone_at_ms !== null };
}

function selectImports(db: Reader) {
  return db
    .selectFrom('imports as i')
    .leftJoin('users as u', 'u.id', 'i.user_id')
    .leftJoin('users as x', 'x.id', 'i.undone_by')
    .select(['i.n', 'i.id', 'i.file_name', 'i.sheet', 'i.at_ms', 'i.added', 'i.merged', 'i.skipped'])
    .select(['i.result', 'i.undone_at_ms', 'i.undone', 'u.name as user_name', 'x.name as undone_by_name']);
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number];

function toSummary(row: ImportRow): ImportSummary {
  const { persons, repaired, remarks } = StoredResult.parse(JSON.parse(row.result));
  const undone = row.undone === null ? null : StoredUndoing.parse(JSON.parse(row.undone));
  return {
    id: row.id,
    fileName: row.file_name,
    sheet: row.sheet,
    atMs: row.at_ms,
    userName: row.user_name,
    ...{ added: row.added, merged: row.merged, skipped: row.skipped, persons, repaired },
    remarkCount: remarks.length,
    undone: undone && {
      ...undone,
      atMs: row.undone_at_ms ?? 0,
      userName: row.undone_by_name,
    },
  };
}

/** Every import, the newest first. */
export async function listImports(db: Reader): Promise<ImportSummary[]> {
  return (await selectImports(db).orderBy('i.n', 'desc').execute()).map(toSummary);
}

export async function findImport(db: Reader, id: string): Promise<ImportSummary | undefined> {
  const row = await selectImports(db).where('i.id', '=', id).executeTakeFirst();
  return row && toSummary(row);
}

type ListedTarget = Pick<WrittenRecords, 'listRows'>;

/** What the result says row by row, of the rows that have something to say; a family that is not seen has no code. */
export async function listImportLines(
  db: Reader,
  target: ListedTarget,
  visible: Visibility,
  id: string,
): Promise<ImportLine[]> {
  const row = await db.selectFrom('imports').where('id', '=', id).select(['n', 'result']).executeTakeFirst();
  if (row === undefined) return [];
  const { remarks, skipped, folded } = StoredResult.parse(JSON.parse(row.result));
  const rows = await target.listRows(db, visible, row.n);
  const remarksOf = Map.groupBy(remarks, (remark) => remark.row);
  const done = new Map(rows.map((each) => [each.row, each]));
  const told = new Set([...remarks.map((remark) => remark.row), ...skipped, ...folded]);
  for (const each of rows) if (each.outcome === 'merged') told.add(each.row);
  return [...told]
    .sort((a, b) => a - b)
    .map((number) => {
      const own = done.get(number);
      return {
        row: number,
        outcome: skipped.includes(number) ? 'skipped' : (own?.outcome ?? 'added'),
        code: own?.isVisible === true ? (own.code as CaseCode) : null,
        remarks: (remarksOf.get(number) ?? []).map(({ column, remark }) => ({ column, remark })),
      } satisfies ImportLine as ImportLine;
    });
}

export async function pageOfLines(
  db: Reader,
  target: ListedTarget,
  visible: Visibility,
  { id, offset }: { id: string; offset: number },
) {
  const lines = await listImportLines(db, target, visible, id);
  return { lines: lines.slice(offset, offset + LINES_A_PAGE), total: lines.length };
}

/** Writes down what was said of undoing an import. */
export async function noteUndoing(
  trx: Writer,
  importN: number,
  { userId, atMs, undone }: { userId: string; atMs: number; undone: StoredUndoing },
): Promise<void> {
  await trx
    .updateTable('imports')
    .set({ undone_at_ms: atMs, undone_by: userId, undone: JSON.stringify(undone) })
    .where('n', '=', importN)
    .execute();
}
