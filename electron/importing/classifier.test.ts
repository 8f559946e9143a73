import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { noLine } from '#electron/ipc/testing.ts';
import { loadPlaces } from '#electron/places/places.commands.ts';
import { findPlaces, getEdition, listCoveredCommunities, listSettlementsOf } from '#electron/places/places.queries.ts';
import { openRegisterWithPlaces, shippedClassifier, ZHYTOMYR_REGION } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { readClassifierSheets } from '#shared/importing/classifier-sheet.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { ForeignSheet } from '#shared/ipc/shell.ts';
import { SHIPPED } from '#shared/places/classifier.contract.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { classifierHandlers } from './classifier.ipc.ts';
import { readDelimitedText } from './delimited-text.ts';
import { asCsv } from './testing.ts';
import { readWorkbook } from './workbook.ts';

const FILE = join(import.meta.dirname, '../../tests/data/classifier-2024-01-19.xlsx');
const NOW = new Date('2026-06-30T09:00:00Z');
const EDITION_OF_2024 = '2024-01-19' as DateOnly;
const EDITION_OF_2025 = '2025-05-16' as DateOnly;
const LEBEDYNSKE = 'UA18020050130085486';
const VCHORAISHE_COMMUNITY = 'UA18020050000058053';
const session = { userId: 'u', userName: 'Головна', role: 'head' } as const;

let sheets: ForeignSheet[];
let register: OpenRegister;

beforeAll(async () => {
  sheets = await readWorkbook(FILE);
});

/** The handlers as the window reaches them, over a file chooser that answers with these sheets. */
function classifierOver(path: string, read: readonly ForeignSheet[]) {
  const handlers = classifierHandlers(shippedClassifier);
  const shell = (action: string) => Promise.resolve({ ok: true, value: action === 'chooseFile' ? path : read });
  const signal = new AbortController().signal;
  const progressed: { done: number; total: number }[] = [];
  const progress = (value: { done: number; total: number }) => void progressed.push(value);
  const context = { session, visible: visibleTo(session), now: NOW, record: noLine };
  const job = { ...context, register, shell: shell as never, signal, progress };
  return {
    progressed,
    choose: () => handlers.chooseFile(job, { title: '' }),
    state: () => handlers.state({ ...context, db: register.reader }, null),
    preview: (token: string, editionOn: DateOnly) =>
      handlers.preview({ ...context, db: register.reader }, { token, editionOn }),
    apply: (token: string, editionOn: DateOnly) => handlers.apply(job, { token, editionOn }),
    cancelled: (token: string, editionOn: DateOnly) =>
      handlers.apply({ ...job, signal: AbortSignal.abort() }, { token, editionOn }),
  };
}

function valueOf<T>(result: T | Refusal): T {
  if (result instanceof Refusal) throw new Error(`refused: ${result.failure.code}`);
  return result;
}

async function chosenFrom(classifier: ReturnType<typeof classifierOver>) {
  const file = valueOf(await classifier.choose());
  if (file === null) throw new Error('the dialog was closed');
  return file;
}

/** A register as one that began in 2024: the ministry's workbook of that year, brought in by the program itself. */
async function beginIn2024(): Promise<void> {
  register = await openTestRegister();
  const read = readClassifierSheets('', sheets, '2026-01-01' as DateOnly);
  const places = 'places' in read ? read.places : [];
  const full = ['UA18', 'UA26'];
  const held = places.filter(({ code, level }) => 'OKPH'.includes(level) || full.includes(code.slice(0, 4)));
  await register.write(async (trx) => {
    await loadPlaces(trx, { editionOn: EDITION_OF_2024, places: held, otherNames: [] });
    const centre = { id: 'c', kind: 'regional' as const, name: 'Центр', letter: 'Ж', created_at_ms: 0 };
    await trx
      .insertInto('centre')
      .values({
        ...centre,
        region_code: ZHYTOMYR_REGION,
        is_demonstration: 0,
        classifier_on: EDITION_OF_2024,
      })
      .execute();
    const communities = held.filter(({ code, level }) => level === 'H' && code.startsWith('UA18'));
    const rows = communities.map(({ code }) => ({ community_code: code }));
    await trx.insertInto('centre_communities').values(rows).execute();
  });
}

