import { beforeEach, describe, expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { addCohort } from '#electron/cohorts/cohorts.commands.ts';
import { addTrainees } from '#electron/cohorts/trainees.commands.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import {
  familyInput,
  HEAD,
  motherNamed,
  NOW,
  OVRUCH,
  openFamiliesRegister,
  visible,
} from '#electron/families/testing.ts';
import { addGroup, changeGroup, setEnded } from '#electron/groups/groups.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { NEW_COHORT, traineeNamed } from '#shared/cohorts/testing.ts';
import { GroupFacts, NewGroup } from '#shared/groups/groups.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';
import { search } from './search.queries.ts';

const groupNamed = (name: string, names: readonly string[], leader: string) =>
  NewGroup.parse({
    ...{ name, format: 'open', communityCode: OVRUCH, place: null, project: null, minutes: 90, least: 2, most: 9 },
    ...{
      leader,
      coLeader: null,
      firstOn: '2026-11-05',
      at: '17:30',
      everyDays: 7,
      names,
      programme: [{ block: null, theme: null }],
    },
  });

let register: OpenRegister;
let groupId: string;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedCalendar(register);
  await register.write(async (trx) => {
    const scene = { trx, session: HEAD, now: NOW };
    groupId = (await addGroup(scene, groupNamed('Рівновага 2', ['Мирослава', 'К-7'], 'Ганна Дем’янчук'))).id;
    const { id: cohortId } = await addCohort(scene, NEW_COHORT);
    const phones = { phone: '+380 67 123-45-67', birthYear: 1991 };
    await addTrainees(scene, { cohortId, trainees: [traineeNamed('Левицька', phones), traineeNamed('Кульбаба')] });
  });
});

const ask = (text: string, role: Role = 'head') =>
  search(register.reader, { visible: visibleTo({ ...HEAD, role }), role }, { text, limit: 20 });
const found = async (text: string, role: Role = 'head') =>
  (await ask(text, role)).records.map(({ kind, name }) => `${kind} ${name}`);

describe('what groups and training have is found', () => {
  test.each([
    ['рівн', 'group Рівновага 2'],
    ['рівновага 2', 'group Рівновага 2'],
    ['ровновага', 'group Рівновага 2'],
    ['rivnovaha', 'group Рівновага 2'],
    ['hsdyjdfuf', 'group Рівновага 2'],
    ['овруч рівновага', 'group Рівновага 2'],
    ['демянчук', 'facilitator Ганна Дем’янчук'],
    ['фахівці', 'cohort Фахівці громад'],
    ['кульбаба', 'trainee Кульбаба Ганна'],
    ['ганна кульбаба', 'trainee Кульбаба Ганна'],
    ['левицький', 'trainee Левицька Ганна'],
    ['левыцка', 'trainee Левицька Ганна'],
    ['левіцька 1991', 'trainee Левицька Ганна'],
    ['45-67', 'trainee Левицька Ганна'],
    ['067 123', 'trainee Левицька Ганна'],
    ['+380671234567', 'trainee Левицька Ганна'],
  ])('by «%s»', async (text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });

  test('and nothing that does not fit', async () => {
    for (const text of [
      ...['', '.', '-', '«»', '№', '?', '];'],
      'рівновага 3',
      'левицька 1992',
      'кульбаба левицька',
      'щедрик',
      '9999',
      '14.05.1987',
      'ж-26-1',
    ]) {
      expect(await found(text), text).toEqual([]);
    }
  });

  test('the hit says where it belongs', async () => {
    const [hit] = (await ask('кульбаба')).records;
    expect(hit).toMatchObject({ within: 'Фахівці громад', isOver: false, reasons: [] });
    expect((await ask('рівновага')).records).toMatchObject([
      { id: groupId, pageId: groupId, communityName: 'Овруцька' },
    ]);
  });

  test('by the name that it has now, what goes on before what has ended', async () => {
    expect(await found('рівн')).toEqual(['group Рівновага 2']);
    await register.write(async (trx) => {
      const scene = { trx, session: HEAD, now: NOW };
      const { id } = await addGroup(scene, groupNamed('Рівновага', [], 'Ганна Дем’янчук'));
      await setEnded(scene, { id: groupId, version: 1, isEnded: true });
      const facts = GroupFacts.parse(must(await findGroup(trx, HEAD, id), 'the group'));
      await changeGroup(scene, { id, version: 1, facts: { ...facts, name: 'Рівне коло' } });
    });
    expect(await found('рівн')).toEqual(['group Рівне коло', 'group Рівновага 2']);
    expect((await ask('рівновага')).records).toMatchObject([{ isOver: true }]);
  });
});

