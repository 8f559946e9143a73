import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usersHandlers } from '#electron/users/users.ipc.ts';
import { NewUser } from '#shared/users/users.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { changeSettings } from './door.ts';
import { reviewsHost } from './reviews-host.ts';
import { codeOf, type Laptop, PASSWORD, setUpCentre, startLaptop, valueOf } from './testing.ts';
import { usersHost } from './users-host.ts';

/** Who may stand by while a confidential family is opened: the case worker at the laptop is signed in. */

const THEIRS = 'чайник співає вранці';

let laptop: Laptop;
let family: { id: string; n: number };
const ids = new Map<string, string>();

const register = () => must(laptop.door.opened, 'the open register').register;

async function create(login: string, role: Role): Promise<void> {
  const input = NewUser.parse({ name: login, login, role, communityCodes: [], workerNames: [], password: THEIRS });
  ids.set(login, valueOf(await usersHandlers(usersHost(laptop.door)).create(laptop.jobContext(), input)).id);
}

function signInAs(login: string, role: Role): void {
  const opened = must(laptop.door.opened, 'the open register');
  const userId = must(ids.get(login), 'a user of that login');
  laptop.door.opened = { ...opened, session: { userId, userName: login, role } };
}

const stands = (login: string, password = THEIRS, now = laptop.entryContext.now) =>
  reviewsHost(laptop.door).secondPerson({ login, password }, family.id, now);

beforeAll(async () => {
  laptop = await startLaptop();
  await setUpCentre(laptop, 3);
  ids.set('Гриценко', must(laptop.door.opened, 'the head').session.userId);
  await create('Олена', 'caseWorker');
  await create('Ірина', 'deputy');
  await create('Діана', 'deputy');
  await create('Лариса', 'clerk');
  family = await register().reader.selectFrom('families').select(['id', 'n']).limit(1).executeTakeFirstOrThrow();
}, 60_000);

beforeEach(async () => {
  signInAs('Олена', 'caseWorker');
  await changeSettings(laptop.door, { failedTries: 0, lastFailedAt: null });
  await register().write(async (trx) => {
    await trx.deleteFrom('family_access').execute();
    await trx.updateTable('users').set({ switched_off_at_ms: null }).execute();
    await trx.updateTable('families').set({ confidentiality: 'confidential' }).execute();
  });
});

describe('beside a confidential family may stand', () => {
  it('the head or a deputy with their own password, however the login is typed', async () => {
    expect(await stands('Гриценко', PASSWORD)).toEqual({ userId: ids.get('Гриценко') });
    expect(await stands(' іРИНА')).toEqual({ userId: ids.get('Ірина') });
  });

  it('nobody with a wrong password; the third wrong one makes everybody wait, at the sign-in as well', async () => {
    for (const _ of [1, 2, 3]) expect(codeOf(await stands('Ірина', 'не той пароль'))).toBe('reviews/second-wrong');
    expect(codeOf(await stands('Ірина'))).toBe('entry/wait');
    expect(laptop.door.settings.failedTries).toBe(3);
    const later = new Date(laptop.entryContext.now.getTime() + 6000);
    expect(await stands('Ірина', THEIRS, later)).toEqual({ userId: ids.get('Ірина') });
  });

  it('no other role, though the password is right and the family is open to them', async () => {
    const user_id = must(ids.get('Лариса'), 'the clerk');
    const mark = { family_n: family.n, user_id, kind: 'named' as const, reason: null, set_by: user_id, set_at_ms: 1 };
    await register().write((trx) => trx.insertInto('family_access').values(mark).execute());
    expect(codeOf(await stands('Лариса'))).toBe('reviews/second-wrong');
  });

  it('not the one who opens it: two are two', async () => {
    expect(codeOf(await stands('Олена'))).toBe('reviews/second-wrong');
    signInAs('Ірина', 'deputy');
    expect(codeOf(await stands('Ірина'))).toBe('reviews/second-wrong');
    expect(await stands('Діана')).toEqual({ userId: ids.get('Діана') });
  });

  it('no deputy who was switched off, even where the key has not been changed yet', async () => {
    const id = must(ids.get('Ірина'), 'the deputy');
    await register().write((trx) =>
      trx.updateTable('users').set({ switched_off_at_ms: 1 }).where('id', '=', id).execute(),
    );
    expect(codeOf(await stands('Ірина'))).toBe('reviews/second-wrong');
  });

  it('no deputy who is kept away from the family', async () => {
    const user_id = must(ids.get('Ірина'), 'the deputy');
    const mark = { family_n: family.n, user_id, kind: 'blocked' as const, reason: null, set_by: user_id, set_at_ms: 1 };
    await register().write((trx) => trx.insertInto('family_access').values(mark).execute());
    expect(codeOf(await stands('Ірина'))).toBe('reviews/second-wrong');
    expect(await stands('Діана')).toEqual({ userId: ids.get('Діана') });
  });

  it('no deputy for whom the family does not exist', async () => {
    await register().write((trx) => trx.updateTable('families').set({ confidentiality: 'hidden' }).execute());
    expect(codeOf(await stands('Ірина'))).toBe('reviews/second-wrong');
    expect(await stands('Гриценко', PASSWORD)).toEqual({ userId: ids.get('Гриценко') });
  });
});
