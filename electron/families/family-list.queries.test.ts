import { describe, expect, it } from 'vitest';
import { type NewFamily } from '#shared/families/families.ts';
import { FamilyFilter, type FamilySort } from '#shared/families/family-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { registerFamily } from './families.commands.ts';
import { listFamilies, listWorkers, positionInList } from './family-list.queries.ts';
import { familyInput, HEAD, motherNamed, NOW, OVRUCH, openFamiliesRegister, visible } from './testing.ts';

const BY_NAME: FamilySort = { by: 'name', descending: false };

async function registerWith(families: readonly NewFamily[]) {
  const register = await openFamiliesRegister();
  const ids: string[] = [];
  for (const family of families) {
    const result = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, family));
    if (result instanceof Refusal) throw new Error(result.failure.code);
    ids.push(result.id);
  }
  const list = (filter: object = {}, sort: FamilySort = BY_NAME, more: object = {}) =>
    listFamilies(register.reader, visible, {
      filter: FamilyFilter.parse(filter),
      sort,
      names: 'initials',
      offset: 0,
      limit: 50,
      ...more,
    });
  const names = async (filter?: object, sort?: FamilySort) => (await list(filter, sort)).rows.map(({ name }) => name);
  return { register, ids, list, names };
}

const named = (surname: string, givenName: string, change: object = {}) =>
  familyInput({ members: [motherNamed(surname, givenName, null)], ...change });

const inCase = (change: object) => ({ case: { ...familyInput().case, ...change } });

