import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { migrate } from '#electron/register/migrate.ts';
import { type Connection, createRegisterFile, openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { listIndexFaults } from '#electron/search/search-index.queries.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { endOf, laptopFolder, newHexKey, startChild } from './child.ts';
import { COMMANDS, inputOf, makeWorld, officeOver, type World, watchStatements } from './commands-office.ts';

/*
 * What a power cut or an ended process leaves behind is what lies in the files at that moment. Each command is followed
 * from statement to statement with a copy of the files ahead of every one of them, which shows a command that commits in
 * two steps; and it is really killed twice, ahead of its commit and right after its answer.
 */

const folder = laptopFolder();
const hex = newHexKey();
const key = () => registerKeyFromHex(hex);
const basePath = join(folder, 'base.db');
const worldPath = join(folder, 'world.json');
let world: World;
let before: string;
let copies = 0;
/** A statement, a copy: thirteen gigabytes in all, if they did not go with each test. */
const copyFolder = join(folder, 'copies');

afterEach(() => rmSync(copyFolder, { recursive: true, force: true }));

/** Copies a register with what was committed and not yet moved into its file. */
function copyOf(path: string): string {
  mkdirSync(copyFolder, { recursive: true });
  const copy = join(copyFolder, `copy-${copies++}.db`);
  for (const tail of ['', '-wal']) if (existsSync(path + tail)) copyFileSync(path + tail, copy + tail);
  return copy;
}

/** Every row of every table as one hash. */
function contentOf(connection: Connection): string {
  const tables = connection.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
  const rows = tables.map((table) => [table, connection.prepare(`select * from "${String(table)}"`).all()]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** The content of a register that is opened as on the next morning; throws when it is damaged. */
function contentAt(path: string): string {
  const connection = openRegisterFile(path, key());
  expect(isSound(quickCheck(connection))).toBe(true);
  const content = contentOf(connection);
  connection.close();
  return content;
}

/** Where the search index of a register disagrees with its tables. */
async function indexFaultsAt(path: string) {
  const { connection, reader } = registerOver(openRegisterFile(path, key()));
  const faults = await listIndexFaults(reader);
  connection.close();
  return faults;
}

beforeAll(async () => {
  const connection = createRegisterFile(basePath, key());
  await migrate(connection, { beforeMigration: async () => {} });
  connection.exec(
    `insert into centre (id, kind, name, letter, region_code, is_demonstration, classifier_on, created_at_ms)
     values ('centre-1', 'regional', 'Обласний центр', 'Ж', 'UA18000000000041385', 0, '2025-05-16', 0)`,
  );
  const { call, register } = officeOver(connection);
  await seedVocabularies(register);
  await seedCalendar(register);
  await seedTerms(register);
  world = await makeWorld(call);
  writeFileSync(worldPath, JSON.stringify(world));
  before = contentOf(connection);
  connection.close();
});

test('the list of commands is that of the contract', () => expect(COMMANDS.length).toBeGreaterThan(30));

describe.each(COMMANDS)('%s', (channel) => {
  test('is in the register whole or not at all, wherever it is cut off', async () => {
    const path = copyOf(basePath);
    const connection = openRegisterFile(path, key());
    const cuts: string[] = [];
    watchStatements(connection, () => cuts.push(copyOf(path)));
    const { call, register } = officeOver(connection);
    await call(channel, inputOf(channel, world));
    expect(await listIndexFaults(register.reader)).toEqual([]);
    const cutBeforeEnd = cuts.length;
    const after = contentOf(connection);
    connection.close();
    expect(after).not.toBe(before);
    const contents = cuts.slice(0, cutBeforeEnd).map(contentAt);
    expect(contents.filter((content) => content !== before && content !== after)).toEqual([]);
    expect(contents[0]).toBe(before);
  });

  test('is not there when the process is killed ahead of the commit, and is there once it was answered', async () => {
    const [cut, answered] = [copyOf(basePath), copyOf(basePath)];
    const [first, second] = await Promise.all([
      endOf(startChild('command.child.ts', cut, hex, worldPath, channel, 'commit')),
      endOf(startChild('command.child.ts', answered, hex, worldPath, channel, 'answer')),
    ]);
    expect([first, second]).toEqual([
      { output: '', killed: true },
      { output: 'answered\n', killed: true },
    ]);
    expect(contentAt(cut)).toBe(before);
    expect(contentAt(answered)).not.toBe(before);
    expect(await indexFaultsAt(answered)).toEqual([]);
  });
});
