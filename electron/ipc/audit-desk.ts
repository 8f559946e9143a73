import type { AuditEntry } from '#electron/register/audit-chain.ts';
import type { Register, Writer } from '#electron/register/handles.ts';
import { type Recorded, type RecordKind, type ValuePath, valuesAt } from '#shared/ipc/audit.ts';
import { must } from '#shared/vocabulary/must.ts';

/** Adds lines in the open transaction. */
export type Append = (trx: Writer, atMs: number, entries: readonly AuditEntry[]) => { readonly hash: Uint8Array };

interface AuditedCall {
  readonly channel: string;
  readonly userId: string;
  readonly input: unknown;
  readonly output: unknown;
}

/** The line of a call, as its procedure declares it; null where nothing happened. */
export function entryOf(audit: Recorded, call: AuditedCall): AuditEntry | null {
  const first = (path: ValuePath | undefined) => (path === undefined ? null : (valuesAt(path, call)[0] ?? null));
  if (audit.when !== undefined && !first(audit.when)) return null;
  const { userId, channel } = call;
  const number = first(audit.number);
  const detail = first(audit.detail);
  return {
    userId,
    act: audit.act,
    channel,
    ...recordsOf(audit, call),
    number: typeof number === 'number' ? number : null,
    detail: typeof detail === 'string' ? detail : null,
  };
}

function recordsOf({ records }: Recorded, call: AuditedCall): Pick<AuditEntry, 'recordKind' | 'recordId' | 'covered'> {
  const [named] = Object.entries(records) as [RecordKind, ValuePath][];
  if (named === undefined) return {};
  const [recordKind, path] = named;
  const ids = valuesAt(path, call).map(String);
  return path.includes('[]') ? { recordKind, covered: ids } : { recordKind, recordId: ids[0] ?? null };
}

/** A card that is opened asks for its parts at once: that is one look. */
function isSameLook(one: AuditEntry, other: AuditEntry): boolean {
  return (
    one.act === 'view' &&
    other.act === 'view' &&
    one.userId === other.userId &&
    one.recordId === other.recordId &&
    (one.detail ?? null) === (other.detail ?? null)
  );
}

interface Waiting {
  readonly entries: AuditEntry[];
  readonly settled: PromiseWithResolvers<void>;
}

/**
 * Writes lines of calls that read, and resolves when they are on the disk. Calls that end at the same moment, as when
 * a card is opened with all its parts, share one transaction and one wait for the disk.
 */
export function openAuditDesk(append: Append, now: () => Date) {
  const waiting = new WeakMap<Register, Waiting>();

  async function flush(register: Register): Promise<void> {
    const { entries, settled } = must(waiting.get(register), 'lines that wait');
    waiting.delete(register);
    try {
      await register.write(async (trx) => append(trx, now().getTime(), entries));
      settled.resolve();
    } catch (error) {
      settled.reject(error);
    }
  }

  return function note(register: Register, entry: AuditEntry): Promise<void> {
    const known = waiting.get(register);
    if (known) {
      if (!known.entries.some((other) => isSameLook(other, entry))) known.entries.push(entry);
      return known.settled.promise;
    }
    const fresh: Waiting = { entries: [entry], settled: Promise.withResolvers() };
    waiting.set(register, fresh);
    setImmediate(() => void flush(register));
    return fresh.settled.promise;
  };
}
