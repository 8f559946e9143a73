import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import readXlsxFile from 'read-excel-file/node';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { findDuplicates } from '#electron/importing/duplicates.ts';
import { FAMILIES_ON_REGISTER } from '#electron/importing/families-register.ts';
import { importRows } from '#electron/importing/importing.commands.ts';
import { familyWorld, readRows } from '#electron/importing/reading.ts';
import { readWorkbook } from '#electron/importing/workbook.ts';
import type { Connection } from '#electron/register/open.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { cellText } from '#shared/importing/cells.ts';
import { FAMILIES } from '#shared/importing/families-target.ts';
import { recogniseList } from '#shared/importing/sheet-list.ts';
import type { ForeignCell } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { textRow, workbookOf, zipOf } from '../security/hostile-workbooks.ts';
import { messyJournal } from '../support/messy-journal.ts';
import { againstFloor, type Entry, forTheRecord } from './entry.ts';
import { median, timed } from './measure.ts';

const ROUNDS = 5;
/** What an import writes, in the order of its references; search words last. */
const TABLES = [
  ...['persons', 'person_phones', 'families', 'family_addresses', 'family_members', 'family_circumstances'],
  ...['family_tags', 'family_steps', 'family_workers', 'family_episodes'],
];
const WORDS = ['families_words', 'persons_words', 'addresses_words'];

type Row = Record<string, string | number | null>;
type Written = ReadonlyMap<string, readonly Row[]>;

/** Row 15: a journal of as many families as the region has, read, understood and written; the floor reads and writes. */
export async function importRow(
  plain: Database,
  register: OpenRegister,
  folder: string,
  size: string,
): Promise<Entry[]> {
  const families = Number(plain.prepare('select count(*) from families').pluck().get());
  const path = join(folder, 'journal.xlsx');
  writeFileSync(path, workbook(families, plain));
  // Before the journal is on the register six times over.
  const known = await timed(() => lookForKnown(register, path));
  const times = { kolo: [] as number[], floor: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const before = lastOf(register.connection);
    const kolo = await timed(() => importJournal(register, path));
    const written = writtenAfter(register.connection, before);
    const floor = await timed(async () => {
      await readXlsxFile(path);
      insertAll(plain, written);
    });
    if (round < 0) continue;
    times.kolo.push(kolo);
    times.floor.push(floor);
  }
  const one = { row: 15, size, unit: 'ms' as const };
  const floor = median(times.floor);
  return [
    againstFloor(
      { ...one, operation: 'import a journal: read, understand, write', kolo: median(times.kolo) },
      floor,
      1.5,
    ),
    forTheRecord(
      { ...one, operation: 'look for each of its rows in the register and in the file', kolo: known },
      floor,
    ),
  ];
}

function workbook(families: number, plain: Database): Buffer {
  const places = plain
    .prepare<[], { community: string; settlement: string }>(
      `select c.name as community, s.name as settlement from places s join places c on c.code = s.parent_code
       where s.level = 'C' and c.code in (select community_code from centre_communities) limit 300`,
    )
    .all();
  const { sheet } = messyJournal(families, places);
  const rows = sheet.rows.map((cells, index) => textRow(index + 1, cells.map(asText)));
  return zipOf(workbookOf({ sheet: rows.join('') }));
}

function asText(cell: ForeignCell): string {
  return cellText(cell).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function readJournal(register: OpenRegister, path: string, now: Date) {
  const [sheet] = await readWorkbook(path);
  const list = must(recogniseList(FAMILIES, must(sheet, 'a sheet')), 'the list of the journal');
  return { list, rows: await readRows(FAMILIES, list, await familyWorld(register.reader, now)) };
}

function someone(register: OpenRegister) {
  const { id, name } = register.connection
    .prepare<[], { id: string; name: string }>('select id, name from users limit 1')
    .get() ?? { id: '', name: '' };
  const session: Session = { userId: id, userName: name, role: 'head' };
  return { session, visible: visibleTo(session, NO_REACH) };
}

async function importJournal(register: OpenRegister, path: string): Promise<void> {
  const now = new Date();
  const scene = { register, now, ...someone(register), signal: new AbortController().signal, progress: () => {} };
  await importRows(scene, {
    ...(await readJournal(register, path, now)),
    target: FAMILIES_ON_REGISTER,
    duplicates: [],
    decisions: { strong: 'apart', possible: 'apart', rows: [] },
    source: { fileName: 'journal.xlsx', sheet: 'Список' },
  });
}

async function lookForKnown(register: OpenRegister, path: string): Promise<void> {
  const { rows } = await readJournal(register, path, new Date());
  await findDuplicates(register.reader, someone(register).visible, { target: FAMILIES_ON_REGISTER, rows });
}

const keyOf = (table: string): string => (WORDS.includes(table) ? 'rowid' : 'n');

function lastOf(connection: Connection): ReadonlyMap<string, number> {
  const last = (table: string) =>
    Number(
      connection
        .prepare(`select coalesce(max(${keyOf(table)}), 0) from ${table}`)
        .pluck()
        .get(),
    );
  return new Map([...TABLES, ...WORDS].map((table) => [table, last(table)]));
}

function writtenAfter(connection: Connection, before: ReadonlyMap<string, number>): Written {
  const columns = (table: string) => (WORDS.includes(table) ? 'rowid, words' : '*');
  return new Map(
    [...before].map(([table, last]) => [
      table,
      connection.prepare<[number], Row>(`select ${columns(table)} from ${table} where ${keyOf(table)} > ?`).all(last),
    ]),
  );
}

/** The very rows that Kolo wrote, into a plain file, in one transaction. */
function insertAll(plain: Database, written: Written): void {
  plain.transaction(() => {
    for (const [table, rows] of written) {
      const [first] = rows;
      if (first === undefined) continue;
      const columns = Object.keys(first);
      const insert = plain.prepare(
        `insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`,
      );
      for (const row of rows) insert.run(columns.map((column) => row[column]));
    }
  })();
}
