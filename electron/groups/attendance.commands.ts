import { type RecordScene, type RecordTarget, recordChanges } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { isHers } from '#shared/groups/groups.rules.ts';
import type { Assessment, Filled, Participant } from '#shared/groups/groups.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { type Mark } from '#shared/vocabulary/marks.ts';
import { findGroupRow, findMeetingRow, findParticipantRow } from './groups.queries.ts';

type Membership = Pick<Participant, 'joinedOn' | 'leftOn'>;
type Missing = Refusal<'groups/not-found'>;
type Meanwhile = Refusal<'groups/changed-meanwhile'>;

interface Marking {
  readonly groupId: string;
  readonly meetingId: string;
  readonly marks: readonly { readonly participantId: string; readonly mark: Mark | null }[];
}

/** Who was there. A meeting with marks was held; nobody is marked before she joined, after she left, or in the future. */
export async function markAttendance(
  { trx, session, now }: RecordScene,
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
    const membership = { joinedOn: participant.joined_on, leftOn: participant.left_on } as Membership;
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

/**
 * A meeting that was written into the wrong group goes to the right one, with its marks: each marked woman must be there
 * under the same name and belong to it on that day. Nothing is moved otherwise.
 */
export async function moveMeeting(
  { trx, session, now }: RecordScene,
  { groupId, id, version, toGroupId }: RecordTarget & { groupId: string; toGroupId: string },
): Promise<null | Missing | Meanwhile | Refusal<'groups/not-there-by-name'>> {
  const [from, to] = [await findGroupRow(trx, groupId), await findGroupRow(trx, toGroupId)];
  const meeting = from && (await findMeetingRow(trx, from.n, id));
  if (to === undefined || meeting === undefined) return refuse('groups/not-found');
  if (meeting.version !== version) return refuse('groups/changed-meanwhile');
  const marks = await trx
    .selectFrom('group_attendance as a')
    .innerJoin('group_participants as p', 'p.n', 'a.participant_n')
    .where('a.meeting_n', '=', meeting.n)
    .orderBy('p.n')
    .select(['a.n', 'p.name'])
    .execute();
  const women = await trx
    .selectFrom('group_participants')
    .where('group_n', '=', to.n)
    .orderBy('n')
    .select(['n', 'name', 'joined_on as joinedOn', 'left_on as leftOn'])
    .execute();
  const on = meeting.on_date as DateOnly;
  const free = women.filter((woman) => isHers(woman as Membership, { on }));
  for (const { n, name } of marks) {
    // Two of one name are two women: each takes a place of her own.
    const place = free.findIndex((woman) => woman.name === name);
    const [woman] = place < 0 ? [] : free.splice(place, 1);
    if (woman === undefined) return refuse('groups/not-there-by-name');
    await trx.updateTable('group_attendance').set({ participant_n: woman.n }).where('n', '=', n).execute();
  }
  const columns = { group_n: to.n };
  await trx
    .updateTable('group_meetings')
    .set({ ...columns, version: version + 1 })
    .where('n', '=', meeting.n)
    .execute();
  await recordChanges(trx, { thing: 'groupMeeting', recordN: meeting.n, session, now }, { ...meeting }, columns);
  return null;
}

/** What a woman filled in at one point; null takes it out. No history keeps what she thought of herself. */
export async function assess(
  { trx }: RecordScene,
  input: {
    groupId: string;
    participantId: string;
    point: Assessment['point'];
    values: Filled | null;
  },
): Promise<null | Missing> {
  const { groupId, participantId, point, values } = input;
  const group = await findGroupRow(trx, groupId);
  const participant = group && (await findParticipantRow(trx, group.n, participantId));
  if (participant === undefined) return refuse('groups/not-found');
  const of = { participant_n: participant.n, point };
  for (const table of ['group_assessments', 'group_answers'] as const) {
    await trx.deleteFrom(table).where('participant_n', '=', of.participant_n).where('point', '=', point).execute();
  }
  if (values === null) return null;
  await trx
    .insertInto('group_assessments')
    .values({ ...of, ...values.scales })
    .execute();
  const answers = new Map(values.answers.map(({ question, value }) => [question, value]));
  for (const [question, value] of answers) {
    await trx
      .insertInto('group_answers')
      .values({ ...of, question, value })
      .execute();
  }
  return null;
}
