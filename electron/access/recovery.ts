import { AgeProblem, recipientOf } from './age.ts';
import { AccessProblem } from './problem.ts';

const PREFIX = 'AGE-SECRET-KEY-1';
const BARE_PREFIX = 'AGESECRETKEY1';
/** Letters and digits that a key is made of after its prefix (Bech32): no 1, B, I, O. */
const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const KEY_LENGTH = 58;
const GROUP_LENGTH = 6;

/** What people write for a character of the key: signs that a key never has, and Cyrillic look-alikes. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ O: '0', I: 'L', 1: 'L', B: '8' },
  ...{ А: 'A', В: '8', Е: 'E', З: '3', І: 'L', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' },
};

/** The key without its prefix in groups of six, as it stands on the recovery sheet: ten groups, the last of four. */
export function recoveryGroups(identity: string): string[] {
  const key = identity.slice(PREFIX.length);
  return key.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g')) ?? [];
}

/** What was typed for one group, tidied as `parseRecovery` does. */
export function tidyGroup(typed: string): string {
  return [...typed.normalize('NFKC').toUpperCase()]
    .map((sign) => LOOK_ALIKES[sign] ?? sign)
    .filter((sign) => ALPHABET.includes(sign))
    .join('');
}

/**
 * The identity behind a typed recovery key; spaces, line breaks, hyphens, case and look-alikes do not matter, the
 * prefix may be left out. Throws 'access/recovery-mistyped', with `group` (from 0) when one wrong sign explains it.
 */
export async function parseRecovery(typed: string): Promise<string> {
  const key = tidyGroup(withoutPrefix(typed));
  const identity = PREFIX + key;
  if (await isSound(identity)) return identity;
  const group = await mistypedGroup(key);
  throw new AccessProblem('access/recovery-mistyped', group === null ? {} : { group });
}

function withoutPrefix(typed: string): string {
  const bare = typed.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return bare.startsWith(BARE_PREFIX) ? bare.slice(BARE_PREFIX.length) : bare;
}

async function isSound(identity: string): Promise<boolean> {
  try {
    await recipientOf(identity);
    return true;
  } catch (error) {
    if (error instanceof AgeProblem) return false;
    throw error;
  }
}

/** The checksum tells any four wrong signs apart, so that a single one can be found by trying: 58 × 31 keys. */
async function mistypedGroup(key: string): Promise<number | null> {
  if (key.length !== KEY_LENGTH) return null;
  for (let i = 0; i < KEY_LENGTH; i++) {
    for (const sign of ALPHABET) {
      if (await isSound(PREFIX + key.slice(0, i) + sign + key.slice(i + 1))) return Math.floor(i / GROUP_LENGTH);
    }
  }
  return null;
}
