import type { Reader } from '#electron/register/handles.ts';
import type { UnlinkedWorker, User } from '#shared/users/users.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';

/** The user behind a key slot. */
export async function findUserOfSlot(
  db: Reader,
  slot: string,
): Promise<{ id: string; isSwitchedOff: boolean; role: Role } | undefined> {
  const row = await db
    .selectFrom('users')
    .where('slot', '=', slot)
    .select(['id', 'role', 'switched_off_at_ms'])
    .executeTakeFirst();
  return row && { id: row.id, role: row.role, isSwitchedOff: row.switched_off_at_ms !== null };
}

/** Slot, login and state of a user, or undefined. */
export async function findUser(db: Reader, id: string) {
  return await db.selectFrom('users').where('id', '=', id).selectAll().executeTakeFirst();
}

/** Heads who can sign in, besides one user. */
export async function countOtherHeads(db: Reader, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .where('role', '=', 'head')
    .where('switched_off_at_ms', 'is', null)
    .where('id', '<>', id)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Every user by name, those who were switched off last. `slotsWithKey`: slots that open the register's key. */
export async function listUsers(db: Reader, selfId: string, slotsWithKey: ReadonlySet<string>): Promise<User[]> {
  const users = await db.selectFrom('users').selectAll().execute();
  const communities = await db.selectFrom('user_communities').orderBy('community_code').selectAll().execute();
  const names = await db.selectFrom('user_worker_names').orderBy('n').selectAll().execute();
  const cases = await openCasesByWorker(db);
  return users
    .map((user) => {
      const own = names.filter(({ user_id }) => user_id === user.id);
      return {
        ...{ id: user.id, name: user.name, login: user.login, role: user.role },
        communityCodes: communities.filter(({ user_id }) => user_id === user.id).map((row) => row.community_code),
        workerNames: own.map(({ name }) => name),
        openCases: own.reduce((sum, { sort_key }) => sum + (cases.get(sort_key) ?? 0), 0),
        isSelf: user.id === selfId,
        switchedOffAtMs: user.switched_off_at_ms,
        hasKey: slotsWithKey.has(user.slot),
        mustChangePassword: user.must_change_password === 1,
      } as User;
    })
    .sort((a, b) => Number(a.switchedOffAtMs !== null) - Number(b.switchedOffAtMs !== null) || byName(a, b));
}

/** As Ukrainian is ordered: the letters of SQLite's own order stand elsewhere. */
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return sortKey(a.name) < sortKey(b.name) ? -1 : 1;
}

/** Cases that are not closed, by the sort key of their worker's name. */
async function openCasesByWorker(db: Reader): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('families')
    .where('deleted_at_ms', 'is', null)
    .where('stage', '<>', 'closed')
    .groupBy('worker_sort_key')
    .select((eb) => ['worker_sort_key', eb.fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ worker_sort_key, count }) => [worker_sort_key, count]));
}

/** Names that stand as workers of families and belong to no user, with their open cases. */
export async function listUnlinkedWorkers(db: Reader): Promise<UnlinkedWorker[]> {
  const rows = await db
    .selectFrom('families as f')
    .where('f.worker', 'is not', null)
    .where('f.worker_sort_key', 'not in', (eb) => eb.selectFrom('user_worker_names').select('sort_key'))
    .groupBy('f.worker_sort_key')
    .orderBy('f.worker_sort_key')
    .select((eb) => [eb.fn.min<string>('f.worker').as('name'), 'f.worker_sort_key'])
    .execute();
  const cases = await openCasesByWorker(db);
  return rows.map(({ name, worker_sort_key }) => ({ name, openCases: cases.get(worker_sort_key) ?? 0 }));
}

/** Users who can sign in, for choosing one of them. */
export async function listUserNames(db: Reader): Promise<{ id: string; name: string; role: Role }[]> {
  const users = await db
    .selectFrom('users')
    .where('switched_off_at_ms', 'is', null)
    .select(['id', 'name', 'role'])
    .execute();
  return users.sort(byName);
}
