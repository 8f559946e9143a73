import { openSync } from 'node:fs';
import { resetPassword } from '#electron/access/keys.ts';

/** Resets a password once; the process dies before the given call to the disk. Arguments: folder, salt, recovery key, call. */
const [folder = '', salt = '', recoveryIdentity = '', call = ''] = process.argv.slice(2);
try {
  openSync(`/kolo-disk/fail-${call}-0-1`, 'r');
} catch {
  // There is no such path: the shim has heard it.
}
await resetPassword(folder, { salt, recoveryIdentity, login: 'олена', newPassword: 'нове', workFactor: 15 });
