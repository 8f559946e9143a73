import type { Sealed } from '#shared/ipc/messages.ts';

/**
 * What pages, the register process and the reader of foreign files say to each other passes through the main process,
 * which outlives every lock. They seal it for each other, so that main carries what it cannot read and holds no name.
 *
 * The keys are made in the process that uses them and end with it. Main is trusted to carry, not to forget: nobody is
 * authenticated here. Runs in a page's preload as in Node, from what both have.
 */

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const CIPHER = 'AES-GCM';
const NONCE = 12;
/** Ends that are spoken with at one time: the page, one before it, a printing page, a reader. */
const MOST_KEYS = 8;

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

export async function openSealingEnd(): Promise<SealingEnd> {
  const { subtle } = crypto;
  const own = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const keys = new Map<string, Promise<CryptoKey>>();

  const derive = async (other: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
    const theirs = await subtle.importKey('raw', other, CURVE, false, []);
    const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
    const secret = await subtle.digest('SHA-256', shared);
    return await subtle.importKey('raw', secret, CIPHER, false, ['encrypt', 'decrypt']);
  };
  const keyWith = (other: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
    const name = other.join();
    const key = keys.get(name) ?? derive(other);
    // The latest is the last to go.
    keys.delete(name);
    keys.set(name, key);
    const [oldest] = keys.keys();
    if (keys.size > MOST_KEYS && oldest !== undefined) keys.delete(oldest);
    return key;
  };

  return {
    publicKey,
    async seal(to, value) {
      // In a list, because JSON has no text for nothing.
      const plain = new TextEncoder().encode(JSON.stringify([value]));
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      const sealed = new Uint8Array(await subtle.encrypt({ name: CIPHER, iv: nonce }, await keyWith(to), plain));
      plain.fill(0);
      const box = new Uint8Array(NONCE + sealed.length);
      box.set(nonce);
      box.set(sealed, NONCE);
      return { from: publicKey, box };
    },
    async open({ from, box }) {
      const iv = box.subarray(0, NONCE);
      const plain = await subtle.decrypt({ name: CIPHER, iv }, await keyWith(from), box.subarray(NONCE));
      const [value] = JSON.parse(new TextDecoder().decode(plain)) as [unknown];
      return value;
    },
  };
}
