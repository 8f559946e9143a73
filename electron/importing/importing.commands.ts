import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Visibility } from '#electron/access/visibility.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { buildPlaceIndex } from '#electron/places/places.queries.ts';
import type { Reader, Register } from '#electron/register/handles.ts';
import { type FlatList, type ImportedFamily, type ImportWorld, readRow } from '#shared/importing/flat-list.ts';
import { MAX_REMARKS } from '#shared/importing/importing.contract.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';

/** A day's work of one import: who sees what, when it began, how it is stopped and followed. */
export interface ImportScene {
  readonly register: Register;
  readonly visible: Visibility;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: (value: { done: number; total: number }) => void;
}

const SAMPLE_ROWS = 10;
/** Rows read, or families written, between two reports of progress: a few milliseconds. */
const ROWS_AT_ONCE = 100;

export async function importWorld(db: Reader, now: Date): Promise<ImportWorld> {
  return { places: await buildPlaceIndex(db), today: todayIn(now) };
}

/** Counts of what an import does, or did; remarks beyond MAX_REMARKS are counted only. */
export function summaryOf(families: readonly ImportedFamily[]) {
  const remarks = families.flatMap((family) => family.remarks);
  return {
    families: families.length,
    repaired: families.reduce((sum, { repairs }) => sum + new Set(repairs.map(({ column }) => column)).size, 0),
    remarks: remarks.slice(0, MAX_REMARKS),
    remarkCount: remarks.length,
  };
}

/** What importing the list would do. Reads every row and writes nothing. */
export async function previewList(db: Reader, now: Date, list: FlatList) {
  const world = await importWorld(db, now);
  const families = list.rows.map((row) => readRow(list, row, world));
  return {
    ...summaryOf(families),
    columns: list.columns.map(({ head, column }) => ({ head, column })),
    sample: families.slice(0, SAMPLE_ROWS).map(({ shown }) => [...shown]),
  };
}

/** Reading is half of the way; it lets other calls and a cancel in between. */
async function readAll({ register, now, signal, progress }: ImportScene, list: FlatList): Promise<ImportedFamily[]> {
  const world = await importWorld(register.reader, now);
  const total = list.rows.length;
  const families: ImportedFamily[] = [];
  for (let from = 0; from < total; from += ROWS_AT_ONCE) {
    for (const row of list.rows.slice(from, from + ROWS_AT_ONCE)) families.push(readRow(list, row, world));
    progress({ done: Math.floor(families.length / 2), total });
    await nextTurn();
    signal.throwIfAborted();
  }
  return families;
}

/** All families in one transaction; a throw, a refusal or a cancel leaves none of them. */
async function writeAll(scene: ImportScene, families: readonly ImportedFamily[]): Promise<void> {
  const { register, visible, now, signal, progress } = scene;
  const total = families.length;
  await register.write(async (trx) => {
    for (const [index, { family }] of families.entries()) {
      const registered = await registerFamily({ trx, visible, now }, family);
      if (registered instanceof Refusal) throw registered;
      if (index % ROWS_AT_ONCE === 0) progress({ done: Math.floor((total + index) / 2), total });
      signal.throwIfAborted();
    }
  });
  progress({ done: total, total });
}

/**
 * Registers every family of the list, or none.
 *
 * Throws when cancelled; gives back a refusal when there are more families than case numbers left.
 */
export async function importList(scene: ImportScene, list: FlatList) {
  const families = await readAll(scene, list);
  try {
    await writeAll(scene, families);
  } catch (error) {
    if (error instanceof Refusal) return error as Refusal<'families/no-numbers-left'>;
    throw error;
  }
  const persons = families.reduce((sum, { family }) => sum + family.members.length, 0);
  return { ...summaryOf(families), persons };
}
