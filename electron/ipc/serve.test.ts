import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { type CallTools, createServe, type HandlerTable } from './serve.ts';

const contract = {
  thing: {
    ping: query({ needs: 'beforeUnlock', input: z.null(), output: z.string() }),
    read: query({ needs: 'families.see', input: z.object({ n: z.number() }), output: z.object({ n: z.number() }) }),
    write: command({
      needs: 'families.change',
      input: z.object({ name: z.string() }),
      output: z.null(),
      refusals: ['thing/no'],
    }),
    run: job({ needs: 'families.import', input: z.null(), output: z.null(), progress: z.object({ done: z.number() }) }),
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