test('the last number may not be at its end yet; the one that is comes first', async () => {
  await register.write(async (trx) => {
    const scene = { trx, session: HEAD, now: NOW };
    for (const name of ['Коло 2', 'Коло 2026', 'Коло 27']) await addGroup(scene, groupNamed(name, [], 'Ганна'));
  });
  expect(await found('коло 20')).toEqual(['group Коло 2026']);
  expect(await found('коло 2')).toEqual(['group Коло 2', 'group Коло 27', 'group Коло 2026']);
  expect(await found('коло 26')).toEqual([]);
  expect(await found('20')).toEqual([]);
  expect(await found('19')).toEqual([]);
});

test.each(['Підлітки 12-14', 'Коло 2026/27', 'Потік 1 12', 'Коло від 12.05.2026', 'К-107', 'Ф-2026'])(
  'a group called «%s» is found by the whole of its name',
  async (name) => {
    await register.write((trx) => addGroup({ trx, session: HEAD, now: NOW }, groupNamed(name, [], 'Ганна Дем’янчук')));
    expect(await found(name)).toContain(`group ${name}`);
  },
);

test('a name that fits as it was typed hides no other spelling of it', async () => {
  await register.write(async (trx) => {
    const scene = { trx, session: HEAD, now: NOW };
    await addGroup(scene, groupNamed('Друге коло', ['Наталка', 'Наталья'], 'Наталя'));
  });
  expect(await found('наталя', 'groupCoordinator')).toEqual([
    'facilitator Наталя',
    'participant Наталья',
    'participant Наталка',
  ]);
});

test('what is found of people does not depend on names of groups and training', async () => {
  const count = async () => (await ask('кравчк')).people.length;
  for (let at = 0; at < 30; at += 1) {
    const input = familyInput({ members: [motherNamed('Кравчук', 'Наталія', 'Петрівна')] });
    await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
  }
  expect(await count()).toBe(20);
  const alike = [...'иаоеяюїє'].map((letter) => `Кравч${letter}к`);
  await register.write(async (trx) => {
    const scene = { trx, session: HEAD, now: NOW };
    await addGroup(scene, groupNamed('Друге коло', alike, 'Ганна'));
    const { id: cohortId } = await addCohort(scene, { ...NEW_COHORT, name: 'Другий' });
    await addTrainees(scene, { cohortId, trainees: alike.map((surname) => traineeNamed(surname)) });
  });
  expect(await found('кравчк', 'groupCoordinator')).toHaveLength(8);
  expect(await count()).toBe(20);
});

test('many of a cohort leave room for who leads a group', async () => {
  await register.write(async (trx) => {
    const scene = { trx, session: HEAD, now: NOW };
    const { id: cohortId } = await addCohort(scene, { ...NEW_COHORT, name: 'Другий' });
    await addTrainees(scene, {
      cohortId,
      trainees: [...'абвгдежз'].map((letter) => traineeNamed(`Ганнущак${letter}`)),
    });
  });
  expect(await found('ганн')).toContain('facilitator Ганна Дем’янчук');
});

/** By hand, and not by the permissions: what the office was promised. */
const SEEN: Readonly<Record<Role, readonly string[]>> = {
  head: ['group', 'facilitator', 'cohort', 'trainee'],
  deputy: ['group', 'facilitator', 'cohort', 'trainee'],
  caseWorker: [],
  groupCoordinator: ['group', 'facilitator', 'participant'],
  trainer: ['cohort', 'trainee'],
  clerk: [],
  technician: [],
};

test.each(ROLES)('%s: finds what the role sees, and nothing is told of the rest', async (role) => {
  const asked = ['рівновага', 'демянчук', 'мирослава', 'фахівці', 'кульбаба', 'мірослава', 'vbhjckfdf', 'мирославо'];
  const answers = await Promise.all(asked.map((text) => ask(text, role)));
  const kinds = new Set<string>(answers.flatMap(({ records }) => records.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual([...SEEN[role]].sort());
  // Another layout of the keyboard would be a sign of what it found.
  const signs = answers.filter(({ records, searchedFor }) => records.length === 0 && searchedFor !== null);
  expect(signs).toEqual([]);
});
