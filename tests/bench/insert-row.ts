import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { generateFamilies } from '#electron/demonstration/generate.ts';
import { readNames } from '#electron/demonstration/names-file.ts';
import type { Connection } from '#electron/register/open.ts';
import type { NewFamily } from '#shared/families/families.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, type Entry } from './entry.ts';
import { median, timed } from './measure.ts';
import type { Office } from './office.ts';
import { RESOURCES } from './region.ts';

const ROUNDS = 200;
const WARM_UP = 30;
const PAGE_BYTES = 16 * 1024;
/** A WAL begins anew at about this size. */
const FILE_BYTES = 4 * 1024 * 1024;

type Row = Record<string, string | number | null>;
/** What one command wrote, table by table in the order of its references. */
type Written = readonly (readonly [table: string, rows: readonly Row[]])[];

/** Row 6: a family with four members, on the disk for good. The plain file gets the very rows that Kolo wrote. */
export async function insertRow(
  plain: Database,
  register: Connection,
  office: Office,
  folder: string,
  size: string,
): Promise<Entry[]> {
  const families = familiesOfFour(plain, ROUNDS + WARM_UP);
  const times = { kolo: [] as number[], plain: [] as number[], sync: [] as number[] };
  const sync = openSyncFile(folder);
  for (const [round, family] of families.entries()) {
    let id = '';
    const kolo = await timed(async () => {
      ({ id } = await office.call('register', family));
    });
    const written = rowsOf(register, id);
    const insert = plainInsert(plain, written);
    const plainMs = await timed(() => insert.immediate());
    const syncMs = await timed(() => sync.write(round));
    if (round < WARM_UP) continue;
    times.kolo.push(kolo);
    times.plain.push(plainMs);
    times.sync.push(syncMs);
  }
  sync.close();
  const kolo = median(times.kolo);
  const operation = 'register a family of four, durable, search words included';
  const one = { row: 6, size, unit: 'ms' as const, kolo };
  return [
    againstFloor({ ...one, operation: `${operation}; floor: the same rows into a plain file` }, median(times.plain), 2),
    againstFloor({ ...one, operation: `${operation}; floor: 16 KiB + fdatasync` }, median(times.sync), 4),
  ];
}

/** Made-up families of four members each. */
export function familiesOfFour(plain: Database, count: number): NewFamily[] {
  const places = plain
    .prepare<[], { community: string; settlement: string; level: string }>(
      `select community_code as community, settlement_code as settlement, s.level from families
       join places s on s.code = settlement_code group by 1 limit 20`,
    )
    .all()
    .map(({ community, settlement, level }) => ({
      communityCode: community,
      settlements: [{ code: settlement, level }],
    }));
  const options = { families: count * 12, seed: 7, today: todayIn(new Date()) };
  const made = generateFamilies(places, readNames(RESOURCES), options).filter(({ members }) => members.length === 4);
  if (made.length < count) throw new Error('too few made-up families of four');
  return made.slice(0, count);
}

function rowsOf(register: Connection, id: string): Written {
  const rows = (table: string, where: string, value: number) =>
    [table, register.prepare<[number], Row>(`select * from ${table} where ${where}`).all(value)] as const;
  const n = Number(register.prepare<[string]>('select n from families where id = ?').pluck().get(id));
  const members = '(select person_n from family_members where family_n = ?)';
  const words = (index: string, which: string): Written[number] => [
    index,
    register.prepare<[number], Row>(`select rowid, words from ${index} where rowid ${which}`).all(n),
  ];
  return [
    rows('case_numbers', 'n > ? order by last_number desc limit 1', 0),
    rows('audit_lines', 'n > ? order by n desc limit 1', 0),
    rows('persons', `n in ${members}`, n),
    rows('families', 'n = ?', n),
    ...tablesWith(register, 'family_n').map((table) => rows(table, 'family_n = ?', n)),
    ...tablesWith(register, 'person_n').map((table) => rows(table, `person_n in ${members}`, n)),
    words('families_words', '= ?'),
    words('addresses_words', '= ?'),
    words('persons_words', `in ${members}`),
  ];
}

/** Tables that hang on a family or a person; what hangs on both belongs to the family. */
function tablesWith(register: Connection, column: 'family_n' | 'person_n'): string[] {
  const text = `select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = ?
    where m.type = 'table' and (c.name = 'family_n' or not exists
      (select 1 from pragma_table_info(m.name) o where o.name = 'family_n'))`;
  return register.prepare<[string], string>(text).pluck().all(column);
}

const statements = new Map<string, ReturnType<Database['prepare']>>();

/** Everything but the running of the statements is done beforehand. */
function plainInsert(plain: Database, written: Written) {
  const runs = written.flatMap(([table, all]) => {
    // The audit of the plain file has fewer lines, which are counted all the same.
    const rows: readonly Row[] = table === 'audit_lines' ? all.map((line) => ({ ...line, n: nextLine(plain) })) : all;
    const first = rows[0];
    if (first === undefined) return [];
    const columns = Object.keys(first);
    const verb = table === 'case_numbers' ? 'replace' : 'insert';
    const text = `${verb} into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`;
    const statement = statements.get(text) ?? plain.prepare(text);
    statements.set(text, statement);
    return rows.map((row) => [statement, columns.map((column) => must(row, 'a row')[column])] as const);
  });
  return plain.transaction(() => {
    for (const [statement, values] of runs) statement.run(values);
  });
}

const nextLine = (plain: Database): number =>
  Number(plain.prepare('select coalesce(max(n), 0) + 1 from audit_lines').pluck().get());

/** 16 KiB and a wait for the disk, along a file of the size of a WAL that is written over and over. */
function openSyncFile(folder: string) {
  const file = openSync(`${folder}/sync.bin`, 'w');
  writeSync(file, Buffer.alloc(FILE_BYTES), 0, FILE_BYTES, 0);
  fdatasyncSync(file);
  const page = Buffer.alloc(PAGE_BYTES, 7);
  return {
    write(round: number) {
      writeSync(file, page, 0, PAGE_BYTES, (round * PAGE_BYTES) % FILE_BYTES);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}
