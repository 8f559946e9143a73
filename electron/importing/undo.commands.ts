import type { Scene, Visibility } from '#electron/access/visibility.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { StoredUndoing, UndoPreview } from '#shared/importing/imports.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { ImportScene } from './importing.commands.ts';
import { findImportHandle, noteUndoing } from './imports.queries.ts';
import type { KeptRow, WrittenRecords } from './register-target.ts';

/** The rows of one record in the order of the file, and what is to be done with them. */
interface OfRecord {
  readonly rows: readonly KeptRow[];
  readonly state: 'unedited' | 'edited' | 'gone';
}

type UndoRefusal = Refusal<'importing/not-found' | 'importing/already-undone'>;

async function takeApart(
  db: Reader,
  target: WrittenRecords,
  visible: Visibility,
  importN: number,
): Promise<OfRecord[]> {
  const rows = await target.listRows(db, visible, importN);
  const touched = await target.listTouched(db, importN);
  return [...Map.groupBy(rows, ({ n }) => n).values()].map((own) => ({ rows: own, state: stateOf(own, touched) }));
}

/** A record that the session does not see is told like one that is no longer there. */
function stateOf(rows: readonly KeptRow[], touched: ReadonlySet<number>): OfRecord['state'] {
  const last = rows.at(-1);
  if (last?.isVisible !== true) return 'gone';
  return last.versionNow === last.version && !touched.has(last.n) ? 'unedited' : 'edited';
}

const rowsIn = (records: readonly OfRecord[], state: OfRecord['state']): KeptRow[] =>
  records.filter((record) => record.state === state).flatMap(({ rows }) => rows);

/** What undoing would take back, and which records would stay because somebody edited them. */
export async function previewUndo(
  db: Reader,
  target: WrittenRecords,
  visible: Visibility,
  id: string,
): Promise<UndoPreview | Refusal<'importing/not-found'>> {
  const handle = await findImportHandle(db, target.name, id);
  if (handle === undefined) return refuse('importing/not-found');
  const records = await takeApart(db, target, visible, handle.n);
  return {
    takenBack: rowsIn(records, 'unedited').length,
    stays: rowsIn(records, 'edited').map(({ row, code }) => ({
      row,
      code: code as UndoPreview['stays'][number]['code'],
    })),
    gone: rowsIn(records, 'gone').length,
  };
}

const RECORDS_AT_ONCE = 100;

/**
 * Takes a whole import back in one transaction: what it added goes (families to the recycle bin), fields that it filled
 * are as they were. What somebody edited since stays.
 */
export async function undoImport(
  { register, visible, session, now, signal, progress }: ImportScene,
  target: WrittenRecords,
  id: string,
): Promise<StoredUndoing | UndoRefusal> {
  const handle = await findImportHandle(register.reader, target.name, id);
  if (handle === undefined) return refuse('importing/not-found');
  if (handle.isUndone) return refuse('importing/already-undone');
  const records = await takeApart(register.reader, target, visible, handle.n);
  const unedited = records.filter(({ state }) => state === 'unedited');
  const undone: StoredUndoing = {
    takenBack: rowsIn(records, 'unedited').length,
    stayed: rowsIn(records, 'edited').map(({ row }) => row),
    gone: rowsIn(records, 'gone').length,
  };
  // The line of the journal is the last item, so that it is in the transaction whatever there is to take back.
  const items: (OfRecord | null)[] = [...unedited, null];
  await writeInChunks(
    register,
    items,
    async (trx, chunk) => {
      const scene = { trx, session, visible, now };
      const some = chunk.filter((record) => record !== null);
      for (const { rows } of some) {
        const [first] = rows;
        if (first?.outcome === 'added') await target.removeAdded(scene, first);
      }
      for (const record of some) await unmergeAll(scene, target, record);
      if (chunk.includes(null)) {
        await noteUndoing(trx, handle.n, { userId: session.userId, atMs: now.getTime(), undone });
      }
      return undefined;
    },
    {
      signal,
      chunkSize: RECORDS_AT_ONCE,
      onProgress: (done) => progress({ done: Math.min(done, unedited.length), total: unedited.length }),
    },
  );
  return undone;
}

/** The last filling first: each stands as the one before it left the record. */
async function unmergeAll(scene: Scene, target: WrittenRecords, { rows }: OfRecord): Promise<void> {
  let version = rows.at(-1)?.versionNow ?? 0;
  for (const row of rows.toReversed()) {
    if (row.outcome !== 'merged') continue;
    if (await target.unmerge(scene, row, version)) version += 1;
  }
}
