import { findGroupRow, newParticipant } from '#electron/groups/groups.queries.ts';
import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import { noteTalks } from '#electron/safety/quiet-check.queries.ts';
import type { CallId, CallInput, GroupNotes } from '#shared/calls/calls.ts';
import type { ParticipantId } from '#shared/groups/groups.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { callColumns, findCallRow, findGroupNotes } from './calls.queries.ts';

export function addCall(scene: RecordScene, call: CallInput): Promise<{ id: CallId }> {
  return addRecord<CallId>(scene, 'calls', callColumns(call));
}

export function changeCall(scene: RecordScene, { call, ...target }: RecordTarget & { call: CallInput }) {
  return changeRecord(scene, { table: 'calls', thing: 'call', ...target }, callColumns(call));
}

/** She becomes a participant, or waits for a place. Nobody becomes one twice out of one call. */
export async function joinFromCall(
  scene: RecordScene,
  { groupId, joinedOn, name, ...target }: RecordTarget & { groupId: string; joinedOn: DateOnly | null; name: string },
): Promise<
  | { version: number; participantId: ParticipantId }
  | Refusal<'records/not-found' | 'records/changed-meanwhile' | 'groups/not-found' | 'calls/joined-already'>
> {
  const { trx } = scene;
  const row = await findCallRow(trx, target.id);
  if (row === undefined) return refuse('records/not-found');
  if (row.version !== target.version) return refuse('records/changed-meanwhile');
  if (row.participant_n !== null) return refuse('calls/joined-already');
  const group = await findGroupRow(trx, groupId);
  if (group === undefined) return refuse('groups/not-found');
  const participant = newParticipant(group.n, { name, joinedOn });
  const { n } = await trx.insertInto('group_participants').values(participant).returning('n').executeTakeFirstOrThrow();
  await noteTalks(scene, group.n);
  const columns = { outcome: 'joined', participant_n: n };
  const changed = await changeRecord(scene, { table: 'calls', thing: 'call', ...target }, columns);
  return changed instanceof Refusal ? changed : { ...changed, participantId: participant.id };
}

export async function setGroupNotes(
  { trx }: RecordScene,
  { version, line, underAge }: GroupNotes,
): Promise<{ version: number } | Refusal<'records/changed-meanwhile'>> {
  if ((await findGroupNotes(trx)).version !== version) return refuse('records/changed-meanwhile');
  await trx
    .updateTable('group_notes')
    .set({ line, under_age: underAge, version: version + 1 })
    .execute();
  return { version: version + 1 };
}
