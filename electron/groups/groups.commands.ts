import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import { facilitatorNamed } from '#electron/facilitators/facilitators.queries.ts';
import {
  type FieldValue,
  type RecordScene,
  type RecordTarget,
  recordChanges,
} from '#electron/history/history.queries.ts';
import { projectNamed } from '#electron/projects/projects.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { noteTalks } from '#electron/safety/quiet-check.queries.ts';
import { seriesDays } from '#shared/groups/groups.rules.ts';
import {
  type GroupFacts,
  type GroupId,
  type MeetingId,
  MeetingInput,
  NEW_GROUP_FORM,
  type NewGroup,
  type ParticipantId,
  type ParticipantInput,
} from '#shared/groups/groups.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { addDays, type DateOnly, daysBetween, todayIn } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import {
  factColumns,
  findGroupRow,
  findMeetingRow,
  findParticipantRow,
  maySeeWorries,
  meetingColumns,
  newParticipant,
  type Pair,
  participantColumns,
} from './groups.queries.ts';

type Columns = Readonly<Record<string, FieldValue>>;
type Missing = Refusal<'groups/not-found'>;
type Meanwhile = Refusal<'groups/changed-meanwhile'>;

/** Where a group begins: nothing is known of a meeting but its day, its hour, its block and its theme. */
const PLANNED = {
  ...{ state: 'planned', isOnline: false, reason: null, guests: 0, children: 0, log: null, worries: null },
  ...{ wasOneToOne: false, needsSupervision: false, covered: null, nextTheme: null, ledBy: null, coLedBy: null },
} as const;

/** The numbers of a pair; a name that is not known yet is written down. */
async function pairOf(scene: RecordScene, first: string | null, second: string | null): Promise<Pair> {
  return { leader_n: await facilitatorNamed(scene, first), co_leader_n: await facilitatorNamed(scene, second) };
}

