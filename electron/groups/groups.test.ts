import { beforeEach, describe, expect, it } from 'vitest';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { listFacilitators } from '#electron/facilitators/facilitators.queries.ts';
import { HEAD, NOW, openFamiliesRegister } from '#electron/families/testing.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { isUnwritten } from '#shared/groups/groups.rules.ts';
import {
  type Filled,
  type Group,
  type Meeting,
  MeetingInput,
  NewGroup,
  ParticipantInput,
  type ScaleValues,
} from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { type Mark } from '#shared/vocabulary/marks.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { assess, markAttendance, moveMeeting } from './attendance.commands.ts';
import { listGroupChanges } from './group-history.queries.ts';
import { addGroup, addParticipant, changeMeeting, changeParticipant, setEnded, setProject } from './groups.commands.ts';
import { compareGroups, findGroup, listGroups } from './groups.queries.ts';

const HOLDER: Session = {
  userId: '0197f000-0000-7000-8000-000000000005',
  userName: 'Л. Кіт',
  role: 'groupCoordinator',
};
const UNSAID = {
  ...{ leftReason: null, onMiss: 'nothing', keepApart: null, age: null, statuses: [], consent: null, steps: [] },
  ownPath: null,
};
const today = '2026-11-21' as DateOnly;

let register: OpenRegister;
let id: string;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  const group = NewGroup.parse({
    ...{ name: 'Четвергове коло', format: 'open', communityCode: null, place: null, project: 'Фонд', minutes: 90 },
    ...{ least: 2, most: 3, leader: 'Ганна', coLeader: null, firstOn: '2026-11-05', at: '17:30' },
    ...{ everyDays: 7, names: ['Оля', 'К-7'] },
    programme: ['Знайомство', 'Почуття', 'Межі', 'Підсумки'].map((theme) => ({ block: null, theme })),
  });
  id = (await register.write((trx) => addGroup({ trx, session: HOLDER, now: NOW }, group))).id;
});

const scene = (session: Session) => ({ session, now: NOW });
const group = async (session: Session = HOLDER): Promise<Group> =>
  must(await findGroup(register.reader, session, id), 'the group');
const meetingAt = async (at: number): Promise<Meeting> => must((await group()).meetings[at], 'a meeting');
const womanAt = async (at: number) => must((await group()).participants[at], 'a woman');
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');
const mark = async (at: number, woman: number, what: Mark | null) => {
  const marks = [{ participantId: (await womanAt(woman)).id, mark: what }];
  const meetingId = (await meetingAt(at)).id;
  return await register.write((trx) => markAttendance({ ...scene(HOLDER), trx }, { groupId: id, meetingId, marks }));
};
const change = async (at: number, changed: object, { session = HOLDER, andLater = false } = {}) => {
  const { id: meetingId, version, ...known } = await meetingAt(at);
  const meeting = MeetingInput.parse({ ...known, ...changed });
  const input = { groupId: id, id: meetingId, version, meeting, andLater };
  return await register.write((trx) => changeMeeting({ ...scene(session), trx }, input));
};

describe('a new group', () => {
  it('is there with its meetings, a week apart, and its women', async () => {
    const { meetings, participants, leader } = await group();
    expect(meetings.map(({ on, theme }) => [on, theme])).toEqual([
      ['2026-11-05', 'Знайомство'],
      ['2026-11-12', 'Почуття'],
      ['2026-11-19', 'Межі'],
      ['2026-11-26', 'Підсумки'],
    ]);
    expect(participants.map(({ name, joinedOn }) => [name, joinedOn])).toEqual([
      ['Оля', '2026-11-05'],
      ['К-7', '2026-11-05'],
    ]);
    expect(leader).toBe('Ганна');
    expect(await listGroups(register.reader, today)).toMatchObject([
      { name: 'Четвергове коло', participants: 2, held: 0, meetings: 4, nextOn: '2026-11-26', unwritten: 3 },
    ]);
  });

  it('that ended stands after those in work, and goes on when it is resumed', async () => {
    await register.write((trx) => setEnded({ ...scene(HOLDER), trx }, { id, version: 1, isEnded: true }));
    expect((await listGroups(register.reader, today))[0]?.endedOn).toBe('2026-11-21');
    await register.write((trx) => setEnded({ ...scene(HOLDER), trx }, { id, version: 2, isEnded: false }));
    expect((await listGroups(register.reader, today))[0]?.endedOn).toBeNull();
  });
});

