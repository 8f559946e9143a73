import { openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { familiesOver, numberedFamily } from './saving-office.ts';

/** Registers families and tells each one that was answered. Arguments: path, key, how many, `synchronous` or '' as it is. */
const [path = '', hex = '', count = '', synchronous = ''] = process.argv.slice(2);
const acknowledged = openSync(join(dirname(path), 'acknowledged'), 'a');
const register = registerOver(openRegisterFile(path, registerKeyFromHex(hex)));
// Ten times as often as in earnest: a short recording then holds many of the moments at which the file itself is written.
register.connection.pragma('wal_autocheckpoint = 100');
if (synchronous !== '') register.connection.pragma(`synchronous = ${synchronous}`);
const call = familiesOver(register);
for (let number = 1; number <= Number(count); number++) {
  const { id } = await call('register', numberedFamily(number));
  writeSync(acknowledged, id);
}
// As the power goes: nothing is closed.
process.kill(process.pid, 'SIGKILL');
