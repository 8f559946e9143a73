import { setImmediate as nextTurn } from 'node:timers/promises';
import { AUDIT_COLUMNS, type AuditHead, type AuditRow, auditHead, BEGINNING, hashOf } from './audit-chain.ts';
import type { Connection } from './open.ts';
import { problemOf } from './problem.ts';

/**
 * - `missing`: lines that were there are not.
 * - `changed`: lines do not hash to what they say: edited, moved, or put where another one was.
 * - `rewritten`: the chain fits, and is not the one that was sealed on this laptop.
 * - `unsealed`: the seal beside the register is gone or of another key, so that a cut end could not be told.
 */
export const GAP_KINDS = ['missing', 'changed', 'rewritten', 'unsealed'] as const;

/** A place where the audit is not whole. */
export interface AuditGap {
  readonly kind: (typeof GAP_KINDS)[number];
  /** Number of the last line before it; 0 when it is the beginning. */
  readonly afterN: number;
  /** Lines that are missing or changed. */
  readonly count: number;
}

/** Lines read at a time; between two readings other calls get their turn. */
const LINES_AT_ONCE = 2000;

/**
 * Walks the whole chain up to a line and tells where it does not fit. 100,000 lines take 0.6–0.75 s of the processor (measured);
 * nobody waits for it, since it gives way between slices.
 */
export async function checkChain(
  connection: Connection,
  upTo: number = auditHead(connection).n,
  pause: () => Promise<void> = nextTurn,
): Promise<AuditGap[]> {
  const gaps: AuditGap[] = [];
  const read = connection.prepare<[number, number], AuditRow>(
    `select ${AUDIT_COLUMNS} from audit_lines where n > ? and n <= ? order by n limit ${LINES_AT_ONCE}`,
  );
  let before: Pick<AuditHead, 'n' | 'hash'> = BEGINNING;
  while (before.n < upTo) {
    const rows = readable(() => read.all(before.n, upTo));
    for (const row of rows) {
      if (row.n > before.n + 1) gaps.push({ kind: 'missing', afterN: before.n, count: row.n - before.n - 1 });
      if (!isSame(hashOf(before.hash, row), row.hash) && row.n === before.n + 1) addChanged(gaps, row.n);
      before = row;
    }
    if (rows.length === 0) return [...gaps, { kind: 'missing', afterN: before.n, count: upTo - before.n }];
    await pause();
  }
  return gaps;
}

/** A page that was pasted into the table may no longer fit the pages around it: what cannot be read is missing. */
function readable(read: () => AuditRow[]): AuditRow[] {
  try {
    return read();
  } catch (error) {
    if (problemOf(error)?.code === 'register/damaged') return [];
    throw error;
  }
}

/** Neighbours that do not fit are one gap. */
function addChanged(gaps: AuditGap[], n: number): void {
  const last = gaps.at(-1);
  if (last?.kind === 'changed' && last.afterN + last.count === n - 1) {
    gaps[gaps.length - 1] = { ...last, count: last.count + 1 };
  } else {
    gaps.push({ kind: 'changed', afterN: n - 1, count: 1 });
  }
}

/** Compares the chain with the head that was sealed last: it must be at it or ahead of it. Null when it is. */
export function checkSeal(connection: Connection, sealed: Pick<AuditHead, 'n' | 'hash'> | null): AuditGap | null {
  const head = auditHead(connection);
  // A register that has no line yet was never sealed.
  if (sealed === null) return head.n === 0 ? null : { kind: 'unsealed', afterN: head.n, count: 0 };
  if (head.n < sealed.n) return { kind: 'missing', afterN: head.n, count: sealed.n - head.n };
  const there = connection
    .prepare<[number], Uint8Array>('select hash from audit_lines where n = ?')
    .pluck()
    .get(sealed.n);
  // Where the line itself is gone, the walk along the chain tells.
  if (sealed.n === 0 || there === undefined || isSame(there, sealed.hash)) return null;
  return { kind: 'rewritten', afterN: sealed.n - 1, count: 1 };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
