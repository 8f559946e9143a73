import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Visibility, visibleTo } from '#electron/access/visibility.ts';
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
import type { OpenRegister } from '#electron/register/register.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { findCandidates } from './candidates.queries.ts';
import { forgetPlaces } from './places-found.queries.ts';
import { search } from './search.queries.ts';
import { indexAddress } from './search-index.queries.ts';

let register: OpenRegister;

async function openOffice(): Promise<OpenRegister> {
  const office = await openFamiliesRegister();
  await seedVocabularies(office);
  await office.write(async (trx) => {
    await trx.insertInto('centre_communities').values({ community_code: OVRUCH }).execute();
    const name = 'Стара Рудня';
    await trx
      .insertInto('place_names')
      .values({ place_code: 'UA18060190020000001', name, key: 'стара рудня', kind: 'former' })
      .execute();
    await trx.updateTable('places').set({ key: 'овруч' }).where('name', '=', 'Овруч').execute();
  });
  return office;
}

beforeEach(async () => {
  register = await openOffice();
});

type Change = Parameters<typeof familyInput>[0];

async function take(office: OpenRegister, name: readonly [string, string, string], change: Change = {}) {
  const input = familyInput({ members: [motherNamed(...name)], ...change });
  const done = await office.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
  if (done instanceof Refusal) throw new Error(done.failure.code);
  return done;
}

const KRAVCHUK = ['Кравчук', 'Наталія', 'Петрівна'] as const;
const find = (text: string, sight: Visibility = visible) =>
  search(register.reader, { visible: sight, role: 'head' }, { text, limit: 20 });
const namesFor = async (text: string) => (await find(text)).people.map(({ name }) => name && fullName(name));

describe('a person is found', () => {
  test.each([
    'к',
    'кравчук',
    'наталя кравчук',
    'кравчук н п',
    'кравчук 1987',
    '14.05.1987 наталія',
    'кравчук миру',
    'кравчук овруч',
    '45-67',
    '067 123 45 67',
    '0671',
    'rhfdxer',
    'kravchuk',
    'кравчюк',
  ])('by «%s»', async (text) => {
    await take(register, ['Бондаренко', 'Ірина', 'Юріївна'], {
      address: { ...familyInput().address, street: 'Нова' },
      members: [{ ...motherNamed('Бондаренко', 'Ірина', 'Юріївна'), phone: null, bornOn: null }],
    } as Change);
    await take(register, KRAVCHUK);
    expect((await namesFor(text))[0]).toBe('Кравчук Наталія Петрівна');
  });

  test('and two words narrow', async () => {
    await take(register, KRAVCHUK);
    await take(register, ['Кравчук', 'Ольга', 'Іванівна']);
    expect(await namesFor('кравчук')).toHaveLength(2);
    expect(await namesFor('кравчук о')).toEqual(['Кравчук Ольга Іванівна']);
  });

  test('as one of the family that was worked on last before others of the name', async () => {
    await take(register, KRAVCHUK);
    const { id } = await take(register, KRAVCHUK);
    const first = (await find('кравчук')).people.find(({ familyId }) => familyId !== id);
    await register.write((trx) =>
      trx
        .updateTable('families')
        .set({ changed_at_ms: NOW.getTime() + 1 })
        .where('id', '=', first?.familyId ?? '')
        .execute(),
    );
    expect((await find('кравчук')).people[0]?.familyId).toBe(first?.familyId);
  });
});

test('a search in another layout says what was searched for; one that finds nobody says what was tried', async () => {
  await take(register, KRAVCHUK);
  expect(await find('rhfdxer')).toMatchObject({ searchedFor: 'кравчук', people: [{ tier: 'layout' }] });
  expect(await find('такої немає')).toMatchObject({ people: [], searchedFor: null, otherLayouts: ["nfrj] ytvf'"] });
});

test('cases are found by code and number, and by the street', async () => {
  const { code } = await take(register, KRAVCHUK);
  for (const text of [code, 'ж 26 1', '1']) {
    expect((await find(text)).families, text).toMatchObject([{ code, why: 'code' }]);
  }
  expect((await find('миру 5')).families).toMatchObject([{ code, why: 'street', street: 'вул. Миру, 5' }]);
  expect((await find('миру 55')).families).toEqual([]);
});

test('a street is found that was written after streets had been asked for, at once and by a correction', async () => {
  expect((await find('калинова')).families).toEqual([]);
  const address = { ...familyInput().address, street: 'вул. Калинова, 7' };
  const { id } = await take(register, KRAVCHUK, { address } as Change);
  expect((await find('калинова 7')).families).toMatchObject([{ familyId: id }]);
  await register.write(async (trx) => {
    await trx.updateTable('family_addresses').set({ street: 'вул. Зоряна, 7' }).execute();
    const { n } = await trx.selectFrom('families').where('id', '=', id).select('n').executeTakeFirstOrThrow();
    await indexAddress(trx, n);
  });
  expect((await find('зоряна')).families).toMatchObject([{ familyId: id }]);
  expect((await find('калинова')).families).toEqual([]);
});

