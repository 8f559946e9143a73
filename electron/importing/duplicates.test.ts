import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { changeCase } from '#electron/families/families.commands.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { listReviews } from '#electron/reviews/reviews.queries.ts';
import type { Decisions, DuplicateRow, ImportPlan } from '#shared/importing/importing.ts';
import type { ImportSummary } from '#shared/importing/imports.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { ALL_APART, deskWith, exampleSheets, quiet, session } from './testing.ts';

let example: ForeignSheet[];
let register: OpenRegister;
beforeAll(async () => {
  example = await exampleSheets();
});
beforeEach(async () => {
  register = await openRegisterWithPlaces();
  const { userId: id, userName: name, role } = clerk;
  const user = { id, name, role, slot: id, created_at_ms: 1 } as const;
  await register.write((trx) => trx.insertInto('users').values(user).execute());
});

const HEAD = ['Прізвище', 'Ім’я', 'По батькові', 'Дата народження', 'Телефон', 'Громада', 'Вулиця', 'Взято на облік'];
const KRAVCHUK = [
  'Кравчук',
  'Наталія',
  'Петрівна',
  '05.09.1987',
  '0671234567',
  'Овруцька',
  'вул. Миру, 5',
  '01.02.2025',
];

/** Kravchuk with other cells under some heads. */
function row(change: Record<string, ForeignCell> = {}): ForeignCell[] {
  return HEAD.map((head, index) => (head in change ? (change[head] ?? null) : (KRAVCHUK[index] ?? null)));
}
const sheetOf = (...rows: ForeignCell[][]): ForeignSheet => ({ name: 'Список', rows: [HEAD, ...rows] });
const all = (decision: Decisions['strong'], rows: Decisions['rows'] = []): Decisions => ({
  ...{ strong: decision, possible: decision, rows },
});

const clerk: Session = { userId: 'c', userName: 'Діловод', role: 'clerk' };
const as = (who: Session) => ({ ...quiet, session: who, visible: visibleTo(who), register, db: register.reader });

/** Imports a sheet after looking for what is known, and gives back what was found and said. */
async function importSheet(sheet: ForeignSheet, decisions: Decisions = ALL_APART, who: Session = session) {
  const { made, plan } = deskWith([sheet], sheet.name);
  const found = await made.findDuplicates(as(who), plan);
  const page = await made.duplicateRows(as(who), { plan, offset: 0 });
  const done = await made.run(as(who), { plan, decisions });
  if (done instanceof Refusal || found instanceof Refusal || page instanceof Refusal) throw new Error('refused');
  const summary = (await made.find(as(who), done)) as ImportSummary;
  return { found, duplicates: page.rows as DuplicateRow[], summary, made, plan };
}

const families = () => register.reader.selectFrom('families').orderBy('n').selectAll().execute();
async function family(n: number) {
  const { id } = must((await families())[n - 1], 'the family');
  return must(await findFamily(register.reader, quiet.visible, id), 'the family');
}
async function changeOfCase(n: number, change: object): Promise<void> {
  const { id, version, level, worker, registeredOn, statedChildren, statedMinors, notes, confidentiality } =
    await family(n);
  const before = { level, worker, registeredOn, statedChildren, statedMinors, notes, confidentiality };
  await register.write((trx) => changeCase({ ...quiet, trx }, { id, version, case: { ...before, ...change } }));
}

