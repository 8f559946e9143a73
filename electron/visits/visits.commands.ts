import type { Scene } from '#electron/access/visibility.ts';
import { findFamilyHandle } from '#electron/families/families.queries.ts';
import { type FieldValue, recordChanges } from '#electron/history/history.queries.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { FinishInput, VisitId, VisitInput } from '#shared/visits/visits.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { findVisitRow, maySeePrivate, type VisitColumns, visitColumns } from './visits.queries.ts';

interface Target {
  readonly id: string;
  readonly version: number;
}

type ChangeRefusal = Refusal<'visits/not-found' | 'visits/changed-meanwhile'>;
type Row = NonNullable<Awaited<ReturnType<typeof findVisitRow>>>;

async function insertVisit({ trx, session, now }: Scene, familyN: number, visit: VisitInput): Promise<VisitId> {
  const id = newId<VisitId>();
  const moment = { created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  await trx
    .insertInto('visits')
    .values({ id, family_n: familyN, version: 1, ...visitColumns(visit), user_id: session.userId, ...moment })
    .execute();
  return id;
}

export async function addVisit(scene: Scene, { familyId, visit }: { familyId: string; visit: VisitInput }) {
  const family = await findFamilyHandle(scene.trx, scene.visible, familyId);
  if (family === undefined) return refuse('families/not-found');
  return { id: await insertVisit(scene, family.n, visit) };
}

/** Changes a visit, unless it is not there or somebody changed it since the version that the person saw. */
async function change<R extends Refusal = never>(
  scene: Scene,
  { id, version }: Target,
  columnsOf: (row: Row) => VisitColumns,
  check: (row: Row) => R | null = () => null,
): Promise<{ row: Row; version: number } | ChangeRefusal | R> {
  const { trx, visible, now } = scene;
  const row = await findVisitRow(trx, visible, id);
  if (row === undefined) return refuse('visits/not-found');
  if (row.version !== version) return refuse('visits/changed-meanwhile');
  const refused = check(row);
  if (refused !== null) return refused;
  // What is not shown to somebody is not theirs to change.
  const { private_note, ...open } = columnsOf(row);
  const columns = maySeePrivate(scene.session, row) ? { ...open, private_note } : open;
  await trx
    .updateTable('visits')
    .set({ ...columns, version: version + 1, changed_at_ms: now.getTime() })
    .where('id', '=', id)
    .execute();
  await keepHistory(scene, row, columns);
  return { row, version: version + 1 };
}

/** Private notes are a history of their own, since fewer may read it. */
async function keepHistory({ trx, session, now }: Scene, row: Row, { private_note, ...open }: VisitColumns) {
  const change = { recordN: row.n, session, now };
  await recordChanges(trx, { thing: 'visit', ...change }, { ...row }, open as Record<string, FieldValue>);
  if (private_note === undefined) return;
  await recordChanges(trx, { thing: 'visitPrivate', ...change }, { ...row }, { private_note });
}

export async function changeVisit(scene: Scene, { visit, ...target }: Target & { visit: VisitInput }) {
  const changed = await change(scene, target, () => visitColumns(visit));
  return changed instanceof Refusal ? changed : { version: changed.version };
}

/** Says what became of a planned visit; with a day, plans the next of the same kind. */
export async function finishVisit(scene: Scene, { finished, ...target }: Target & { finished: FinishInput }) {
  const { outcome, on, whom, note, privateNote, nextOn } = finished;
  const columns = { outcome, held_on: on, whom, note, private_note: privateNote };
  const changed = await change(
    scene,
    target,
    () => columns,
    (row) => (row.outcome === 'planned' ? null : refuse('visits/not-planned')),
  );
  if (changed instanceof Refusal) return changed;
  const { row, version } = changed;
  if (nextOn === null) return { version, nextId: null };
  const next = { kind: row.kind, outcome: 'planned' as const, on: nextOn, whom: null, note: null, privateNote: null };
  return { version, nextId: await insertVisit(scene, row.family_n, next) };
}
