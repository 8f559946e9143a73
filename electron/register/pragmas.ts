import type { Connection } from './open.ts';

interface Setting {
  readonly pragma: string;
  /** What is written; the pragma is read back and must then answer `reads`. */
  readonly write: string;
  readonly reads: string | number;
}

/** Holds on every connection, a register in memory (tests) included. */
const ALWAYS: readonly Setting[] = [
  // Else SQLite spills plain text of big sorts into the temp folder.
  { pragma: 'temp_store', write: 'memory', reads: 2 },
  { pragma: 'foreign_keys', write: 'on', reads: 1 },
  { pragma: 'trusted_schema', write: 'off', reads: 0 },
  { pragma: 'cell_size_check', write: 'on', reads: 1 },
  { pragma: 'secure_delete', write: 'on', reads: 1 },
];

/** Files only. The order is part of the rule: the journal before what depends on it, the lock last. */
const ON_DISK: readonly Setting[] = [
  { pragma: 'temp_store', write: 'memory', reads: 2 },
  { pragma: 'journal_mode', write: 'wal', reads: 'wal' },
  // Falls back to NORMAL on every reopen of a WAL file, and NORMAL loses acknowledged saves in a power cut.
  { pragma: 'synchronous', write: 'full', reads: 2 },
  ...ALWAYS.slice(1),
  // A page that is read again is decrypted again, unless it is kept: KiB, below zero, in place of 16 MB.
  { pragma: 'cache_size', write: '-65536', reads: -65536 },
  { pragma: 'locking_mode', write: 'exclusive', reads: 'exclusive' },
];

export function applyPragmas(connection: Connection, where: 'disk' | 'memory'): void {
  for (const { pragma, write } of settingsFor(where)) connection.pragma(`${pragma} = ${write}`);
  assertPragmas(connection, where);
}

/** Reads every pragma back. Throws when one is not in force: the program refuses to work then. */
export function assertPragmas(connection: Connection, where: 'disk' | 'memory'): void {
  for (const { pragma, reads } of settingsFor(where)) assertPragma(connection, pragma, reads);
}

export function assertPragma(connection: Connection, pragma: string, expected: string | number): void {
  const found = connection.pragma(pragma, { simple: true });
  if (found !== expected) throw new Error(`pragma ${pragma} is ${String(found)} and not ${expected}`);
}

function settingsFor(where: 'disk' | 'memory'): readonly Setting[] {
  return where === 'disk' ? ON_DISK : ALWAYS;
}
