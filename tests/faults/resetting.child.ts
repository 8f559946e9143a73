import { writeSync } from 'node:fs';
import { resetPassword } from '#electron/access/keys.ts';

/** Resets a password to `1`, `2`, … without end and prints when it starts. Arguments: folder, salt, recovery key. */
const [folder = '', salt = '', recoveryIdentity = ''] = process.argv.slice(2);
for (let i = 1; ; i++) {
  writeSync(1, `${i}\n`);
  await resetPassword(folder, { salt, recoveryIdentity, login: 'олена', newPassword: String(i), workFactor: 15 });
}
