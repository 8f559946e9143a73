import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { type Connection, openInMemory } from '../open.ts';

const beforeMigration = async () => {};
const BEFORE = MIGRATIONS.findIndex(({ name }) => name === '0017-sound-families-index');
const WORDS = ['кравчук наталія', 'кравченко олена петрівна', 'бондар марія', 'бондарчук іван', 'лис ольга'];

/** Families are written and change their names in one transaction: a row is deleted and written anew. */
function change(connection: Connection): void {
  const remove = connection.prepare('delete from families_words where rowid = ?');
  const write = connection.prepare('insert into families_words (rowid, words) values (?, ?)');
  connection.exec('begin');
  for (let n = 1; n <= 40; n += 1) write.run(n, `${WORDS[n % WORDS.length]} ${WORDS[(n * 3) % WORDS.length]}`);
  for (let n = 1; n <= 40; n += 3) {
    remove.run(n);
    write.run(n, `${WORDS[(n * 2) % WORDS.length]} ${WORDS[(n + 1) % WORDS.length]}`);
  }
  connection.exec('commit');
}

const check = (connection: Connection) => connection.pragma('integrity_check');
const SOUND = [{ integrity_check: 'ok' }];

test('the index of families is sound after deletions, and finds what it found', async () => {
  const connection = openInMemory();
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE), beforeMigration });
  change(connection);
  expect(check(connection)).not.toEqual(SOUND);
  await migrate(connection, { migrations: MIGRATIONS.slice(0, BEFORE + 1), beforeMigration });
  expect(check(connection)).toEqual(SOUND);
  connection.exec('delete from families_words');
  change(connection);
  expect(check(connection)).toEqual(SOUND);
  const found = connection.prepare("select count(*) as n from families_words where families_words match 'бонд*'");
  expect(found.get()).toEqual({ n: expect.any(Number) });
  expect((found.get() as { n: number }).n).toBeGreaterThan(10);
});
