import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newIdentity } from '#electron/access/age.ts';
import { recoveryGroups } from '#electron/access/recovery.ts';
import { newSigningSeed } from '#electron/access/signing.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { createRegister } from '#electron/entry/create-register.ts';
import { openDoor } from '#electron/entry/door.ts';
import { giveMadeUpUsersKeys } from '#electron/entry/made-up-users.ts';
import { readCommunities } from '#electron/places/places-file.ts';
import { root } from './tree.mjs';

/**
 * `npm run demo -- [--families N] [--seed S] [--dir D]`: makes a profile with an encrypted demonstration register in an
 * empty folder and prints how to sign in. The recovery key is printed as well and written nowhere.
 */

const REGION = 'UA18000000000041385';
const LOGIN = 'керівниця';
const PASSWORD = 'Синя груша над Тетеревом';
const USERS_PASSWORD = 'Тиха вода під кригою';
/** The lowest that the program takes: a demonstration has no secrets, and many users. */
const WORK_FACTOR = 15;
const MOST_FAMILIES = 1_000_000;

const { values } = parseArgs({
  options: {
    families: { type: 'string', default: '3470' },
    seed: { type: 'string', default: '2021' },
    dir: { type: 'string', default: join(root, 'demo') },
  },
});

function wholeNumber(name, most) {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  console.error(`--${name} takes a whole number from 0 to ${most}`);
  process.exit(2);
}

const families = wholeNumber('families', MOST_FAMILIES);
const seed = wholeNumber('seed', 2 ** 32 - 1);
const dir = resolve(values.dir);
if (existsSync(dir) && readdirSync(dir).length > 0) {
  console.error(`${dir} is not empty: choose another folder with --dir, or remove it`);
  process.exit(2);
}
await mkdir(dir, { recursive: true });

const now = new Date();
const resources = join(root, 'resources');
const door = await openDoor({ userData: dir, resources, locale: 'uk' }, WORK_FACTOR);
const identity = await newIdentity();
door.recovery = { identity, signingSeed: newSigningSeed(), confirm: [0, 1], confirmed: true };

const centre = {
  kind: 'regional',
  name: 'Обласний центр соціальних служб (навчальний)',
  letter: 'Ж',
  regionCode: REGION,
  communityCodes: readCommunities(resources, REGION).map(({ code }) => code),
};
const head = { name: 'Марія Навчальна', login: LOGIN, password: PASSWORD };
const creation = { now, signal: new AbortController().signal, progress: () => {} };
const signedIn = await createRegister(door, join(dir, 'register'), { centre, head, content: 'empty' }, creation);
if (door.opened === null) {
  console.error('the register could not be made:', signedIn);
  process.exit(1);
}

const { register } = door.opened;
const startedAt = performance.now();
const loaded = await loadDemonstration(register, resources, { families, seed, today: now });
const users = await giveMadeUpUsersKeys(door, USERS_PASSWORD);
register.close();

console.log(`made-up families: ${loaded.families}, persons: ${loaded.persons}`);
console.log(`  written in ${Math.round(performance.now() - startedAt)} ms, encrypted, to ${join(dir, 'register')}`);
console.log(`  login         ${LOGIN}`);
console.log(`  password      ${PASSWORD}`);
console.log(`  others        ${users.map(({ login, role }) => `${login} (${role})`).join(', ')}`);
console.log(`  password      ${USERS_PASSWORD}`);
console.log(`  recovery key  ${recoveryGroups(identity).join(' ')}`);
