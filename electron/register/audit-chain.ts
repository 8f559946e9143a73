import { createHash } from 'node:crypto';
import type { Act, RecordKind } from '#shared/ipc/audit.ts';
import { connectionOf } from './bulk.ts';
import type { Writer } from './handles.ts';
import type { Connection } from './open.ts';

/*
 * The audit is a chain: each line hashes the one before, so that a line which is changed, taken out or moved no longer
 * fits its neighbours. The triggers of the table keep the program from doing so by mistake; the chain tells when
 * somebody did it with other tools.
 */

/** One line before it has its place. Ids and codes of closed lists, never values. */
export interface AuditEntry {
  readonly userId: string | null;
  readonly act: Act;
  readonly channel: string;
  readonly recordKind?: RecordKind | null;
  readonly recordId?: string | null;
  /** A version or a count. */
  readonly number?: number | null;
  /** A code out of a closed list. */
  readonly detail?: string | null;
  /** Ids (UUIDs) of further records, such as all families of a printed list. */
  readonly covered?: readonly string[];
}

/** The newest line. `n` is the count of all lines too; 0 and 32 zero bytes before the first one. */
export interface AuditHead {
  readonly n: number;
  readonly hash: Uint8Array;
  readonly atMs: number;
}

/** A line as the table holds it. */
export interface AuditRow {
  readonly n: number;
  readonly at_ms: number;
  readonly user_id: string | null;
  readonly act: string;
  readonly channel: string;
  readonly record_kind: string | null;
  readonly record_id: string | null;
  readonly number: number | null;
  readonly detail: string | null;
  readonly covered: Uint8Array | null;
  readonly hash: Uint8Array;
}

/** Before the first line. */
export const BEGINNING: AuditHead = { n: 0, hash: new Uint8Array(32), atMs: 0 };

/** The clock of a laptop drifts and is set right by seconds; beyond that it was set. */
const BACK_MS = 60_000;
/** No office is silent for a year. */
const AHEAD_MS = 366 * 86_400_000;

/** In the order of `AuditRow`. */
export const AUDIT_COLUMNS = 'n, at_ms, user_id, act, channel, record_kind, record_id, number, detail, covered, hash';

function prepare(connection: Connection) {
  return {
    head: connection.prepare<[], AuditHead>('select n, hash, at_ms as atMs from audit_lines order by n desc limit 1'),
    insert: connection.prepare<unknown[]>(
      `insert into audit_lines (${AUDIT_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    /** Lines that were added over this connection, those of undone transactions included. */
    added: 0,
  };
}

const kept = new WeakMap<Connection, ReturnType<typeof prepare>>();

function statementsOf(connection: Connection): ReturnType<typeof prepare> {
  const known = kept.get(connection) ?? prepare(connection);
  kept.set(connection, known);
  return known;
}

export function auditHead(connection: Connection): AuditHead {
  return statementsOf(connection).head.get() ?? BEGINNING;
}

/** How many lines this connection added: they change nothing that a list shows. */
export function auditLinesAdded(connection: Connection): number {
  return kept.get(connection)?.added ?? 0;
}

/** Ten hexadecimal digits for the foot of a paper: they name everything that was recorded up to that moment. */
export function auditDigits({ hash }: Pick<AuditHead, 'hash'>): string {
  return Buffer.from(hash).toString('hex', 0, 5);
}

/**
 * Adds lines in the open transaction and gives the new head; they stay only if the transaction does. Lines keep the
 * order in which they were added, whatever the clock says; a clock that was set leaves a line of its own before them.
 */
export function appendAudit(trx: Writer, atMs: number, entries: readonly AuditEntry[]): AuditHead {
  return appendTo(connectionOf(trx), atMs, entries);
}

/** The same over a connection: while a register is opened or made, before there are handles. */
export function appendTo(connection: Connection, atMs: number, entries: readonly AuditEntry[]): AuditHead {
  const statements = statementsOf(connection);
  let head = auditHead(connection);
  for (const entry of [...clockLines(head, atMs, entries), ...entries]) {
    const row = rowOf(entry, head.n + 1, atMs);
    const hash = hashOf(head.hash, row);
    statements.insert.run(...Object.values(row), hash);
    statements.added += 1;
    head = { n: row.n, hash, atMs };
  }
  return head;
}

function clockLines(head: AuditHead, atMs: number, [first]: readonly AuditEntry[]): AuditEntry[] {
  if (head.n === 0 || first === undefined) return [];
  const isBack = atMs < head.atMs - BACK_MS;
  if (!isBack && atMs < head.atMs + AHEAD_MS) return [];
  return [{ userId: first.userId, act: 'clock', channel: first.channel, detail: isBack ? 'back' : 'ahead' }];
}

type Unsealed = Omit<AuditRow, 'hash'>;

/** In the order of the columns. */
function rowOf(entry: AuditEntry, n: number, at_ms: number): Unsealed {
  const { userId, act, channel, recordKind, recordId, number, detail, covered } = entry;
  return {
    n,
    at_ms,
    user_id: userId,
    act,
    channel,
    record_kind: recordKind ?? null,
    record_id: recordId ?? null,
    number: number ?? null,
    detail: detail ?? null,
    covered: covered && covered.length > 0 ? bytesOfIds(covered) : null,
  };
}

/** What a line must hash to, after a line with the hash `before`. */
export function hashOf(before: Uint8Array, row: Unsealed): Uint8Array {
  const { n, at_ms, user_id, act, channel, record_kind, record_id, number, detail, covered } = row;
  const hash = createHash('sha256').update(before);
  hash.update(JSON.stringify([n, at_ms, user_id, act, channel, record_kind, record_id, number, detail]));
  if (covered !== null) hash.update(covered);
  return hash.digest();
}

/** UUIDs one behind the other, 16 bytes each. */
export function bytesOfIds(ids: readonly string[]): Uint8Array {
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex');
}
