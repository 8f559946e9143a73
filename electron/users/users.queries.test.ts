import { expect, it } from 'vitest';
import { openTestRegister } from '#electron/register/testing.ts';
import { listUserNames, listUsers } from './users.queries.ts';

it('users stand in the order of the Ukrainian alphabet, those who were switched off last', async () => {
  const register = await openTestRegister();
  const names = ['Їжак', 'Ґалаґан', 'Бондар', 'Іваненко', 'Гриценко', 'Ковтун'];
  await register.write(async (trx) => {
    for (const name of names) {
      const switched_off_at_ms = name === 'Бондар' ? 1 : null;
      const user = { id: name, name, role: 'clerk' as const, slot: name, created_at_ms: 1, switched_off_at_ms };
      await trx.insertInto('users').values(user).execute();
    }
  });
  const shown = ['Гриценко', 'Ґалаґан', 'Іваненко', 'Їжак', 'Ковтун'];
  expect((await listUserNames(register.reader)).map(({ name }) => name)).toEqual(shown);
  const users = await listUsers(register.reader, '', new Set());
  expect(users.map(({ name }) => name)).toEqual([...shown, 'Бондар']);
  register.close();
});
