import { join } from 'node:path';
import { unlockWithPassword } from '#electron/access/keys.ts';
import { openDoor } from '#electron/entry/door.ts';
import { makeCopy } from './backup-row.ts';
import { openDoorOf } from './open-door.ts';
import { HEAD, RESOURCES } from './region.ts';

/** Opens a register, makes one copy into a folder, and prints the most memory that it ever had, in kB. */
const [userData = '', folder = ''] = process.argv.slice(2);
const registerFolder = join(userData, 'register');
const { settings } = await openDoor({ userData, resources: RESOURCES, locale: 'uk' });
const keys = await unlockWithPassword(registerFolder, settings.salt, HEAD.login, HEAD.password);
const { door, register } = await openDoorOf({ userData, registerFolder, keys });
await makeCopy(door, folder);
register.close();
console.log(process.resourceUsage().maxRSS);
