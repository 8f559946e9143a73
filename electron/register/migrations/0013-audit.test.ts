import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { openInMemory } from '../open.ts';

const beforeMigration = async () => {};
const BEFORE = MIGRATIONS.findIndex(({ name }) => name === '0013-audit');

test('a register that had no audit begins one with its first line', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE), beforeMigration });
  connection.exec("insert into users (id, name, role, slot, created_at_ms) values ('u', 'Олена', 'head', 's', 1)");
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE + 1), beforeMigration });
  const insert = (n: number) =>
    connection.exec(
      `insert into audit_lines (n, at_ms, act, channel, hash) values (${n}, 1, 'signIn', 'entry.unlock', zeroblob(32))`,
    );
  expect(() => insert(2)).toThrow('added in order');
  insert(1);
  insert(2);
  expect(connection.prepare('select count(*) from audit_lines').pluck().get()).toBe(2);
});