describe('what is known already', () => {
  it('is found whole when the same file comes again, and nothing of it is written twice', async () => {
    const list = must(example[1], 'the list');
    const first = await importSheet(list);
    // Two rows of the list repeat an earlier one.
    expect(first.found).toEqual({ strong: 2, possible: 0 });
    expect(first.duplicates.map(({ row: own, of }) => [own, of])).toEqual([
      [53, { kind: 'row', row: 29 }],
      [58, { kind: 'row', row: 38 }],
    ]);
    const versions = (await families()).map(({ version }) => version);
    const second = await importSheet(list, all('merge'));
    expect(second.found).toEqual({ strong: 60, possible: 0 });
    expect(second.summary).toMatchObject({ added: 0, merged: 60, skipped: 0, persons: 0 });
    expect(await families()).toHaveLength(60);
    // Only the two that differ from their twins took a note.
    expect((await families()).filter(({ version }, index) => version !== versions[index])).toHaveLength(2);
    const third = await importSheet(list, all('skip'));
    expect(third.summary).toMatchObject({ added: 0, merged: 0, skipped: 60 });
    expect(await families()).toHaveLength(60);
  });

  it('joins the initials of the old journal with the names of the modern list', async () => {
    await importSheet(must(example[0], 'the journal'), all('merge'));
    const before = (await families()).length;
    const { found } = await importSheet(must(example[1], 'the list'), all('merge'));
    expect(found.strong).toBe(60);
    expect(await families()).toHaveLength(before);
    expect(
      (await family(3)).members.map(({ name, bornOn, birthYear, phone }) => ({ name, bornOn, birthYear, phone })),
    ).toEqual([
      {
        name: { surname: 'Присяжнюк', givenName: 'Мілана', patronymic: 'Давидівна' },
        bornOn: '1995-08-28',
        birthYear: null,
        phone: '+380638161134',
      },
      {
        name: { surname: 'Присяжнюк', givenName: 'Х.', patronymic: 'І.' },
        bornOn: null,
        birthYear: 1994,
        phone: null,
      },
    ]);
  });

  it('fills what was empty, keeps what is there, and tells and notes where the row says otherwise', async () => {
    await importSheet(sheetOf(row({ Телефон: null, Вулиця: 'вул. Миру, 5' })));
    const { duplicates, summary } = await importSheet(sheetOf(row({ Вулиця: 'вул. Лісова, 7' })), all('merge'));
    expect(duplicates).toMatchObject([
      {
        row: 2,
        of: { kind: 'family', code: 'Ж-25-000001' },
        filled: ['phone'],
        differences: [{ column: 'street', there: 'вул. Миру, 5', here: 'вул. Лісова, 7' }],
      },
    ]);
    expect(summary).toMatchObject({ added: 0, merged: 1 });
    const { address, members, notes } = await family(1);
    expect(address.street).toBe('вул. Миру, 5');
    expect(members[0]?.phone).toBe('+380671234567');
    expect(notes).toBe('journal-example.xlsx, Список, 2\nВулиця: вул. Лісова, 7');
  });

  it('may be decided row by row: one is added to what is there, one kept apart, one left out', async () => {
    await importSheet(sheetOf(row()));
    const decisions = all('merge', [
      { row: 3, decision: 'apart' },
      { row: 4, decision: 'skip' },
    ]);
    const { summary } = await importSheet(sheetOf(row(), row(), row()), decisions);
    expect(summary).toMatchObject({ added: 1, merged: 1, skipped: 1 });
    expect(await families()).toHaveLength(2);
  });

  it('within the file becomes one family, and nothing of the later row is lost', async () => {
    const later = row({ Телефон: '0501112233', Вулиця: 'вул. Лісова, 7' });
    const { summary } = await importSheet(sheetOf(row({ Телефон: null }), later), all('merge'));
    expect(summary).toMatchObject({ added: 1, merged: 1, persons: 1 });
    const { members, notes } = await family(1);
    expect(members[0]?.phone).toBe('+380501112233');
    expect(notes).toBe('journal-example.xlsx, Список, 3\nВулиця: вул. Лісова, 7');
  });

  it('is only likely where the birth is not known, and not at all where it differs in every way', async () => {
    await importSheet(sheetOf(row()));
    const noBirth = await importSheet(sheetOf(row({ 'Дата народження': null, Телефон: null })));
    expect(noBirth.found).toEqual({ strong: 0, possible: 1 });
    const other = row({
      'Ім’я': 'Ольга',
      'По батькові': 'Іванівна',
      'Дата народження': '12.11.1961',
      Телефон: '0509998877',
    });
    expect((await importSheet(sheetOf(other))).found).toEqual({ strong: 0, possible: 0 });
  });
});

