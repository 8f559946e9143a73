import { dirname } from 'node:path';
import { readSeal, writeSeal } from '#electron/access/audit-seal.ts';
import type { HeldKeys } from '#electron/access/keys.ts';
import { type AuditEntry, type AuditHead, appendAudit, auditHead } from '#electron/register/audit-chain.ts';
import { type AuditGap, checkChain, checkSeal } from '#electron/register/audit-check.ts';
import type { OpenRegister } from '#electron/register/register.ts';

/** Seconds of work that a cut end can hide at most. */
const SEAL_EVERY_MS = 5000;

/** What keeps an open register's audit: the check that began when it opened, and the seal. */
export interface AuditWatch {
  /** Resolves when the whole chain was walked and what was found has its line. */
  readonly checked: Promise<void>;
  /** Seals the head for the last time. The register is still open. */
  close(): Promise<void>;
}

/**
 * Compares the audit with its seal, before anything is added, and begins to walk the whole chain behind the work. What is
 * found becomes a line of the audit itself: from then on the finding cannot be lost, and the seal may go on.
 */
export async function watchAudit(
  register: OpenRegister,
  { dek }: Pick<HeldKeys, 'dek'>,
  now: Date,
  sealEveryMs = SEAL_EVERY_MS,
): Promise<AuditWatch> {
  const { connection } = register;
  const folder = dirname(connection.name);
  const sealed = await readSeal(folder, dek);
  const sealGap = checkSeal(connection, sealed);
  const { n } = auditHead(connection);
  await recordGaps(register, sealGap === null ? [] : [sealGap], now);
  const seal = sealer(register, (head) => writeSeal(folder, dek, head));
  // From the first line on there is a seal: a program that is killed at once must not look like one that was robbed.
  if (sealed === null) await seal();
  const timer = setInterval(() => void seal().catch(() => {}), sealEveryMs);
  timer.unref();
  const checked = checkChain(connection, n).then((gaps) => recordGaps(register, gaps, now));
  // Whoever asks gets the failure; nobody has to.
  checked.catch(() => {});
  return {
    checked,
    async close() {
      clearInterval(timer);
      await seal();
    },
  };
}

/** One writing at a time, and none while the head stands still. */
function sealer({ connection }: OpenRegister, write: (head: AuditHead) => Promise<void>): () => Promise<void> {
  let sealed = -1;
  let last: Promise<void> = Promise.resolve();

  async function seal(): Promise<void> {
    // Not inside a save: its lines may still be undone.
    if (connection.inTransaction) return;
    const head = auditHead(connection);
    if (head.n === sealed) return;
    await write(head);
    sealed = head.n;
  }

  return () => {
    last = last.catch(() => {}).then(seal);
    return last;
  };
}

async function recordGaps(register: OpenRegister, gaps: readonly AuditGap[], now: Date): Promise<void> {
  const told = await register.reader
    .selectFrom('audit_lines')
    .where('act', '=', 'gapFound')
    .select(['detail', 'record_id', 'number'])
    .execute();
  const isTold = ({ kind, afterN, count }: AuditGap) =>
    told.some((line) => line.detail === kind && line.record_id === String(afterN) && line.number === count);
  const lines = gaps.filter((gap) => !isTold(gap)).map(lineOf);
  if (lines.length > 0) await register.write(async (trx) => appendAudit(trx, now.getTime(), lines));
}

function lineOf({ kind, afterN, count }: AuditGap): AuditEntry {
  const place = { recordKind: 'line', recordId: String(afterN) } as const;
  return { userId: null, act: 'gapFound', channel: 'entry.unlock', ...place, number: count, detail: kind };
}
