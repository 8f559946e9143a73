import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { openInMemory } from '../open.ts';

const beforeMigration = async () => {};
const BEFORE = MIGRATIONS.findIndex(({ name }) => name === '0008-people');

test('a register with one phone a person keeps it as the own one, and every person begins with version 1', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE), beforeMigration });
  connection.exec(`
    insert into persons (n, id, surname, sort_key, created_at_ms, changed_at_ms) values (7, 'p7', 'Вдовиця', 'в', 1, 1);
    insert into person_phones (id, person_n, number, position) values ('t1', 7, '+380671234567', 0);
  `);
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE + 1), beforeMigration });
  expect(connection.prepare('select surname, version, alias, identified_at_ms from persons').all()).toEqual([
    { surname: 'Вдовиця', version: 1, alias: null, identified_at_ms: null },
  ]);
  expect(connection.prepare('select person_n, number, label, note, position from person_phones').all()).toEqual([
    { person_n: 7, number: '+380671234567', label: 'own', note: null, position: 0 },
  ]);
});
