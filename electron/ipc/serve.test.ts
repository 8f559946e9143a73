import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { type CallTools, createServe, type HandlerTable } from './serve.ts';

const contract = {
  thing: {
    ping: query({
      needs: 'beforeUnlock',
      audit: unrecorded('nothing of a person'),
      input: z.null(),
      output: z.string(),
    }),
    read: query({
      needs: 'families.see',
      audit: unrecorded('for this test'),
      input: z.object({ n: z.number() }),
      output: z.object({ n: z.number() }),
    }),
    write: command({
      needs: 'families.change',
      audit: recorded('change'),
      input: z.object({ name: z.string() }),
      output: z.null(),
      refusals: ['thing/no'],
    }),
    open: query({
      needs: 'families.see',
      audit: recorded('view', { family: 'input.id' }),
      input: z.object({ id: z.uuidv7() }),
      output: z.null(),
    }),
    keep: command({
      needs: 'families.change',
      audit: recorded('change', { family: 'input.id' }, { number: 'output.version', refusals: ['thing/not-yours'] }),
      input: z.object({ id: z.uuidv7() }),
      output: z.object({ version: z.number() }),
      refusals: ['thing/no', 'thing/not-yours'],
    }),
    print: job({
      needs: 'families.print',
      audit: recorded('print', { family: 'output.rows[].id' }, { when: 'output' }),
      input: z.null(),
      output: z.object({ rows: z.array(z.object({ id: z.uuidv7() })) }).nullable(),
    }),
    run: job({
      needs: 'families.import',
      audit: recorded('import'),
      input: z.null(),
      output: z.null(),
      progress: z.object({ done: z.number() }),
    }),
  },
};

async function serving(handlers: HandlerTable[string], role: Role | null = 'head') {
  const register = await openTestRegister();
  const lines: string[] = [];
  const session = role === null ? null : { userId: 'u', userName: 'У', role };
  const serve = createServe(
    contract,
    { thing: handlers },
    {
      unlocked: () => (session === null ? null : { register, session }),
      visibleTo,
      reachOf: async () => NO_REACH,
      now: () => new Date('2026-11-21T10:00:00Z'),
      log: (line) => lines.push(line),
      explain: () => null,
      audit: appendAudit,
    },
  );
  const call = (channel: string, input: unknown, tools: Partial<CallTools> = {}) =>
    serve(
      { callId: '1', channel, input },
      {
        shell: async () => ({ ok: false, failure: { code: 'shell/unavailable' } }),
        signal: new AbortController().signal,
        progress: () => {},
        ...tools,
      },
    );
  return { call, lines, register };
}

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure?.code);

describe('serving a call', () => {
  it('answers what the handler gives', async () => {
    const { call } = await serving({ read: async (_: object, { n }: { n: number }) => ({ n: n + 1 }) });
    expect(await call('thing.read', { n: 1 })).toEqual({ ok: true, value: { n: 2 } });
  });

  it('knows only the channels of the contract, not what objects inherit', async () => {
    const { call } = await serving({});
    for (const channel of [
      'thing.none',
      'none.read',
      'constructor.name',
      'thing.constructor',
      '__proto__.read',
      'thing.read.x',
      '',
    ]) {
      expect(code(await call(channel, null)), channel).toBe('ipc/unknown');
    }
  });

  it('refuses everything but what is declared for it while the register is locked', async () => {
    const { call } = await serving({ ping: async () => 'pong', read: async () => ({ n: 1 }) }, null);
    expect(code(await call('thing.ping', null))).toBe('ok');
    expect(code(await call('thing.read', { n: 1 }))).toBe('ipc/locked');
  });

  it('asks for the permission before it looks at the input', async () => {
    const { call } = await serving({ read: async () => ({ n: 1 }) }, 'trainer');
    expect(code(await call('thing.read', 'nonsense'))).toBe('ipc/forbidden');
  });

  it('refuses an input of another shape and names the fields', async () => {
    const { call } = await serving({ read: async () => ({ n: 1 }) });
    expect(await call('thing.read', { n: 'one' })).toEqual({
      ok: false,
      failure: { code: 'ipc/invalid-input', fields: [{ path: 'n', code: 'invalid_type' }] },
    });
  });

  it('lets no column out that the contract does not name', async () => {
    const { call } = await serving({ read: async () => ({ n: 1, secret: 'address' }) });
    expect(await call('thing.read', { n: 1 })).toEqual({ ok: true, value: { n: 1 } });
  });

  it('undoes what a command wrote before it refused', async () => {
    const { call, register } = await serving({
      write: async ({ trx }: { trx: typeof register.reader & { insertInto: (table: string) => never } }) => {
        const insert = trx as unknown as Parameters<Parameters<typeof register.write>[0]>[0];
        await insert.insertInto('centre_communities').values({ community_code: 'UA1' }).execute();
        return refuse('thing/no');
      },
    });
    expect(code(await call('thing.write', { name: 'x' }))).toBe('thing/no');
    expect(await register.reader.selectFrom('centre_communities').selectAll().execute()).toEqual([]);
  });

  it('treats a refusal that is not in the contract as a fault', async () => {
    const { call, lines } = await serving({ write: async () => refuse('thing/undeclared') });
    expect(code(await call('thing.write', { name: 'x' }))).toBe('ipc/internal');
    expect(lines).toHaveLength(1);
  });

  it('logs a surprise with its channel, and never with a value', async () => {
    const { call, lines } = await serving({
      write: async (_: object, { name }: { name: string }) => {
        throw new TypeError(`cannot save ${name}`);
      },
    });
    expect(code(await call('thing.write', { name: 'Маркерчук' }))).toBe('ipc/internal');
    expect(lines[0]).toContain('thing.write failed after');
    expect(lines[0]).toContain('TypeError');
    expect(lines.join()).not.toContain('Маркерчук');
  });

  it('tells progress, and says of a cancelled job that it was cancelled', async () => {
    const controller = new AbortController();
    const told: unknown[] = [];
    const { call } = await serving({
      run: async ({ progress, signal }: CallTools) => {
        progress({ done: 1 });
        controller.abort();
        signal.throwIfAborted();
        return null;
      },
    });
    const reply = await call('thing.run', null, { signal: controller.signal, progress: (value) => told.push(value) });
    expect(code(reply)).toBe('ipc/cancelled');
    expect(told).toEqual([{ done: 1 }]);
  });
});

