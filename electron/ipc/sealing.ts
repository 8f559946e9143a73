import type { Sealed } from '#shared/ipc/messages.ts';

/**
 * What pages, the register process and the reader of foreign files say to each other passes through the main process,
 * which outlives every lock. They seal it for each other, so that main carries what it cannot read and holds no name.
 *
 * The keys are made in the process that uses them and end with it. Main is trusted to carry, not to forget: nobody is
 * authenticated here. Runs in a page's preload as in Node, from what both have; `sealing-node.ts` is Node's own cipher,
 * three times as fast for a page of the list.
 */

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
export const NONCE_BYTES = 12;
/** Ends that are spoken with at one time: the page, one before it, a printing page, a reader. */
const MOST_KEYS = 8;

const COUNTED_FROM = 8;

/**
 * Gives nonces that never come again under one key: what this process was given by chance, then a count. The other end
 * seals under the same key and has another beginning. A new one each time costs as much as sealing a page of the list.
 */
export function nonces(): () => Uint8Array<ArrayBuffer> {
  let nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  let count = 0;
  return () => {
    if (count === 2 ** 32) [nonce, count] = [crypto.getRandomValues(new Uint8Array(NONCE_BYTES)), 0];
    new DataView(nonce.buffer).setUint32(COUNTED_FROM, count);
    count += 1;
    return nonce.slice();
  };
}

/** AES-256-GCM under one secret. A box is the nonce, then what is sealed, then its tag of 16 bytes. */
export interface BoxCipher {
  seal(text: string): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** Throws when it was sealed under another secret. */
  open(box: Uint8Array<ArrayBuffer>): string | Promise<string>;
}

/** Makes the cipher of a secret of 32 bytes. */
export type CipherOf = (secret: ArrayBuffer) => BoxCipher | Promise<BoxCipher>;

const webCipher: CipherOf = async (secret) => {
  const { subtle } = crypto;
  const name = 'AES-GCM';
  const key = await subtle.importKey('raw', secret, name, false, ['encrypt', 'decrypt']);
  const nextNonce = nonces();
  return {
    async seal(text) {
      const plain = new TextEncoder().encode(text);
      const iv = nextNonce();
      const sealed = new Uint8Array(await subtle.encrypt({ name, iv }, key, plain));
      plain.fill(0);
      const box = new Uint8Array(NONCE_BYTES + sealed.length);
      box.set(iv);
      box.set(sealed, NONCE_BYTES);
      return box;
    },
    async open(box) {
      const iv = box.subarray(0, NONCE_BYTES);
      return new TextDecoder().decode(await subtle.decrypt({ name, iv }, key, box.subarray(NONCE_BYTES)));
    },
  };
};

/** One end of sealed talk. */
export interface SealingEnd {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Seals what JSON can hold. Throws at what it cannot. */
  seal(to: Uint8Array<ArrayBuffer>, value: unknown): Promise<Sealed>;
  /** Throws when it was not sealed for this end. */
  open(sealed: Sealed): Promise<unknown>;
}

export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('box' in value)) return false;
  return value.from instanceof Uint8Array && value.box instanceof Uint8Array;
}

export async function openSealingEnd(cipherOf: CipherOf = webCipher): Promise<SealingEnd> {
  const { subtle } = crypto;
  const own = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const ciphers = new Map<string, Promise<BoxCipher>>();

  const agree = async (other: Uint8Array<ArrayBuffer>): Promise<BoxCipher> => {
    const theirs = await subtle.importKey('raw', other, CURVE, false, []);
    const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
    return await cipherOf(await subtle.digest('SHA-256', shared));
  };
  const cipherWith = (other: Uint8Array<ArrayBuffer>): Promise<BoxCipher> => {
    const name = String.fromCharCode(...other);
    const cipher = ciphers.get(name) ?? agree(other);
    // The latest is the last to go.
    ciphers.delete(name);
    ciphers.set(name, cipher);
    const [oldest] = ciphers.keys();
    if (ciphers.size > MOST_KEYS && oldest !== undefined) ciphers.delete(oldest);
    return cipher;
  };

  return {
    publicKey,
    async seal(to, value) {
      const cipher = await cipherWith(to);
      // In a list, because JSON has no text for nothing.
      return { from: publicKey, box: await cipher.seal(JSON.stringify([value])) };
    },
    async open({ from, box }) {
      const cipher = await cipherWith(from);
      const [value] = JSON.parse(await cipher.open(box)) as [unknown];
      return value;
    },
  };
}
