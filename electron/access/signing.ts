import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';

/**
 * Detached Ed25519 signatures in the format of minisign (https://jedisct1.github.io/minisign/), the kind that signs the
 * file itself ('Ed'): the other kind hashes with BLAKE2b, which Electron's crypto lacks. `minisign -V` takes both.
 *
 *   untrusted comment: …
 *   base64(algorithm 2 · key id 8 · signature 64)
 *   trusted comment: …
 *   base64(signature over the signature and the trusted comment)
 */

const ALGORITHM = 'Ed';
const KEY_ID_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** What stands before the 32 bytes of a key in PKCS #8 and in SPKI (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export interface SigningKey {
  /** Public half, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Sixteen digits in groups of four, as on the recovery sheet; minisign shows the same as the key's id. */
  readonly fingerprint: string;
  /**
   * The text of the signature file. `trusted` is signed along, one line. Holds the thread: done beside it, Node would
   * work on a second copy of the file.
   */
  readonly sign: (file: Uint8Array, trusted: string) => string;
}

/** Private half of a new key, 64 hexadecimal digits. */
export function newSigningSeed(): string {
  return randomBytes(32).toString('hex');
}

export function signingKeyOf(seed: string): SigningKey {
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_HEAD, Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length);
  const publicKey = raw.toString('hex');
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign(file, trusted) {
      const signature = sign(null, file, key);
      const whole = sign(null, Buffer.concat([signature, Buffer.from(trusted)]), key);
      const body = Buffer.concat([Buffer.from(ALGORITHM), keyIdOf(publicKey), signature]);
      const lines = ['untrusted comment: minisign signature', body.toString('base64')];
      return `${[...lines, `trusted comment: ${trusted}`, whole.toString('base64')].join('\n')}\n`;
    },
  };
}

/** The public key as minisign takes it after `-P`. */
export function minisignKeyOf(publicKey: string): string {
  return Buffer.concat([Buffer.from(ALGORITHM), keyIdOf(publicKey), Buffer.from(publicKey, 'hex')]).toString('base64');
}

export function fingerprintOf(publicKey: string): string {
  return shown(keyIdOf(publicKey));
}

/** minisign shows the id as a number whose lowest byte comes first. */
function shown(keyId: Buffer): string {
  const digits = Buffer.from(keyId).reverse().toString('hex').toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** The id is bound to the key, so that whoever compares it compares the key. */
function keyIdOf(publicKey: string): Buffer {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest().subarray(0, KEY_ID_BYTES);
}

/** A signature file taken apart. `fingerprint` is what it claims; nothing is checked yet. */
export interface Signature {
  readonly fingerprint: string;
  readonly signature: Buffer;
  readonly trusted: string;
  readonly whole: Buffer;
}

/** Null for what is no signature of this kind. */
export function readSignature(text: string): Signature | null {
  const [, first = '', comment = '', second = ''] = text.split(/\r?\n/);
  const body = Buffer.from(first, 'base64');
  const whole = Buffer.from(second, 'base64');
  const isWhole = body.length === 2 + KEY_ID_BYTES + SIGNATURE_BYTES && whole.length === SIGNATURE_BYTES;
  const mark = 'trusted comment: ';
  if (!isWhole || body.toString('latin1', 0, 2) !== ALGORITHM || !comment.startsWith(mark)) return null;
  const keyId = body.subarray(2, 2 + KEY_ID_BYTES);
  return {
    fingerprint: shown(keyId),
    signature: body.subarray(2 + KEY_ID_BYTES),
    trusted: comment.slice(mark.length),
    whole,
  };
}

/** Whether the key made this signature over this file and its trusted comment. Holds the thread, as signing does. */
export function isSignedBy(publicKey: string, signature: Signature, file: Uint8Array): boolean {
  const der = Buffer.concat([PUBLIC_HEAD, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const line = Buffer.concat([signature.signature, Buffer.from(signature.trusted)]);
  return verify(null, file, key, signature.signature) && verify(null, line, key, signature.whole);
}