describe('what the audit keeps of a call', () => {
  const ID = '0197f000-0000-7000-8000-000000000001';
  const OTHER = '0197f000-0000-7000-8000-000000000002';
  const lines = ({ register }: Awaited<ReturnType<typeof serving>>) =>
    register.reader
      .selectFrom('audit_lines')
      .select(['act', 'channel', 'record_kind', 'record_id', 'number', 'covered'])
      .orderBy('n')
      .execute();

  it('has the line of a view before the answer, once for parts that were asked for together', async () => {
    const served = await serving({ open: async () => null });
    await Promise.all([served.call('thing.open', { id: ID }), served.call('thing.open', { id: ID })]);
    expect(await lines(served)).toMatchObject([{ act: 'view', channel: 'thing.open', record_id: ID }]);
    await served.call('thing.open', { id: ID });
    expect(await lines(served)).toHaveLength(2);
  });

  it('keeps a view that could not be recorded from the eye', async () => {
    const served = await serving({ open: async () => null });
    served.register.connection.exec(
      "create trigger full before insert on audit_lines begin select raise(abort, 'full'); end",
    );
    expect(code(await served.call('thing.open', { id: ID }))).toBe('ipc/internal');
  });

  it('has the line of a command in the transaction of the command: both stay or neither does', async () => {
    const served = await serving({ keep: async () => ({ version: 7 }) });
    await served.call('thing.keep', { id: ID });
    expect(await lines(served)).toMatchObject([{ act: 'change', record_kind: 'family', record_id: ID, number: 7 }]);
    const refusing = await serving({ keep: async () => refuse('thing/no') });
    await refusing.call('thing.keep', { id: ID });
    expect(await lines(refusing)).toEqual([]);
  });

  it('undoes a command whose line could not be written', async () => {
    const insert = async ({ trx }: { trx: Parameters<Parameters<typeof served.register.write>[0]>[0] }) => {
      await trx.insertInto('centre_communities').values({ community_code: 'UA1' }).execute();
      return { version: 1 };
    };
    const served = await serving({ keep: insert });
    served.register.connection.exec(
      "create trigger full before insert on audit_lines begin select raise(abort, 'full'); end",
    );
    expect(code(await served.call('thing.keep', { id: ID }))).toBe('ipc/internal');
    expect(await served.register.reader.selectFrom('centre_communities').selectAll().execute()).toEqual([]);
  });

  it('names every record of a paper with one line, and nothing when the dialog was closed', async () => {
    const served = await serving({ print: async () => ({ rows: [{ id: ID }, { id: OTHER }] }) });
    await served.call('thing.print', null);
    const [line] = await lines(served);
    const hex = Buffer.from(line?.covered ?? []).toString('hex');
    expect(hex).toBe((ID + OTHER).replaceAll('-', ''));
    const closed = await serving({ print: async () => null });
    await closed.call('thing.print', null);
    expect(await lines(closed)).toEqual([]);
  });

  it('tells who asked for what they may not, and of which record', async () => {
    const served = await serving({}, 'trainer');
    await served.call('thing.keep', { id: ID });
    await served.call('thing.keep', 'nonsense');
    expect(await lines(served)).toMatchObject([
      { act: 'forbidden', channel: 'thing.keep', record_id: ID },
      { act: 'forbidden', channel: 'thing.keep', record_id: null },
    ]);
  });

  it('tells a refusal that its procedure names, although what was written is undone', async () => {
    const served = await serving({ keep: async () => refuse('thing/not-yours') });
    await served.call('thing.keep', { id: ID });
    expect(await lines(served)).toMatchObject([{ act: 'forbidden', record_id: ID }]);
  });

  it('leaves kept lists alone: that a record was opened changes none', async () => {
    const served = await serving({ open: async () => null });
    const before = served.register.changeCount();
    await served.call('thing.open', { id: ID });
    expect(served.register.changeCount()).toBe(before);
  });
});
