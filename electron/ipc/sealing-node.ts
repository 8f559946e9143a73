import { createCipheriv, createDecipheriv, KeyObject, randomBytes } from 'node:crypto';
import { type CipherOf, NONCE_BYTES, openSealingEnd, type SealingEnd } from './sealing.ts';

const TAG_BYTES = 16;
/** Of a sign of a JavaScript string in UTF-8. */
const MOST_BYTES = 3;

function seal(key: KeyObject, text: string): Uint8Array<ArrayBuffer> {
  // Written where there is room for the longest it can be: its length need not be counted first.
  const plain = Buffer.allocUnsafeSlow(text.length * MOST_BYTES);
  const length = plain.write(text);
  const box = new Uint8Array(NONCE_BYTES + length + TAG_BYTES);
  box.set(randomBytes(NONCE_BYTES));
  const cipher = createCipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  box.set(cipher.update(plain.subarray(0, length)), NONCE_BYTES);
  plain.fill(0, 0, length);
  cipher.final();
  box.set(cipher.getAuthTag(), box.length - TAG_BYTES);
  return box;
}

function open(key: KeyObject, box: Uint8Array): string {
  const iv = box.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  const plain = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES));
  decipher.final();
  return plain.toString();
}

const nodeCipher: CipherOf = async (secret) => {
  // Held outside of JavaScript, and taken in once: bytes would be taken in anew for each box.
  const key = KeyObject.from(await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']));
  return { seal: (text) => seal(key, text), open: (box) => open(key, box) };
};

/** An end for a process of Node: no call waits for a pool of threads between the answer and its box. */
export function openNodeSealingEnd(): Promise<SealingEnd> {
  return openSealingEnd(nodeCipher);
}
