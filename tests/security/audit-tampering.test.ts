import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSeal, writeSeal } from '#electron/access/audit-seal.ts';
import { listOpenGaps } from '#electron/audit/audit.queries.ts';
import { closeDoor } from '#electron/entry/door.ts';
import { type Laptop, PASSWORD, setUpCentre, startLaptop, valueOf } from '#electron/entry/testing.ts';
import { type AuditRow, appendAudit, auditHead, hashOf } from '#electron/register/audit-chain.ts';
import { fullCheck, isSound } from '#electron/register/integrity.ts';
import { newRegisterKey, type RegisterKey } from '#electron/register/key.ts';
import { type Connection, openRegisterFile } from '#electron/register/open.ts';
import { must } from '#shared/vocabulary/must.ts';

/**
 * Somebody with other tools and the key changes the audit of a closed register: each way is told at the next opening,
 * with the moment and the number of lines. Whoever has the key can do anything to the file; what they cannot do is make
 * it fit what was sealed, copied and printed before.
 */

const MINUTE_MS = 60_000;
const BEGIN_MS = Date.parse('2026-09-18T14:42:00Z');

interface Office {
  readonly profile: string;
  readonly path: string;
  readonly folder: string;
  readonly key: RegisterKey;
}

let office: Office;

/** A register with lines that are a minute apart, closed. */
beforeEach(async () => {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 2);
  office = await leave(laptop, 40);
});

async function addViews(laptop: Laptop, count: number): Promise<void> {
  const { register } = must(laptop.door.opened, 'an open register');
  const head = auditHead(register.connection);
  const startMs = head.atMs + MINUTE_MS;
  for (let i = 0; i < count; i++) {
    const entry = {
      userId: 'u',
      act: 'view',
      channel: 'families.get',
      recordKind: 'family',
      recordId: `f${i}`,
    } as const;
    await register.write(async (trx) => appendAudit(trx, startMs + i * MINUTE_MS, [entry]));
  }
}

async function leave(laptop: Laptop, views: number): Promise<Office> {
  await addViews(laptop, views);
  const { register, keys } = must(laptop.door.opened, 'an open register');
  const path = register.connection.name;
  const key = new Uint8Array(keys.dek) as RegisterKey;
  await closeDoor(laptop.door);
  laptop.door.opened = null;
  return { profile: laptop.profile, path, folder: join(path, '..'), key };
}

async function signIn(): Promise<Laptop> {
  const laptop = await startLaptop(office.profile, new Date(BEGIN_MS + 3 * 3600_000));
  valueOf(await laptop.entry.unlock(laptop.entryContext, { login: 'Гриценко', password: PASSWORD }));
  return laptop;
}

/** What the next opening tells. */
async function told() {
  const laptop = await signIn();
  const { register, audit } = must(laptop.door.opened, 'an open register');
  await audit.checked;
  const gaps = await listOpenGaps(register.reader);
  await closeDoor(laptop.door);
  return gaps.map(({ kind, count, sinceMs }) => ({ kind, count, sinceMs }));
}

/** Works on the closed file with the key and without the program: its triggers are out of the way. */
function tamper(work: (connection: Connection) => void): void {
  const connection = openRegisterFile(office.path, office.key);
  const triggers = connection.prepare<[], string>(
    "select name from sqlite_master where type = 'trigger' and name like 'audit%'",
  );
  for (const name of triggers.pluck().all()) connection.exec(`drop trigger ${name}`);
  work(connection);
  connection.close();
}

const run = (sql: string) => tamper((connection) => void connection.exec(sql));

function momentOf(n: number): number {
  const connection = openRegisterFile(office.path, office.key);
  const atMs = connection.prepare('select at_ms from audit_lines where n = ?').pluck().get(n);
  connection.close();
  return Number(atMs);
}

function lastLine(): number {
  const connection = openRegisterFile(office.path, office.key);
  const { n } = auditHead(connection);
  connection.close();
  return n;
}

