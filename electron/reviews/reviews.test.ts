import { beforeEach, describe, expect, it } from 'vitest';
import { makeReach } from '#electron/access/reach.ts';
import { visibleTo } from '#electron/access/visibility.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { changeAccess } from '#electron/families/family-access.commands.ts';
import { changeMembers } from '#electron/families/family-members.commands.ts';
import { handOver } from '#electron/families/hand-over.commands.ts';
import {
  familyInput,
  HEAD,
  motherNamed,
  NOW,
  OVRUCH,
  openFamiliesRegister,
  visible,
} from '#electron/families/testing.ts';
import { changeIdentity, changePhones } from '#electron/people/people.commands.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { FamilyAccess, HandOver, MemberInput } from '#shared/families/families.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { reviewsHandlers } from './reviews.ipc.ts';
import { listReviews } from './reviews.queries.ts';

let register: OpenRegister;
let reachOf: ReturnType<typeof makeReach>;

async function addUser(role: Role, community = OVRUCH): Promise<{ userId: string; userName: string; role: Role }> {
  const userId = newId<string>();
  await register.write(async (trx) => {
    await trx.insertInto('users').values({ id: userId, name: role, role, slot: userId, created_at_ms: 1 }).execute();
    await trx.insertInto('user_communities').values({ user_id: userId, community_code: community }).execute();
  });
  return { userId, userName: role, role };
}

async function sceneOf(session: typeof HEAD, now = NOW) {
  return { session, now, visible: visibleTo(session, await reachOf(register, session.userId, now)) };
}

async function add(session: typeof HEAD, confidentiality: 'ordinary' | 'confidential' | 'hidden') {
  const base = familyInput();
  const scene = await sceneOf(session);
  const input = { ...base, case: { ...base.case, confidentiality } };
  const added = await register.write((trx) => registerFamily({ ...scene, trx }, input));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added;
}

const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

async function versionOf(id: string): Promise<number> {
  const row = await register.reader.selectFrom('families').where('id', '=', id).select('version').executeTakeFirst();
  return row?.version ?? 0;
}

async function setAccess(id: string, access: Partial<FamilyAccess>) {
  const scene = await sceneOf(HEAD);
  const whole = FamilyAccess.parse({
    confidentiality: 'confidential',
    openingNeedsSecond: false,
    marks: [],
    ...access,
  });
  const version = await versionOf(id);
  return await register
    .write(async (trx) => {
      const changed = await changeAccess({ ...scene, trx }, { id, version, access: whole });
      if (changed instanceof Refusal) throw changed;
      return changed;
    })
    .catch((error: unknown) => error);
}

const second = { userId: '' };
const host = {
  secondPerson: async () => (second.userId === '' ? new Refusal({ code: 'reviews/second-wrong' as const }) : second),
};

async function open(session: typeof HEAD, id: string, withSecond = false) {
  const scene = await sceneOf(session);
  const typed = withSecond ? { login: 'x', password: 'y' } : null;
  const context = { ...scene, register, record: () => {}, progress: () => {} } as never;
  return await reviewsHandlers(host).openFamily(context, {
    id: id as never,
    reason: 'дзвінок з лікарні',
    second: typed,
  });
}

beforeEach(async () => {
  register = await openFamiliesRegister();
  reachOf = makeReach();
  second.userId = '';
  await register.write(async (trx) => {
    await trx
      .insertInto('users')
      .values({ id: HEAD.userId, name: HEAD.userName, role: 'head', slot: 'head', created_at_ms: 1 })
      .execute();
  });
});

describe('a confidential family', () => {
  it('opens with a reason for half an hour, and the head sees who opened it and why', async () => {
    const { id } = await add(HEAD, 'confidential');
    const worker = await addUser('caseWorker');
    expect(codeOf(await open(worker, id))).toBe('ok');
    const seen = async (now: Date) => {
      const scene = await sceneOf(worker, now);
      return (await findFamily(register.reader, scene.visible, id)) !== undefined;
    };
    expect(await seen(NOW)).toBe(true);
    expect(await seen(new Date(NOW.getTime() + 31 * 60_000))).toBe(false);
    expect(await listReviews(register.reader, visible)).toMatchObject([
      { kind: 'opened', family: { id }, userName: 'caseWorker', reason: 'дзвінок з лікарні', settled: null },
    ]);
  });

  it('where it asks for two, nobody opens it alone', async () => {
    const { id } = await add(HEAD, 'confidential');
    await setAccess(id, { openingNeedsSecond: true });
    const worker = await addUser('caseWorker');
    expect(codeOf(await open(worker, id))).toBe('reviews/second-needed');
    expect(codeOf(await open(worker, id, true))).toBe('reviews/second-wrong');
    second.userId = HEAD.userId;
    expect(codeOf(await open(worker, id, true))).toBe('ok');
    expect((await listReviews(register.reader, visible))[0]?.secondName).toBe(HEAD.userName);
  });

  it('of another community, a hidden and an unknown one are refused alike', async () => {
    const { id } = await add(HEAD, 'hidden');
    const worker = await addUser('caseWorker');
    expect(await open(worker, id)).toEqual(await open(worker, newId()));
  });
});

describe('who may see a family', () => {
  it('a family that no head or deputy would see is refused', async () => {
    const { id } = await add(HEAD, 'ordinary');
    const blocked = { userId: HEAD.userId as never, kind: 'blocked' as const, reason: 'сестра' };
    expect(codeOf(await setAccess(id, { marks: [blocked] }))).toBe('families/nobody-sees');
    await addUser('deputy');
    expect(codeOf(await setAccess(id, { marks: [blocked] }))).toBe('ok');
    const scene = await sceneOf(HEAD);
    expect(await findFamily(register.reader, scene.visible, id)).toBeUndefined();
  });
});

