import { expect, it } from 'vitest';
import { appendTo } from './audit-chain.ts';
import { checkChain, checkSeal } from './audit-check.ts';
import { openTestRegister } from './testing.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const LINES = 100_000;

async function registerWith(count: number) {
  const register = await openTestRegister();
  const { connection } = register;
  const views = Array.from({ length: count }, (_, i) => {
    const recordId = `0197f000-0000-7000-8000-${String(i).padStart(12, '0')}`;
    return { userId: 'u', act: 'view', channel: 'families.get', recordKind: 'family', recordId } as const;
  });
  connection.exec('begin');
  appendTo(connection, NOW, views);
  connection.exec('commit');
  return register;
}

// Time of the processor, which the load of the machine does not stretch; measured: about 0.6 s.
it('walks 100,000 lines in less than two seconds, and lets others through', { timeout: 60_000 }, async () => {
  const { connection } = await registerWith(LINES);
  let pauses = 0;
  const begun = process.cpuUsage();
  const gaps = await checkChain(connection, LINES, async () => void (pauses += 1));
  const { user, system } = process.cpuUsage(begun);
  expect(gaps).toEqual([]);
  expect(pauses).toBe(50);
  expect((user + system) / 1e6).toBeLessThan(2);
});

it('finds one changed sign among 100,000 lines', { timeout: 60_000 }, async () => {
  const { connection } = await registerWith(LINES);
  connection.exec("drop trigger audit_lines_are_not_changed; update audit_lines set user_id = 'v' where n = 77777");
  expect(await checkChain(connection)).toEqual([{ kind: 'changed', afterN: 77_776, count: 1 }]);
});

it('goes by the seal even when it is of the last line, of the line before, or of none', async () => {
  const { connection } = await registerWith(3);
  const hashOfLine = (n: number) =>
    connection.prepare<[number], Uint8Array>('select hash from audit_lines where n = ?').pluck().get(n) ??
    new Uint8Array();
  expect(checkSeal(connection, { n: 3, hash: hashOfLine(3) })).toBeNull();
  expect(checkSeal(connection, { n: 2, hash: hashOfLine(2) })).toBeNull();
  expect(checkSeal(connection, { n: 0, hash: new Uint8Array(32) })).toBeNull();
  expect(checkSeal(connection, { n: 4, hash: hashOfLine(3) })).toEqual({ kind: 'missing', afterN: 3, count: 1 });
  expect(checkSeal(connection, { n: 2, hash: hashOfLine(3) })).toEqual({ kind: 'rewritten', afterN: 1, count: 1 });
  expect(checkSeal(connection, null)).toEqual({ kind: 'unsealed', afterN: 3, count: 0 });
});

it('tells of lines at the end that cannot be read', async () => {
  const { connection } = await registerWith(3);
  expect(await checkChain(connection, 5)).toEqual([{ kind: 'missing', afterN: 3, count: 2 }]);
});
