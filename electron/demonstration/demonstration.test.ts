import { beforeAll, expect, test } from 'vitest';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { NewFamily } from '#shared/families/families.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { ROLES } from '#shared/vocabulary/permissions.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { generateFamilies } from './generate.ts';
import { loadDemonstration } from './load.ts';
import { readNames } from './names-file.ts';

const REGION = 3470;
const TODAY = '2026-03-02' as DateOnly;
const names = readNames('resources');
const PLACES = [
  { communityCode: 'UA18080010000090720', settlements: [{ code: 'UA18080010010023456', level: 'M' }] },
  { communityCode: 'UA18060170000069581', settlements: [{ code: 'UA18060170740015610', level: 'C' }] },
];

const made = generateFamilies(PLACES, names, { families: REGION, seed: 7, today: TODAY });
const members = made.flatMap((family) => family.members);
const share = (fits: (family: NewFamily) => boolean) => made.filter(fits).length / made.length;

let register: OpenRegister;

beforeAll(async () => {
  register = await openRegisterWithPlaces();
  await loadDemonstration(register, 'resources', { families: REGION, seed: 7, today: new Date(2026, 2, 2) });
  // Two to four seconds of work, also on a machine that does ten other things.
}, 120_000);

test('every made-up family is one that a form could hand in', () => {
  for (const family of made) expect(NewFamily.parse(family)).toEqual(family);
});

test('the same seed gives the same families, another seed others', () => {
  const options = { families: 50, seed: 7, today: TODAY };
  const again = generateFamilies(PLACES, names, options);
  expect(generateFamilies(PLACES, names, options)).toEqual(again);
  expect(generateFamilies(PLACES, names, { ...options, seed: 8 })).not.toEqual(again);
});

test('the journal of reports has open and decided ones of the last weeks', async () => {
  const rows = await register.reader.selectFrom('reports').select(['outcome', 'received_on', 'family_n']).execute();
  expect(rows).toHaveLength(40);
  const outcomes = new Set(rows.map(({ outcome }) => outcome));
  expect([outcomes.has(null), outcomes.has('family'), outcomes.size > 3]).toEqual([true, true, true]);
  expect(rows.every(({ received_on }) => received_on < TODAY)).toBe(true);
});

test('households have the size of those of a region', () => {
  const children = members.filter(({ relation }) => relation === 'daughter' || relation === 'son');
  expect(members.length / made.length).toBeCloseTo(3.15, 1);
  expect(children.length / made.length).toBeCloseTo(1.3, 1);
});

test('every twentieth family is known by code only, and violence stands in a quarter', () => {
  const codeOnly = share((family) => family.members.length === 0);
  expect(Math.abs(codeOnly - 0.05)).toBeLessThan(0.01);
  const violence = share(({ circumstances: { factors } }) => factors.includes(13) || factors.includes(14));
  expect(violence).toBeGreaterThan(0.2);
  expect(violence).toBeLessThan(0.3);
});

test('a child bears the patronymic of the father who lives with it, and a surname in its own form', () => {
  for (const family of made) {
    const father = family.members.find(({ relation }) => relation === 'father');
    const daughters = family.members.filter(({ relation }) => relation === 'daughter');
    const patronymic = names.patronymics.get(father?.name.givenName ?? '');
    const surname = names.surnames.find(({ male }) => male === father?.name.surname);
    if (!father || !patronymic || !surname) continue;
    for (const { name } of daughters)
      expect([name.surname, name.patronymic]).toEqual([surname.female, patronymic.female]);
  }
});

test('no phone is one that could ring somewhere', () => {
  const phones = members.flatMap(({ phone }) => (phone === null ? [] : [phone]));
  expect(phones.length).toBeGreaterThan(1000);
  for (const phone of phones) expect([phone, parsePhone(phone)]).toEqual([expect.stringMatching(/^\+38040/), phone]);
});

test('no case was taken before it happened or on a weekend', () => {
  const days = made.map((family) => family.case.registeredOn);
  expect(days).toEqual(days.toSorted());
  expect(days.at(-1)?.localeCompare(TODAY)).toBeLessThanOrEqual(0);
  expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
});

