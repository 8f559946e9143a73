import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';

/** Saves rows without end and prints the number of each one after its commit. Arguments: path, key, first number. */
const [path = '', hex = '', first = ''] = process.argv.slice(2);
const register = registerOver(openRegisterFile(path, registerKeyFromHex(hex)));
for (let id = Number(first); ; id++) {
  await register.write(async (trx) => {
    await sql`insert into saved (id, text) values (${id}, ${`запис ${id} `.repeat(20)})`.execute(trx);
    await sql`update counted set rows = rows + 1`.execute(trx);
  });
  writeSync(1, `${id}\n`);
}
