import { writeSync } from 'node:fs';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { familiesOver, numberedFamily } from './saving-office.ts';

/** Registers families without end and prints number and id of each one once it is answered. Arguments: path, key, first number. */
const [path = '', hex = '', first = ''] = process.argv.slice(2);
const call = familiesOver(registerOver(openRegisterFile(path, registerKeyFromHex(hex))));
for (let number = Number(first); ; number++) {
  const { id } = await call('register', numberedFamily(number));
  writeSync(1, `${number} ${id}\n`);
}
