import type { Visibility } from '#electron/access/visibility.ts';
import type { Scene } from '#electron/families/families.commands.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import type { StoredUndoing, UndoPreview } from '#shared/importing/imports.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { ImportScene } from './importing.commands.ts';
import { findImportHandle, listImportRows, listTouchedFamilies, noteUndoing } from './imports.queries.ts';
import type { Before } from './merging.ts';
import { unmerge } from './unmerging.ts';

type ImportRow = Awaited<ReturnType<typeof listImportRows>>[number];

/** The rows of one family in the order of the file, and what is to be done with them. */
interface OfFamily {
  readonly rows: readonly ImportRow[];
  readonly state: 'unedited' | 'edited' | 'gone';
}

type UndoRefusal = Refusal<'importing/not-found' | 'importing/already-undone'>;

async function takeApart(db: Reader, visible: Visibility, importN: number): Promise<OfFamily[]> {
  const rows = await listImportRows(db, visible, importN);
  const touched = await listTouchedFamilies(db, importN);
  return [...Map.groupBy(rows, ({ n }) => n).values()].map((own) => ({ rows: own, state: stateOf(own, touched) }));
}

/** A family that the session does not see is told like one that is no longer there. */
function stateOf(rows: readonly ImportRow[], touched: ReadonlySet<number>): OfFamily['state'] {
  const last = rows.at(-1);
  if (last?.is_visible !== 1) return 'gone';
  return last.version === last.left_version && !touched.has(last.n) ? 'unedited' : 'edited';
}

const rowsIn = (families: readonly OfFamily[], state: OfFamily['state']): ImportRow[] =>
  families.filter((family) => family.state === state).flatMap(({ rows }) => rows);

/** What undoing would take back, and which families would stay because somebody edited them. */
export async function previewUndo(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<UndoPreview | Refusal<'importing/not-found'>> {
  const handle = await findImportHandle(db, id);
  if (handle === undefined) return refuse('importing/not-found');
  const families = await takeApart(db, visible, handle.n);
  return {
    takenBack: rowsIn(families, 'unedited').length,
    stays: rowsIn(families, 'edited').map(({ row, code }) => ({
      row,
      code: code as UndoPreview['stays'][number]['code'],
    })),
    gone: rowsIn(families, 'gone').length,
  };
}

const FAMILIES_AT_ONCE = 100;

/**
 * Takes a whole import back in one transaction: families that it added go to the recycle bin, fields that it filled are
 * as they were. What somebody edited since stays.
 */
export async function undoImport(
  { register, visible, session, now, signal, progress }: ImportScene,
  id: string,
): Promise<StoredUndoing | UndoRefusal> {
  const handle = await findImportHandle(register.reader, id);
  if (handle === undefined) return refuse('importing/not-found');
  if (handle.isUndone) return refuse('importing/already-undone');
  const families = await takeApart(register.reader, visible, handle.n);
  const unedited = families.filter(({ state }) => state === 'unedited');
  const undone: StoredUndoing = {
    takenBack: rowsIn(families, 'unedited').length,
    stayed: rowsIn(families, 'edited').map(({ row }) => row),
    gone: rowsIn(families, 'gone').length,
  };
  // The line of the journal is the last item, so that it is in the transaction whatever there is to take back.
  const items: (OfFamily | null)[] = [...unedited, null];
  await writeInChunks(
    register,
    items,
    async (trx, chunk) => {
      const scene = { trx, session, visible, now };
      const some = chunk.filter((family) => family !== null);
      await binAdded(scene, some);
      for (const family of some) await unmergeAll(scene, family);
      if (chunk.includes(null)) {
        await noteUndoing(trx, handle.n, { userId: session.userId, atMs: now.getTime(), undone });
      }
      return undefined;
    },
    {
      signal,
      chunkSize: FAMILIES_AT_ONCE,
      onProgress: (done) => progress({ done: Math.min(done, unedited.length), total: unedited.length }),
    },
  );
  return undone;
}

async function binAdded({ trx, session, now }: Scene, families: readonly OfFamily[]): Promise<void> {
  for (const { rows } of families) {
    const [first] = rows;
    if (first?.outcome !== 'added') continue;
    await putIntoBin(trx, first.n, { userId: session.userId, nowMs: now.getTime() });
    await recordChanges(trx, { thing: 'family', recordN: first.n, session, now }, {}, { inBin: true });
  }
}

async function putIntoBin(trx: Writer, n: number, { userId, nowMs }: { userId: string; nowMs: number }) {
  await trx
    .updateTable('families')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      changed_at_ms: nowMs,
      deleted_at_ms: nowMs,
      deleted_by: userId,
    }))
    .where('n', '=', n)
    .execute();
}

/** The last filling first: each stands as the one before it left the family. */
async function unmergeAll(scene: Scene, { rows }: OfFamily): Promise<void> {
  let { version = 0 } = rows.at(-1) ?? {};
  for (const { outcome, before, id, n, code } of rows.toReversed()) {
    if (outcome !== 'merged' || before === null) continue;
    const filled = JSON.parse(before) as Before;
    if (isNothing(filled)) continue;
    if (await unmerge(scene, { id, n, code, version }, filled)) version += 1;
  }
}

function isNothing({ columns, address, factors, tags, persons, members }: Before): boolean {
  const lists = factors.length + tags.length + persons.length + members.length;
  return Object.keys(columns).length === 0 && address === null && lists === 0;
}
