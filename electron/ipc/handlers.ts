import type { Visibility } from '#electron/access/visibility.ts';
import type { AuditEntry } from '#electron/register/audit-chain.ts';
import type { Reader, Register, Writer } from '#electron/register/handles.ts';
import type {
  Contract,
  OutputOf,
  ParsedInputOf,
  Procedure,
  ProgressOf,
  RefusalOf,
  ThingContract,
} from '#shared/ipc/procedure.ts';
import type { Refusal } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import type { Session } from '#shared/vocabulary/session.ts';

interface Context {
  readonly session: Session;
  readonly visible: Visibility;
  /** The moment of the call, taken once, so that a command cannot see two clocks. */
  readonly now: Date;
}

export interface QueryContext extends Context {
  readonly db: Reader;
}

export interface CommandContext extends Context {
  /** The open transaction; there is no other handle in scope. */
  readonly trx: Writer;
}

/** Gives the new head of the audit, whose digits stand at the foot of papers. */
export type RecordLine = (trx: Writer, entry: Omit<AuditEntry, 'userId' | 'channel'>) => { readonly hash: Uint8Array };

interface JobTools<P extends Procedure> {
  readonly shell: AskShell;
  readonly signal: AbortSignal;
  readonly progress: (value: ProgressOf<P>) => void;
}

export interface JobContext<P extends Procedure> extends Context, JobTools<P> {
  readonly register: Register;
  /** Adds a line to the audit in an open transaction: for a procedure that is `recordedByHandler`. */
  readonly record: RecordLine;
}

/** What a procedure allowed before unlocking gets: no register, no session. */
export interface EntryContext<P extends Procedure> extends JobTools<P> {
  readonly now: Date;
}

type ContextOf<P extends Procedure> = P['needs'] extends 'beforeUnlock'
  ? EntryContext<P>
  : P['kind'] extends 'query'
    ? QueryContext
    : P['kind'] extends 'command'
      ? CommandContext
      : JobContext<P>;

export type Handler<P extends Procedure> = (
  context: ContextOf<P>,
  input: ParsedInputOf<P>,
) => Promise<OutputOf<P> | Refusal<RefusalOf<P>>>;

/** The handlers of one thing: exactly the names of its contract. */
export type Handlers<T extends ThingContract> = { readonly [Name in keyof T]: Handler<T[Name]> };

export type AllHandlers<C extends Contract> = { readonly [Thing in keyof C]: Handlers<C[Thing]> };
