import { beforeEach, expect, it } from 'vitest';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import {
  addGroup,
  addParticipant,
  changeGroup,
  changeMeeting,
  changeParticipant,
} from '#electron/groups/groups.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import { setLink } from '#electron/participant-links/participant-links.commands.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { GroupFacts, MeetingInput, NewGroup, ParticipantInput } from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { nameSafetyPerson, settleTalk } from './safety.commands.ts';
import { findSafetyPerson, listTalks } from './safety.queries.ts';

const userOf = (digit: number, role: Role): Session => ({
  ...{ userId: `0197f000-0000-7000-8000-00000000000${digit}`, userName: role, role },
});
const NAMED = userOf(6, 'caseWorker');
const HOLDER = userOf(5, 'groupCoordinator');

let register: OpenRegister;
let id: string;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  await register.write(async (trx) => {
    for (const { userId, role } of [NAMED, HOLDER]) {
      await trx.insertInto('users').values({ id: userId, name: role, role, slot: role, created_at_ms: 1 }).execute();
    }
    await nameSafetyPerson({ trx, session: HEAD, now: NOW }, { userId: NAMED.userId });
  });
  const group = NewGroup.parse({
    ...{ name: 'Коло', format: 'open', communityCode: null, place: null, project: null, minutes: 90, least: 2 },
    ...{ most: 9, leader: 'Сорока Ганна', coLeader: null, firstOn: '2026-11-05', at: null, everyDays: 7 },
    ...{ names: ['Тіна', 'Коваль Марія'], programme: [{ block: null, theme: null }] },
  });
  id = (await register.write((trx) => addGroup({ trx, session: HOLDER, now: NOW }, group))).id;
});

const scene = (session: Session = HOLDER) => ({ session, now: NOW });
const woman = (name: string, keepApart: string | null, leftOn: string | null = null) =>
  ParticipantInput.parse({
    ...{ name, joinedOn: '2026-11-05', leftOn, leftReason: null, onMiss: 'nothing', keepApart, age: null },
    ...{ statuses: [], consent: null, steps: [], ownPath: null },
  });
const join = (name: string, keepApart: string | null) =>
  register.write((trx) => addParticipant({ ...scene(), trx }, { groupId: id, participant: woman(name, keepApart) }));
const pairs = async (session: Session = NAMED) =>
  (await listTalks(register.reader, session)).map(({ name, otherName }) => [name, otherName]);

it('whoever a woman told of and is in the room is told to the one whom the head named, and to nobody else', async () => {
  await join('Ластівка', 'не хоче зустріти Тіну');
  expect(await pairs()).toEqual([['Ластівка', 'Тіна']]);
  expect(await pairs(HOLDER)).toEqual([]);
  expect(await pairs(HEAD)).toEqual([]);
});

it('somebody who comes later than she told of them is found, and so is one who leads', async () => {
  await join('Ластівка', 'сестра чоловіка Галина; Ганна Сорока');
  await join('Галина', null);
  expect(await pairs()).toEqual([
    ['Ластівка', 'Галина'],
    ['Ластівка', 'Сорока Ганна'],
  ]);
});

it('one who begins to lead is found', async () => {
  await join('Ластівка', 'Рута');
  const { version, ...group } = must(await findGroup(register.reader, HOLDER, id), 'the group');
  const facts = GroupFacts.parse({ ...group, leader: 'Рута' });
  await register.write((trx) => changeGroup({ ...scene(), trx }, { id, version, facts }));
  expect(await pairs()).toEqual([['Ластівка', 'Рута']]);
});

it('one who stands in at a meeting is found', async () => {
  await join('Ластівка', 'не говорити Ользі');
  const { meetings } = must(await findGroup(register.reader, HOLDER, id), 'the group');
  const { id: meetingId, version, ...known } = must(meetings[0], 'a meeting');
  const meeting = MeetingInput.parse({ ...known, ledBy: 'Ольга Тихонюк' });
  const input = { groupId: id, id: meetingId, version, meeting, andLater: false };
  await register.write((trx) => changeMeeting({ ...scene(), trx }, input));
  expect(await pairs()).toEqual([['Ластівка', 'Ольга Тихонюк']]);
});

it('who comes from the home of somebody she told of is found by the register, or by a link', async () => {
  const registered = await register.write((trx) =>
    registerFamily(
      { ...scene(HEAD), visible, trx },
      {
        ...familyInput(),
        members: [motherNamed('Коваль', 'Марія', null), motherNamed('Коваль', 'Іван', null)],
      },
    ),
  );
  if (registered instanceof Refusal) throw new Error(registered.failure.code);
  await join('Ластівка', 'боїться Коваля Івана');
  expect(await pairs()).toEqual([['Ластівка', 'Коваль Марія']]);

  const { code } = must(
    await register.reader.selectFrom('families').where('id', '=', registered.id).select('code').executeTakeFirst(),
    'the family',
  );
  const group = must(await findGroup(register.reader, HOLDER, id), 'the group');
  const tina = must(
    group.participants.find(({ name }) => name === 'Тіна'),
    'a woman',
  );
  const link = { code: code as never, reason: 'вона просила' };
  await register.write((trx) =>
    setLink({ ...scene(HEAD), visible, trx }, { groupId: id, participantId: tina.id, link }),
  );
  // The newest first.
  expect(await pairs()).toEqual([
    ['Ластівка', 'Тіна'],
    ['Ластівка', 'Коваль Марія'],
  ]);
});

it('a talk is told once, goes when it was held, and comes back when it was not', async () => {
  await join('Ластівка', 'Тіна');
  const group = must(await findGroup(register.reader, HOLDER, id), 'the group');
  const { id: womanId, version } = must(group.participants.at(-1), 'a woman');
  const change = { groupId: id, id: womanId, version, participant: woman('Ластівка', 'Тіна, і більше нікого') };
  await register.write((trx) => changeParticipant({ ...scene(), trx }, change));
  const [talk, ...others] = await listTalks(register.reader, NAMED);
  expect(others).toEqual([]);
  const settle = (session: Session, isSettled: boolean) =>
    register.write((trx) =>
      settleTalk({ ...scene(session), trx }, { id: must(talk, 'a talk').id, groupId: id, isSettled }),
    );
  expect(await settle(HEAD, true)).toBeInstanceOf(Refusal);
  expect(await settle(NAMED, true)).toBeNull();
  expect(await pairs()).toEqual([]);
  await settle(NAMED, false);
  expect(await pairs()).toHaveLength(1);
});

it('nobody who holds a circle can be named, and who is switched off is named no more', async () => {
  const name = (userId: string) =>
    register.write((trx) => nameSafetyPerson({ trx, session: HEAD, now: NOW }, { userId }));
  expect(await name(HOLDER.userId)).toBeInstanceOf(Refusal);
  await join('Ластівка', 'Тіна');
  await register.write((trx) => trx.updateTable('users').set({ switched_off_at_ms: 1 }).execute());
  expect((await findSafetyPerson(register.reader)).userId).toBeNull();
  expect(await pairs()).toEqual([]);
});