async function addFamily(community: string, settlement: string): Promise<void> {
  await register.write(async (trx) => {
    const { n } = await trx
      .insertInto('families')
      .values({
        ...{ id: settlement, code: settlement, version: 1, stage: 'reported', worker_sort_key: '', sort_key: '' },
        ...{ registered_on: '2026-01-01', created_at_ms: 0, changed_at_ms: 0 },
        ...{ community_code: community, settlement_code: settlement },
      })
      .returning('n')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('family_addresses')
      .values({
        ...{ id: settlement, family_n: n, community_code: community, settlement_code: settlement },
        ...{ kind: 'actual', starosta_district: null, street: null, directions: null, via_person: null },
        ...{ no_fixed_address: 0, from_on: null, to_on: null },
      })
      .execute();
  });
}

describe('the ministry’s workbook of 2024', () => {
  test('is read with all its 31,751 places, and its day is found in the name of the file', async () => {
    register = await openRegisterWithPlaces();
    const file = await chosenFrom(classifierOver(FILE, sheets));
    expect(file).toMatchObject({ places: 31_751, editionOn: EDITION_OF_2024, fileName: 'classifier-2024-01-19.xlsx' });
  });

  test('is refused by a register with the edition of 2025, and nothing changes', async () => {
    register = await openRegisterWithPlaces();
    const classifier = classifierOver(FILE, sheets);
    const { token } = await chosenFrom(classifier);
    const changes = register.changeCount();
    for (const result of [
      await classifier.preview(token, EDITION_OF_2024),
      await classifier.apply(token, EDITION_OF_2024),
    ]) {
      expect(result instanceof Refusal && result.failure).toEqual({
        code: 'places/older-edition',
        details: { given: EDITION_OF_2024, loaded: EDITION_OF_2025 },
      });
    }
    expect(register.changeCount()).toBe(changes);
  });
});

