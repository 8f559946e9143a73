import { createHmac, randomBytes } from 'node:crypto';

/** Half a SHA-256: no two of a centre's logins will meet, and paths stay short. */
const SLOT_LENGTH = 32;
const SALT_BYTES = 16;

/** A random salt for the names of key slots, as hexadecimal digits. Stays on this laptop. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/** Name of the key slot of a login: 32 hexadecimal digits, so that nobody's name stands in clear in a folder. */
export function slotOf(salt: string, login: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex'))
    .update(normaliseLogin(login))
    .digest('hex')
    .slice(0, SLOT_LENGTH);
}

/** One login however it is typed: composed or decomposed letters, any case, any of the apostrophes in use. */
export function normaliseLogin(login: string): string {
  return login
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/['`´’‘ʼʹ′]/gu, 'ʼ');
}

/** Composed and decomposed й and ї open the same slot. Case and apostrophes count. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC').trim();
}
