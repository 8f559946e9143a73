import {
  addRecord,
  changeRecord,
  type RecordScene,
  type RecordTarget,
  recordChanges,
} from '#electron/history/history.queries.ts';
import { type EntryId, type EntryInput, ownerOf } from '#shared/entries/entries.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { knowsProjects, ownerColumn } from './entries.queries.ts';

const columnsOf = ({ kind, on, content }: EntryInput) => ({ kind, on_date: on, content: JSON.stringify(content) });

const unknownProject = () =>
  refuse('entries/unknown-project', { fields: [{ path: 'project', code: 'unknown-project' }] });

/** An entry of the owner that its kind asks for: one of the centre has none. */
export async function addEntry(
  scene: RecordScene,
  { ownerId, entry }: { ownerId: string | null; entry: EntryInput },
): Promise<{ id: EntryId } | Refusal<'records/not-found' | 'entries/unknown-project'>> {
  if (!(await knowsProjects(scene.trx, entry.kind, entry.content))) return unknownProject();
  const owner = ownerOf(entry.kind);
  if ((owner === 'office') !== (ownerId === null)) return refuse('records/not-found');
  const column = owner === 'office' || ownerId === null ? {} : await ownerColumn(scene.trx, owner, ownerId);
  if (column === undefined) return refuse('records/not-found');
  return await addRecord<EntryId>(scene, 'work_entries', { ...columnsOf(entry), ...column });
}

/** Puts an entry right; it stays what it is. */
export async function changeEntry(scene: RecordScene, { entry, ...target }: RecordTarget & { entry: EntryInput }) {
  const row = await scene.trx.selectFrom('work_entries').where('id', '=', target.id).select('kind').executeTakeFirst();
  if (row?.kind !== entry.kind) return refuse('records/not-found');
  if (!(await knowsProjects(scene.trx, entry.kind, entry.content))) return unknownProject();
  return await changeRecord(scene, { table: 'work_entries', thing: 'workEntry', ...target }, columnsOf(entry));
}

/** Takes an entry out; what it said stays in the history of what it belonged to. */
export async function removeEntry(
  { trx, session, now }: RecordScene,
  { id, version }: RecordTarget,
): Promise<null | Refusal<'records/not-found' | 'records/changed-meanwhile'>> {
  const row = await trx.selectFrom('work_entries').where('id', '=', id).selectAll().executeTakeFirst();
  if (row === undefined) return refuse('records/not-found');
  if (row.version !== version) return refuse('records/changed-meanwhile');
  const owner = row.placement_n ?? row.advocacy_n;
  if (owner !== null) {
    const change = {
      thing: row.placement_n === null ? 'advocacy' : 'placement',
      recordN: owner,
      session,
      now,
    } as const;
    const field = `removed ${row.kind} ${row.on_date}`;
    await recordChanges(trx, change, { [field]: row.content }, { [field]: null });
  }
  await trx.deleteFrom('work_entries').where('n', '=', row.n).execute();
  return null;
}
