import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type CipherOf, NONCE_BYTES, openSealingEnd, type SealingEnd } from './sealing.ts';

const TAG_BYTES = 16;

function seal(key: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const plain = Buffer.from(text);
  const box = new Uint8Array(NONCE_BYTES + plain.length + TAG_BYTES);
  box.set(randomBytes(NONCE_BYTES));
  const cipher = createCipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  box.set(cipher.update(plain), NONCE_BYTES);
  plain.fill(0);
  cipher.final();
  box.set(cipher.getAuthTag(), box.length - TAG_BYTES);
  return box;
}

function open(key: Uint8Array, box: Uint8Array): string {
  const iv = box.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  const plain = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES));
  decipher.final();
  return plain.toString();
}

const nodeCipher: CipherOf = (secret) => {
  const key = new Uint8Array(secret);
  return { seal: (text) => seal(key, text), open: (box) => open(key, box) };
};

/** An end for a process of Node: no call waits for a pool of threads between the answer and its box. */
export function openNodeSealingEnd(): Promise<SealingEnd> {
  return openSealingEnd(nodeCipher);
}