describe('a hidden or confidential family', () => {
  it.each(['hidden', 'confidential'])(
    'that is %s is not betrayed to a clerk by the same name in a file',
    async (confidentiality) => {
      await importSheet(sheetOf(row()));
      await changeOfCase(1, { confidentiality });
      const seen = await importSheet(sheetOf(row()), all('merge'), clerk);
      const stranger = row({
        Прізвище: 'Ґалаґан',
        'Ім’я': 'Ольга',
        'Дата народження': '12.11.1961',
        Телефон: '0507654321',
      });
      const unknown = await importSheet(sheetOf(stranger), all('merge'), clerk);
      const told = ({ found, duplicates, summary }: typeof seen) => {
        const { id: _, atMs: __, ...rest } = summary;
        return { found, duplicates, rest };
      };
      expect(told(seen)).toEqual(told(unknown));
      const [first, again] = await families();
      expect(first).toMatchObject({ version: 2, confidentiality });
      // The head learns of it, and the clerk of nothing.
      expect(await listReviews(register.reader, visibleTo(session))).toMatchObject([
        { kind: 'twice', family: { id: again?.id }, other: { id: first?.id }, userName: clerk.userName },
      ]);
    },
  );

  it('is told to the head too when a row adds one of its people to a family that the clerk sees', async () => {
    const parents = (cell: string): ForeignSheet => ({
      name: 'Журнал',
      rows: [
        ['Мати, батько, діти', 'Громада', 'Взято на облік'],
        [cell, 'Овруцька', '01.02.2025'],
      ],
    });
    await importSheet(parents('мати: Лис Г. І., 1960'));
    await importSheet(sheetOf(row({ 'По батькові': null, 'Дата народження': '1987' })));
    await changeOfCase(2, { confidentiality: 'hidden' });
    const joined = parents('мати: Лис Г. І., 1960; батько: Кравчук Наталія, 1987');
    expect((await importSheet(joined, all('merge'), clerk)).summary).toMatchObject({ merged: 1, persons: 1 });
    const [known, hidden] = await families();
    expect(await listReviews(register.reader, visibleTo(session))).toMatchObject([
      { kind: 'twice', family: { id: known?.id }, other: { id: hidden?.id }, userName: clerk.userName },
    ]);
  });

  it('stands without its code in the result of the import that brought it', async () => {
    const { summary, made } = await importSheet(sheetOf(row({ 'Взято на облік': null })), ALL_APART, clerk);
    const lines = async () =>
      (await made.lines(as(clerk), { id: summary.id, offset: 0 })) as { lines: { code: unknown }[] };
    expect((await lines()).lines).toMatchObject([{ row: 2, code: 'Ж-26-000001' }]);
    await changeOfCase(1, { confidentiality: 'hidden' });
    expect((await lines()).lines).toMatchObject([{ row: 2, code: null }]);
  });

  it('shows the head its code and none of its content', async () => {
    await importSheet(sheetOf(row()));
    await changeOfCase(1, { confidentiality: 'hidden' });
    const { duplicates } = await importSheet(sheetOf(row({ Телефон: '0509998877' })));
    expect(duplicates).toMatchObject([{ isWithheld: true, filled: [], differences: [], of: { name: null } }]);
  });

  it('keeps its notes when a clerk, who is not shown them, adds a row to an ordinary family', async () => {
    await importSheet(sheetOf(row({ Телефон: null })));
    await changeOfCase(1, { notes: 'пише лише керівниця' });
    await importSheet(sheetOf(row({ Вулиця: 'вул. Лісова, 7' })), all('merge'), clerk);
    expect((await families())[0]?.notes).toBe(
      'пише лише керівниця\njournal-example.xlsx, Список, 2\nВулиця: вул. Лісова, 7',
    );
  });
});

const undoOf = (made: ReturnType<typeof deskWith>['made'], id: string, who: Session = session) =>
  made.undo(as(who), { id });

