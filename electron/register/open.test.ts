import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { fullCheck, isSound } from './integrity.ts';
import { newRegisterKey } from './key.ts';
import { assertEncrypted, type Connection, createRegisterFile, openRegisterFile } from './open.ts';
import { assertPragmas } from './pragmas.ts';
import { tellingProblems } from './problem.ts';

const key = newRegisterKey();
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "Олена Їжак' 🦔 "));
  path = join(folder, 'register.db');
});

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function withRows(count: number): Connection {
  const connection = createRegisterFile(path, key);
  connection.exec('create table t (a text)');
  for (let i = 0; i < count; i++) connection.prepare('insert into t values (?)').run(`marker-${i}`.repeat(50));
  return connection;
}

/** What a killed program leaves behind: the file and its unfinished -wal. */
function crashedCopy(): string {
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const name of ['register.db', 'register.db-wal']) copyFileSync(join(folder, name), join(copy, name));
  return join(copy, 'register.db');
}

test('a new register opens again with its key and keeps what was saved', () => {
  withRows(3).close();
  const again = openRegisterFile(path, key);
  expect(again.prepare('select count(*) from t').pluck().get()).toBe(3);
  again.close();
});

test('no byte of what was saved stands in clear, in the file or in its -wal', () => {
  const connection = withRows(20);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name)).toString('latin1');
    expect(bytes).not.toMatch(/marker-|SQLite format 3|create table/);
  }
  connection.close();
});

test('every pragma is in force after reopening as well, and one that is not is told', () => {
  withRows(1).close();
  const connection = openRegisterFile(path, key);
  assertPragmas(connection, 'disk');
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('temp_store', { simple: true })).toBe(2);
  connection.close();
  const spoiling = ['synchronous = normal', 'temp_store = file', 'trusted_schema = on', 'foreign_keys = off'];
  for (const spoilt of [...spoiling, 'cell_size_check = off', 'secure_delete = off', 'locking_mode = normal']) {
    const spoiltConnection = openRegisterFile(path, key);
    spoiltConnection.pragma(spoilt);
    expect(() => assertPragmas(spoiltConnection, 'disk'), spoilt).toThrow(`pragma ${spoilt.split(' ')[0]} is`);
    spoiltConnection.close();
  }
});

test('a wrong key changes neither the file nor its unfinished -wal, and the right one opens it afterwards', () => {
  const connection = withRows(50);
  const crashed = crashedCopy();
  connection.close();
  const before = [hashOf(crashed), hashOf(`${crashed}-wal`)];
  for (let i = 0; i < 10; i++) {
    expect(() => openRegisterFile(crashed, newRegisterKey())).toThrow('register/wrong-key-or-damaged');
  }
  expect([hashOf(crashed), hashOf(`${crashed}-wal`)]).toEqual(before);
  const again = openRegisterFile(crashed, key);
  expect(again.prepare('select count(*) from t').pluck().get()).toBe(50);
  again.close();
});

test('what is not there is not created, and what is there is not overwritten', () => {
  expect(() => openRegisterFile(path, key)).toThrow('register/not-found');
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, 'foreign');
  expect(() => createRegisterFile(path, key)).toThrow('register/already-there');
  expect(() => openRegisterFile(path, key)).toThrow('register/wrong-key-or-damaged');
  expect(readFileSync(path, 'utf8')).toBe('foreign');
  expect(() => createRegisterFile(join(folder, 'nowhere', 'register.db'), key)).toThrow('register/not-found');
});

test('a plain SQLite file is refused and unchanged, and is told from an encrypted one', () => {
  const plain = new Database(path);
  plain.exec('create table t (a)');
  plain.close();
  const before = hashOf(path);
  expect(() => openRegisterFile(path, key)).toThrow('register/wrong-key-or-damaged');
  expect(() => assertEncrypted(path)).toThrow('not encrypted');
  expect(hashOf(path)).toBe(before);
});

test('a register opened by another program is told at once', () => {
  const connection = withRows(1);
  const began = performance.now();
  expect(() => openRegisterFile(path, key)).toThrow('register/in-use');
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(connection.prepare('select count(*) from t').pluck().get()).toBe(1);
  connection.close();
});

test('one flipped bit in any page is found', () => {
  withRows(60).close();
  const sound = readFileSync(path);
  for (let page = 1; page < sound.length / 4096; page++) {
    const damaged = Buffer.from(sound);
    const at = page * 4096 + ((page * 977) % 4096);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (page % 8));
    writeFileSync(path, damaged);
    expect(opensSound(), `page ${page}`).toBe(false);
  }
  writeFileSync(path, sound);
  expect(opensSound()).toBe(true);
});

function opensSound(): boolean {
  try {
    const connection = openRegisterFile(path, key);
    try {
      return isSound(fullCheck(connection));
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

test('a full disk is told as such, and what was saved before stays', () => {
  const connection = withRows(1);
  connection.pragma('max_page_count = 100');
  const fill = () => {
    for (;;) connection.prepare('insert into t values (?)').run('x'.repeat(20_000));
  };
  expect(() => tellingProblems(fill)).toThrow('register/disk-full');
  const saved = connection.prepare('select count(*) from t').pluck().get();
  connection.close();
  const again = openRegisterFile(path, key);
  expect(again.prepare('select count(*) from t').pluck().get()).toBe(saved);
  again.close();
});
