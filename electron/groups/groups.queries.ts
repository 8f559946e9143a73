import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import type {
  Group,
  GroupFacts,
  GroupRow,
  Meeting,
  MeetingInput,
  Participant,
  ParticipantInput,
} from '#shared/groups/groups.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';

/** What is told to those who hold the circle, and to nobody over them. */
export const maySeeWorries = ({ role }: Pick<Session, 'role'>) => mayDo(role, 'groups.confide');

const flag = (value: boolean) => (value ? (1 as const) : (0 as const));

export function factColumns({ name, format, communityCode, coLeader, ...facts }: GroupFacts) {
  return { name, format, community_code: communityCode, co_leader: coLeader, ...facts };
}

export function participantColumns({ name, joinedOn, leftOn, leftReason, onMiss, keepApart }: ParticipantInput) {
  return {
    ...{ name, joined_on: joinedOn, left_on: leftOn, left_reason: leftReason, on_miss: onMiss },
    keep_apart: keepApart,
  };
}

export function meetingColumns(meeting: MeetingInput) {
  const { on, at, state, isOnline, theme, reason, guests, children, log, worries } = meeting;
  return {
    ...{ on_date: on, at_time: at, state, is_online: flag(isOnline), theme, reason, guests, children, log, worries },
    ...{ was_one_to_one: flag(meeting.wasOneToOne), needs_supervision: flag(meeting.needsSupervision) },
  };
}

/** Groups in work by name, then those that ended, the last first. */
export async function listGroups(db: Reader, today: DateOnly): Promise<GroupRow[]> {
  const rows = await db
    .selectFrom('groups as g')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .orderBy((eb) => eb('g.ended_on', 'is not', null))
    .orderBy('g.ended_on', 'desc')
    .orderBy('g.name')
    .orderBy('g.n')
    .select(['g.id', 'g.name', 'g.format', 'g.ended_on', 'c.name as community'])
    .select([
      sql<number>`(select count(*) from group_participants as p where p.group_n = g.n
        and p.joined_on <= ${today} and (p.left_on is null or p.left_on >= ${today}))`.as('participants'),
      sql<number>`(select count(*) from group_meetings as m where m.group_n = g.n and m.state = 'held')`.as('held'),
      sql<number>`(select count(*) from group_meetings as m where m.group_n = g.n and m.state <> 'cancelled')`.as(
        'meetings',
      ),
      sql<string | null>`(select min(m.on_date) from group_meetings as m where m.group_n = g.n
        and m.state = 'planned' and m.on_date >= ${today})`.as('next_on'),
      sql<number>`(select count(*) from group_meetings as m where m.group_n = g.n
        and m.state = 'planned' and m.on_date < ${today})`.as('unwritten'),
    ])
    .execute();
  return rows.map(
    ({ ended_on, next_on, community, ...row }) =>
      ({ ...row, communityName: community, nextOn: next_on, endedOn: ended_on }) as unknown as GroupRow,
  );
}

export function findGroupRow(db: Reader, id: string) {
  return db.selectFrom('groups').where('id', '=', id).selectAll().executeTakeFirst();
}

export function findParticipantRow(db: Reader, groupN: number, id: string) {
  return db
    .selectFrom('group_participants')
    .where('group_n', '=', groupN)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
}

export function findMeetingRow(db: Reader, groupN: number, id: string) {
  return db
    .selectFrom('group_meetings')
    .where('group_n', '=', groupN)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
}

/** A group with its women, meetings and marks; undefined when there is none. */
export async function findGroup(db: Reader, session: Pick<Session, 'role'>, id: string): Promise<Group | undefined> {
  const row = await findGroupRow(db, id);
  if (row === undefined) return undefined;
  const place = await db.selectFrom('places').where('code', '=', row.community_code).select('name').executeTakeFirst();
  const isTold = maySeeWorries(session);
  return {
    ...{ id: row.id, version: row.version, name: row.name, format: row.format, communityCode: row.community_code },
    ...{ communityName: place?.name ?? null, place: row.place, project: row.project, minutes: row.minutes },
    ...{ least: row.least, most: row.most, leader: row.leader, coLeader: row.co_leader, endedOn: row.ended_on },
    participants: await listParticipants(db, row.n, isTold),
    meetings: await listMeetings(db, row.n, isTold),
  } as unknown as Group;
}

async function listParticipants(db: Reader, groupN: number, isTold: boolean): Promise<Participant[]> {
  const rows = await db
    .selectFrom('group_participants')
    .where('group_n', '=', groupN)
    .orderBy((eb) => eb('joined_on', 'is', null))
    .orderBy('joined_on')
    .orderBy('n')
    .selectAll()
    .execute();
  return rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, name: row.name, joinedOn: row.joined_on, leftOn: row.left_on },
        ...{ leftReason: row.left_reason, onMiss: row.on_miss, keepApart: isTold ? row.keep_apart : null },
      }) as Participant,
  );
}

async function listMeetings(db: Reader, groupN: number, isTold: boolean): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('group_meetings')
    .where('group_n', '=', groupN)
    .orderBy('on_date')
    .orderBy('n')
    .selectAll()
    .execute();
  const marks = await db
    .selectFrom('group_attendance as a')
    .innerJoin('group_participants as p', 'p.n', 'a.participant_n')
    .where('p.group_n', '=', groupN)
    .select(['a.meeting_n', 'p.id', 'a.mark'])
    .execute();
  const byMeeting = Map.groupBy(marks, ({ meeting_n }) => meeting_n);
  return rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, on: row.on_date, at: row.at_time, state: row.state },
        ...{ isOnline: row.is_online === 1, theme: row.theme, reason: row.reason },
        ...{ guests: row.guests, children: row.children, log: row.log, worries: isTold ? row.worries : null },
        ...{ wasOneToOne: row.was_one_to_one === 1, needsSupervision: row.needs_supervision === 1 },
        marks: (byMeeting.get(row.n) ?? []).map(({ id, mark }) => ({ participantId: id, mark })),
      }) as unknown as Meeting,
  );
}
