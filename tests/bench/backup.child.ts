import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlockWithPassword } from '#electron/access/keys.ts';
import { openDoor } from '#electron/entry/door.ts';
import { makeCopy } from './backup-row.ts';
import { openDoorOf } from './open-door.ts';
import { HEAD, RESOURCES } from './region.ts';

/**
 * The most that this process had in memory. Linux hands the peak of a parent down to the `maxRSS` of its child, which is
 * therefore asked only elsewhere.
 */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

/** Opens a register, makes one copy into a folder, and prints the most memory that it ever had, in kB. */
const [userData = '', folder = ''] = process.argv.slice(2);
const registerFolder = join(userData, 'register');
const { settings } = await openDoor({ userData, resources: RESOURCES, locale: 'uk' });
const keys = await unlockWithPassword(registerFolder, settings.salt, HEAD.login, HEAD.password);
const { door, register } = await openDoorOf({ userData, registerFolder, keys });
await makeCopy(door, folder);
register.close();
console.log(peakKilobytes());
