import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { type CipherOf, NONCE_BYTES, nonces, openSealingEnd, type SealingEnd } from './sealing.ts';

const TAG_BYTES = 16;
/** Of a sign of a JavaScript string in UTF-8. */
const MOST_BYTES = 3;
/** Room for what most boxes hold, which is taken once and overwritten after each. */
const DESK = Buffer.allocUnsafeSlow(256 * 1024);

function seal(key: KeyObject, nonce: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  // Written where there is room for the longest it can be: its length need not be counted first.
  const most = text.length * MOST_BYTES;
  const plain = most > DESK.length ? Buffer.allocUnsafeSlow(most) : DESK;
  const length = plain.write(text);
  try {
    const box = new Uint8Array(NONCE_BYTES + length + TAG_BYTES);
    box.set(nonce);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    box.set(cipher.update(plain.subarray(0, length)), NONCE_BYTES);
    cipher.final();
    box.set(cipher.getAuthTag(), box.length - TAG_BYTES);
    return box;
  } finally {
    plain.fill(0, 0, length);
  }
}

function open(key: KeyObject, box: Uint8Array): string {
  const iv = box.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  const plain = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES));
  decipher.final();
  return plain.toString();
}

const nodeCipher: CipherOf = (secret) => {
  // Held outside of JavaScript, and taken in once: bytes would be taken in anew for each box.
  const key = createSecretKey(new Uint8Array(secret));
  const nextNonce = nonces();
  return { seal: (text) => seal(key, nextNonce(), text), open: (box) => open(key, box) };
};

/** An end for a process of Node: no call waits for a pool of threads between the answer and its box. */
export function openNodeSealingEnd(): Promise<SealingEnd> {
  return openSealingEnd(nodeCipher);
}
