import { openSync, writeSync } from 'node:fs';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { familiesOver, numberedFamily } from './saving-office.ts';

/**
 * Registers families and prints number and id of each one once it is answered, until it is killed, until a call is
 * refused because the disk fails, or until so many are answered; then it closes, as at a lock.
 * Arguments: path, key, first number, how many, order to `disk-shim.c` or ''.
 */
const [path = '', hex = '', first = '', count = '', order = ''] = process.argv.slice(2);
const register = registerOver(openRegisterFile(path, registerKeyFromHex(hex)));
const call = familiesOver(register, () => {});
try {
  if (order !== '') openSync(`/kolo-disk/${order}`, 'r');
} catch {
  // There is no such path: the shim has heard it.
}
try {
  for (let number = Number(first); number < Number(first) + Number(count); number++) {
    const { id } = await call('register', numberedFamily(number));
    writeSync(1, `${number} ${id}\n`);
  }
} catch {
  // What was refused is nobody's loss.
}
try {
  register.close();
} catch {
  // What closing could not write is still in the journal.
}
