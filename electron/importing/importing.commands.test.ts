import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { noLine } from '#electron/ipc/testing.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { type FlatList, readRow, recogniseList } from '#shared/importing/flat-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { ForeignSheet } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';
import { importList, importWorld, previewList } from './importing.commands.ts';
import { importingHandlers } from './importing.ipc.ts';
import { makeShelf } from './shelf.ts';
import { readWorkbook } from './workbook.ts';

const EXAMPLE = join(import.meta.dirname, '../../tests/data/journal-example.xlsx');
const NOW = new Date('2026-06-30T09:00:00Z');
const session = { userId: 'u', userName: 'Головна', role: 'head' } as const;
const chosen = { token: '', sheet: 'Список' };

let sheets: ForeignSheet[];
let list: FlatList;
let register: OpenRegister;

beforeAll(async () => {
  sheets = await readWorkbook(EXAMPLE);
  list = must(recogniseList(must(sheets[1], 'the second sheet of the example')), 'the list of the example');
});
beforeEach(async () => {
  register = await openRegisterWithPlaces();
});

const quiet = {
  session,
  visible: visibleTo(session),
  record: noLine,
  now: NOW,
  signal: new AbortController().signal,
  progress: () => {},
};
const countFamilies = async () => (await register.reader.selectFrom('families').select('id').execute()).length;

function handlers() {
  const shelf = makeShelf();
  const file = shelf.put('journal-example.xlsx', sheets);
  return { shelf, made: importingHandlers(shelf), chosen: { ...chosen, token: file.token } };
}

describe('the modern list of the example', () => {
  it('arrives with its sixty families, every place found, nothing left for the notes', async () => {
    const result = await importList({ ...quiet, register }, list);
    expect(result).toMatchObject({ families: 60, persons: 60, remarkCount: 1 });
    expect(result).toMatchObject({ remarks: [{ row: 47, column: 'registeredOn', remark: 'future-date' }] });
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
    const preview = await previewList(register.reader, NOW, list);
    expect(preview).toMatchObject({ families: 60, remarkCount: 1 });
    expect(preview.columns.every(({ column }) => column !== null)).toBe(true);
    expect(preview.sample).toHaveLength(10);
    expect(preview.sample[1]?.slice(0, 5)).toEqual(['Ходаківець', 'Ольга', 'Тарасівна', '24.07.2002', '+380969644485']);
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
      const world = await importWorld(register.reader, NOW);
      const row = must(list.rows[number - 2], 'a row of the example');
      const { row: shownNumber, repairs, shown } = readRow(list, row, world);
      expect(shownNumber).toBe(number);
      const said = repairs.map(({ column, repair }) => {
        const index = list.columns.findIndex((other) => other.column === column);
        return `${column} ${repair.replace('-repaired', '')}: ${shown[index]}`;
      });
      expect(said).toEqual(REPAIRED[number] ?? []);
    },
  );
});

describe('an import', () => {
  it('that is cancelled while it reads or while it writes leaves nothing', async () => {
    for (const limit of [0, 200]) {
      const controller = new AbortController();
      const progress = ({ done }: { done: number }) => done >= limit && controller.abort();
      const big = { ...list, rows: Array.from({ length: 5 }, () => list.rows).flat() };
      const running = importList({ ...quiet, register, signal: controller.signal, progress }, big);
      await expect(running).rejects.toThrow('abort');
      expect(await countFamilies()).toBe(0);
    }
  });

  it('reports its way to the end', async () => {
    const seen: number[] = [];
    await importList({ ...quiet, register, progress: ({ done }) => void seen.push(done) }, list);
    expect(seen.at(-1)).toBe(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('that runs out of case numbers leaves nothing', async () => {
    await register.write(async (trx) => {
      await trx.insertInto('case_numbers').values({ letter: 'Ж', year: 2024, last_number: 999_995 }).execute();
    });
    const result = await importList({ ...quiet, register }, list);
    expect(result instanceof Refusal && result.failure.code).toBe('families/no-numbers-left');
    expect(await countFamilies()).toBe(0);
  });

  it('runs once: the rows are forgotten after it', async () => {
    const { made, chosen } = handlers();
    const tools = { ...quiet, session, register, shell: () => Promise.reject(new Error('not asked')) };
    expect(await made.run(tools, chosen)).toMatchObject({ families: 60 });
    const again = await made.run(tools, chosen);
    expect(again instanceof Refusal && again.failure.code).toBe('importing/gone');
    expect(await countFamilies()).toBe(60);
  });
});

describe('a chosen file', () => {
  it('is shown with the sheet that is a list; the old journal is not one yet', async () => {
    const { made } = handlers();
    const shell = (action: string) =>
      Promise.resolve({ ok: true, value: action === 'chooseFile' ? 'D:\\облік/journal-example.xlsx' : sheets });
    const tools = { ...quiet, session, register, shell: shell as never };
    expect(await made.chooseFile(tools, { title: 'Файл зі списком' })).toMatchObject({
      fileName: 'journal-example.xlsx',
      sheets: [
        { name: 'Журнал', rows: 67, recognised: false },
        { name: 'Список', rows: 61, recognised: true },
      ],
    });
  });

  it('that could not be read is refused in the words of the import', async () => {
    const { made } = handlers();
    const answers = [
      { ok: true, value: '/tmp/a.xlsx' },
      { ok: false, failure: { code: 'shell/too-large' } },
    ];
    const shell = () => Promise.resolve(answers.shift());
    const result = await made.chooseFile({ ...quiet, session, register, shell: shell as never }, { title: '' });
    expect(result instanceof Refusal && result.failure.code).toBe('importing/too-large');
  });

  it('is gone when another was chosen, or after its time', async () => {
    const shelf = makeShelf(1);
    const first = shelf.put('а.xlsx', sheets);
    const second = shelf.put('б.xlsx', sheets);
    expect(shelf.find(first.token)).toBeNull();
    await expect.poll(() => shelf.find(second.token)).toBeNull();
  });

  it('has a sheet that is no list, which is said', async () => {
    const { made, chosen } = handlers();
    const preview = await made.preview({ ...quiet, session, db: register.reader }, { ...chosen, sheet: 'Журнал' });
    expect(preview instanceof Refusal && preview.failure.code).toBe('importing/no-list-found');
  });
});
