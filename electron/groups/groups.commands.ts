import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import { type FieldValue, recordChanges } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { isHers, weeklyDays } from '#shared/groups/groups.rules.ts';
import {
  type GroupFacts,
  type GroupId,
  type Mark,
  type MeetingId,
  MeetingInput,
  NEW_GROUP_FORM,
  type NewGroup,
  type ParticipantId,
  ParticipantInput,
} from '#shared/groups/groups.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { addDays, type DateOnly, daysBetween, todayIn } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import {
  factColumns,
  findGroupRow,
  findMeetingRow,
  findParticipantRow,
  maySeeWorries,
  meetingColumns,
  participantColumns,
} from './groups.queries.ts';

interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}
interface Target {
  readonly id: string;
  readonly version: number;
}
type Columns = Readonly<Record<string, FieldValue>>;
type Missing = Refusal<'groups/not-found'>;
type Meanwhile = Refusal<'groups/changed-meanwhile'>;

/** Where a group begins: nothing is known of a meeting but its day, its hour and its theme. */
const PLANNED = {
  ...{ state: 'planned', isOnline: false, reason: null, guests: 0, children: 0, log: null, worries: null },
  ...{ wasOneToOne: false, needsSupervision: false },
} as const;
const JOINED = { leftOn: null, leftReason: null, onMiss: 'nothing', keepApart: null } as const;

