import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { FAMILIES } from '#shared/importing/families-target.ts';
import type { ImportPlan } from '#shared/importing/importing.ts';
import type { ImportSummary } from '#shared/importing/imports.ts';
import { readRow } from '#shared/importing/sheet-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { ForeignSheet } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';
import { familyWorld } from './reading.ts';
import { makeShelf } from './shelf.ts';
import { ALL_APART, deskWith, exampleSheets, listIn, NOW, quiet } from './testing.ts';

let sheets: ForeignSheet[];
let register: OpenRegister;

beforeAll(async () => {
  sheets = await exampleSheets();
});
beforeEach(async () => {
  register = await openRegisterWithPlaces();
});

const countFamilies = async () => (await register.reader.selectFrom('families').select('id').execute()).length;
const withRegister = () => ({ ...quiet, register });
const withDb = () => ({ ...quiet, db: register.reader });

/** Imports every row as it stands, and gives back what is said of it. */
async function importAll(made: ReturnType<typeof deskWith>['made'], plan: ImportPlan): Promise<ImportSummary> {
  const done = await made.run(withRegister(), { plan, decisions: ALL_APART });
  if (done instanceof Refusal) throw done;
  return (await made.find(withDb(), done)) as ImportSummary;
}

describe('the modern list of the example', () => {
  it('arrives with its sixty families, every place found, nothing left for the notes', async () => {
    const { made, plan } = deskWith(sheets, 'Список');
    const result = await importAll(made, plan);
    expect(result).toMatchObject({ added: 60, merged: 0, skipped: 0, persons: 60, remarkCount: 1 });
    const { lines } = (await made.lines(withDb(), { id: result.id, offset: 0 })) as { lines: unknown[] };
    expect(lines).toMatchObject([
      { row: 47, outcome: 'added', code: 'Ж-26-000004', remarks: [{ column: 'registeredOn', remark: 'future-date' }] },
    ]);
    const rows = await register.reader.selectFrom('families').selectAll().execute();
    expect(rows).toHaveLength(60);
    expect(rows.filter((row) => row.community_code === null || row.settlement_code === null)).toEqual([]);
    expect(rows.filter((row) => row.notes !== null || row.level === null || row.stated_children === null)).toEqual([]);
    const people = await register.reader.selectFrom('persons').selectAll().execute();
    expect(people.filter((person) => person.born_on === null || person.sex !== 'female')).toEqual([]);
    const phones = await register.reader.selectFrom('person_phones').select('number').execute();
    expect(phones.filter(({ number }) => !/^\+380\d{9}$/.test(number))).toEqual([]);
  });

  it('shows in the preview what it will be, and writes nothing', async () => {
    const { made, plan } = deskWith(sheets, 'Список');
    expect(await made.preview(withDb(), plan)).toMatchObject({ families: 60, remarkCount: 1, questions: [] });
    const page = await made.previewRows(withDb(), { plan, only: 'all', offset: 0 });
    expect(page).toMatchObject({ total: 60, rows: { length: 50 } });
    const shown = 'rows' in page ? page.rows[1] : undefined;
    expect(shown?.cells.slice(0, 5)).toEqual(['Ходаківець', 'Ольга', 'Тарасівна', '24.07.2002', '+380969644485']);
    expect(shown?.repaired).toEqual([0, 2]);
    const remarked = await made.previewRows(withDb(), { plan, only: 'remarked', offset: 0 });
    expect(remarked).toMatchObject({ total: 1, rows: [{ row: 47, remarks: [{ index: 12, remark: 'future-date' }] }] });
    expect(await countFamilies()).toBe(0);
  });
});

