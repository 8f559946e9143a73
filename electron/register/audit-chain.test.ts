import { describe, expect, it } from 'vitest';
import { type AuditEntry, appendAudit, auditDigits, auditHead } from './audit-chain.ts';
import { openTestRegister } from './testing.ts';

const view: AuditEntry = { userId: 'u', act: 'view', channel: 'families.get', recordKind: 'family', recordId: 'f' };
const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-21T10:00:00Z');

async function registerAt(...moments: number[]) {
  const register = await openTestRegister();
  for (const atMs of moments) await register.write(async (trx) => appendAudit(trx, atMs, [view]));
  return register;
}

describe('the audit', () => {
  it('numbers its lines without gaps and gives the digits of the newest', async () => {
    const { connection } = await registerAt(NOW, NOW + 1, NOW + 2);
    expect(connection.prepare('select n from audit_lines').pluck().all()).toEqual([1, 2, 3]);
    expect(auditHead(connection).n).toBe(3);
    expect(auditDigits(auditHead(connection))).toMatch(/^[0-9a-f]{10}$/);
  });

  it.each([
    ['changes a line', "update audit_lines set user_id = 'x' where n = 1"],
    ['takes a line out', 'delete from audit_lines where n = 2'],
    ['empties the table', 'delete from audit_lines'],
    [
      'replaces a line',
      'insert or replace into audit_lines select 1, at_ms, user_id, act, channel, null, null, null, null, null, hash from audit_lines where n = 2',
    ],
    [
      'leaves a gap',
      'insert into audit_lines select 9, at_ms, user_id, act, channel, null, null, null, null, null, hash from audit_lines where n = 2',
    ],
  ])('refuses whoever %s', async (_what, statement) => {
    const { connection } = await registerAt(NOW, NOW);
    const before = connection.prepare('select * from audit_lines').all();
    expect(() => connection.exec(statement)).toThrow(/lines of the audit/);
    expect(connection.prepare('select * from audit_lines').all()).toEqual(before);
  });

  it('forgets the lines of a transaction that was undone', async () => {
    const register = await registerAt(NOW);
    const undone = register.write(async (trx) => {
      appendAudit(trx, NOW, [view]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(auditHead(register.connection).n).toBe(1);
  });

  it.each([
    ['five years back', -5 * 365 * DAY_MS, 'back'],
    ['two minutes back', -120_000, 'back'],
    ['ten years ahead', 10 * 365 * DAY_MS, 'ahead'],
  ])('keeps the order when the clock goes %s, and says so', async (_how, byMs, detail) => {
    const { connection } = await registerAt(NOW, NOW + byMs, NOW + byMs + 1);
    const rows = connection.prepare('select n, act, detail, at_ms from audit_lines order by n').all();
    expect(rows).toEqual([
      { n: 1, act: 'view', detail: null, at_ms: NOW },
      { n: 2, act: 'clock', detail, at_ms: NOW + byMs },
      { n: 3, act: 'view', detail: null, at_ms: NOW + byMs },
      { n: 4, act: 'view', detail: null, at_ms: NOW + byMs + 1 },
    ]);
  });

  it('thinks nothing of a clock that was set right by seconds, or of a long holiday', async () => {
    const { connection } = await registerAt(NOW, NOW - 30_000, NOW + 60 * DAY_MS);
    expect(connection.prepare("select count(*) from audit_lines where act = 'clock'").pluck().get()).toBe(0);
  });
});
