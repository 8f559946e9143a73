import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { openInMemory } from '../open.ts';

const beforeMigration = async () => {};
const BEFORE = MIGRATIONS.findIndex(({ name }) => name.endsWith('-access'));

test('a head who signed in before stays one, without a login written down, and every family opens as it did', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE), beforeMigration });
  connection.exec(`
    insert into users (id, name, role, slot, created_at_ms) values ('u1', 'Гриценко Н. О.', 'head', 'ab', 1);
    insert into families (id, code, version, stage, worker_sort_key, registered_on, sort_key, created_at_ms, changed_at_ms)
    values ('f1', 'Ж-2026-000001', 1, 'reported', '', '2026-01-01', 'а', 1, 1);
  `);
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE + 1), beforeMigration });
  expect(
    connection.prepare('select name, role, slot, login, must_change_password, switched_off_at_ms from users').all(),
  ).toEqual([
    {
      name: 'Гриценко Н. О.',
      role: 'head',
      slot: 'ab',
      login: null,
      must_change_password: 0,
      switched_off_at_ms: null,
    },
  ]);
  expect(connection.prepare('select id, opening_needs_second from families').all()).toEqual([
    { id: 'f1', opening_needs_second: 0 },
  ]);
});
