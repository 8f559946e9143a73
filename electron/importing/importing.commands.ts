import type { Visibility } from '#electron/access/visibility.ts';
import type { Scene } from '#electron/families/families.commands.ts';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { insertRows, writeInChunks } from '#electron/register/bulk.ts';
import type { Register, Writer } from '#electron/register/handles.ts';
import { noteUnseen } from '#electron/reviews/quiet-duplicates.queries.ts';
import { nameListOf } from '#electron/search/name-list.queries.ts';
import type { ReadFamily } from '#shared/importing/families-target.ts';
import type { Decisions } from '#shared/importing/importing.ts';
import type { StoredResult } from '#shared/importing/imports.ts';
import type { SheetList } from '#shared/importing/sheet-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { NameVariants } from '#shared/search/name-variants.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import type { Duplicate } from './duplicates.ts';
import { keepLayout } from './layouts.queries.ts';
import { mergeIntoFamily } from './merging.ts';
import { type Outcome, outcomesOf, type Source } from './outcomes.ts';
import { summaryOf } from './preview.ts';

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
export interface Planned {
  readonly list: SheetList;
  readonly rows: readonly ReadFamily[];
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
export async function importRows(
  { register, visible, now, session, signal, progress }: ImportScene,
  { list, rows, duplicates, decisions, source }: Planned,
): Promise<{ id: string; rows: number } | Refusal<'families/no-numbers-left'>> {
  const { variants } = await nameListOf(register.reader);
  const telling = { list, source };
  const outcomes = outcomesOf(rows, duplicates, decisions, { ...telling, variants });
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
      if (importN === 0) importN = await insertImport(scene, id, source);
      const added = await merge(scene, { chunk, byRow, importN, variants, telling, tally });
      const full = await addFamilies(scene, importN, added);
      if (full instanceof Refusal) return full;
      tally.written += chunk.length;
      if (tally.written === total) {
        await finishImport(trx, importN, tally);
        await keepLayout(trx, 'families', list, now.getTime());
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

type Added = Extract<Outcome, { what: 'added' }>;

/** Counts while rows are written. */
class Tally {
  written = 0;
  merged: number;
  added = 0;
  persons = 0;
  readonly result: Omit<StoredResult, 'persons'>;

  constructor(rows: readonly ReadFamily[], outcomes: readonly Outcome[]) {
    const folded = outcomes.flatMap((outcome) => (outcome.what === 'added' ? outcome.folded : []));
    const skipped = outcomes.flatMap(({ what, row }) => (what === 'skipped' ? [row] : []));
    const remarks = rows.flatMap((row) => row.remarks.map(({ column, remark }) => ({ row: row.row, column, remark })));
    this.merged = folded.length;
    this.result = { repaired: summaryOf(rows).repaired, remarks, skipped, folded: [...folded] };
  }
}

async function insertImport({ trx, session, now }: Scene, id: string, { fileName, sheet }: Source): Promise<number> {
  const { n } = await trx
    .insertInto('imports')
    .values({
      id,
      ...{ target: 'families', file_name: fileName, sheet, user_id: session.userId, at_ms: now.getTime() },
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

interface Merging {
  readonly chunk: readonly Outcome[];
  readonly byRow: ReadonlyMap<number, ReadFamily>;
  readonly importN: number;
  readonly variants: NameVariants;
  readonly telling: { readonly list: SheetList; readonly source: Source };
  readonly tally: Tally;
}

/** Adds rows to families that are there; gives back what is to be added, with the rows whose family is gone meanwhile. */
async function merge(scene: Scene, { chunk, byRow, importN, variants, telling, tally }: Merging): Promise<Added[]> {
  const added: Added[] = [];
  for (const outcome of chunk) {
    if (outcome.what === 'added') added.push(outcome);
    if (outcome.what !== 'merged') continue;
    const { row, familyId, item } = outcome;
    const read = must(byRow.get(row), 'the row that was read');
    const merged = await mergeIntoFamily({ scene, variants, ...telling }, familyId, read);
    if (merged === null) {
      added.push({ what: 'added', row, item, folded: [] });
      continue;
    }
    const { familyN, version, before, newPersons } = merged;
    const values = { import_n: importN, row, family_n: familyN, outcome: 'merged' as const, version };
    await scene.trx
      .insertInto('import_rows')
      .values({ ...values, before: JSON.stringify(before) })
      .execute();
    tally.merged += 1;
    tally.persons += newPersons;
  }
  tally.added += added.length;
  tally.persons += added.reduce((sum, { item }) => sum + item.members.length, 0);
  return added;
}

async function addFamilies(scene: Scene, importN: number, added: readonly Added[]) {
  const { trx, session, now } = scene;
  const families = added.map(({ item }) => item);
  const registered = await registerFamilies(trx, families, { now, userId: session.userId });
  if (registered instanceof Refusal) return registered;
  const ns = await numbersOf(
    trx,
    registered.map((family) => family.id),
  );
  const rows = added.map(({ row }, index) => ({
    ...{ import_n: importN, row, outcome: 'added' as const, version: 1, before: null },
    family_n: must(ns.get(registered[index]?.id ?? ''), 'the family just registered'),
  }));
  insertRows(trx, 'import_rows', rows);
  const newcomers = registered.map(({ id }, index) => ({ id, members: families[index]?.members ?? [] }));
  await noteUnseen(scene, newcomers);
  return undefined;
}

async function numbersOf(trx: Writer, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await trx.selectFrom('families').where('id', 'in', ids).select(['id', 'n']).execute();
  return new Map(rows.map(({ id, n }) => [id, n]));
}
