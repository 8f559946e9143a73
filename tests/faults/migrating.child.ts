import { type Kysely, sql } from 'kysely';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { type Migration, migrate } from '#electron/register/migrate.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { writeSnapshot } from '#electron/register/snapshot.ts';

/** Migrates a register and kills itself before the given statement. Arguments: path, key, statement, folder of copies. */
const [path = '', hex = '', fatal = '', copies = ''] = process.argv.slice(2);

const STATEMENTS = [
  'create table b (n integer primary key, x text not null) strict',
  'insert into b (x) select x from a',
  'alter table a add column y text',
  "update a set y = x || '!'",
  'create index a_by_y on a (y)',
  'drop table c',
];

const first: Migration = { name: '0001-first', up: async () => {} };
const second: Migration = {
  name: '0002-second',
  up: async (trx: Kysely<unknown>) => {
    for (const [i, statement] of [...STATEMENTS, 'select 1'].entries()) {
      if (i === Number(fatal)) process.kill(process.pid, 'SIGKILL');
      await sql.raw(statement).execute(trx);
    }
  },
};

const connection = openRegisterFile(path, registerKeyFromHex(hex));
await migrate(connection, {
  migrations: [first, second],
  beforeMigration: async (image) => void (await writeSnapshot(image, async (plain) => plain, copies)),
});
connection.close();