/** Row of the sheet → what is repaired in it; every other row arrives as it stands. */
const REPAIRED: Record<number, string[]> = {
  2: ['patronymic spaces: Луківна'],
  3: ['surname capitals: Ходаківець', 'patronymic spaces: Тарасівна'],
  6: ['surname apostrophe: Солов’юк'],
  8: ['patronymic apostrophe: В’ячеславівна'],
  9: ['community spaces: Березівська', 'community capitals: Березівська'],
  11: ['givenName apostrophe: Мар’яна'],
  15: ['surname apostrophe: Мар’яненко', 'community latin: Ємільчинська'],
  16: ['community latin: Квітнева громада'],
  20: ['patronymic capitals: Анатоліївна', 'community spaces: Потіївська'],
  30: ['patronymic apostrophe: Дем’янівна'],
  31: ['surname spaces: Ковальчук'],
  32: ['settlement spaces: с. Старий Любар'],
  34: ['givenName spaces: Ніна', 'patronymic apostrophe: Лук’янівна'],
  35: ['community spaces: Брониківська громада'],
  40: ['surname apostrophe: Солов’юк', 'settlement spaces: Станційне', 'settlement latin: Станційне'],
  41: ['community capitals: Попільнянська'],
  46: ['givenName spaces: Лідія'],
  47: ['surname apostrophe: Дем’янчук', 'community latin: Іршанська'],
  49: ['settlement apostrophe: с. В’язовець'],
  50: ['patronymic apostrophe: Дем’янівна'],
  55: ['patronymic latin: Яківна'],
  58: ['community capitals: Олевська'],
};

describe('each of the sixty rows', () => {
  it.each(Array.from({ length: 60 }, (_, index) => index + 2))(
    'row %i is repaired where it must be',
    async (number) => {
      const world = await familyWorld(register.reader, NOW);
      const list = listIn(sheets, 'Список');
      const row = must(list.rows[number - 2], 'a row of the example');
      const { row: shownNumber, repairs, shown } = readRow(FAMILIES, list, row, world);
      expect(shownNumber).toBe(number);
      const said = repairs.map(({ column, repair }) => {
        const index = list.columns.findIndex(({ meaning }) => meaning === column);
        return `${column} ${repair.replace('-repaired', '')}: ${shown[index]}`;
      });
      expect(said).toEqual(REPAIRED[number] ?? []);
    },
  );
});

/** Codes of the twins that the journal’s sixty rows mean, as the modern list of the same families tells them. */
async function answersFromList() {
  const world = await familyWorld(register.reader, NOW);
  const list = listIn(sheets, 'Список');
  const places = list.rows.map((row) => readRow(FAMILIES, list, row, world).item.address.settlementCode);
  return (row: number) => must(places[row - 6], 'the settlement of the same family');
}