describe('undoing an import', () => {
  it('takes back what nobody edited, lists what was edited, and leaves it', async () => {
    const list = must(example[1], 'the list');
    const { summary, made } = await importSheet(list);
    await changeOfCase(7, { notes: 'була розмова' });
    const preview = await made.previewUndo(as(session), { id: summary.id });
    expect(preview).toMatchObject({ takenBack: 59, stays: [{ row: 8, code: 'Ж-23-000003' }], gone: 0 });
    expect(await undoOf(made, summary.id)).toEqual({ takenBack: 59, stayed: [8], gone: 0 });
    const left = (await families()).filter((each) => each.deleted_at_ms === null);
    expect(left.map(({ n }) => n)).toEqual([7]);
    expect(await made.list(as(session), null)).toMatchObject([
      { id: summary.id, undone: { takenBack: 59, stayed: [8], userName: null } },
    ]);
    const again = await undoOf(made, summary.id);
    expect(again instanceof Refusal && again.failure.code).toBe('importing/already-undone');
    // What was taken back is not known any more.
    expect((await importSheet(list)).found).toEqual({ strong: 3, possible: 0 });
  });

  it('leaves a family whose person was edited, though the family itself was not', async () => {
    const { summary, made } = await importSheet(sheetOf(row()));
    await register.write((trx) => trx.updateTable('persons').set({ version: 2, occupation: 'швачка' }).execute());
    expect(await undoOf(made, summary.id)).toEqual({ takenBack: 0, stayed: [2], gone: 0 });
  });

  it('makes families that were filled what they were, all fillings of one together', async () => {
    await importSheet(sheetOf(row({ Телефон: null, Вулиця: null, 'По батькові': null, 'Дата народження': '1987' })));
    const before = await family(1);
    const { summary, made } = await importSheet(
      sheetOf(row({ Вулиця: null }), row({ Телефон: '0501112233' })),
      all('merge'),
    );
    expect(summary).toMatchObject({ merged: 2 });
    const filled = await family(1);
    expect(filled.address.street).toBe('вул. Миру, 5');
    expect(filled.members[0]).toMatchObject({ bornOn: '1987-09-05', name: { patronymic: 'Петрівна' } });
    expect(filled.notes).toContain('Телефон: +380501112233');
    expect(await undoOf(made, summary.id)).toEqual({ takenBack: 2, stayed: [], gone: 0 });
    const { version: _, changedAtMs: __, ...after } = await family(1);
    const { version: ___, changedAtMs: ____, ...then } = before;
    expect(after).toEqual(then);
  });

  it('cancelled in the middle takes nothing back', async () => {
    const { summary, made } = await importSheet(must(example[1], 'the list'));
    const controller = new AbortController();
    const undoing = made.undo(
      { ...as(session), signal: controller.signal, progress: () => controller.abort() },
      summary,
    );
    await expect(undoing).rejects.toThrow('abort');
    expect((await families()).filter((each) => each.deleted_at_ms !== null)).toEqual([]);
    expect(await made.list(as(session), null)).toMatchObject([{ undone: null }]);
  });

  it('tells a clerk of a hidden family as of one that is gone', async () => {
    const two = sheetOf(row(), row({ Прізвище: 'Ковальчук', Телефон: '0507654321' }));
    const { summary, made } = await importSheet(two, ALL_APART, clerk);
    await changeOfCase(1, { confidentiality: 'hidden' });
    expect(await made.previewUndo(as(clerk), { id: summary.id })).toEqual({ takenBack: 1, stays: [], gone: 1 });
    expect(await undoOf(made, summary.id, clerk)).toEqual({ takenBack: 1, stayed: [], gone: 1 });
    expect((await families())[0]?.deleted_at_ms).toBeNull();
  });
});

describe('before an import', () => {
  it('a sealed copy is made; without it nothing is imported', async () => {
    const { importingHandlers } = await import('./importing.ipc.ts');
    const { makeShelf } = await import('./shelf.ts');
    const shelf = makeShelf();
    const { token } = shelf.put('a.xlsx', [sheetOf(row())]);
    const plan: ImportPlan = { token, sheet: 'Список', headRow: null, meanings: [], communityCode: null, places: [] };
    const made = importingHandlers(() => Promise.reject(new Error('no room for a copy')), shelf);
    await expect(made.run(as(session), { plan, decisions: ALL_APART })).rejects.toThrow('no room');
    expect(await families()).toEqual([]);
  });
});
