import type { Writer } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { NewUser, UserChange } from '#shared/users/users.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { countOtherHeads, findUser, findUserOfSlot } from './users.queries.ts';

/** The user of a slot as they sign in; a slot without one gets a head. */
export async function admitUser(
  trx: Writer,
  { slot, login }: { slot: string; login: string },
): Promise<{ id: string; name: string; role: Role; mustChangePassword: boolean }> {
  const known = await findUserOfSlot(trx, slot);
  if (known === undefined) {
    const head = { id: newId(), name: login, login, role: 'head' as const, slot, created_at_ms: Date.now() };
    await trx.insertInto('users').values(head).execute();
    return { id: head.id, name: login, role: 'head', mustChangePassword: false };
  }
  const user = must(await findUser(trx, known.id), 'the user of the slot');
  if (user.login === null || user.switched_off_at_ms !== null) {
    await trx.updateTable('users').set({ login, switched_off_at_ms: null }).where('id', '=', user.id).execute();
  }
  return { id: user.id, name: user.name, role: user.role, mustChangePassword: user.must_change_password === 1 };
}

type Taken = Refusal<'users/login-taken' | 'users/worker-name-taken'>;

/** Writes a new user down. Their key follows: until then they cannot sign in. */
export async function addUser(
  trx: Writer,
  { slot, user, nowMs }: { slot: string; user: NewUser; nowMs: number },
): Promise<{ id: string } | Taken> {
  if ((await findUserOfSlot(trx, slot)) !== undefined) return refuse('users/login-taken');
  const id = newId();
  const { name, login, role } = user;
  await trx
    .insertInto('users')
    .values({ id, name, login, role, slot, must_change_password: 1, created_at_ms: nowMs })
    .execute();
  return (await writeReach(trx, id, user)) ?? { id };
}

/** Name, role, communities and worker's names of a user. */
export async function changeUser(
  { trx }: { trx: Writer },
  { id, user }: { id: string; user: UserChange },
): Promise<null | Taken | Refusal<'users/not-found' | 'users/last-head'>> {
  const known = await findUser(trx, id);
  if (known === undefined) return refuse('users/not-found');
  const leavesHead = known.role === 'head' && user.role !== 'head';
  if (leavesHead && (await countOtherHeads(trx, id)) === 0) return refuse('users/last-head');
  await trx.updateTable('users').set({ name: user.name, role: user.role }).where('id', '=', id).execute();
  return await writeReach(trx, id, user);
}

/** Communities are of case workers only; every user may stand as a worker of families. */
async function writeReach(trx: Writer, id: string, user: UserChange): Promise<null | Taken> {
  await trx.deleteFrom('user_communities').where('user_id', '=', id).execute();
  await trx.deleteFrom('user_worker_names').where('user_id', '=', id).execute();
  const wanted = user.role === 'caseWorker' ? user.communityCodes : [];
  // A code that the classifier does not know reaches nothing.
  const known = await trx
    .selectFrom('places')
    .where('code', 'in', ['', ...wanted])
    .select('code')
    .execute();
  for (const { code } of known) {
    await trx.insertInto('user_communities').values({ user_id: id, community_code: code }).execute();
  }
  const names = new Map(user.workerNames.map((name) => [sortKey(name), name]));
  for (const [sort_key, name] of names) {
    const other = await trx
      .selectFrom('user_worker_names')
      .where('sort_key', '=', sort_key)
      .select('n')
      .executeTakeFirst();
    if (other !== undefined) return refuse('users/worker-name-taken');
    await trx.insertInto('user_worker_names').values({ user_id: id, name, sort_key }).execute();
  }
  return null;
}

/** From now on the user does not sign in; the data key follows. */
export async function switchOff(
  trx: Writer,
  { id, selfId, nowMs }: { id: string; selfId: string; nowMs: number },
): Promise<{ slot: string } | Refusal<'users/not-found' | 'users/self' | 'users/last-head'>> {
  const user = await findUser(trx, id);
  if (user === undefined) return refuse('users/not-found');
  if (id === selfId) return refuse('users/self');
  if (user.role === 'head' && (await countOtherHeads(trx, id)) === 0) return refuse('users/last-head');
  await trx
    .updateTable('users')
    .set({ switched_off_at_ms: user.switched_off_at_ms ?? nowMs })
    .where('id', '=', id)
    .execute();
  return { slot: user.slot };
}

/** A password of the head's lasts for one signing in; who was switched off may sign in again. */
export async function expectNewPassword(trx: Writer, id: string, slot: string): Promise<void> {
  await trx
    .updateTable('users')
    .set({ slot, must_change_password: 1, switched_off_at_ms: null })
    .where('id', '=', id)
    .execute();
}

export async function ownPasswordChosen(trx: Writer, id: string): Promise<void> {
  await trx.updateTable('users').set({ must_change_password: 0 }).where('id', '=', id).execute();
}
