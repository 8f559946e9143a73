import type { Scene, Visibility } from '#electron/access/visibility.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { Register, Writer } from '#electron/register/handles.ts';
import { nameListOf } from '#electron/search/name-list.queries.ts';
import type { Decisions } from '#shared/importing/importing.ts';
import type { StoredResult } from '#shared/importing/imports.ts';
import type { ReadRow, SheetList } from '#shared/importing/sheet-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import type { Duplicate } from './duplicates.ts';
import { keepLayout } from './layouts.queries.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { summaryOf } from './preview.ts';
import type { RegisterTarget, Source, Telling, WrittenRow } from './register-target.ts';

/** One import: into what, when it began, how it is stopped and followed. */
export interface ImportScene {
  readonly register: Register;
  readonly visible: Visibility;
  readonly now: Date;
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly progress: (value: { done: number; total: number }) => void;
}

/** What is imported: the rows as they were read, which of them are known, and what is done with those. */
export interface Planned<World, Item> {
  readonly target: RegisterTarget<World, Item>;
  readonly list: SheetList;
  readonly rows: readonly ReadRow<Item>[];
  readonly duplicates: readonly Duplicate[];
  readonly decisions: Decisions;
  readonly source: Source;
}

const ROWS_AT_ONCE = 250;

/**
 * Writes every row in one transaction, or none, and a line in the list of imports with it. Reading was half of the way.
 *
 * Throws when cancelled; gives back a refusal when there are more families than case numbers left.
 */
export async function importRows<World, Item>(
  { register, visible, now, session, signal, progress }: ImportScene,
  { target, list, rows, duplicates, decisions, source }: Planned<World, Item>,
): Promise<{ id: string; rows: number } | Refusal<'families/no-numbers-left'>> {
  const { variants } = await nameListOf(register.reader);
  const telling = { list, source, variants };
  const outcomes = outcomesOf(target, rows, { duplicates, decisions }, telling);
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const id = newId();
  const total = outcomes.length;
  const tally = new Tally(rows, outcomes);
  let importN = 0;
  const refused = await writeInChunks(
    register,
    outcomes,
    async (trx, chunk) => {
      const scene = { trx, session, visible, now };
      if (importN === 0) importN = await insertImport(scene, id, target.name, source);
      const added = await merge(scene, target, { chunk, byRow, importN, telling, tally });
      const full = await addAll(scene, target, importN, added);
      if (full instanceof Refusal) return full;
      tally.written += chunk.length;
      if (tally.written === total) {
        await finishImport(trx, importN, tally);
        await keepLayout(trx, target.name, list, now.getTime());
      }
      return undefined;
    },
    {
      signal,
      chunkSize: ROWS_AT_ONCE,
      onProgress: (done) => progress({ done: Math.floor((total + done) / 2), total }),
    },
  );
  return refused ?? { id, rows: total };
}

type Added<Item> = Extract<Outcome<Item>, { what: 'added' }>;

/** Counts while rows are written. */
class Tally {
  written = 0;
  merged: number;
  added = 0;
  persons = 0;
  readonly result: Omit<StoredResult, 'persons'>;

  constructor(rows: readonly ReadRow<unknown>[], outcomes: readonly Outcome<unknown>[]) {
    const folded = outcomes.flatMap((outcome) => (outcome.what === 'added' ? outcome.folded : []));
    const skipped = outcomes.flatMap(({ what, row }) => (what === 'skipped' ? [row] : []));
    const remarks = rows.flatMap((row) => row.remarks.map(({ column, remark }) => ({ row: row.row, column, remark })));
    this.merged = folded.length;
    this.result = { repaired: summaryOf(rows).repaired, remarks, skipped, folded: [...folded] };
  }
}

async function insertImport({ trx, session, now }: Scene, id: string, target: string, { fileName, sheet }: Source) {
  const { n } = await trx
    .insertInto('imports')
    .values({
      id,
      ...{ target, file_name: fileName, sheet, user_id: session.userId, at_ms: now.getTime() },
      ...{ added: 0, merged: 0, skipped: 0, result: '{}' },
    })
    .returning('n')
    .executeTakeFirstOrThrow();
  return n;
}

async function finishImport(trx: Writer, importN: number, tally: Tally): Promise<void> {
  const result: StoredResult = { ...tally.result, persons: tally.persons };
  const counts = { added: tally.added, merged: tally.merged, skipped: tally.result.skipped.length };
  await trx
    .updateTable('imports')
    .set({ ...counts, result: JSON.stringify(result) })
    .where('n', '=', importN)
    .execute();
}

interface Merging<Item> {
  readonly chunk: readonly Outcome<Item>[];
  readonly byRow: ReadonlyMap<number, ReadRow<Item>>;
  readonly importN: number;
  readonly telling: Telling;
  readonly tally: Tally;
}

/** Adds rows to records that are there; gives back what is to be added, with the rows whose record is gone meanwhile. */
async function merge<Item>(
  scene: Scene,
  target: RegisterTarget<never, Item>,
  { chunk, byRow, importN, telling, tally }: Merging<Item>,
): Promise<Added<Item>[]> {
  const added: Added<Item>[] = [];
  for (const outcome of chunk) {
    if (outcome.what === 'added') added.push(outcome);
    if (outcome.what !== 'merged') continue;
    const { row, id, item } = outcome;
    const merged = await target.merge(scene, id, must(byRow.get(row), 'the row that was read'), telling);
    if (merged === null) {
      added.push({ what: 'added', row, item, folded: [] });
      continue;
    }
    const { n, version, before, newPersons } = merged;
    target.keepRows(scene.trx, importN, [{ row, n, outcome: 'merged', version, before }]);
    tally.merged += 1;
    tally.persons += newPersons;
  }
  tally.added += added.length;
  tally.persons += added.reduce((sum, { item }) => sum + target.countPersons(item), 0);
  return added;
}

async function addAll<Item>(
  scene: Scene,
  target: RegisterTarget<never, Item>,
  importN: number,
  added: readonly Added<Item>[],
) {
  const items = added.map(({ item }) => item);
  const ns = await target.add(scene, items);
  if (ns instanceof Refusal) return ns;
  const rows = added.map(({ row }, index): WrittenRow => {
    return { row, n: must(ns[index], 'the record just added'), outcome: 'added', version: 1, before: null };
  });
  target.keepRows(scene.trx, importN, rows);
  return undefined;
}
