import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import { blocksOf, figuresOf, measuredOf } from '#shared/groups/groups.rules.ts';
import {
  type Assessment,
  type CalendarMeeting,
  type ComparedGroup,
  type Group,
  type GroupFacts,
  type GroupRow,
  type Meeting,
  type MeetingInput,
  type Participant,
  type ParticipantId,
  ParticipantInput,
  type Status,
  type Step,
} from '#shared/groups/groups.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

/** What is told to those who hold the circle, and to nobody over them. */
export const maySeeWorries = ({ role }: Pick<Session, 'role'>) => mayDo(role, 'groups.confide');

const flag = (value: boolean) => (value ? (1 as const) : (0 as const));

/** The pair goes by name in a form and by number in the register. */
export interface Pair {
  readonly leader_n: number | null;
  readonly co_leader_n: number | null;
}

export function factColumns({ communityCode, leader: _, coLeader: __, ...facts }: GroupFacts, pair: Pair) {
  return { ...facts, community_code: communityCode, ...pair };
}

export function participantColumns(participant: ParticipantInput) {
  const { name, joinedOn, leftOn, leftReason, onMiss, keepApart, age, statuses, consent, steps, ownPath } = participant;
  return {
    ...{ name, joined_on: joinedOn, left_on: leftOn, left_reason: leftReason, on_miss: onMiss },
    ...{ keep_apart: keepApart, age, statuses: JSON.stringify(statuses), consent, steps: JSON.stringify(steps) },
    own_path: ownPath,
  };
}

const JOINED = {
  ...{ leftOn: null, leftReason: null, onMiss: 'nothing', keepApart: null, age: null, statuses: [], consent: null },
  ...{ steps: [], ownPath: null },
} as const;

/** The row of somebody of whom a name is known and nothing else; she waits without a day. */
export function newParticipant(group_n: number, { name, joinedOn }: { name: string; joinedOn: DateOnly | null }) {
  const columns = participantColumns(ParticipantInput.parse({ ...JOINED, name, joinedOn }));
  return { id: newId<ParticipantId>(), group_n, version: 1, ...columns };
}

export function meetingColumns(meeting: MeetingInput, pair: Pair) {
  const { on, at, state, isOnline, block, theme, covered, nextTheme, reason, guests, children, log, worries } = meeting;
  return {
    ...{ on_date: on, at_time: at, state, is_online: flag(isOnline), theme, reason, guests, children, log, worries },
    ...{ was_one_to_one: flag(meeting.wasOneToOne), needs_supervision: flag(meeting.needsSupervision) },
    ...{ block, covered, next_theme: nextTheme, ...pair },
  };
}