test('the communities of a loaded region have from 5 to 400 families, and about 150 workers share them', () => {
  const all = (text: string) => register.connection.prepare(text).pluck().all() as number[];
  const sizes = all('select count(*) from families group by community_code order by 1');
  expect(sizes).toHaveLength(66);
  expect(sizes[0]).toBeGreaterThanOrEqual(5);
  expect(sizes.at(-1)).toBeLessThanOrEqual(400);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(REGION);
  const [workers = 0] = all('select count(distinct worker) from families');
  expect(Math.abs(workers - 150)).toBeLessThan(25);
});

test('people of a loaded region have sheets, documents, documents to restore and former names that are found', () => {
  const count = (text: string) => Number(register.connection.prepare(text).pluck().get());
  expect(count('select count(*) from person_safe_contacts')).toBeGreaterThan(300);
  expect(count("select count(*) from person_safe_contacts where may_call = 'asAgreed' and call_when is null")).toBe(0);
  expect(count('select count(*) from person_documents')).toBeGreaterThan(500);
  expect(count("select count(*) from person_documents where kind = 'passportBook' and number not like 'ЯЯ%'")).toBe(0);
  expect(count('select count(*) from person_restorations')).toBeGreaterThan(100);
  const former = register.connection
    .prepare<[], { surname: string; family_n: number }>(
      `select o.surname, m.family_n from person_former_names o join family_members m on m.person_n = o.person_n limit 20`,
    )
    .all();
  expect(former).toHaveLength(20);
  for (const { surname, family_n } of former) {
    const found = register.connection.prepare('select rowid from families_words where families_words match ?').pluck();
    expect(found.all(`"${wordsOf(surname)[0] ?? ''}"`)).toContain(family_n);
  }
});

test('an office of every role is there; case workers stand under their names over families of their community', async () => {
  const all = <T>(text: string) => register.connection.prepare<[], T>(text).all();
  const users = all<{ id: string; name: string; login: string; role: string; switched_off_at_ms: number | null }>(
    'select * from users',
  );
  const of = (role: string) => users.filter((user) => user.role === role);
  const counts = ROLES.map((role) => [role, of(role).length]);
  // The head comes with the register.
  expect(Object.fromEntries(counts)).toEqual({
    ...{ head: 0, deputy: 2, caseWorker: 11, groupCoordinator: 2, trainer: 1, clerk: 2, technician: 1 },
  });
  expect(new Set(users.map(({ login }) => login)).size).toBe(users.length);
  for (const { name } of users) expect(name.split(' ')).toHaveLength(3);
  const bound = all<{ user_id: string; name: string; families: number; elsewhere: number }>(
    `select n.user_id, n.name, count(*) as families, sum(f.community_code <> c.community_code) as elsewhere
     from user_worker_names n join families f on f.worker_sort_key = n.sort_key
     join user_communities c on c.user_id = n.user_id where f.stage <> 'closed' group by n.user_id`,
  );
  expect(bound).toHaveLength(11);
  for (const { user_id, name, families, elsewhere } of bound) {
    const user = users.find(({ id }) => id === user_id);
    const [surname, givenName, patronymic] = (user?.name ?? '').split(' ');
    expect(name).toBe(`${surname} ${givenName?.[0]}. ${patronymic?.[0]}.`);
    expect(families).toBeGreaterThan(5);
    expect(elsewhere).toBeLessThan(families / 2);
  }
  const gone = users.filter(({ switched_off_at_ms }) => switched_off_at_ms !== null);
  expect(gone.map(({ role }) => role)).toEqual(['caseWorker']);
});

test('the register is marked as a demonstration', () => {
  expect(register.connection.prepare('select is_demonstration from centre').pluck().get()).toBe(1);
});

test('made-up families do not come to a register that holds families', async () => {
  const load = loadDemonstration(register, 'resources', { families: 10, seed: 1, today: new Date(2026, 2, 2) });
  await expect(load).rejects.toThrow('holds families');
});

test('a cancelled load leaves an empty register that is no demonstration', async () => {
  const fresh = await openRegisterWithPlaces();
  const cancel = new AbortController();
  const options = { families: 2000, seed: 1, today: new Date(2026, 2, 2), signal: cancel.signal };
  const load = loadDemonstration(fresh, 'resources', { ...options, onProgress: () => cancel.abort() });
  await expect(load).rejects.toThrow();
  expect(fresh.connection.prepare('select count(*) from families').pluck().get()).toBe(0);
  expect(fresh.connection.prepare('select is_demonstration from centre').pluck().get()).toBe(0);
});
