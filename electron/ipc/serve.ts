import type { z } from 'zod';
import type { Reach, Visibility } from '#electron/access/visibility.ts';
import type { AuditEntry } from '#electron/register/audit-chain.ts';
import type { Register, Writer } from '#electron/register/handles.ts';
import type { Call } from '#shared/ipc/messages.ts';
import { type Contract, type Procedure, procedureOf } from '#shared/ipc/procedure.ts';
import { type Failure, type FieldIssue, Refusal, type Reply } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { type Append, entryOf, openAuditDesk } from './audit-desk.ts';
import { kindOfError } from './surprise.ts';

/** An open register and who is signed in to it. */
export interface Unlocked {
  readonly register: Register;
  readonly session: Session;
}

/** What `serve` needs of the register process. */
export interface ServeHost {
  /** Null while no register is open. */
  unlocked(): Unlocked | null;
  visibleTo(session: Session, reach: Reach): Visibility;
  /** What the user reaches beyond their role, at this moment. */
  reachOf(unlocked: Unlocked, now: Date): Promise<Reach>;
  now(): Date;
  /** One line for the log of surprises: channel, milliseconds, kind of error. Never a value. */
  log(line: string): void;
  /** A code for errors that have a sentence of their own (full disk), or null. */
  explain(error: unknown): Failure | null;
  /** Adds lines to the audit. There is no way to serve without it. */
  readonly audit: Append;
}

export interface CallTools {
  readonly shell: AskShell;
  readonly signal: AbortSignal;
  readonly progress: (value: unknown) => void;
}

// The contract's types tie each handler to its procedure; at this one place they meet as data.
type AnyHandler = (context: object, input: unknown) => Promise<unknown>;
export type HandlerTable = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const no = (failure: Failure): Reply<never> => ({ ok: false, failure });

function fieldIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
}

/** One admitted call on its way through. */
interface Served {
  readonly channel: string;
  readonly procedure: Procedure;
  readonly unlocked: Unlocked | null;
  readonly input: unknown;
}

/**
 * Answers one call: known? unlocked? permission? input as declared? Then the handler, and the output as declared,
 * so that a stray column never leaves the register process. What the audit records of it is on the disk before the
 * answer leaves: a command's line in its own transaction, any other line in one of its own. Never throws.
 */
export function createServe(contract: Contract, handlers: HandlerTable, host: ServeHost) {
  const note = openAuditDesk(host.audit, host.now);

  async function answer(call: Served, tools: CallTools): Promise<Reply<unknown>> {
    const result = await run(call, handlerOf(handlers, call.channel), host, tools);
    if (result instanceof Refusal) await noteRefusal(call, result);
    if (result instanceof Refusal) return refused(call.procedure, result);
    const value = call.procedure.output.parse(result);
    const line = call.procedure.kind === 'command' ? null : lineOf(call, value);
    if (line !== null && call.unlocked !== null) await note(call.unlocked.register, line);
    return { ok: true, value };
  }

  async function noteRefusal({ channel, procedure, unlocked, input }: Served, { failure }: Refusal): Promise<void> {
    if (unlocked === null || procedure.audit.by !== 'serve') return;
    if (!procedure.audit.refusals?.includes(failure.code)) return;
    await note(unlocked.register, forbiddenLine(unlocked, channel, procedure, input));
  }

  return async function serve({ channel, input }: Call, tools: CallTools): Promise<Reply<unknown>> {
    const startedMs = performance.now();
    const procedure = procedureOf(contract, channel);
    if (procedure === undefined) return no({ code: 'ipc/unknown' });
    try {
      const admitted = admit(procedure, host);
      if (!admitted.ok) {
        const unlocked = host.unlocked();
        if (unlocked !== null) await note(unlocked.register, forbiddenLine(unlocked, channel, procedure, input));
        return admitted;
      }
      const parsed = parse(procedure.input, input);
      if (!parsed.ok) return parsed;
      return await answer({ channel, procedure, unlocked: admitted.value, input: parsed.value }, tools);
    } catch (error) {
      return surprise(error, channel, performance.now() - startedMs, host, tools.signal);
    }
  };
}

