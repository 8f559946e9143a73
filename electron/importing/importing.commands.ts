import { setImmediate as nextTurn } from 'node:timers/promises';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { buildPlaceIndex } from '#electron/places/places.queries.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { Reader, Register } from '#electron/register/handles.ts';
import { listVocabularies } from '#electron/vocabularies/vocabularies.queries.ts';
import { officeFactors } from '#shared/importing/factor-names.ts';
import { type FlatList, type ImportedFamily, type ImportWorld, readRow } from '#shared/importing/flat-list.ts';
import { MAX_REMARKS } from '#shared/importing/importing.contract.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Session } from '#shared/vocabulary/session.ts';

/** One import: into what, when it began, how it is stopped and followed. */
export interface ImportScene {
  readonly register: Register;
  readonly now: Date;
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly progress: (value: { done: number; total: number }) => void;
}

const SAMPLE_ROWS = 10;
/** Rows read between two reports of progress: a few milliseconds. */
const ROWS_AT_ONCE = 100;

export async function importWorld(db: Reader, now: Date): Promise<ImportWorld> {
  const factors = officeFactors(await listVocabularies(db));
  return { places: await buildPlaceIndex(db), factors, today: todayIn(now) };
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

/**
 * Registers every family of the list in one transaction, or none.
 *
 * Throws when cancelled; gives back a refusal when there are more families than case numbers left.
 */
export async function importList(scene: ImportScene, list: FlatList) {
  const { register, now, session, signal, progress } = scene;
  const read = await readAll(scene, list);
  const total = read.length;
  const families = read.map(({ family }) => family);
  const refused = await writeInChunks(
    register,
    families,
    async (trx, chunk) => {
      const registered = await registerFamilies(trx, chunk, { now, userId: session.userId });
      return registered instanceof Refusal ? registered : undefined;
    },
    { signal, onProgress: (done) => progress({ done: Math.floor((total + done) / 2), total }) },
  );
  if (refused) return refused;
  const persons = families.reduce((sum, { members }) => sum + members.length, 0);
  return { ...summaryOf(read), persons };
}
