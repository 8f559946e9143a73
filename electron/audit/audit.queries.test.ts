import { beforeEach, describe, expect, it } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { type AuditEntry, appendAudit } from '#electron/register/audit-chain.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { AuditFilter } from '#shared/audit/audit.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { type FamilyId, PersonId } from '#shared/vocabulary/ids.ts';
import { findLooks, listAuditLines, listAuditUsers } from './audit.queries.ts';

const OLENA = '0197f000-0000-7000-8000-00000000000a';
const IVAN = '0197f000-0000-7000-8000-00000000000b';
const DAY_MS = 86_400_000;

let register: OpenRegister;
let hidden: { id: FamilyId; code: string };
let plain: { id: FamilyId; code: string };

async function addFamily(surname: string, confidentiality: 'ordinary' | 'hidden') {
  const base = familyInput({ members: [motherNamed(surname, 'Марія', null)] });
  const input = { ...base, case: { ...base.case, confidentiality } };
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added;
}

const note = (userId: string | null, entry: Partial<AuditEntry>, day = 0) =>
  register.write(async (trx) =>
    appendAudit(trx, NOW.getTime() + day * DAY_MS, [{ userId, act: 'view', channel: 'families.get', ...entry }]),
  );

const family = (id: string) => ({ recordKind: 'family', recordId: id }) as const;

async function personOf(familyId: string): Promise<PersonId> {
  const row = await register.reader
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('f.id', '=', familyId)
    .select('p.id')
    .executeTakeFirstOrThrow();
  return PersonId.parse(row.id);
}

async function addVisitAndReport(familyId: string) {
  const made = { version: 1, user_id: OLENA, created_at_ms: 1, changed_at_ms: 1 };
  const [id, report] = ['0197f000-0000-7000-8000-0000000000f1', '0197f000-0000-7000-8000-0000000000f2'];
  await register.write(async (trx) => {
    const { n: family_n } = await trx
      .selectFrom('families')
      .where('id', '=', familyId)
      .select('n')
      .executeTakeFirstOrThrow();
    const visit = { id, family_n, kind: 'visit', planned_on: '2026-11-22', outcome: 'planned' as const };
    await trx
      .insertInto('visits')
      .values({ ...visit, ...made })
      .execute();
    const told = {
      ...{ received_on: '2026-11-20', received_at: '09:40', way: 'phone', source: 'neighbour', about: 'Тиха' },
      ...{ words: 'крики', factors: '[]', outcome: 'family' as const, outcome_on: '2026-11-20' },
    };
    const flags = { reporter_agrees: 0, is_urgent: 0, is_child_at_risk: 0 } as const;
    await trx
      .insertInto('reports')
      .values({ id: report, year: 2026, number: 1, family_n, ...told, ...flags, ...made })
      .execute();
  });
  return { id, report };
}

beforeEach(async () => {
  register = await openFamiliesRegister();
  await register.write(async (trx) => {
    for (const [id, name] of [
      [OLENA, 'Олена'],
      [IVAN, 'Іван'],
    ] as const) {
      await trx.insertInto('users').values({ id, name, role: 'clerk', slot: name, created_at_ms: 1 }).execute();
    }
  });
  plain = await addFamily('Коваль', 'ordinary');
  hidden = await addFamily('Тиха', 'hidden');
});

const list = async (filter: object = {}, seen = visible) =>
  (await listAuditLines(register.reader, seen, { filter: AuditFilter.parse(filter), before: null, limit: 100 })).lines;