describe('the official journal of the example', () => {
  it('is mapped without help, its row of numbers, blank row and total left out', async () => {
    const { made, plan } = deskWith(sheets, 'Журнал');
    const layout = await made.layout(withDb(), plan);
    expect(layout).toMatchObject({ headRow: 4, rows: 60, isRemembered: false });
    expect('columns' in layout && layout.columns.map(({ meaning }) => meaning)).toEqual([
      ...[
        'leftOut',
        'registeredOn',
        'parents',
        'residence',
        'notes',
        'factor',
        'decision',
        'notes',
        'closing',
        'notes',
      ],
    ]);
  });

  it('asks which settlement is meant where several of the centre have the name, and takes the answers', async () => {
    const { made, plan } = deskWith(sheets, 'Журнал');
    const preview = await made.preview(withDb(), plan);
    const questions = 'questions' in preview ? preview.questions : [];
    const kalynivka = questions.find(({ written }) => written === 'с. Калинівка');
    expect(kalynivka?.rows).toEqual([8, 30]);
    expect(kalynivka?.choices.length).toBeGreaterThan(3);
    const codeOf = await answersFromList();
    const places = questions.flatMap(({ question, rows }) => rows.map((row) => ({ question, row, code: codeOf(row) })));
    const answered = { ...plan, places };
    const after = await made.preview(withDb(), answered);
    expect('questions' in after && after.questions.every(({ answered: done }) => done)).toBe(true);
    await made.run(withRegister(), { plan: answered, decisions: ALL_APART });
    const rows = await register.reader.selectFrom('families').orderBy('n').select('settlement_code').execute();
    expect(rows.map(({ settlement_code }) => settlement_code)).toEqual(rows.map((_, index) => codeOf(index + 6)));
  });

  it('arrives with mothers, fathers, children, papers and endings, and nothing of it is lost', async () => {
    const { made, plan } = deskWith(sheets, 'Журнал');
    expect(await importAll(made, plan)).toMatchObject({ added: 60, persons: 89 });
    const families = await register.reader.selectFrom('families').orderBy('n').selectAll().execute();
    expect(families[2]).toMatchObject({ stage: 'decided', stated_children: 3, stated_minors: 1 });
    expect(families.filter(({ stage }) => stage === 'closed')).toHaveLength(7);
    expect(families.map(({ stated_children }) => stated_children)).not.toContain(null);
    const people = await register.reader
      .selectFrom('family_members as m')
      .innerJoin('persons as p', 'p.n', 'm.person_n')
      .where('m.family_n', '=', 3)
      .orderBy('m.position')
      .select(['p.surname', 'p.given_name', 'p.patronymic', 'p.birth_year', 'p.sex', 'm.relation'])
      .execute();
    expect(people).toEqual([
      { surname: 'Присяжнюк', given_name: 'М.', patronymic: 'Д.', birth_year: 1995, sex: 'female', relation: 'mother' },
      { surname: 'Присяжнюк', given_name: 'Х.', patronymic: 'І.', birth_year: 1994, sex: 'male', relation: 'father' },
    ]);
    const episodes = await register.reader
      .selectFrom('family_episodes')
      .where('family_n', '=', 4)
      .selectAll()
      .execute();
    expect(episodes).toMatchObject([
      { closed_on: '2024-07-11', closing_reason: 'recipientRefused', result: 'відмова отримувача', members: 1 },
    ]);
    const steps = await register.reader.selectFrom('family_steps').where('family_n', '=', 1).selectAll().execute();
    expect(steps).toMatchObject([{ stage: 'decided', document: 'протокол № 25 від 05.03.2024' }]);
    expect(families[0]?.notes).toBe('Види наданої допомоги: інформування; натуральна допомога');
    const displaced = await register.reader.selectFrom('family_tags').selectAll().execute();
    expect(displaced).toMatchObject([{ family_n: 59, tag: 'displaced' }]);
  });

  it('belongs to the one community that somebody named, in which a place may be unknown', async () => {
    const communityCode = 'UA18060170000069581' as never;
    const { made, plan } = deskWith(sheets, 'Журнал', { communityCode });
    await made.run(withRegister(), { plan, decisions: ALL_APART });
    const rows = await register.reader.selectFrom('families').orderBy('n').selectAll().execute();
    expect(new Set(rows.map(({ community_code }) => community_code))).toEqual(new Set([communityCode]));
    // Слобода-Новоселицька is of this community, Нехворощ is not.
    expect(rows[8]?.settlement_code).not.toBeNull();
    expect(rows[0]).toMatchObject({ settlement_code: null });
    expect(rows[0]?.notes).toContain('Місце проживання сім’ї: с. Нехворощ, вул. Шевченка, 35');
  });
});

describe('the meanings of the columns', () => {
  it('may be chosen, and are remembered for such a head once it was imported so', async () => {
    const { made, plan } = deskWith(sheets, 'Список');
    const layout = await made.layout(withDb(), plan);
    const guessed = 'columns' in layout ? layout.columns.map(({ meaning }) => meaning) : [];
    const meanings = guessed.map((meaning) => (meaning === 'worker' ? 'leftOut' : meaning));
    await made.run(withRegister(), { plan: { ...plan, meanings }, decisions: ALL_APART });
    const workers = await register.reader.selectFrom('families').select(['worker', 'notes']).execute();
    expect(workers.every(({ worker, notes }) => worker === null && notes === null)).toBe(true);
    const again = deskWith(sheets, 'Список');
    const remembered = await again.made.layout(withDb(), again.plan);
    expect(remembered).toMatchObject({ isRemembered: true });
    expect('columns' in remembered && remembered.columns.map(({ meaning }) => meaning)).toEqual(meanings);
    expect('columns' in remembered && remembered.columns[11]?.guess).toBe('worker');
  });
});