describe('at the next opening', () => {
  it('nothing is told of an audit that nobody touched', async () => {
    expect(await told()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('a changed line is told', async () => {
    run("update audit_lines set user_id = 'another' where n = 20");
    expect(await told()).toEqual([{ kind: 'changed', count: 1, sinceMs: momentOf(19) }]);
  });

  it.each([
    ['the moment', 'at_ms = at_ms + 1'],
    ['the record', "record_id = 'x'"],
    ['what was done', "act = 'lock'"],
    ['the number', 'number = 7'],
    ['the records of a paper', "covered = x'00'"],
    ['the hash itself', 'hash = zeroblob(32)'],
  ])('%s is part of what a line hashes', async (_what, change) => {
    run(`update audit_lines set ${change} where n = 20`);
    expect(await told()).toMatchObject([{ kind: 'changed' }]);
  });

  it('a line that was taken out is told', async () => {
    run('delete from audit_lines where n between 20 and 22');
    const since = momentOf(19);
    expect(await told()).toEqual([{ kind: 'missing', count: 3, sinceMs: since }]);
  });

  it('lines that changed places are told', async () => {
    run(
      'update audit_lines set n = -20 where n = 20; update audit_lines set n = 20 where n = 21; update audit_lines set n = 21 where n = -20',
    );
    expect(await told()).toEqual([{ kind: 'changed', count: 3, sinceMs: momentOf(19) }]);
  });

  it('a line that was taken out and the rest moved up is told', async () => {
    const last = lastLine();
    run('delete from audit_lines where n = 20; update audit_lines set n = n - 1 where n > 20');
    const gaps = await told();
    expect(gaps).toContainEqual({ kind: 'missing', count: 1, sinceMs: momentOf(last - 1) });
    expect(gaps).toContainEqual({ kind: 'changed', count: last - 20, sinceMs: momentOf(19) });
  });

  it('a cut end is told with its count and the moment since when', async () => {
    const last = lastLine();
    run(`delete from audit_lines where n > ${last - 10}`);
    expect(await told()).toEqual([{ kind: 'missing', count: 10, sinceMs: momentOf(last - 10) }]);
  });

  it('an audit that was emptied is told', async () => {
    const last = lastLine();
    run('delete from audit_lines');
    expect(await told()).toEqual([{ kind: 'missing', count: last, sinceMs: null }]);
  });

  it('the register of an earlier day put back in its place is told', async () => {
    copyFileSync(office.path, `${office.path}.old`);
    const before = lastLine();
    await leave(await signIn(), 7);
    const lost = lastLine() - before;
    copyFileSync(`${office.path}.old`, office.path);
    expect(lost).toBeGreaterThan(7);
    expect(await told()).toEqual([{ kind: 'missing', count: lost, sinceMs: momentOf(before) }]);
  });

  it('the -wal taken away is told', async () => {
    const laptop = await signIn();
    await addViews(laptop, 5);
    const { register, keys } = must(laptop.door.opened, 'an open register');
    await writeSeal(office.folder, keys.dek, auditHead(register.connection));
    // The program is killed: what is in the -wal was saved, and somebody removes it.
    const left = readFileSync(office.path);
    await closeDoor(laptop.door);
    const sealed = must(await readSeal(office.folder, office.key), 'a seal');
    writeFileSync(office.path, left);
    for (const end of ['-wal', '-shm']) rmSync(office.path + end, { force: true });
    const [gap] = await told();
    expect(gap).toMatchObject({ kind: 'missing' });
    expect(gap?.count).toBeGreaterThanOrEqual(6);
    expect(sealed.n).toBeGreaterThan(6);
  });

  it('an old page that was put back is told, though SQLite finds nothing wrong', async () => {
    const before = readFileSync(office.path);
    const laptop = await signIn();
    await leave(laptop, 0);
    const after = readFileSync(office.path);
    const seal = readFileSync(
      join(office.folder, 'audit', must((await readdir(join(office.folder, 'audit')))[0], 'a seal')),
    );
    const pageSize = 4096;
    const outcomes: string[] = [];
    for (let at = pageSize; at < before.length; at += pageSize) {
      const old = before.subarray(at, at + pageSize);
      if (old.equals(after.subarray(at, at + pageSize))) continue;
      writeFileSync(office.path, Buffer.concat([after.subarray(0, at), old, after.subarray(at + pageSize)]));
      outcomes.push(await outcomeOf(seal));
    }
    writeFileSync(office.path, after);
    expect(outcomes).toContain('told, and SQLite finds it sound');
  });

  /** Whether SQLite is content with the file, and whether the audit is. */
  async function outcomeOf(seal: Buffer): Promise<string> {
    let sound = false;
    try {
      const connection = openRegisterFile(office.path, office.key);
      sound = isSound(fullCheck(connection));
      connection.close();
    } catch {
      return 'does not open';
    }
    const gaps = await told().catch(() => 'does not open' as const);
    const [name = ''] = await readdir(join(office.folder, 'audit'));
    writeFileSync(join(office.folder, 'audit', name), seal);
    if (gaps === 'does not open') return gaps;
    return `${gaps.length > 0 ? 'told' : 'not told'}, and SQLite finds it ${sound ? 'sound' : 'damaged'}`;
  }

  it('a chain that was made anew from the beginning is told by the seal', async () => {
    const last = lastLine();
    tamper((connection) => {
      const forged = openForged(connection, last);
      connection.exec('delete from audit_lines');
      const insert = connection.prepare(`insert into audit_lines values (${'?, '.repeat(10)}?)`);
      for (const row of forged) insert.run(row);
    });
    expect(await told()).toMatchObject([{ kind: 'rewritten', count: 1 }]);
  });

  it.each([
    ['is removed', async (folder: string) => await rm(join(folder, 'audit'), { recursive: true })],
    ['is overwritten', async (folder: string) => await overwriteSeal(folder, '{}')],
    ['is made for fewer lines without the key', async (folder: string) => await overwriteSeal(folder, falseSeal())],
    ['is of another register', async (folder: string) => await sealOfAnother(folder)],
  ])('a seal that %s is told', async (_how, spoil) => {
    await spoil(office.folder);
    expect(await told()).toMatchObject([{ kind: 'unsealed' }]);
  });

  it('a gap stays told at every opening until the head says that they know', async () => {
    run("update audit_lines set user_id = 'another' where n = 20");
    expect(await told()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
    const laptop = await signIn();
    const { register, audit } = must(laptop.door.opened, 'an open register');
    await audit.checked;
    const [gap] = await listOpenGaps(register.reader);
    const seen = { userId: 'u', act: 'gapSeen', channel: 'audit.acknowledgeGap', recordKind: 'line' } as const;
    await register.write(async (trx) => appendAudit(trx, Date.now(), [{ ...seen, recordId: String(gap?.n) }]));
    await closeDoor(laptop.door);
    expect(await told()).toEqual([]);
  });

  it('a power cut tells nothing: the seal is never ahead of what is saved', async () => {
    const laptop = await signIn();
    await addViews(laptop, 3);
    const { register } = must(laptop.door.opened, 'an open register');
    const wal = readFileSync(`${office.path}-wal`);
    const file = readFileSync(office.path);
    expect(existsSync(`${office.path}-wal`)).toBe(true);
    expect(register.connection.open).toBe(true);
    const sealName = must((await readdir(join(office.folder, 'audit')))[0], 'a seal');
    const seal = readFileSync(join(office.folder, 'audit', sealName));
    await closeDoor(laptop.door);
    writeFileSync(office.path, file);
    writeFileSync(`${office.path}-wal`, wal);
    rmSync(`${office.path}-shm`, { force: true });
    writeFileSync(join(office.folder, 'audit', sealName), seal);
    expect(await told()).toEqual([]);
  });
});

async function overwriteSeal(folder: string, content: string): Promise<void> {
  for (const name of await readdir(join(folder, 'audit'))) await writeFile(join(folder, 'audit', name), content);
}

const falseSeal = () => JSON.stringify({ n: 5, hash: '0'.repeat(64), atMs: 1, mac: '0'.repeat(64) });

async function sealOfAnother(folder: string): Promise<void> {
  await writeSeal(folder, newRegisterKey(), { n: 5, hash: new Uint8Array(32), atMs: 1 });
}

/** Rows of a chain that fits in itself, for as many lines, with another user. */
function openForged(connection: Connection, count: number): unknown[][] {
  const rows = connection.prepare<[number], AuditRow>('select * from audit_lines order by n limit ?').all(count);
  let before: Uint8Array = new Uint8Array(32);
  return rows.map((row) => {
    const forged = { ...row, user_id: 'forged' };
    before = hashOf(before, forged);
    return Object.values({ ...forged, hash: before });
  });
}