describe('attendance', () => {
  it('makes a meeting one that was held, is corrected with history, and taken out', async () => {
    expect(await mark(0, 0, 'present')).toBeNull();
    expect(await meetingAt(0)).toMatchObject({ state: 'held', marks: [{ mark: 'present' }] });
    await mark(0, 0, 'late');
    await mark(0, 0, null);
    expect((await meetingAt(0)).marks).toEqual([]);
    const changes = await listChanges(register.reader, 'groupMeeting', 1);
    expect(changes.map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual([
      ['late', null],
      ['present', 'late'],
      [null, 'present'],
    ]);
  });

  it('is not marked for the future, nor before she joined, nor for a woman of another group', async () => {
    expect(codeOf(await mark(3, 0, 'present'))).toBe('groups/in-the-future');
    const participant = ParticipantInput.parse({
      ...{ ...UNSAID, name: 'Ніна', joinedOn: '2026-11-19', leftOn: null },
    });
    await register.write((trx) => addParticipant({ ...scene(HOLDER), trx }, { groupId: id, participant }));
    expect(codeOf(await mark(0, 2, 'present'))).toBe('groups/not-hers');
    expect(codeOf(await mark(2, 2, 'present'))).toBe('ok');
    const marks = [{ participantId: '0197f000-0000-7000-8000-00000000000f', mark: 'late' as const }];
    const meetingId = (await meetingAt(0)).id;
    const strange = await register.write((trx) =>
      markAttendance({ ...scene(HOLDER), trx }, { groupId: id, meetingId, marks }),
    );
    expect(codeOf(strange)).toBe('groups/not-found');
  });
});

it('of a meeting that was called off nobody is marked', async () => {
  await change(0, { state: 'cancelled', reason: 'тривога' });
  expect(codeOf(await mark(0, 0, 'present'))).toBe('groups/cancelled');
  expect((await group()).meetings).toHaveLength(4);
});

it('nobody leaves before she joined, or without having joined', () => {
  const told = (joinedOn: string | null, leftOn: string | null) =>
    ParticipantInput.safeParse({ ...UNSAID, name: 'Оля', joinedOn, leftOn }).success;
  expect([told('2026-11-05', '2026-11-04'), told(null, '2026-11-04'), told('2026-11-05', '2026-11-05')]).toEqual([
    ...[false, false, true],
  ]);
});

describe('a meeting', () => {
  it('that moves takes the planned ones after it along, when asked to, and leaves those that were held', async () => {
    await mark(0, 0, 'present');
    await change(1, { on: '2026-11-13', reason: 'тривога' });
    expect((await group()).meetings.map(({ on }) => on)).toEqual([
      '2026-11-05',
      '2026-11-13',
      '2026-11-19',
      '2026-11-26',
    ]);
    await change(2, { on: '2026-11-20' }, { andLater: true });
    expect((await group()).meetings.map(({ on }) => on)).toEqual([
      '2026-11-05',
      '2026-11-13',
      '2026-11-20',
      '2026-11-27',
    ]);
    expect(codeOf(await change(3, { state: 'held' }))).toBe('groups/in-the-future');
  });

  it('tells what worries to those who hold the circle, and the head neither reads nor loses it', async () => {
    await change(0, { state: 'held', log: 'говорили', worries: 'боїться йти додому' });
    expect((await group(HEAD)).meetings[0]).toMatchObject({ log: 'говорили', worries: null });
    await change(0, { log: 'говорили довго', worries: null }, { session: HEAD });
    expect(await meetingAt(0)).toMatchObject({ log: 'говорили довго', worries: 'боїться йти додому' });
    const changes = await listChanges(register.reader, 'groupMeeting', 1);
    expect(JSON.stringify(changes)).not.toContain('боїться');
  });
});

it('who must be kept apart is told to those who hold the circle only', async () => {
  const woman = await womanAt(0);
  const participant = ParticipantInput.parse({ ...woman, keepApart: 'К-7', onMiss: 'call' });
  const target = { groupId: id, id: woman.id, version: 1 };
  await register.write((trx) => changeParticipant({ ...scene(HOLDER), trx }, { ...target, participant }));
  expect((await group(HEAD)).participants[0]).toMatchObject({ onMiss: 'call', keepApart: null });
  const again = { ...target, version: 2, participant: { ...participant, keepApart: null } };
  await register.write((trx) => changeParticipant({ ...scene(HEAD), trx }, again));
  expect(await womanAt(0)).toMatchObject({ keepApart: 'К-7' });
});

it('a meeting whose day passed, or that was held without a mark, waits to be written; the list counts the same', async () => {
  await mark(0, 0, 'present');
  await change(1, { state: 'held' });
  const waiting = (await group()).meetings.map((meeting) => isUnwritten(meeting, today));
  expect(waiting).toEqual([false, true, true, false]);
  expect((await listGroups(register.reader, today))[0]?.unwritten).toBe(2);
});

describe('a pair', () => {
  it('goes by name: a new one is written down, a known one is not written twice, and who stood in led the meeting', async () => {
    await change(0, { state: 'held', ledBy: 'Рута', coLedBy: null });
    await change(1, { state: 'held', ledBy: 'Рута' });
    expect(await meetingAt(0)).toMatchObject({ ledBy: 'Рута', coLedBy: null });
    const known = await listFacilitators(register.reader);
    expect(known.map(({ name, led, groups }) => [name, led, groups])).toEqual([
      ['Ганна', 0, ['Четвергове коло']],
      ['Рута', 2, []],
    ]);
  });

  it('that leads elsewhere at the same hour is told, and so is a place that is taken', async () => {
    const other = NewGroup.parse({
      ...{ name: 'Друге коло', format: 'open', communityCode: null, place: 'бібліотека', project: null, minutes: 90 },
      ...{ least: 2, most: 3, leader: 'Інна', coLeader: 'Ганна', firstOn: '2026-11-26', at: '17:30', everyDays: 7 },
      ...{ programme: [{ block: null, theme: null }], names: [] },
    });
    await register.write((trx) => addGroup({ ...scene(HOLDER), trx }, other));
    const { id: meetingId } = await meetingAt(3);
    expect((await group()).clashes).toEqual([{ meetingId, groupName: 'Друге коло', by: 'leader' }]);
    await change(3, { at: '18:30' });
    expect((await group()).clashes).toEqual([]);
  });
});

it('a group outlives its project: the next one pays from its day on, and the first until the day before', async () => {
  const pays = (version: number, project: string | null, fromOn: string) =>
    register.write((trx) =>
      setProject({ ...scene(HOLDER), trx }, { id, version, project, fromOn: fromOn as DateOnly }),
    );
  await pays(1, 'Громада', '2026-12-01');
  expect((await group()).projects).toEqual([
    { name: 'Фонд', fromOn: '2026-11-05', toOn: '2026-11-30' },
    { name: 'Громада', fromOn: '2026-12-01', toOn: null },
  ]);
  await pays(2, null, '2026-11-20');
  expect((await group()).projects).toEqual([{ name: 'Фонд', fromOn: '2026-11-05', toOn: '2026-11-19' }]);
  expect(codeOf(await pays(2, 'Інший', '2026-12-01'))).toBe('groups/changed-meanwhile');
});

describe('a meeting in the wrong group', () => {
  const second = async (names: string[]) => {
    const other = NewGroup.parse({
      ...{ name: 'Друге коло', format: 'open', communityCode: null, place: null, project: null, minutes: 90 },
      ...{ least: 2, most: 3, leader: null, coLeader: null, firstOn: '2026-11-05', at: null, everyDays: 7, names },
      programme: [{ block: null, theme: null }],
    });
    return (await register.write((trx) => addGroup({ ...scene(HOLDER), trx }, other))).id;
  };
  const move = async (toGroupId: string) => {
    const { id: meetingId, version } = await meetingAt(0);
    return await register.write((trx) =>
      moveMeeting({ ...scene(HOLDER), trx }, { groupId: id, id: meetingId, version, toGroupId }),
    );
  };

  it('goes to the right one with its marks, each to the woman of the same name', async () => {
    await mark(0, 0, 'late');
    const to = await second(['Ніна', 'Оля']);
    expect(await move(to)).toBeNull();
    const there = must(await findGroup(register.reader, HOLDER, to), 'the second group');
    const moved = must(
      there.meetings.find(({ marks }) => marks.length > 0),
      'the meeting',
    );
    expect(moved.marks).toEqual([{ participantId: there.participants[1]?.id, mark: 'late' }]);
    expect((await group()).meetings).toHaveLength(3);
  });

  it('keeps two women of one name apart, and stays where there is only one of them', async () => {
    const participant = ParticipantInput.parse({ ...UNSAID, name: 'Оля', joinedOn: '2026-11-05', leftOn: null });
    await register.write((trx) => addParticipant({ ...scene(HOLDER), trx }, { groupId: id, participant }));
    await mark(0, 0, 'late');
    await mark(0, 2, 'online');
    expect(codeOf(await move(await second(['Оля', 'Ніна'])))).toBe('groups/not-there-by-name');
    const to = await second(['Оля', 'Оля']);
    expect(await move(to)).toBeNull();
    const there = must(await findGroup(register.reader, HOLDER, to), 'the second group');
    const marks = there.meetings.flatMap((meeting) => meeting.marks);
    expect(marks.map(({ mark: one }) => one).toSorted()).toEqual(['late', 'online']);
    expect(new Set(marks.map(({ participantId }) => participantId)).size).toBe(2);
  });

  it('stays where one of the women is not there', async () => {
    await mark(0, 0, 'late');
    expect(codeOf(await move(await second(['Ніна'])))).toBe('groups/not-there-by-name');
    expect((await meetingAt(0)).marks).toHaveLength(1);
  });
});

it('what a woman says of herself is told to who holds the circle; the head is told figures of five', async () => {
  for (const name of ['Ніна', 'Галя', 'Тіна']) {
    const participant = ParticipantInput.parse({ ...UNSAID, name, joinedOn: '2026-11-05', leftOn: null });
    await register.write((trx) => addParticipant({ ...scene(HOLDER), trx }, { groupId: id, participant }));
  }
  const { participants } = await group();
  const fill = (participantId: string, scales: ScaleValues | null, answers: Filled['answers'] = []) =>
    register.write((trx) => {
      const values = scales && { scales, answers };
      return assess({ ...scene(HOLDER), trx }, { groupId: id, participantId, point: 'start', values });
    });
  for (const [at, { id: participantId }] of participants.entries()) {
    await fill(participantId, { strength: at, support: 5, knows: 5 }, [{ question: 'Я відпочиваю', value: at * 2 }]);
  }
  expect(await group(HEAD)).toMatchObject({
    assessments: null,
    measured: {
      points: [{ women: 5, means: { strength: 2, support: 5, knows: 5 } }],
      questions: [{ question: 'Я відпочиваю', points: [{ point: 'start', women: 5, mean: 4 }], change: null }],
    },
  });
  await fill(must(participants[0], 'a woman').id, null);
  expect((await group(HEAD)).measured).toMatchObject({ points: [], questions: [] });
  expect((await group()).assessments).toHaveLength(4);
});

it('groups of one format stand beside each other, block by block', async () => {
  await mark(0, 0, 'present');
  await mark(0, 1, 'late');
  await change(0, { block: 'Перший блок' });
  expect(await compareGroups(register.reader, HEAD, 'open')).toMatchObject([
    {
      ...{ name: 'Четвергове коло', firstOn: '2026-11-05', held: 1, meetings: 4, women: 2, attendances: 2 },
      blocks: [{ block: 'Перший блок', held: 1, attendances: 2 }],
    },
  ]);
  expect(await compareGroups(register.reader, HEAD, 'circle12')).toEqual([]);
});

it('what was put right is told in words, and nothing of what only coordinators are told', async () => {
  await mark(0, 0, 'present');
  await mark(0, 0, 'late');
  await change(1, { log: 'говорили довго', worries: 'її чоловік чекав надворі', ledBy: 'Рута' });
  const { id: womanId, version, ...woman } = await womanAt(1);
  const participant = ParticipantInput.parse({ ...woman, name: 'Ніна', keepApart: 'свекруха' });
  const input = { groupId: id, id: womanId, version, participant };
  await register.write((trx) => changeParticipant({ ...scene(HOLDER), trx }, input));
  const changes = must(await listGroupChanges(register.reader, id), 'changes');
  const told = changes.map(({ about, whom, on, field, oldValue, newValue }) => [
    ...[about, whom, on, field, oldValue, newValue],
  ]);
  expect(told).toContainEqual(['meeting', 'Оля', '2026-11-05', 'mark', 'present', 'late']);
  expect(told).toContainEqual(['meeting', null, '2026-11-12', 'leader_n', null, 'Рута']);
  expect(told).toContainEqual(['woman', 'Ніна', null, 'name', 'К-7', 'Ніна']);
  expect(JSON.stringify(told)).not.toMatch(/чекав|свекруха/);
  expect(await listGroupChanges(register.reader, 'none')).toBeUndefined();
});