describe('an import', () => {
  it('that is cancelled while it reads or while it writes leaves nothing', async () => {
    const [list] = sheets.filter(({ name }) => name === 'Список');
    const rows = must(list, 'the list').rows;
    const big = { name: 'Список', rows: [...rows, ...Array.from({ length: 4 }, () => rows.slice(1)).flat()] };
    for (const limit of [0, 200]) {
      const { made, plan } = deskWith([big], 'Список');
      const controller = new AbortController();
      const progress = ({ done }: { done: number }) => done >= limit && controller.abort();
      const running = made.run(
        { ...withRegister(), signal: controller.signal, progress },
        { plan, decisions: ALL_APART },
      );
      await expect(running).rejects.toThrow('abort');
      expect(await countFamilies()).toBe(0);
    }
  });

  it('reports its way to the end', async () => {
    const seen: number[] = [];
    const { made, plan } = deskWith(sheets, 'Список');
    await made.run({ ...withRegister(), progress: ({ done }) => void seen.push(done) }, { plan, decisions: ALL_APART });
    expect(seen.at(-1)).toBe(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('that runs out of case numbers leaves nothing', async () => {
    await register.write(async (trx) => {
      await trx.insertInto('case_numbers').values({ letter: 'Ж', year: 2024, last_number: 999_995 }).execute();
    });
    const { made, plan } = deskWith(sheets, 'Список');
    const result = await made.run(withRegister(), { plan, decisions: ALL_APART });
    expect(result instanceof Refusal && result.failure.code).toBe('families/no-numbers-left');
    expect(await countFamilies()).toBe(0);
  });

  it('runs once: the rows are forgotten after it', async () => {
    const { made, plan } = deskWith(sheets, 'Список');
    await importAll(made, plan);
    const again = await made.run(withRegister(), { plan, decisions: ALL_APART });
    expect(again instanceof Refusal && again.failure.code).toBe('importing/gone');
    expect(await countFamilies()).toBe(60);
  });
});

describe('a chosen file', () => {
  it('is shown with its sheets, each of which holds a list', async () => {
    const { made } = deskWith([], '');
    const shell = (action: string) =>
      Promise.resolve({ ok: true, value: action === 'chooseFile' ? 'D:\\облік/journal-example.xlsx' : sheets });
    const tools = { ...withRegister(), shell: shell as never };
    expect(await made.chooseFile(tools, { title: 'Файл зі списком' })).toMatchObject({
      fileName: 'journal-example.xlsx',
      sheets: [
        { name: 'Журнал', rows: 67, recognised: true },
        { name: 'Список', rows: 61, recognised: true },
      ],
    });
  });

  it.each(['too-large', 'old-excel', 'open-document', 'macros', 'protected', 'empty-file'])(
    'that could not be read is refused in the words of the import: %s',
    async (code) => {
      const { made } = deskWith([], '');
      const answers = [
        { ok: true, value: '/tmp/a.xlsx' },
        { ok: false, failure: { code: `shell/${code}` } },
      ];
      const shell = () => Promise.resolve(answers.shift());
      const result = await made.chooseFile({ ...withRegister(), shell: shell as never }, { title: '' });
      expect(result instanceof Refusal && result.failure.code).toBe(`importing/${code}`);
    },
  );

  it('is gone when another was chosen, or after its time', async () => {
    const shelf = makeShelf(1);
    const first = shelf.put('а.xlsx', sheets);
    const second = shelf.put('б.xlsx', sheets);
    expect(shelf.find(first.token)).toBeNull();
    await expect.poll(() => shelf.find(second.token), { interval: 20 }).toBeNull();
  });

  it('has a sheet that is no list, which is said', async () => {
    const { made, plan } = deskWith([{ name: 'Аркуш1', rows: [['щось інше']] }], 'Аркуш1');
    const preview = await made.preview(withDb(), plan);
    expect(preview instanceof Refusal && preview.failure.code).toBe('importing/no-list-found');
  });
});
