import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { contract } from '#shared/contract.ts';
import { channelsOf } from '#shared/ipc/procedure.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';

/**
 * Asks `serve` itself, for every procedure and every role, whether the call would be let in; the committed table says
 * what the answer must be. A new procedure without a row is a failure.
 */
const TABLE = join(import.meta.dirname, 'permissions.tsv');

const tools = {
  shell: async () => ({ ok: false as const, failure: { code: 'shell/unavailable' as const } }),
  signal: new AbortController().signal,
  progress: () => {},
};

/** Never a valid input, so that nothing runs: who is let in meets the input check, who is not never gets that far. */
const NONSENSE = Symbol.for('nonsense');

async function answersFor(role: Role | null): Promise<Map<string, string>> {
  const register = await openTestRegister();
  const session = role === null ? null : { userId: role, userName: role, role };
  const serve = createServe(
    contract,
    {},
    {
      unlocked: () => (session === null ? null : { register, session }),
      visibleTo,
      reachOf: async () => NO_REACH,
      now: () => new Date(),
      log: () => {},
      explain: () => null,
      audit: appendAudit,
    },
  );
  const answers = new Map<string, string>();
  for (const channel of channelsOf(contract)) {
    const reply = await serve({ callId: '1', channel, input: NONSENSE }, tools);
    answers.set(channel, !reply.ok && reply.failure.code === 'ipc/invalid-input' ? '+' : '-');
  }
  register.close();
  return answers;
}

it('every procedure is open to exactly the roles of the committed table', async () => {
  const columns = [null, ...ROLES] as const;
  const answers = await Promise.all(columns.map(answersFor));
  const head = ['procedure', 'locked', ...ROLES].join('\t');
  const rows = channelsOf(contract).map((channel) => [channel, ...answers.map((of) => of.get(channel))].join('\t'));
  expect(rows.length).toBeGreaterThan(20);
  await expect(`${[head, ...rows].join('\n')}\n`).toMatchFileSnapshot(TABLE);
});

it('the committed table gives nobody but the head every procedure', () => {
  const [head = '', ...rows] = readFileSync(TABLE, 'utf8').trim().split('\n');
  const roles = head.split('\t').slice(2);
  const allowed = roles.filter((_, i) => rows.every((row) => row.split('\t')[i + 2] === '+'));
  expect(allowed).toEqual(['head']);
});
