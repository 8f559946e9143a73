import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { erase, type RegisterKey, rawKeyText } from './key.ts';
import { assertNativeModule } from './native-module.ts';
import { applyPragmas, assertPragma } from './pragmas.ts';
import { problemOf, RegisterProblem, tellingProblems } from './problem.ts';

/** The connection of the register. Only files of this folder use it; everybody else has handles. */
export type Connection = Database.Database & {
  /** Gives the key to the cipher; 0 when it was taken. */
  key(text: Buffer): number;
  /** Encrypts the whole file anew; 0 when it was done. */
  rekey(text: Buffer): number;
};

/** Long enough for a virus scanner that looks into the file, short enough to tell a second program at once. */
const BUSY_MS = 500;

/** What every unencrypted SQLite file begins with. */
const PLAIN_HEADER = 'SQLite format 3';

/**
 * Makes a new, empty, encrypted register file, proves that it is encrypted, and opens it. Throws a RegisterProblem
 * ('register/already-there', '…read-only', '…disk-full', '…not-found' for a missing folder); a file that was begun
 * is then removed.
 */
export function createRegisterFile(path: string, key: RegisterKey): Connection {
  tellingProblems(() => closeSync(openSync(path, 'wx', 0o600)));
  try {
    writeFirstPages(path, key);
    assertEncrypted(path);
    return openRegisterFile(path, key);
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
    throw problemOf(error) ?? error;
  }
}

/**
 * Opens an existing register and takes it for this process alone. Never creates. Throws a RegisterProblem:
 * 'register/not-found', '…wrong-key-or-damaged', '…in-use', '…read-only', '…disk-full', '…damaged' or
 * '…program-changed'. The file and
 * its -wal are unchanged then.
 */
export function openRegisterFile(path: string, key: RegisterKey): Connection {
  if (!existsSync(path)) throw new RegisterProblem('register/not-found');
  return tellingProblems(() => {
    assertWritable(path);
    const connection = connect(path);
    try {
      giveKey(connection, key);
      // The first read: a wrong key ends here, before anything could be written.
      connection.prepare('select count(*) from sqlite_master').get();
      applyPragmas(connection, 'disk');
      assertPragma(connection, 'cipher', 'chacha20');
      takeForThisProcess(connection);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Whether a register's file opens with this key. Changes nothing; a file that another program holds counts as opening. */
export function opensWith(path: string, key: RegisterKey): boolean {
  const connection = connect(path, { readonly: true });
  try {
    giveKey(connection, key);
    connection.prepare('select count(*) from sqlite_master').get();
    return true;
  } catch (error) {
    return problemOf(error)?.code === 'register/in-use';
  } finally {
    connection.close();
  }
}

/**
 * Writes all of an open register into a new file under another key: a copy of its pages, given the new key while nobody
 * else knows it. Holds the thread; nothing can be saved meanwhile. Throws a RegisterProblem when the disk is full.
 */
export function copyUnderKey(from: Connection, path: string, oldKey: RegisterKey, newKey: RegisterKey): void {
  tellingProblems(() => {
    from.prepare('vacuum into ?').run(path);
    const copy = connect(path);
    try {
      giveKey(copy, oldKey);
      const text = rawKeyText(newKey);
      try {
        if (copy.rekey(text) !== 0) throw new Error('the cipher did not take the new key');
      } finally {
        erase(text);
      }
    } finally {
      copy.close();
    }
    assertEncrypted(path);
  });
}

/** A connection to an empty register in memory: for tests, and for looking at images of registers. */
export function openInMemory(image?: Uint8Array): Connection {
  assertNativeModule();
  // SQLite copies the image; a second copy here would be one too many.
  const bytes = image && Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  const connection = new Database(bytes ?? ':memory:') as Connection;
  applyPragmas(connection, 'memory');
  return connection;
}

function connect(path: string, options: Database.Options = {}): Connection {
  assertNativeModule();
  return new Database(path, { fileMustExist: true, timeout: BUSY_MS, ...options }) as Connection;
}

/**
 * `cipher` before `key`: with chacha20 and a `raw:` key every file with torn sectors reopened in trials, with other
 * ciphers and with passphrases some did not.
 */
function giveKey(connection: Connection, key: RegisterKey): void {
  connection.pragma("cipher = 'chacha20'");
  const text = rawKeyText(key);
  try {
    if (connection.key(text) !== 0) throw new Error('the cipher did not take the key');
  } finally {
    erase(text);
  }
}

function writeFirstPages(path: string, key: RegisterKey): void {
  const connection = connect(path);
  try {
    giveKey(connection, key);
    connection.pragma('journal_mode = wal');
    connection.pragma('synchronous = full');
    connection.exec('vacuum');
    connection.pragma('wal_checkpoint(truncate)');
  } finally {
    connection.close();
  }
}

/** A misspelt key silently gives plain text, so the result is looked at and not trusted. */
export function assertEncrypted(path: string): void {
  if (firstBytes(path, PLAIN_HEADER.length) === PLAIN_HEADER || opensWithoutKey(path)) {
    throw new Error('the new register file is not encrypted');
  }
}

function firstBytes(path: string, count: number): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    readSync(file, bytes, 0, count, 0);
    return bytes.toString('latin1');
  } finally {
    closeSync(file);
  }
}

function opensWithoutKey(path: string): boolean {
  const connection = connect(path, { readonly: true });
  try {
    connection.prepare('select count(*) from sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    connection.close();
  }
}

/** SQLite opens a write-protected file for reading without a word, and fails at the first save. */
function assertWritable(path: string): void {
  closeSync(openSync(path, 'r+'));
}

/** `locking_mode` only announces the lock; the first write transaction takes it. */
function takeForThisProcess(connection: Connection): void {
  connection.exec('begin immediate; commit');
}