describe('the list of families', () => {
  it('is in the order of the Ukrainian alphabet, families known by code only at the end', async () => {
    const { names } = await registerWith([
      familyInput({ members: [] }),
      named('Ґалаґан', 'Ірина'),
      named('Гук', 'Ольга'),
      named('В’юн', 'Ганна'),
      named('Вітер', 'Оксана'),
      named('Їжак', 'Ульяна'),
      named('Іваненко', 'Яна'),
    ]);
    expect(await names()).toEqual(['Вітер О.', 'В’юн Г.', 'Гук О.', 'Ґалаґан І.', 'Іваненко Я.', 'Їжак У.', null]);
  });

  it('shows codes, initials or names as asked, and never a name that was not asked for', async () => {
    const { list } = await registerWith([familyInput()]);
    const shown = async (names: string) => (await list({}, BY_NAME, { names })).rows[0]?.name;
    expect(await shown('codes')).toBeNull();
    expect(await shown('initials')).toBe('Кравчук Н. П.');
    expect(await shown('names')).toBe('Кравчук Наталія Петрівна');
  });

  it('shows a confidential or hidden case as a code, whatever is asked for', async () => {
    for (const confidentiality of ['confidential', 'hidden']) {
      const { list } = await registerWith([familyInput(inCase({ confidentiality }))]);
      expect((await list({}, BY_NAME, { names: 'names' })).rows[0]?.name).toBeNull();
    }
  });

  it('finds by the beginning of every typed word, by code and by the end of a phone', async () => {
    const { names } = await registerWith([named('Дем’янчук', 'Мар’яна'), named('Демчук', 'Олена')]);
    expect(await names({ text: 'демян мар' })).toEqual(['Дем’янчук М.']);
    expect(await names({ text: 'дем' })).toHaveLength(2);
    expect(await names({ text: 'ж-26-000002' })).toEqual(['Демчук О.']);
    expect(await names({ text: '4567' })).toHaveLength(2);
    expect(await names({ text: 'янчук' })).toEqual([]);
  });

  it('takes what is typed as words, never as a query language', async () => {
    const { names } = await registerWith([named('Кравчук', 'Олена')]);
    for (const text of ['" OR *', 'words:кравчук', "'; drop table families; --", 'NEAR(', '*', '\u0000']) {
      await expect(names({ text })).resolves.toBeDefined();
    }
    expect(await names({ text: 'кравчук' })).toHaveLength(1);
  });

  it('is narrowed by community, stage, level and factor together', async () => {
    const { list, names } = await registerWith([
      named('Перша', 'А', inCase({ level: 'complex' })),
      named('Друга', 'Б', inCase({ level: 'simple' })),
      named('Третя', 'В', { ...inCase({ level: 'complex' }), circumstances: { factors: [7], main: 7 } }),
    ]);
    expect(await names({ levels: ['complex'], factors: [14], communityCodes: [OVRUCH], stages: ['assessed'] })).toEqual(
      ['Перша А.'],
    );
    expect(await list({ levels: ['complex'] })).toMatchObject({ total: 3, matching: 2 });
  });

  it('is narrowed by a factor of the office’s own', async () => {
    const { names } = await registerWith([
      named('Перша', 'А', { circumstances: { factors: [8, 17], main: 8 } }),
      named('Друга', 'Б', { circumstances: { factors: [8], main: 8 } }),
    ]);
    expect(await names({ factors: [17] })).toEqual(['Перша А.']);
  });

  it('sorts by every column in both directions, the name breaking ties', async () => {
    const { names } = await registerWith([
      named(
        'Яцків',
        'О',
        inCase({ stage: 'reported', level: 'emergency', worker: 'Ґерета', registeredOn: '2026-03-01' }),
      ),
      named('Бойко', 'Н', inCase({ stage: 'closed', level: 'simple', worker: 'Гук', registeredOn: '2026-02-01' })),
      named('Ткач', 'І', inCase({ stage: 'closed', level: null, worker: null, registeredOn: '2026-01-01' })),
    ]);
    const order = async (by: FamilySort['by'], descending = false) =>
      (await names({}, { by, descending })).map((name) => name?.[0]).join('');
    expect(await order('stage')).toBe('ЯБТ');
    expect(await order('stage', true)).toBe('БТЯ');
    expect(await order('level')).toBe('БЯТ');
    expect(await order('worker')).toBe('БЯТ');
    expect(await order('worker', true)).toBe('ЯБТ');
    expect(await order('registeredOn', true)).toBe('ЯБТ');
    expect(await order('code', true)).toBe('ТБЯ');
    expect(await order('name', true)).toBe('ЯТБ');
  });

  it('comes in windows, and tells at which row a family stands', async () => {
    const surnames = ['Авер', 'Бойко', 'Вовк', 'Гук', 'Дуб'];
    const { register, ids, list } = await registerWith(surnames.map((surname) => named(surname, 'О')));
    const window = await list({}, BY_NAME, { offset: 2, limit: 2 });
    expect(window).toMatchObject({ matching: 5, rows: [{ name: 'Вовк О.' }, { name: 'Гук О.' }] });
    const at = { filter: FamilyFilter.parse({}), sort: BY_NAME, id: ids[3] ?? '' };
    expect(await positionInList(register.reader, visible, at)).toBe(3);
  });

  it('shows a family that was just registered', async () => {
    const { register, names } = await registerWith([named('Бойко', 'Н')]);
    expect(await names()).toHaveLength(1);
    await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, named('Авер', 'А')));
    expect(await names()).toEqual(['Авер А.', 'Бойко Н.']);
  });

  it('suggests the workers in use, each once', async () => {
    const workers = ['Ткачук І.', 'Бондар С.', 'Ткачук І.'];
    const { register } = await registerWith(workers.map((worker) => named('Бойко', 'Н', inCase({ worker }))));
    expect(await listWorkers(register.reader, visible)).toEqual(['Бондар С.', 'Ткачук І.']);
  });
});

describe('the indexes of the list', () => {
  const SQL = {
    name: 'select n from families where deleted_at_ms is null order by sort_key, n',
    wide: `select n from families where deleted_at_ms is null and stage in ('a') and level in ('b') and worker in ('c')
      and settlement_code in ('d') and registered_on >= 'e' and confidentiality <> 'hidden' order by sort_key, n`,
    place:
      "select n from families where deleted_at_ms is null and community_code in ('a') and stage in ('b') and level in ('c') order by sort_key, n",
  };

  it('give the order by name without sorting or going to a row, and the place filter without a scan', async () => {
    const { register } = await registerWith([]);
    const plan = (sql: string) =>
      register.connection
        .prepare(`explain query plan ${sql}`)
        .all()
        .map((row) => (row as { detail: string }).detail)
        .join('; ');
    for (const sql of [SQL.name, SQL.wide]) {
      expect(plan(sql)).toContain('USING COVERING INDEX families_by_name');
      expect(plan(sql)).not.toContain('TEMP B-TREE');
    }
    expect(plan(SQL.place)).toContain('SEARCH families USING COVERING INDEX families_by_place');
  });
});
