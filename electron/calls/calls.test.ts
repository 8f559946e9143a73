import { beforeEach, expect, test } from 'vitest';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { HEAD, NOW, openFamiliesRegister } from '#electron/families/testing.ts';
import { addGroup } from '#electron/groups/groups.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { callsContract } from '#shared/calls/calls.contract.ts';
import { CallInput } from '#shared/calls/calls.ts';
import { NewGroup } from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { addCall, changeCall, joinFromCall, setGroupNotes } from './calls.commands.ts';
import { findGroupNotes, listCalls } from './calls.queries.ts';

const DAY = {
  ...{ calledOn: '2026-11-20', calledAt: '10.30', alias: null, contact: null, need: null, agreed: null, firstOn: null },
  ...{ firstAt: null, firstWith: null, firstWhere: null, safeWay: null, outcome: 'talked' },
};
const scene = { session: HEAD, now: NOW };
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

let register: OpenRegister;
beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
});
const add = async (more: object = {}) =>
  (await register.write((trx) => addCall({ ...scene, trx }, CallInput.parse({ ...DAY, ...more })))).id;
const calls = async () => (await listCalls(register.reader, { limit: 10 })).calls;

test('the day of a call is enough; a first meeting that is arranged has a day, and not one before the call', () => {
  const issues = (more: object) =>
    CallInput.safeParse({ ...DAY, ...more }).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(issues({})).toBeUndefined();
  expect(issues({ outcome: 'arranged' })).toEqual([['firstOn', 'required']]);
  expect(issues({ outcome: 'met', firstOn: '2026-11-19' })).toEqual([['firstOn', 'before-start']]);
});

test('calls from which a meeting is still to come stand first, by its day; then the newest', async () => {
  await add({ alias: 'А' });
  await add({ alias: 'Б', calledOn: '2026-11-21' });
  await add({ alias: 'В', outcome: 'arranged', firstOn: '2026-11-30' });
  await add({ alias: 'Г', outcome: 'arranged', firstOn: '2026-11-25' });
  expect((await calls()).map(({ alias }) => alias)).toEqual(['Г', 'В', 'Б', 'А']);
});

test('she joins once, under the name that she chooses, and only when she agrees', async () => {
  const group = NewGroup.parse({
    ...{
      name: 'Коло',
      format: 'open',
      communityCode: null,
      place: null,
      project: null,
      minutes: 90,
      least: 2,
      most: 9,
    },
    ...{ leader: null, coLeader: null, firstOn: '2026-11-05', at: null, everyDays: 7, names: [] },
    programme: [{ block: null, theme: null }],
  });
  const { id: groupId } = await register.write((trx) => addGroup({ ...scene, trx }, group));
  const id = await add({ alias: 'Ластівка' });
  const joining = { id, version: 1, groupId, joinedOn: null, name: 'К-9' };
  expect(callsContract.join.input.safeParse({ ...joining, agrees: false }).success).toBe(false);
  const join = (version: number) => register.write((trx) => joinFromCall({ ...scene, trx }, { ...joining, version }));
  expect(codeOf(await join(2))).toBe('records/changed-meanwhile');
  expect(codeOf(await join(1))).toBe('ok');
  expect((await findGroup(register.reader, HEAD, groupId))?.participants).toMatchObject([
    { name: 'К-9', joinedOn: null },
  ]);
  expect(await calls()).toMatchObject([{ alias: 'Ластівка', outcome: 'joined', groupName: 'Коло', version: 2 }]);
  expect(codeOf(await join(2))).toBe('calls/joined-already');
});

test('a call that somebody changed meanwhile is not overwritten', async () => {
  const id = await add();
  const change = (version: number, need: string) =>
    register.write((trx) => changeCall({ ...scene, trx }, { id, version, call: CallInput.parse({ ...DAY, need }) }));
  expect(codeOf(await change(1, 'поговорити'))).toBe('ok');
  expect(codeOf(await change(1, 'інше'))).toBe('records/changed-meanwhile');
  expect(await calls()).toMatchObject([{ calledAt: '10:30', need: 'поговорити' }]);
});

test('the words of the line are kept, and not over those of somebody else', async () => {
  const notes = { version: 0, line: 'будні 10–20', underAge: null };
  const set = () => register.write((trx) => setGroupNotes({ ...scene, trx }, notes));
  expect(await set()).toEqual({ version: 1 });
  expect(codeOf(await set())).toBe('records/changed-meanwhile');
  expect(await findGroupNotes(register.reader)).toMatchObject({ line: 'будні 10–20' });
});