/** A group with its meetings and the women who are there already. */
export async function addGroup(scene: RecordScene, group: NewGroup): Promise<{ id: GroupId }> {
  const { trx, session, now } = scene;
  const { firstOn, at, programme, everyDays, project, names, ...facts } = group;
  const id = newId<GroupId>();
  const moment = { created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  const columns = factColumns(facts, await pairOf(scene, facts.leader, facts.coLeader));
  const { n } = await trx
    .insertInto('groups')
    .values({ id, version: 1, ...columns, ended_on: null, user_id: session.userId, ...moment })
    .returning('n')
    .executeTakeFirstOrThrow();
  const days = seriesDays(await getCalendar(trx), firstOn, programme.length, everyDays);
  for (const [place, on] of days.entries()) {
    const { block, theme } = programme[place] ?? { block: null, theme: null };
    await insertMeeting(scene, n, MeetingInput.parse({ ...PLANNED, on, at, block, theme }));
  }
  if (project !== null) await insertProject(scene, n, project, firstOn);
  await deleteDraft(trx, session.userId, { form: NEW_GROUP_FORM, recordId: '' });
  for (const name of names) {
    await trx
      .insertInto('group_participants')
      .values(newParticipant(n, { name, joinedOn: firstOn }))
      .execute();
  }
  return { id };
}

async function insertMeeting(scene: RecordScene, group_n: number, meeting: MeetingInput): Promise<MeetingId> {
  const id = newId<MeetingId>();
  const columns = meetingColumns(meeting, await pairOf(scene, meeting.ledBy, meeting.coLedBy));
  await scene.trx
    .insertInto('group_meetings')
    .values({ id, group_n, version: 1, ...columns })
    .execute();
  return id;
}

async function insertProject(scene: RecordScene, group_n: number, name: string, from_on: DateOnly): Promise<void> {
  const project_n = await projectNamed(scene, name);
  if (project_n === undefined) return;
  await scene.trx.insertInto('group_projects').values({ group_n, project_n, from_on, to_on: null }).execute();
}

async function changeGroupColumns(
  { trx, session, now }: RecordScene,
  { id, version }: RecordTarget,
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

export async function changeGroup(scene: RecordScene, { facts, ...target }: RecordTarget & { facts: GroupFacts }) {
  const columns = factColumns(facts, await pairOf(scene, facts.leader, facts.coLeader));
  const changed = await changeGroupColumns(scene, target, columns);
  const group = changed instanceof Refusal ? undefined : await findGroupRow(scene.trx, target.id);
  if (group !== undefined) await noteTalks(scene, group.n);
  return changed;
}

/** The project pays from that day on. What paid until then ends the day before; what would have paid later is gone. */
export async function setProject(
  scene: RecordScene,
  { project, fromOn, ...target }: RecordTarget & { project: string | null; fromOn: DateOnly },
) {
  const row = await findGroupRow(scene.trx, target.id);
  const changed = await changeGroupColumns(scene, target, {});
  if (row === undefined || changed instanceof Refusal) return changed;
  const ofGroup = scene.trx.selectFrom('group_projects').where('group_n', '=', row.n).selectAll();
  const before = await ofGroup.execute();
  await scene.trx.deleteFrom('group_projects').where('group_n', '=', row.n).where('from_on', '>=', fromOn).execute();
  await scene.trx
    .updateTable('group_projects')
    .set({ to_on: addDays(fromOn, -1) })
    .where('group_n', '=', row.n)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', fromOn)]))
    .execute();
  if (project !== null) await insertProject(scene, row.n, project, fromOn);
  const change = { thing: 'group' as const, recordN: row.n, session: scene.session, now: scene.now };
  await recordChanges(scene.trx, change, { projects: before }, { projects: await ofGroup.execute() });
  return changed;
}

export function setEnded(scene: RecordScene, { isEnded, ...target }: RecordTarget & { isEnded: boolean }) {
  return changeGroupColumns(scene, target, { ended_on: isEnded ? todayIn(scene.now) : null });
}

export async function addParticipant(
  { trx, now }: RecordScene,
  { groupId, participant }: { groupId: string; participant: ParticipantInput },
) {
  const group = await findGroupRow(trx, groupId);
  if (group === undefined) return refuse('groups/not-found');
  const id = newId<ParticipantId>();
  await trx
    .insertInto('group_participants')
    .values({ id, group_n: group.n, version: 1, ...participantColumns(participant) })
    .execute();
  await noteTalks({ trx, now }, group.n);
  return { id };
}

export async function changeParticipant(
  { trx, session, now }: RecordScene,
  { groupId, id, version, participant }: RecordTarget & { groupId: string; participant: ParticipantInput },
): Promise<{ version: number } | Missing | Meanwhile> {
  const group = await findGroupRow(trx, groupId);
  const row = group && (await findParticipantRow(trx, group.n, id));
  if (group === undefined || row === undefined) return refuse('groups/not-found');
  if (row.version !== version) return refuse('groups/changed-meanwhile');
  const { keep_apart, own_path, ...open } = participantColumns(participant);
  // What is not shown to somebody is not theirs to change.
  const columns = maySeeWorries(session) ? { ...open, keep_apart, own_path } : open;
  await trx
    .updateTable('group_participants')
    .set({ ...columns, version: version + 1 })
    .where('n', '=', row.n)
    .execute();
  await recordChanges(trx, { thing: 'groupParticipant', recordN: row.n, session, now }, { ...row }, open);
  await noteTalks({ trx, now }, group.n);
  return { version: version + 1 };
}

export async function addMeeting(scene: RecordScene, { groupId, meeting }: { groupId: string; meeting: MeetingInput }) {
  const group = await findGroupRow(scene.trx, groupId);
  if (group === undefined) return refuse('groups/not-found');
  const id = await insertMeeting(scene, group.n, meeting);
  await noteTalks(scene, group.n);
  return { id };
}

/** Puts a meeting right, or moves it; with `andLater`, the planned ones after it move by as many days. */
export async function changeMeeting(
  scene: RecordScene,
  {
    groupId,
    id,
    version,
    meeting,
    andLater,
  }: RecordTarget & { groupId: string; meeting: MeetingInput; andLater: boolean },
): Promise<{ version: number } | Missing | Meanwhile | Refusal<'groups/in-the-future'>> {
  const { trx, session, now } = scene;
  const group = await findGroupRow(trx, groupId);
  const row = group && (await findMeetingRow(trx, group.n, id));
  if (group === undefined || row === undefined) return refuse('groups/not-found');
  if (row.version !== version) return refuse('groups/changed-meanwhile');
  if (meeting.state === 'held' && meeting.on > todayIn(now)) return refuse('groups/in-the-future');
  const { worries, ...open } = meetingColumns(meeting, await pairOf(scene, meeting.ledBy, meeting.coLedBy));
  const columns = maySeeWorries(session) ? { ...open, worries } : open;
  await trx
    .updateTable('group_meetings')
    .set({ ...columns, version: version + 1 })
    .where('n', '=', row.n)
    .execute();
  await recordChanges(trx, { thing: 'groupMeeting', recordN: row.n, session, now }, { ...row }, open);
  const days = daysBetween(row.on_date as DateOnly, meeting.on);
  if (andLater && days !== 0) await moveLater(trx, group.n, row, days);
  await noteTalks(scene, group.n);
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