describe('a family registered twice', () => {
  it('goes to the list of the head alone when the first one is hidden, and the answer is that of any other', async () => {
    const first = await add(HEAD, 'hidden');
    const worker = await addUser('caseWorker');
    const again = await add(worker, 'ordinary');
    expect(Object.keys(again)).toEqual(['id', 'code']);
    expect(await listReviews(register.reader, visible)).toMatchObject([
      { kind: 'twice', family: { id: again.id }, other: { id: first.id }, userName: 'caseWorker' },
    ]);
    const theirs = await sceneOf(worker);
    expect(await listReviews(register.reader, theirs.visible)).toEqual([]);
  });

  it('leaves no line when the first one can be seen: the screen says so itself', async () => {
    const worker = await addUser('caseWorker');
    await add(HEAD, 'ordinary');
    await add(worker, 'ordinary');
    expect(await listReviews(register.reader, visible)).toEqual([]);
  });
});

describe('somebody of a hidden family', () => {
  const strangers = (surname: string) =>
    familyInput({ members: [{ ...motherNamed(surname, 'Ганна', null), bornOn: '1960-01-02', phone: null }] as never });

  async function ownFamily(worker: typeof HEAD) {
    const scene = await sceneOf(worker);
    const own = await register.write((trx) => registerFamily({ ...scene, trx }, strangers('Лис')));
    if (own instanceof Refusal) throw new Error(own.failure.code);
    return own;
  }

  it('who is added to another family goes to the list once, and the answer is that of any other', async () => {
    const first = await add(HEAD, 'hidden');
    const worker = await addUser('caseWorker');
    const own = await ownFamily(worker);
    const scene = await sceneOf(worker);
    const join = async (member: MemberInput) => {
      const family = must(await findFamily(register.reader, scene.visible, own.id), 'the family of the worker');
      const members = [...family.members.map((known) => MemberInput.parse(known)), member];
      const target = { id: own.id, version: family.version };
      return await register.write((trx) => changeMembers({ ...scene, trx }, { ...target, members }));
    };
    const [hers] = familyInput().members;
    expect(await join(must(hers, 'the hidden mother'))).toEqual({ version: 2 });
    expect(await join(must(strangers('Гай').members[0], 'a stranger'))).toEqual({ version: 3 });
    expect(await join(must(hers, 'the hidden mother'))).toEqual({ version: 4 });
    expect(await listReviews(register.reader, visible)).toMatchObject([
      { kind: 'twice', family: { id: own.id }, other: { id: first.id }, userName: 'caseWorker' },
    ]);
  });
});

describe('somebody who becomes known', () => {
  it('goes to the list when a code gets the name of a hidden woman, or another phone is hers', async () => {
    const first = await add(HEAD, 'hidden');
    const worker = await addUser('caseWorker');
    const [hers] = familyInput().members;
    const { name, phone } = must(hers, 'the hidden mother');
    const codeOnly = { surname: null, givenName: null, patronymic: null };
    const unknown = { ...must(hers, 'a mother'), name: codeOnly, bornOn: null, birthYear: null, phone: null };
    const scene = await sceneOf(worker);
    const registered = async () => {
      const own = await register.write((trx) =>
        registerFamily({ ...scene, trx }, familyInput({ members: [unknown] as never })),
      );
      if (own instanceof Refusal) throw new Error(own.failure.code);
      const family = must(await findFamily(register.reader, scene.visible, own.id), 'the family of the worker');
      return { ...own, id: own.id, personId: must(family.members[0], 'its woman').personId };
    };
    const [named, phoned] = [await registered(), await registered()];
    expect(await listReviews(register.reader, visible)).toEqual([]);

    const identity = { name, alias: null, formerNames: [] };
    const target = { id: named.personId, version: 1 };
    expect(await register.write((trx) => changeIdentity({ ...scene, trx }, { ...target, identity }))).toEqual({
      version: 2,
    });
    const phones = [{ number: must(phone, 'her phone'), label: 'own', note: null }];
    const other = { id: phoned.personId, version: 1 };
    await register.write((trx) => changePhones({ ...scene, trx }, { ...other, phones: phones as never }));
    const lines = await listReviews(register.reader, visible);
    expect(new Set(lines.map(({ family, other: hidden }) => `${family.id} ${hidden?.id}`))).toEqual(
      new Set([`${named.id} ${first.id}`, `${phoned.id} ${first.id}`]),
    );
  });
});

describe('handing over', () => {
  it('gives every open case of a worker to another with a note, also those that the head does not see', async () => {
    const { id } = await add(HEAD, 'ordinary');
    const away = await add(HEAD, 'ordinary');
    await addUser('deputy');
    await setAccess(away.id, {
      confidentiality: 'ordinary',
      marks: [{ userId: HEAD.userId as never, kind: 'blocked', reason: null }],
    });
    const next = await addUser('caseWorker');
    const scene = await sceneOf(HEAD);
    const input = HandOver.parse({ fromNames: ['С. Бондар'], toUserId: next.userId, note: 'дзвонити після шостої' });
    expect(await register.write((trx) => handOver({ ...scene, trx }, input))).toEqual({ families: 1 });
    const family = await findFamily(register.reader, scene.visible, id);
    expect(family?.workers[0]).toMatchObject({ worker: 'caseWorker', note: 'дзвонити після шостої' });
    const theirs = await sceneOf(next);
    expect(await findFamily(register.reader, theirs.visible, away.id)).toBeDefined();
  });
});