/** A group with its meetings and the women who are there already. */
export async function addGroup({ trx, session, now }: Scene, group: NewGroup): Promise<{ id: GroupId }> {
  const { firstOn, at, themes, names, ...facts } = group;
  const id = newId<GroupId>();
  const moment = { created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  const { n } = await trx
    .insertInto('groups')
    .values({ id, version: 1, ...factColumns(facts), ended_on: null, user_id: session.userId, ...moment })
    .returning('n')
    .executeTakeFirstOrThrow();
  const days = weeklyDays(await getCalendar(trx), firstOn, themes.length);
  for (const [place, on] of days.entries()) {
    await insertMeeting(trx, n, MeetingInput.parse({ ...PLANNED, on, at, theme: themes[place] ?? null }));
  }
  await deleteDraft(trx, session.userId, { form: NEW_GROUP_FORM, recordId: '' });
  for (const name of names)
    await insertParticipant(trx, n, ParticipantInput.parse({ ...JOINED, name, joinedOn: firstOn }));
  return { id };
}

async function insertMeeting(trx: Writer, group_n: number, meeting: MeetingInput): Promise<MeetingId> {
  const id = newId<MeetingId>();
  await trx
    .insertInto('group_meetings')
    .values({ id, group_n, version: 1, ...meetingColumns(meeting) })
    .execute();
  return id;
}

async function insertParticipant(trx: Writer, group_n: number, participant: ParticipantInput): Promise<ParticipantId> {
  const id = newId<ParticipantId>();
  await trx
    .insertInto('group_participants')
    .values({ id, group_n, version: 1, ...participantColumns(participant) })
    .execute();
  return id;
}

async function changeGroupColumns(
  { trx, session, now }: Scene,
  { id, version }: Target,
  columns: Columns,
): Promise<{ version: number } | Missing | Meanwhile> {
  const row = await findGroupRow(trx, id);
  if (row === undefined) return refuse('groups/not-found');
  if (row.version !== version) return refuse('groups/changed-meanwhile');
  await trx
    .updateTable('groups')
    .set({ ...columns, version: version + 1, changed_at_ms: now.getTime() })
    .where('n', '=', row.n)
    .execute();
  await recordChanges(trx, { thing: 'group', recordN: row.n, session, now }, { ...row }, columns);
  return { version: version + 1 };
}

export function changeGroup(scene: Scene, { facts, ...target }: Target & { facts: GroupFacts }) {
  return changeGroupColumns(scene, target, factColumns(facts));
}

export function setEnded(scene: Scene, { isEnded, ...target }: Target & { isEnded: boolean }) {
  return changeGroupColumns(scene, target, { ended_on: isEnded ? todayIn(scene.now) : null });
}

export async function addParticipant(
  { trx }: Scene,
  { groupId, participant }: { groupId: string; participant: ParticipantInput },
) {
  const group = await findGroupRow(trx, groupId);
  if (group === undefined) return refuse('groups/not-found');
  return { id: await insertParticipant(trx, group.n, participant) };
}

export async function changeParticipant(
  { trx, session, now }: Scene,
  { groupId, id, version, participant }: Target & { groupId: string; participant: ParticipantInput },
): Promise<{ version: number } | Missing | Meanwhile> {
  const group = await findGroupRow(trx, groupId);
  const row = group && (await findParticipantRow(trx, group.n, id));
  if (row === undefined) return refuse('groups/not-found');
  if (row.version !== version) return refuse('groups/changed-meanwhile');
  const { keep_apart, ...open } = participantColumns(participant);
  // What is not shown to somebody is not theirs to change.
  const columns = maySeeWorries(session) ? { ...open, keep_apart } : open;
  await trx
    .updateTable('group_participants')
    .set({ ...columns, version: version + 1 })
    .where('n', '=', row.n)
    .execute();
  await recordChanges(trx, { thing: 'groupParticipant', recordN: row.n, session, now }, { ...row }, open);
  return { version: version + 1 };
}

export async function addMeeting({ trx }: Scene, { groupId, meeting }: { groupId: string; meeting: MeetingInput }) {
  const group = await findGroupRow(trx, groupId);
  if (group === undefined) return refuse('groups/not-found');
  return { id: await insertMeeting(trx, group.n, meeting) };
}

/** Puts a meeting right, or moves it; with `andLater`, the planned ones after it move by as many days. */
export async function changeMeeting(
  { trx, session, now }: Scene,
  { groupId, id, version, meeting, andLater }: Target & { groupId: string; meeting: MeetingInput; andLater: boolean },
): Promise<{ version: number } | Missing | Meanwhile | Refusal<'groups/in-the-future'>> {
  const group = await findGroupRow(trx, groupId);
  const row = group && (await findMeetingRow(trx, group.n, id));
  if (group === undefined || row === undefined) return refuse('groups/not-found');
  if (row.version !== version) return refuse('groups/changed-meanwhile');
  if (meeting.state === 'held' && meeting.on > todayIn(now)) return refuse('groups/in-the-future');
  const { worries, ...open } = meetingColumns(meeting);
  const columns = maySeeWorries(session) ? { ...open, worries } : open;
  await trx
    .updateTable('group_meetings')
    .set({ ...columns, version: version + 1 })
    .where('n', '=', row.n)
    .execute();
  await recordChanges(trx, { thing: 'groupMeeting', recordN: row.n, session, now }, { ...row }, open);
  const days = daysBetween(row.on_date as DateOnly, meeting.on);
  if (andLater && days !== 0) await moveLater(trx, group.n, row, days);
  return { version: version + 1 };
}

async function moveLater(
  trx: Writer,
  groupN: number,
  { n, on_date }: { n: number; on_date: string },
  days: number,
): Promise<void> {
  const later = await trx
    .selectFrom('group_meetings')
    .where('group_n', '=', groupN)
    .where('n', '!=', n)
    .where('state', '=', 'planned')
    .where('on_date', '>=', on_date)
    .select(['n', 'on_date', 'version'])
    .execute();
  for (const meeting of later) {
    const on = addDays(meeting.on_date as DateOnly, days);
    if (on === null) continue;
    await trx
      .updateTable('group_meetings')
      .set({ on_date: on, version: meeting.version + 1 })
      .where('n', '=', meeting.n)
      .execute();
  }
}

interface Marking {
  readonly groupId: string;
  readonly meetingId: string;
  readonly marks: readonly { readonly participantId: string; readonly mark: Mark | null }[];
}

/** Who was there. A meeting with marks was held; nobody is marked before she joined, after she left, or in the future. */
export async function markAttendance(
  { trx, session, now }: Scene,
  { groupId, meetingId, marks }: Marking,
): Promise<
  null | Missing | Refusal<'groups/in-the-future'> | Refusal<'groups/not-hers'> | Refusal<'groups/cancelled'>
> {
  const group = await findGroupRow(trx, groupId);
  const meeting = group && (await findMeetingRow(trx, group.n, meetingId));
  if (group === undefined || meeting === undefined) return refuse('groups/not-found');
  if (meeting.on_date > todayIn(now)) return refuse('groups/in-the-future');
  if (meeting.state === 'cancelled') return refuse('groups/cancelled');
  for (const { participantId, mark } of marks) {
    const participant = await findParticipantRow(trx, group.n, participantId);
    if (participant === undefined) return refuse('groups/not-found');
    const membership = {
      joinedOn: participant.joined_on as DateOnly | null,
      leftOn: participant.left_on as DateOnly | null,
    };
    if (mark !== null && !isHers(membership, { on: meeting.on_date as DateOnly })) return refuse('groups/not-hers');
    const before = await trx
      .selectFrom('group_attendance')
      .where('meeting_n', '=', meeting.n)
      .where('participant_n', '=', participant.n)
      .select(['n', 'mark'])
      .executeTakeFirst();
    await putMark(trx, { meeting_n: meeting.n, participant_n: participant.n }, before?.n, mark);
    const field = `mark ${participantId}`;
    const change = { thing: 'groupMeeting' as const, recordN: meeting.n, session, now };
    await recordChanges(trx, change, { [field]: before?.mark ?? null }, { [field]: mark });
  }
  if (meeting.state === 'planned' && marks.some(({ mark }) => mark !== null)) {
    await trx
      .updateTable('group_meetings')
      .set({ state: 'held', version: meeting.version + 1 })
      .where('n', '=', meeting.n)
      .execute();
  }
  return null;
}

async function putMark(
  trx: Writer,
  of: { meeting_n: number; participant_n: number },
  known: number | undefined,
  mark: Mark | null,
): Promise<void> {
  if (known !== undefined) await trx.deleteFrom('group_attendance').where('n', '=', known).execute();
  if (mark !== null)
    await trx
      .insertInto('group_attendance')
      .values({ ...of, mark })
      .execute();
}
