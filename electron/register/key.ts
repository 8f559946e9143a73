import { randomBytes } from 'node:crypto';

declare const registerKey: unique symbol;

/** The data key of a register: 32 random bytes. Whoever holds it reads everything, so it is erased after use. */
export type RegisterKey = Uint8Array & { readonly [registerKey]: true };

const KEY_BYTES = 32;

export function newRegisterKey(): RegisterKey {
  return randomBytes(KEY_BYTES) as Uint8Array as RegisterKey;
}

/** Reads 64 hexadecimal digits. Throws on anything else. */
export function registerKeyFromHex(hex: string): RegisterKey {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error('a register key is 64 hexadecimal digits');
  return new Uint8Array(Buffer.from(hex, 'hex')) as RegisterKey;
}

export function hexOfKey(key: RegisterKey): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex');
}

/** Overwrites key material with zeros. Strings made from it cannot be erased: the process must end for that. */
export function erase(bytes: Uint8Array): void {
  bytes.fill(0);
}

const DIGITS = '0123456789abcdef';

/**
 * The key as the cipher wants it: ASCII `raw:` and 64 hexadecimal digits. Written byte by byte, so that no string
 * with the key stays in the heap; the caller erases it.
 */
export function rawKeyText(key: RegisterKey): Buffer {
  if (key.length !== KEY_BYTES) throw new Error('a register key has 32 bytes');
  const text = Buffer.alloc(4 + 2 * KEY_BYTES);
  text.write('raw:', 0, 'latin1');
  key.forEach((byte, i) => {
    text[4 + 2 * i] = DIGITS.charCodeAt(byte >> 4);
    text[5 + 2 * i] = DIGITS.charCodeAt(byte & 15);
  });
  return text;
}