describe('a register that began with the edition of 2024', () => {
  beforeEach(beginIn2024);

  test('is brought to the shipped one: nine names of Zhytomyr’s region change and become former names', async () => {
    await addFamily(VCHORAISHE_COMMUNITY, LEBEDYNSKE);
    const classifier = classifierOver(FILE, sheets);
    expect(await classifier.state()).toMatchObject({ loadedOn: EDITION_OF_2024, shippedOn: EDITION_OF_2025 });
    const preview = valueOf(await classifier.preview(SHIPPED, EDITION_OF_2025));
    const renamed = preview.renamed.lines.filter(({ code }) => code.startsWith('UA18'));
    expect(renamed.map(({ name, was }) => `${was} → ${name}`).toSorted()).toEqual([
      'Жовтнівка → Поліщуки',
      'Красногірка → Гранітне',
      'Перемога → Дідушанка',
      'Першотравенськ → Порцелянове',
      'Першотравневе → Затишок',
      'Першотравневе → Кварцитне',
      'Першотравневе → Лебединське',
      'Першотравневе → Тем’янець',
      'Підгородне → Підгороднє',
    ]);
    expect(valueOf(await classifier.apply(SHIPPED, EDITION_OF_2025))).toMatchObject({ loadedOn: EDITION_OF_2025 });
    expect(classifier.progressed.at(-1)?.done).toBe(classifier.progressed.at(-1)?.total);
    const names = await register.reader.selectFrom('place_names').selectAll().execute();
    expect(names.filter(({ place_code }) => place_code.startsWith('UA18')).map(({ kind }) => kind)).toEqual(
      renamed.map(() => 'former'),
    );
    const found = await findPlaces(register.reader, 'Першотравневе', 'settlement');
    expect(found.map(({ name }) => name)).toEqual(['Затишок', 'Кварцитне', 'Лебединське', 'Тем’янець']);
  });

  test('holds then what a register made today holds, but for what has gone in between', async () => {
    await classifierOver(FILE, sheets).apply(SHIPPED, EDITION_OF_2025);
    const columns = ['code', 'level', 'name', 'parent_code', 'sort_key', 'key'] as const;
    const live = register.reader.selectFrom('places').where('ended_on', 'is', null).orderBy('code').select(columns);
    const fresh = await openRegisterWithPlaces();
    expect(await live.execute()).toEqual(
      await fresh.reader.selectFrom('places').orderBy('code').select(columns).execute(),
    );
    const former = (db: OpenRegister) =>
      db.reader.selectFrom('place_names').where('kind', '=', 'former').orderBy('place_code').select('place_code');
    expect(await former(register).execute()).toEqual(await former(fresh).execute());
  });

  test('refuses the way back', async () => {
    const classifier = classifierOver(FILE, sheets);
    await classifier.apply(SHIPPED, EDITION_OF_2025);
    const { token } = await chosenFrom(classifier);
    const back = await classifier.apply(token, EDITION_OF_2024);
    expect(back instanceof Refusal && back.failure.code).toBe('places/older-edition');
    expect((await getEdition(register.reader)).editionOn).toBe(EDITION_OF_2025);
  });

  test('says and brings the same from a CSV file as from the workbook', async () => {
    const coming = '2026-05-01' as DateOnly;
    const csv = readDelimitedText(Buffer.from(asCsv(sheets[0]?.rows ?? [])));
    const brought: unknown[] = [];
    for (const [name, read] of [
      ['x.xlsx', sheets],
      ['x.csv', csv],
    ] as const) {
      register = await openRegisterWithPlaces();
      const classifier = classifierOver(name, read);
      const { token, places } = await chosenFrom(classifier);
      const told = valueOf(await classifier.preview(token, coming));
      expect(told.renamed.count).toBeGreaterThan(0);
      valueOf(await classifier.apply(token, coming));
      expect(valueOf(await classifier.state()).loadedOn).toBe(coming);
      brought.push({ places, told, rows: await register.reader.selectFrom('places').selectAll().execute() });
    }
    expect(brought[1]).toEqual(brought[0]);
  });

  test('has nothing to change when the same edition comes again', async () => {
    const classifier = classifierOver(FILE, sheets);
    const { token } = await chosenFrom(classifier);
    const { added, renamed, moved, regraded, gone } = valueOf(await classifier.preview(token, EDITION_OF_2024));
    expect([added, renamed, moved, regraded, gone].map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });

  test('stays as it is when the update is cancelled', async () => {
    const before = await register.reader.selectFrom('places').selectAll().execute();
    await expect(classifierOver(FILE, sheets).cancelled(SHIPPED, EDITION_OF_2025)).rejects.toThrow('abort');
    expect(await register.reader.selectFrom('places').selectAll().execute()).toEqual(before);
    expect((await getEdition(register.reader)).editionOn).toBe(EDITION_OF_2024);
  });
});

describe('an edition to come', () => {
  const COMING = '2026-05-01' as DateOnly;
  const NEW_COMMUNITY = 'UA18020990000099999' as PlaceCode;
  const BERDYCHIV_RAION = 'UA18020000000072859' as PlaceCode;

  /** The workbook of 2024 as rows that a test may change. */
  function workbookWith(change: (rows: (string | null)[][]) => (string | null)[][]): ForeignSheet[] {
    const [sheet] = sheets;
    return [{ name: 'Кодифікатор', rows: change((sheet?.rows ?? []).map((row) => [...row] as (string | null)[])) }];
  }
  const codeOf = (row: readonly (string | null)[]) => row.slice(0, 5).findLast((cell) => cell !== null);

  async function bring(read: ForeignSheet[]) {
    const classifier = classifierOver('кодифікатор.xlsx', read);
    const { token } = await chosenFrom(classifier);
    const preview = valueOf(await classifier.preview(token, COMING));
    valueOf(await classifier.apply(token, COMING));
    return preview;
  }
  const family = async () => await register.reader.selectFrom('families').selectAll().executeTakeFirstOrThrow();

  beforeEach(async () => {
    await beginIn2024();
    await addFamily(VCHORAISHE_COMMUNITY, LEBEDYNSKE);
  });

  test('that lacks a village where a family lives: the village stays, ended, and is offered no more', async () => {
    const preview = await bring(workbookWith((rows) => rows.filter((row) => codeOf(row) !== LEBEDYNSKE)));
    expect(preview).toMatchObject({ gone: { count: 1 }, familiesInGone: 1 });
    expect(await family()).toMatchObject({ settlement_code: LEBEDYNSKE, version: 1 });
    const places = await listSettlementsOf(register.reader, VCHORAISHE_COMMUNITY);
    expect(places.some(({ code }) => code === LEBEDYNSKE)).toBe(false);
    expect(await findPlaces(register.reader, 'Першотравневе', 'settlement')).toHaveLength(3);
    const back = classifierOver(
      'x.xlsx',
      workbookWith((rows) => rows),
    );
    await back.apply((await chosenFrom(back)).token, '2026-06-01' as DateOnly);
    expect(await findPlaces(register.reader, 'Першотравневе', 'settlement')).toHaveLength(4);
  });

  test('in which a village moves to a new community: its family follows, and an old form cannot write it back', async () => {
    const moved = (rows: (string | null)[][]) => {
      const community = [ZHYTOMYR_REGION, BERDYCHIV_RAION, NEW_COMMUNITY, null, null, 'H', 'Лебединська'];
      return [...rows, community].map((row) =>
        codeOf(row) === LEBEDYNSKE ? [ZHYTOMYR_REGION, BERDYCHIV_RAION, NEW_COMMUNITY, ...row.slice(3)] : row,
      );
    };
    const inOrder = (rows: (string | null)[][]) => {
      const [village, others] = [rows.filter((row) => codeOf(row) === LEBEDYNSKE), rows];
      return [...others.filter((row) => codeOf(row) !== LEBEDYNSKE), ...village];
    };
    const preview = await bring(workbookWith((rows) => inOrder(moved(rows))));
    expect(preview.moved.lines[0]).toMatchObject({
      code: LEBEDYNSKE,
      above: ['Лебединська', 'Бердичівський', 'Житомирська'],
    });
    expect(preview.added.count).toBe(1);
    expect(await family()).toMatchObject({ community_code: NEW_COMMUNITY, version: 2 });
    const address = await register.reader.selectFrom('family_addresses').select('community_code').execute();
    expect(address).toEqual([{ community_code: NEW_COMMUNITY }]);
    const covered = await listCoveredCommunities(register.reader);
    expect(covered.map(({ code }) => code)).toContain(NEW_COMMUNITY);
  });

  test('that is only a part of Ukraine, or of a day to come, is refused', async () => {
    const half = classifierOver(
      'x.xlsx',
      workbookWith((rows) => rows.slice(0, 20_000)),
    );
    const cut = await half.preview((await chosenFrom(half)).token, COMING);
    expect(cut instanceof Refusal && cut.failure.code).toBe('classifier/incomplete');
    const whole = classifierOver('x.xlsx', sheets);
    const early = await whole.preview((await chosenFrom(whole)).token, '2026-07-01' as DateOnly);
    expect(early instanceof Refusal && early.failure.code).toBe('classifier/in-future');
  });

  test('with a row that is not understood is refused, and the row is named', async () => {
    const broken = workbookWith((rows) => rows.map((row, index) => (index === 99 ? row.with(5, 'Q') : row)));
    const refused = await classifierOver('x.xlsx', broken).choose();
    expect(refused instanceof Refusal && refused.failure).toMatchObject({
      code: 'classifier/not-a-classifier',
      details: { row: 100 },
    });
  });
});