/** An input that cannot even be read (a getter that throws, nested without end) is no valid one. */
function parse(schema: z.ZodType, input: unknown): Reply<unknown> {
  try {
    const parsed = schema.safeParse(input);
    if (parsed.success) return { ok: true, value: parsed.data };
    return no({ code: 'ipc/invalid-input', fields: fieldIssues(parsed.error) });
  } catch {
    return no({ code: 'ipc/invalid-input' });
  }
}

function admit(procedure: Procedure, host: ServeHost): Reply<Unlocked | null> {
  if (procedure.needs === 'beforeUnlock') return { ok: true, value: null };
  const unlocked = host.unlocked();
  if (unlocked === null) return no({ code: 'ipc/locked' });
  if (!mayDo(unlocked.session.role, procedure.needs)) return no({ code: 'ipc/forbidden' });
  return { ok: true, value: unlocked };
}

function handlerOf(handlers: HandlerTable, channel: string): AnyHandler {
  const [thing = '', name = ''] = channel.split('.');
  const handler = handlers[thing]?.[name];
  if (typeof handler !== 'function') throw new Error('a procedure without a handler');
  return handler as AnyHandler;
}

function lineOf({ channel, procedure, unlocked, input }: Served, output: unknown): AuditEntry | null {
  if (unlocked === null || procedure.audit.by !== 'serve') return null;
  return entryOf(procedure.audit, { channel, userId: unlocked.session.userId, input, output });
}

/** Which record was meant is told as far as the input is one. */
function forbiddenLine({ session }: Unlocked, channel: string, procedure: Procedure, input: unknown): AuditEntry {
  const { userId } = session;
  const { audit } = procedure;
  const parsed = parse(procedure.input, input);
  const plain: AuditEntry = { userId, act: 'forbidden', channel };
  if (!parsed.ok || audit.by !== 'serve') return plain;
  const { records } = audit;
  const meant = entryOf(
    { by: 'serve', act: 'forbidden', records },
    { channel, userId, input: parsed.value, output: null },
  );
  return meant ?? plain;
}

async function run(
  call: Served,
  handler: AnyHandler,
  host: ServeHost,
  { shell, signal, progress }: CallTools,
): Promise<unknown> {
  const { channel, procedure, unlocked, input } = call;
  const now = host.now();
  if (unlocked === null) return await handler({ now, shell, signal, progress }, input);
  const { register, session } = unlocked;
  const context = { session, now, visible: host.visibleTo(session, await host.reachOf(unlocked, now)) };
  if (procedure.kind === 'query') return await handler({ ...context, db: register.reader }, input);
  const record = (trx: Writer, entry: Omit<AuditEntry, 'userId' | 'channel'>) =>
    host.audit(trx, host.now().getTime(), [{ ...entry, userId: session.userId, channel }]);
  if (procedure.kind === 'job') return await handler({ ...context, register, shell, signal, progress, record }, input);
  return await inTransaction(register, async (trx) => {
    const result = await handler({ ...context, trx }, input);
    if (result instanceof Refusal) return result;
    const value = procedure.output.parse(result);
    const line = lineOf(call, value);
    if (line !== null) host.audit(trx, now.getTime(), [line]);
    return value;
  });
}

/** A refusal inside a command must undo what the command already wrote, and still arrive as a value. */
async function inTransaction(register: Register, work: (trx: Writer) => Promise<unknown>): Promise<unknown> {
  try {
    return await register.write(async (trx) => {
      const result = await work(trx);
      if (result instanceof Refusal) throw result;
      return result;
    });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function refused(procedure: Procedure, { failure }: Refusal): Reply<never> {
  if (failure.code.startsWith('ipc/') || procedure.refusals.includes(failure.code)) return no(failure);
  throw new Error(`a refusal that the contract does not declare: ${failure.code}`);
}

function surprise(error: unknown, channel: string, tookMs: number, host: ServeHost, signal: AbortSignal): Reply<never> {
  if (signal.aborted) return no({ code: 'ipc/cancelled' });
  const explained = host.explain(error);
  if (explained !== null) return no(explained);
  host.log(`${channel} failed after ${Math.round(tookMs)} ms: ${kindOfError(error)}`);
  return no({ code: 'ipc/internal' });
}