/** Groups in work by name, then those that ended, the last first. */
export async function listGroups(db: Reader, today: DateOnly): Promise<GroupRow[]> {
  const rows = await db
    .selectFrom('groups as g')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .leftJoin('group_formats as f', 'f.code', 'g.format')
    .orderBy('g.ended_on', 'desc')
    .orderBy('g.n')
    .select(['g.id', 'g.name', 'g.format', 'g.ended_on', 'c.name as community', 'f.name as format_name'])
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
        and (m.state = 'planned' and m.on_date < ${today} or m.state = 'held'
          and not exists (select 1 from group_attendance as a where a.meeting_n = m.n)))`.as('unwritten'),
    ])
    .execute();
  const groups = rows.map(
    ({ ended_on, next_on, community, format_name, ...row }) =>
      ({
        ...{ ...row, communityName: community, nextOn: next_on, endedOn: ended_on, formatName: format_name },
      }) as unknown as GroupRow,
  );
  const inWork = groups.filter(({ endedOn }) => endedOn === null).toSorted(byText(({ name }) => name));
  return [...inWork, ...groups.filter(({ endedOn }) => endedOn !== null)];
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
  const row = await db
    .selectFrom('groups as g')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .leftJoin('group_formats as f', 'f.code', 'g.format')
    .leftJoin('facilitators as l', 'l.n', 'g.leader_n')
    .leftJoin('facilitators as k', 'k.n', 'g.co_leader_n')
    .where('g.id', '=', id)
    .selectAll('g')
    .select(['c.name as community', 'f.name as format_name', 'f.questions', 'l.name as leader'])
    .select('k.name as co_leader')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const isTold = maySeeWorries(session);
  const assessments = await listAssessments(db, row.n);
  const meetings = await listMeetings(db, row.n, isTold);
  const isPlanned = meetings.some(({ state }) => state === 'planned');
  return {
    ...{ id: row.id, version: row.version, name: row.name, format: row.format, communityCode: row.community_code },
    ...{ communityName: row.community, place: row.place, minutes: row.minutes, formatName: row.format_name },
    ...{ least: row.least, most: row.most, leader: row.leader, coLeader: row.co_leader, endedOn: row.ended_on },
    ...{ projects: await listGroupProjects(db, row.n), clashes: isPlanned ? await listClashes(db, row.n) : [] },
    ...{ questions: JSON.parse(row.questions ?? '[]') as string[] },
    ...{ measured: measuredOf(assessments), assessments: isTold ? assessments : null },
    participants: await listParticipants(db, row.n, isTold),
    meetings,
  } as unknown as Group;
}

/** What each filled in, as it was written down. */
async function listAssessments(db: Reader, groupN: number): Promise<Assessment[]> {
  const rows = await db
    .selectFrom('group_assessments as a')
    .innerJoin('group_participants as p', 'p.n', 'a.participant_n')
    .where('p.group_n', '=', groupN)
    .orderBy('a.n')
    .select(['p.id as participantId', 'a.participant_n', 'a.point', 'a.strength', 'a.support', 'a.knows'])
    .execute();
  const answers = await db
    .selectFrom('group_answers as a')
    .innerJoin('group_participants as p', 'p.n', 'a.participant_n')
    .where('p.group_n', '=', groupN)
    .orderBy('a.n')
    .select(['a.participant_n', 'a.point', 'a.question', 'a.value'])
    .execute();
  const byForm = Map.groupBy(answers, ({ participant_n, point }) => `${participant_n} ${point}`);
  return rows.map(({ participant_n, ...row }) => ({
    ...row,
    answers: (byForm.get(`${participant_n} ${row.point}`) ?? []).map(({ question, value }) => ({ question, value })),
  })) as unknown as Assessment[];
}

/** Who has paid for a group, the first first. */
async function listGroupProjects(db: Reader, groupN: number): Promise<Group['projects']> {
  const rows = await db
    .selectFrom('group_projects as gp')
    .innerJoin('projects as p', 'p.n', 'gp.project_n')
    .where('gp.group_n', '=', groupN)
    .orderBy('gp.from_on')
    .orderBy('gp.n')
    .select(['p.name', 'gp.from_on as fromOn', 'gp.to_on as toOn'])
    .execute();
  return rows as unknown as Group['projects'];
}

/** Planned meetings of other groups on the same day and hour, in the same place or with one of the same leaders. */
async function listClashes(db: Reader, groupN: number): Promise<Group['clashes']> {
  const { rows } = await sql<{ meetingId: string; groupName: string; by: 'place' | 'leader' }>`
    with planned as (
      select m.id, m.group_n, m.on_date, m.at_time, m.is_online, g.name, g.place,
        coalesce(m.leader_n, g.leader_n) as leader_n, coalesce(m.co_leader_n, g.co_leader_n) as co_leader_n
      from group_meetings as m join groups as g on g.n = m.group_n
      where m.state = 'planned' and m.at_time is not null and g.ended_on is null
        and m.on_date in (select on_date from group_meetings where group_n = ${groupN} and state = 'planned'))
    select own.id as meetingId, other.name as groupName, 'leader' as "by" from planned as own
      join planned as other on other.on_date = own.on_date and other.at_time = own.at_time
      where own.group_n = ${groupN} and other.group_n <> ${groupN} and (own.leader_n in (other.leader_n, other.co_leader_n)
        or own.co_leader_n in (other.leader_n, other.co_leader_n))
    union
    select own.id, other.name, 'place' from planned as own
      join planned as other on other.on_date = own.on_date and other.at_time = own.at_time
      where own.group_n = ${groupN} and other.group_n <> ${groupN} and own.place = other.place
        and own.is_online = 0 and other.is_online = 0
    order by 1, 2`.execute(db as never);
  return rows as unknown as Group['clashes'];
}

/** Meetings of all groups from one day to another, by day and hour. */
export async function listCalendar(
  db: Reader,
  { from, to }: { from: DateOnly; to: DateOnly },
): Promise<CalendarMeeting[]> {
  const rows = await db
    .selectFrom('group_meetings as m')
    .innerJoin('groups as g', 'g.n', 'm.group_n')
    .where('m.on_date', '>=', from)
    .where('m.on_date', '<=', to)
    .orderBy('m.on_date')
    .orderBy((eb) => eb('m.at_time', 'is', null))
    .orderBy('m.at_time')
    .orderBy('g.name')
    .select(['g.id as groupId', 'g.name as groupName', 'm.on_date as on', 'm.at_time as at', 'm.state', 'm.is_online'])
    .execute();
  return rows.map(({ is_online, ...row }) => ({ ...row, isOnline: is_online === 1 }) as unknown as CalendarMeeting);
}

/** Groups of one format beside each other, by their first day. */
export async function compareGroups(
  db: Reader,
  session: Pick<Session, 'role'>,
  format: string,
): Promise<ComparedGroup[]> {
  const rows = await db.selectFrom('groups').where('format', '=', format).select('id').execute();
  const groups: Group[] = [];
  for (const { id } of rows) {
    const group = await findGroup(db, session, id);
    if (group !== undefined) groups.push(group);
  }
  const compared = groups.map((group): ComparedGroup => {
    const { id, name, communityName, endedOn, measured } = group;
    const meetings = group.meetings.filter(({ state }) => state !== 'cancelled');
    const held = meetings.filter(({ state }) => state === 'held').length;
    return {
      ...{ id, name, communityName, endedOn, measured, firstOn: meetings[0]?.on ?? null, held },
      ...{ meetings: meetings.length, ...figuresOf(group), blocks: blocksOf(group.meetings) },
    };
  });
  return compared.toSorted((a, b) => (a.firstOn ?? '').localeCompare(b.firstOn ?? ''));
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
        ...{ age: row.age, consent: row.consent, ownPath: isTold ? row.own_path : null },
        ...{ statuses: JSON.parse(row.statuses) as Status[], steps: JSON.parse(row.steps) as Step[] },
      }) as Participant,
  );
}

async function listMeetings(db: Reader, groupN: number, isTold: boolean): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('group_meetings as m')
    .leftJoin('facilitators as l', 'l.n', 'm.leader_n')
    .leftJoin('facilitators as k', 'k.n', 'm.co_leader_n')
    .where('m.group_n', '=', groupN)
    .orderBy('m.on_date')
    .orderBy('m.n')
    .selectAll('m')
    .select(['l.name as led_by', 'k.name as co_led_by'])
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
        ...{ block: row.block, covered: row.covered, nextTheme: row.next_theme },
        ...{ ledBy: row.led_by, coLedBy: row.co_led_by },
        ...{ wasOneToOne: row.was_one_to_one === 1, needsSupervision: row.needs_supervision === 1 },
        marks: (byMeeting.get(row.n) ?? []).map(({ id, mark }) => ({ participantId: id, mark })),
      }) as unknown as Meeting,
  );
}