test('who is of several families is one person, shown with that changed last, and takes no place of another', async () => {
  for (let families = 0; families < 3; families += 1) await take(register, KRAVCHUK);
  await register.write(async (trx) => {
    const families = await trx.selectFrom('families').orderBy('n').select('n').execute();
    const members = await trx.selectFrom('family_members').orderBy('n').selectAll().execute();
    // Everybody is a member of every family, of which the second was changed last.
    for (const { person_n, family_n, ...member } of members.map(({ n: _n, ...rest }) => rest)) {
      for (const family of families.filter(({ n }) => n !== family_n)) {
        await trx
          .insertInto('family_members')
          .values({ ...member, id: newId<string>(), person_n, family_n: family.n })
          .execute();
      }
    }
    await trx
      .updateTable('families')
      .set({ changed_at_ms: NOW.getTime() + 1 })
      .where('n', '=', families[1]?.n ?? 0)
      .execute();
  });
  const [second] = await register.reader
    .selectFrom('families')
    .where('changed_at_ms', '>', NOW.getTime())
    .select('id')
    .execute();
  for (const limit of [1, 2, 3, 20]) {
    const { people } = await search(register.reader, { visible, role: 'head' }, { text: 'кравчук', limit });
    expect(people.map(({ familyId }) => familyId)).toEqual(Array(Math.min(3, limit)).fill(second?.id));
  }
});

test('a settlement is called as the classifier calls it now', async () => {
  await take(register, KRAVCHUK);
  const settlement = async () => (await find('кравчук')).people[0]?.settlementName;
  const before = await settlement();
  await register.write(async (trx) => {
    await trx
      .updateTable('places')
      .set({ name: 'Новий Овруч' })
      .where('name', '=', before ?? '')
      .execute();
    forgetPlaces(trx);
  });
  expect([before, await settlement()]).toEqual(['Овруч', 'Новий Овруч']);
});

test('a settlement is found by its former name, which is told', async () => {
  expect((await find('стара')).places).toMatchObject([{ name: 'Рудня', matchedName: 'Стара Рудня' }]);
});

test('of a confidential case no name, day, place or word of a name is told, and its street finds nothing', async () => {
  const { code } = await take(register, KRAVCHUK, { case: { ...familyInput().case, confidentiality: 'confidential' } });
  const [hit] = (await find('наталка')).people;
  expect(hit).toMatchObject({
    code,
    name: null,
    bornOn: null,
    settlementName: null,
    reasons: [{ kind: 'variant', word: '' }],
  });
  expect(await find('миру 5')).toMatchObject({ people: [], families: [] });
  expect(await namesFor('кравчук миру')).toEqual([]);
});

describe('who may not be seen', () => {
  const HIDDEN = [
    ['Шевченка', 'Наталія', 'Петрівна'],
    ['Кравчук', 'Оксана', 'Іванівна'],
    ['Щебетун', 'Ївга', 'Лук’янівна'],
    ['Миру', 'Ольга', 'Кравчуківна'],
  ] as const;
  const QUERIES = [
    ...['к', 'кравчук', 'кравчук наталія', 'миру кравчук', 'кравчук миру', 'шевченка кравчук', 'щебетун', 'щебетон'],
    ...[
      'xt,tney',
      'otttney',
      'shchebetun',
      'ївга',
      'івга',
      'оксана',
      'кравчк',
      '45-67',
      '1987',
      'наталка',
      'н',
      'миру',
      'миру 5',
    ],
    ...['2', '3', 'ж-26-2', 'евга лукяновна', 'ksenia', 'ксенія кравчук', 'ольга'],
  ];

  test('leaves no trace: every answer is that of a register that never had them', async () => {
    const other = await openOffice();
    for (const office of [register, other]) {
      await take(office, KRAVCHUK);
      await take(office, ['Левицька', 'Наталія', 'Юріївна'], {
        address: { ...familyInput().address, street: 'вул. Шевченка, 2' },
      });
    }
    for (const name of HIDDEN) {
      const { id } = await take(register, name);
      await register.write((trx) =>
        trx.updateTable('families').set({ confidentiality: 'hidden' }).where('id', '=', id).execute(),
      );
    }
    const deputy = visibleTo({ ...HEAD, role: 'deputy' });
    const said = async (office: OpenRegister, text: string) =>
      JSON.stringify(await search(office.reader, { visible: deputy, role: 'deputy' }, { text, limit: 20 })).replace(
        /"(personId|familyId)":"[^"]*"/g,
        '',
      );
    for (const text of QUERIES) expect(await said(register, text), text).toBe(await said(other, text));
    expect((await find('щебетун')).people).toHaveLength(1);
    for (const [surname, givenName, patronymic] of HIDDEN) {
      const known = {
        name: { surname, givenName, patronymic },
        bornOn: '1987-05-14',
        birthYear: null,
        phones: ['0671234567'],
      };
      const candidates = (await findCandidates(register.reader, deputy, known)).map(({ code }) => code);
      expect(candidates).toEqual((await findCandidates(other.reader, deputy, known)).map(({ code }) => code));
    }
  });
});

test('who may not be seen leaves as much room for others as who is not there, however many bear a name alike', async () => {
  const other = await openOffice();
  for (const office of [register, other]) for (let at = 0; at < 30; at += 1) await take(office, KRAVCHUK);
  for (const letter of 'иаоеяюїє') {
    const { id } = await take(register, [`Кравч${letter}к`, 'Оксана', 'Іванівна']);
    await register.write((trx) =>
      trx.updateTable('families').set({ confidentiality: 'hidden' }).where('id', '=', id).execute(),
    );
  }
  const deputy = visibleTo({ ...HEAD, role: 'deputy' });
  const count = async (office: OpenRegister) => {
    const answer = await search(office.reader, { visible: deputy, role: 'deputy' }, { text: 'кравчк', limit: 20 });
    return answer.people.length;
  };
  expect([await count(register), await count(other)]).toEqual([20, 20]);
});

test('no text makes the search fail', async () => {
  await take(register, KRAVCHUK);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'кравїґ\'"*-()+:^ 01aAzčŠ’{}[];.,\\AND OR NOT NEAR'), maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      await find(typed);
    }),
    { numRuns: 400 },
  );
  await expect(find('OR AND "кравчук" NEAR(')).resolves.toBeDefined();
});
