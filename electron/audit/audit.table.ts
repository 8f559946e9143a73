import type { Act, RecordKind } from '#shared/ipc/audit.ts';

/** Lines are only ever added; triggers refuse the rest. See `register/audit-chain.ts`. */
export interface AuditLinesTable {
  /** 1, 2, 3 … without gaps. */
  n: number;
  at_ms: number;
  /** Null before anyone is signed in. */
  user_id: string | null;
  act: Act;
  /** The procedure that was called. */
  channel: string;
  record_kind: RecordKind | null;
  record_id: string | null;
  /** A version or a count. */
  number: number | null;
  /** A code out of a closed list, never a value. */
  detail: string | null;
  /** Ids of all records of a list, 16 bytes each: what a paper showed. */
  covered: Uint8Array | null;
  /** SHA-256 over the hash of the line before and this line. */
  hash: Uint8Array;
}
