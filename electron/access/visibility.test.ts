import { beforeEach, describe, expect, it } from 'vitest';
import { registerFamily } from '#electron/families/families.commands.ts';
import { findCoded, findFamily } from '#electron/families/families.queries.ts';
import { listFamilies, listWorkers, positionInList } from '#electron/families/family-list.queries.ts';
import {
  familyInput,
  HEAD,
  motherNamed,
  NOW,
  OVRUCH,
  openFamiliesRegister,
  visible,
} from '#electron/families/testing.ts';
import { findPerson } from '#electron/people/person-record.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { type Confidentiality, type NewFamily } from '#shared/families/families.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { makeReach } from './reach.ts';
import { visibleTo } from './visibility.ts';

const KOROSTEN = 'UA18060170000000001';
const BONDAR = 'С. Бондар';
const OTHER_WORKER = 'О. Мельник';

let register: OpenRegister;
let reachOf: ReturnType<typeof makeReach>;

interface Place {
  readonly communityCode?: string;
  readonly worker?: string;
  readonly confidentiality?: Confidentiality;
}

async function addFamily(surname: string, place: Place = {}): Promise<string> {
  const { communityCode = OVRUCH, worker = OTHER_WORKER, confidentiality = 'ordinary' } = place;
  const base = familyInput({ members: [motherNamed(surname, 'Марія', null)] });
  const input: NewFamily = {
    ...base,
    address: { ...base.address, communityCode: communityCode as never, settlementCode: null },
    case: { ...base.case, worker, confidentiality },
  };
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

async function addUser(role: Role, reach: { communities?: string[]; workers?: string[] } = {}): Promise<string> {
  const id = newId();
  await register.write(async (trx) => {
    await trx.insertInto('users').values({ id, name: role, role, slot: id, created_at_ms: 1 }).execute();
    for (const community_code of reach.communities ?? []) {
      await trx.insertInto('user_communities').values({ user_id: id, community_code }).execute();
    }
    for (const name of reach.workers ?? []) {
      await trx
        .insertInto('user_worker_names')
        .values({ user_id: id, name, sort_key: sortKey(name) })
        .execute();
    }
  });
  return id;
}

async function mark(familyId: string, userId: string, kind: 'named' | 'blocked'): Promise<void> {
  await register.write(async (trx) => {
    const { n } = await trx.selectFrom('families').where('id', '=', familyId).select('n').executeTakeFirstOrThrow();
    const set = { reason: null, set_by: HEAD.userId, set_at_ms: 1 };
    await trx
      .insertInto('family_access')
      .values({ family_n: n, user_id: userId, kind, ...set })
      .execute();
  });
}

/** How a family looks to a user: its record, a code, or nothing. */
async function look(userId: string, role: Role, familyId: string, now = NOW) {
  const seen = visibleTo({ userId, userName: role, role }, await reachOf(register, userId, now));
  if ((await findFamily(register.reader, seen, familyId)) !== undefined) return 'open';
  return (await findCoded(register.reader, seen, familyId)) === undefined ? 'none' : 'code';
}

async function listed(userId: string, role: Role, filter: Partial<FamilyFilter> = {}) {
  const seen = visibleTo({ userId, userName: role, role }, await reachOf(register, userId, NOW));
  return await listFamilies(register.reader, seen, {
    filter: FamilyFilter.parse(filter),
    sort: { by: 'name', descending: false },
    names: 'names',
    offset: 0,
    limit: 50,
  });
}

beforeEach(async () => {
  register = await openFamiliesRegister();
  reachOf = makeReach();
  await register.write(async (trx) => {
    await trx
      .insertInto('users')
      .values({ id: HEAD.userId, name: HEAD.userName, role: 'head', slot: 'head', created_at_ms: 1 })
      .execute();
    const place = { code: KOROSTEN, level: 'H' as const, name: 'Коростенська', parent_code: null };
    await trx
      .insertInto('places')
      .values({ ...place, sort_key: 'к', key: 'к' })
      .execute();
  });
});

describe('who sees which family', () => {
  it('a case worker sees own cases everywhere, and the ordinary ones of their communities', async () => {
    const own = await addFamily('Аваль', { communityCode: KOROSTEN, worker: BONDAR });
    const near = await addFamily('Баваль');
    const foreign = await addFamily('Ваваль', { communityCode: KOROSTEN });
    const user = await addUser('caseWorker', { communities: [OVRUCH], workers: [BONDAR] });
    expect(await look(user, 'caseWorker', own)).toBe('open');
    expect(await look(user, 'caseWorker', near)).toBe('open');
    expect(await look(user, 'caseWorker', foreign)).toBe('none');
    expect((await listed(user, 'caseWorker')).total).toBe(2);
  });

  it('without communities and without cases a case worker sees nothing', async () => {
    const family = await addFamily('Аваль');
    const user = await addUser('caseWorker');
    expect(await look(user, 'caseWorker', family)).toBe('none');
    expect(await listed(user, 'caseWorker')).toEqual({ total: 0, matching: 0, rows: [] });
  });

  it('a confidential family is open to head, deputy and its worker, a code to clerk and colleagues, nothing far away', async () => {
    const family = await addFamily('Таємна', { worker: BONDAR, confidentiality: 'confidential' });
    const users = {
      deputy: await addUser('deputy'),
      clerk: await addUser('clerk'),
      caseWorker: await addUser('caseWorker', { communities: [OVRUCH] }),
    };
    expect(await look(HEAD.userId, 'head', family)).toBe('open');
    expect(await look(users.deputy, 'deputy', family)).toBe('open');
    expect(await look(users.clerk, 'clerk', family)).toBe('code');
    expect(await look(users.caseWorker, 'caseWorker', family)).toBe('code');
    const worker = await addUser('caseWorker', { workers: [BONDAR] });
    expect(await look(worker, 'caseWorker', family)).toBe('open');
    const far = await addUser('caseWorker', { communities: [KOROSTEN] });
    expect(await look(far, 'caseWorker', family)).toBe('none');
  });

  it('a hidden family is open to the head, its worker and who is named, and to nobody else', async () => {
    const family = await addFamily('Схована', { worker: BONDAR, confidentiality: 'hidden' });
    const deputy = await addUser('deputy');
    const named = await addUser('clerk');
    await mark(family, named, 'named');
    expect(await look(HEAD.userId, 'head', family)).toBe('open');
    expect(await look(named, 'clerk', family)).toBe('open');
    expect(await look(await addUser('caseWorker', { workers: [BONDAR] }), 'caseWorker', family)).toBe('open');
    expect(await look(deputy, 'deputy', family)).toBe('none');
    expect(await look(await addUser('clerk'), 'clerk', family)).toBe('none');
    const near = await addUser('caseWorker', { communities: [OVRUCH] });
    expect(await look(near, 'caseWorker', family)).toBe('none');
    expect((await listed(near, 'caseWorker')).total).toBe(0);
  });

  it('who is kept away from a family does not see it, be they its worker, the head, or named', async () => {
    const family = await addFamily('Сусідка', { worker: BONDAR });
    const worker = await addUser('caseWorker', { communities: [OVRUCH], workers: [BONDAR] });
    await mark(family, worker, 'blocked');
    await mark(family, HEAD.userId, 'blocked');
    expect(await look(worker, 'caseWorker', family)).toBe('none');
    expect(await look(HEAD.userId, 'head', family)).toBe('none');
    expect((await listed(HEAD.userId, 'head')).total).toBe(0);
  });

  it('roles without case data see no family at all', async () => {
    const family = await addFamily('Аваль');
    for (const role of ['groupCoordinator', 'trainer', 'technician'] as const) {
      expect(await look(await addUser(role), role, family), role).toBe('none');
    }
  });
});

describe('what a code tells', () => {
  it('only code and community, after all others, whatever the list is sorted by', async () => {
    const secret = await addFamily('Абрамчук', { confidentiality: 'confidential' });
    await addFamily('Яценко');
    const user = await addUser('caseWorker', { communities: [OVRUCH] });
    const { rows } = await listed(user, 'caseWorker');
    expect(rows.map(({ name }) => name)).toEqual(['Яценко Марія', null]);
    expect(rows[1]).toEqual({
      id: secret,
      code: 'Ж-26-000001',
      communityName: 'Овруцька',
      ...{ name: null, settlementName: null, settlementLevel: null, noFixedAddress: false },
      ...{ stage: null, level: null, worker: null, registeredOn: null },
    });
  });

  it('is found by its code and its community, and by nothing that would tell what is inside', async () => {
    await addFamily('Абрамчук', { confidentiality: 'confidential' });
    const user = await addUser('caseWorker', { communities: [OVRUCH] });
    const count = async (filter: Partial<FamilyFilter>) => (await listed(user, 'caseWorker', filter)).matching;
    expect(await count({ communityCodes: [OVRUCH as never] })).toBe(1);
    expect(await count({ text: '000001' })).toBe(1);
    expect(await count({ text: 'Абрамчук' })).toBe(0);
    expect(await count({ levels: ['complex'] })).toBe(0);
    expect(await count({ stages: ['assessed'] })).toBe(0);
    expect(await count({ factors: [14] as never })).toBe(0);
    expect(await count({ workers: [OTHER_WORKER] })).toBe(0);
  });
});

describe('what hangs on a family', () => {
  it('a person is there for whom one of their families is open', async () => {
    const family = await addFamily('Схована', { confidentiality: 'hidden' });
    const person = await register.reader.selectFrom('persons').select('id').executeTakeFirstOrThrow();
    const clerk = await addUser('clerk');
    const sees = async (userId: string, role: Role) =>
      await findPerson(
        register.reader,
        visibleTo({ userId, userName: '', role }, await reachOf(register, userId, NOW)),
        person.id,
      );
    expect(await sees(clerk, 'clerk')).toBeUndefined();
    expect(await sees(HEAD.userId, 'head')).toBeDefined();
    await mark(family, clerk, 'named');
    expect(await sees(clerk, 'clerk')).toBeDefined();
  });

  it('workers, positions and notes follow the same rule', async () => {
    const family = await addFamily('Схована', { worker: 'І. Тиха', confidentiality: 'hidden' });
    const ordinary = await addFamily('Відкрита');
    const clerk = await addUser('clerk');
    const seen = visibleTo({ userId: clerk, userName: '', role: 'clerk' }, await reachOf(register, clerk, NOW));
    expect(await listWorkers(register.reader, seen)).toEqual([OTHER_WORKER]);
    const list = { filter: FamilyFilter.parse({}), sort: { by: 'name', descending: false } as const };
    expect(await positionInList(register.reader, seen, { ...list, id: family })).toBeNull();
    await register.write((trx) => trx.updateTable('families').set({ notes: 'таємне' }).execute());
    expect((await findFamily(register.reader, seen, ordinary))?.notes).toBeNull();
    expect((await findFamily(register.reader, visible, ordinary))?.notes).toBe('таємне');
  });

  it('a family opened with a reason closes by itself when its time is over', async () => {
    const family = await addFamily('Таємна', { confidentiality: 'confidential' });
    const user = await addUser('caseWorker', { communities: [OVRUCH] });
    const { n } = must(await register.reader.selectFrom('families').select('n').executeTakeFirst(), 'the family');
    const until_ms = NOW.getTime() + 60_000;
    await register.write((trx) =>
      trx
        .insertInto('reviews')
        .values({ id: newId(), kind: 'opened', family_n: n, user_id: user, created_at_ms: NOW.getTime(), until_ms })
        .execute(),
    );
    expect(await look(user, 'caseWorker', family)).toBe('open');
    expect(await look(user, 'caseWorker', family, new Date(until_ms))).toBe('code');
  });
});
