import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import { connectionOf } from '#electron/register/bulk.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { meaningsIn } from '#shared/importing/columns.ts';
import { recogniseList } from '#shared/importing/sheet-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { importRows } from './importing.commands.ts';
import { findImport, listImportLines } from './imports.queries.ts';
import { readRows } from './reading.ts';
import type { KeptRow, RegisterTarget } from './register-target.ts';
import { ALL_APART, quiet } from './testing.ts';
import { previewUndo, undoImport } from './undo.commands.ts';

/*
 * Applicants of a course are made up here, with tables of their own: what an import does to them, and how it is taken
 * back, is said by their description alone.
 */

interface Applicant {
  readonly name: string;
  readonly phone: string | null;
  readonly notes: string | null;
}

const TABLES = `
  create table applicants (n integer primary key, id text not null, name text not null, phone text, notes text,
    version integer not null default 1, is_gone integer not null default 0);
  create table applicant_rows (n integer primary key, import_n integer not null references imports (n),
    row integer not null, applicant_n integer not null references applicants (n),
    outcome text not null, version integer not null, before text);`;

const APPLICANTS: RegisterTarget<null, Applicant> = {
  heads: { fullName: ['Слухач', 'ПІБ'], phone: ['Телефон'] },
  noteHeads: ['Освіта'],
  isHead: (columns) => meaningsIn(columns).has('fullName') && meaningsIn(columns).has('phone'),
  readItem: (desk) => ({
    name: desk.name('fullName', 200) ?? '',
    phone: desk.text('phone', 60),
    notes: desk.notes(),
  }),
  name: 'applicants',
  describe: () => null,
  recordOf: () => '',
  countPersons: () => 1,
  fold: (item) => item,
  add: async ({ trx }, items) => {
    const insert = connectionOf(trx).prepare('insert into applicants (id, name, phone, notes) values (?, ?, ?, ?)');
    return items.map(({ name, phone, notes }) => {
      return Number(insert.run(`a ${name}`, name, phone, notes).lastInsertRowid);
    });
  },
  merge: async () => null,
  keepRows: (trx, importN, rows) => {
    const insert = connectionOf(trx).prepare(
      'insert into applicant_rows (import_n, row, applicant_n, outcome, version) values (?, ?, ?, ?, ?)',
    );
    for (const { row, n, outcome, version } of rows) insert.run(importN, row, n, outcome, version);
  },
  listRows: async (db, _visible, importN) => {
    const { rows } = await sql<KeptRow & { is_gone: number }>`
      select r.row, a.n, a.id, a.name as code, r.outcome, r.version, r.before, a.version as versionNow, a.is_gone
      from applicant_rows r join applicants a on a.n = r.applicant_n
      where r.import_n = ${importN} order by r.row`.execute(db as never);
    return rows.map((row) => ({ ...row, isVisible: row.is_gone === 0 }));
  },
  listTouched: async () => new Set(),
  removeAdded: async ({ trx }, { n }) => {
    connectionOf(trx).prepare('update applicants set is_gone = 1, version = version + 1 where n = ?').run(n);
  },
  unmerge: async () => false,
};

const SHEET = {
  rows: [
    ['Слухачі курсу «Ведення випадку»', null, null],
    ['Слухач', 'Телефон', 'Освіта'],
    ['ВИГАДАНА Оксана', '067 123 45 67', 'соціальна робота'],
    ['Небилиця  Петро', null, null],
    ['Усього 2', null, null],
  ],
};

let register: OpenRegister;
beforeEach(async () => {
  register = await openRegisterWithPlaces();
  register.connection.exec(TABLES);
});

const applicants = () => register.connection.prepare('select name, notes, is_gone from applicants order by n').all();

async function importThem(): Promise<string> {
  const list = must(recogniseList(APPLICANTS, SHEET), 'a list of applicants');
  const rows = await readRows(APPLICANTS, list, null);
  const source = { fileName: 'слухачі.xlsx', sheet: 'Курс' };
  const plan = { target: APPLICANTS, list, rows, duplicates: [], decisions: ALL_APART, source };
  const done = await importRows({ ...quiet, register }, plan);
  if (done instanceof Refusal) throw done;
  return done.id;
}

test('a second kind of record is imported by its description alone', async () => {
  const id = await importThem();
  expect(applicants()).toEqual([
    { name: 'Вигадана Оксана', notes: 'Освіта: соціальна робота', is_gone: 0 },
    { name: 'Небилиця Петро', notes: null, is_gone: 0 },
  ]);
  expect(await findImport(register.reader, id)).toMatchObject({ added: 2, persons: 2, repaired: 2 });
  expect(await listImportLines(register.reader, APPLICANTS, quiet.visible, id)).toEqual([]);
  expect(await register.reader.selectFrom('families').select('n').execute()).toEqual([]);
});

test('and is taken back but for what was edited since', async () => {
  const id = await importThem();
  register.connection.exec(`update applicants set version = 2 where name = 'Небилиця Петро'`);
  const preview = await previewUndo(register.reader, APPLICANTS, quiet.visible, id);
  expect(preview).toEqual({ takenBack: 1, stays: [{ row: 4, code: 'Небилиця Петро' }], gone: 0 });
  const undone = await undoImport({ ...quiet, register }, APPLICANTS, id);
  expect(undone).toEqual({ takenBack: 1, stayed: [4], gone: 0 });
  expect(applicants()).toMatchObject([{ is_gone: 1 }, { is_gone: 0 }]);
});

test('an import of one kind is not found as one of another', async () => {
  const id = await importThem();
  const { name } = APPLICANTS;
  const families = { ...APPLICANTS, name: `not ${name}` };
  expect(await undoImport({ ...quiet, register }, families, id)).toBeInstanceOf(Refusal);
});
