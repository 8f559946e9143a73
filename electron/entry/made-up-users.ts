import { must } from '#shared/vocabulary/must.ts';
import { type Door, openedOf } from './door.ts';
import { usersHost } from './users-host.ts';

/** Gives every user of a demonstration who can sign in the same password; gives back their logins and roles. */
export async function giveMadeUpUsersKeys(
  door: Door,
  password: string,
): Promise<{ readonly login: string; readonly role: string }[]> {
  const { register, session } = openedOf(door);
  const users = await register.reader
    .selectFrom('users')
    .where('id', '<>', session.userId)
    .where('switched_off_at_ms', 'is', null)
    .orderBy('n')
    .select(['id', 'login', 'role'])
    .execute();
  const host = usersHost(door);
  const given = [];
  for (const { id, login, role } of users) {
    const name = must(login, 'the login of a made-up user');
    const slot = await host.slotOf(name);
    await register.write((trx) => trx.updateTable('users').set({ slot }).where('id', '=', id).execute());
    await host.giveKey(slot, password);
    given.push({ login: name, role });
  }
  return given;
}