describe('the audit as it is read', () => {
  it('tells the newest first, with the names of users and the codes of records', async () => {
    await note(OLENA, family(plain.id));
    await note(IVAN, { act: 'change', ...family(plain.id), number: 4 });
    expect(await list()).toMatchObject([
      { userName: 'Іван', act: 'change', recordName: plain.code, number: 4 },
      { userName: 'Олена', act: 'view', recordName: plain.code },
    ]);
  });

  it('is narrowed by user, act, day and code, each alone and all together', async () => {
    await note(OLENA, family(plain.id));
    await note(IVAN, family(hidden.id), 1);
    await note(IVAN, { act: 'print', detail: 'pdf', covered: [plain.id, hidden.id] }, 2);
    const acts = async (filter: object) => (await list(filter)).map(({ act, userName }) => `${userName} ${act}`);
    expect(await acts({ userIds: [IVAN] })).toEqual(['Іван print', 'Іван view']);
    expect(await acts({ acts: ['print'] })).toEqual(['Іван print']);
    expect(await acts({ fromOn: '2026-11-22', toOn: '2026-11-22' })).toEqual(['Іван view']);
    expect(await acts({ code: plain.code.toLowerCase() })).toEqual(['Іван print', 'Олена view']);
    expect(await acts({ code: 'Ж-26-999999' })).toEqual([]);
    expect(await acts({ code: plain.code, acts: ['view'], userIds: [IVAN] })).toEqual([]);
  });

  it('goes on where the last window ended', async () => {
    for (let i = 0; i < 5; i++) await note(OLENA, { act: 'lock', number: i });
    const filter = AuditFilter.parse({});
    const first = await listAuditLines(register.reader, visible, { filter, before: null, limit: 3 });
    expect(first.hasMore).toBe(true);
    const before = first.lines.at(-1)?.n ?? null;
    const second = await listAuditLines(register.reader, visible, { filter, before, limit: 3 });
    expect([...first.lines, ...second.lines].map(({ number }) => number)).toEqual([4, 3, 2, 1, 0]);
    expect(second.hasMore).toBe(false);
  });

  it('tells a deputy nothing of a family that is hidden from them', async () => {
    await note(OLENA, family(plain.id));
    await note(OLENA, family(hidden.id));
    await note(OLENA, { recordKind: 'person', recordId: await personOf(hidden.id) });
    const { id: visit, report } = await addVisitAndReport(hidden.id);
    await note(OLENA, { recordKind: 'visit', recordId: visit });
    await note(OLENA, { recordKind: 'report', recordId: report });
    await note(OLENA, { act: 'print', covered: [plain.id, hidden.id] });
    const deputy = visibleTo({ userId: IVAN, userName: 'Іван', role: 'deputy' });
    expect(await list()).toHaveLength(6);
    expect((await list())[0]?.covered).toBe(2);
    expect(await list({}, deputy)).toMatchObject([{ act: 'print', covered: 1 }, { recordName: plain.code }]);
    expect(await list({ code: hidden.code }, deputy)).toEqual([]);
    expect(await findLooks(register.reader, deputy, { kind: 'family', id: hidden.id })).toBeUndefined();
  });

  it('offers everyone who has a line', async () => {
    await note(OLENA, family(plain.id));
    expect(await listAuditUsers(register.reader)).toEqual([{ id: OLENA, name: 'Олена' }]);
  });
});

describe('who looked at a card', () => {
  it('counts each user, day and act, papers with the family on them too', async () => {
    await note(OLENA, family(plain.id));
    await note(OLENA, family(plain.id));
    await note(IVAN, { act: 'print', covered: [hidden.id, plain.id] }, 1);
    await note(IVAN, family(hidden.id), 1);
    const found = await findLooks(register.reader, visible, { kind: 'family', id: plain.id });
    expect(found?.name).toBe(plain.code);
    expect(found?.looks).toMatchObject([
      { userName: 'Іван', on: '2026-11-22', act: 'print', times: 1 },
      { userName: 'Олена', on: '2026-11-21', act: 'view', times: 2 },
    ]);
  });

  it('tells of a person who opened her card and who saw her in the card of her family', async () => {
    const person = await personOf(plain.id);
    await note(OLENA, { recordKind: 'person', recordId: person });
    await note(IVAN, family(plain.id));
    const found = await findLooks(register.reader, visible, { kind: 'person', id: person });
    expect(found?.looks).toMatchObject([
      { userName: 'Іван', throughFamily: plain.code },
      { userName: 'Олена', throughFamily: null },
    ]);
  });

  it('finds its lines by the index, however long the audit is', () => {
    const plan = register.connection
      .prepare("explain query plan select n from audit_lines where record_id in (select value from json_each('[]'))")
      .all();
    expect(JSON.stringify(plan)).toContain('audit_lines_by_record');
    const covering = register.connection
      .prepare("explain query plan select n from audit_lines where covered is not null and instr(covered, x'00') > 0")
      .all();
    expect(JSON.stringify(covering)).toContain('audit_lines_covering');
  });
});
