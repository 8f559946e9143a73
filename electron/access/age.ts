import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * The age format (age-encryption.org/v1), narrowed to the two kinds Kolo uses: X25519 recipients, and one passphrase.
 * The library below accepts mixed kinds, post-quantum recipients and any work factor under 21; this file does not, so
 * that every Debian `age` opens what Kolo wrote.
 */

/** scrypt N = 2^18: about a second and 256 MiB. */
export const WORK_FACTOR = 18;
const LOWEST_WORK_FACTOR = 15;
const HIGHEST_WORK_FACTOR = 20;

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** `not-for-this-key`: sound as far as can be seen, but this identity or passphrase does not open it. */
export type AgeFault = 'not-for-this-key' | 'not-allowed' | 'damaged';

export class AgeProblem extends Error {
  readonly fault: AgeFault;

  constructor(fault: AgeFault, why: string, cause?: unknown) {
    super(`age: ${why}`, { cause });
    this.name = 'AgeProblem';
    this.fault = fault;
  }
}

/** A new X25519 identity, `AGE-SECRET-KEY-1…`, 74 characters. */
export function newIdentity(): Promise<string> {
  return generateX25519Identity();
}

/** The public recipient of an identity. Throws an AgeProblem ('not-allowed') when the identity is not sound. */
export async function recipientOf(identity: string): Promise<string> {
  if (!IDENTITY.test(identity)) throw new AgeProblem('not-allowed', 'not an X25519 identity');
  try {
    return await identityToRecipient(identity);
  } catch (error) {
    throw new AgeProblem('not-allowed', 'the identity breaks its checksum', error);
  }
}

/** Encrypts to one or more X25519 recipients. Throws an AgeProblem ('not-allowed') for any other kind. */
export async function encryptTo(recipients: readonly string[], content: Uint8Array): Promise<Uint8Array> {
  if (recipients.length === 0) throw new AgeProblem('not-allowed', 'no recipients');
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!RECIPIENT.test(recipient)) throw new AgeProblem('not-allowed', 'not an X25519 recipient');
    encrypter.addRecipient(recipient);
  }
  return encrypter.encrypt(content);
}

/** Opens a file that is encrypted to X25519 recipients only. Throws an AgeProblem; nothing is given out before all of it is verified. */
export async function decryptWith(identity: string, file: Uint8Array): Promise<Uint8Array> {
  if (!IDENTITY.test(identity)) throw new AgeProblem('not-allowed', 'not an X25519 identity');
  if (stanzasOf(file).some(([kind]) => kind !== 'X25519'))
    throw new AgeProblem('not-allowed', 'other kinds of recipients');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypt(decrypter, file);
}

/** Encrypts with a passphrase (scrypt). Takes about a second and holds the thread meanwhile. */
export async function encryptWithPassphrase(
  passphrase: string,
  content: Uint8Array,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  assertWorkFactor(workFactor);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(content);
}

/**
 * Opens a passphrase file. Throws an AgeProblem: 'not-for-this-key' for a wrong passphrase; 'not-allowed', before
 * anything is derived, for a work factor outside 15…20, which would be either a weakened file or a stalled laptop.
 */
export async function decryptWithPassphrase(passphrase: string, file: Uint8Array): Promise<Uint8Array> {
  const [stanza, ...others] = stanzasOf(file);
  if (stanza?.[0] !== 'scrypt' || others.length > 0) throw new AgeProblem('not-allowed', 'not a passphrase file');
  assertWorkFactor(/^[1-9]\d*$/.test(stanza[2] ?? '') ? Number(stanza[2]) : 0);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypt(decrypter, file);
}

async function decrypt(decrypter: Decrypter, file: Uint8Array): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    const foreign = error instanceof Error && error.message.startsWith('no identity matched');
    throw new AgeProblem(foreign ? 'not-for-this-key' : 'damaged', 'does not decrypt', error);
  }
}

function assertWorkFactor(workFactor: number): void {
  const allowed = Number.isInteger(workFactor) && workFactor >= LOWEST_WORK_FACTOR && workFactor <= HIGHEST_WORK_FACTOR;
  if (!allowed) throw new AgeProblem('not-allowed', 'work factor outside 15…20');
}

/** Longer headers would be hundreds of recipients. */
const MAX_HEADER_BYTES = 100_000;

/** The arguments of each recipient stanza of the header. The library checks the header again, and its MAC. */
function stanzasOf(file: Uint8Array): string[][] {
  const head = Buffer.from(file.subarray(0, MAX_HEADER_BYTES)).toString('latin1');
  const end = head.indexOf('\n--- ');
  if (!head.startsWith('age-encryption.org/v1\n') || end < 0) throw new AgeProblem('damaged', 'not an age file');
  const lines = head.slice(0, end).split('\n');
  const stanzas = lines.filter((line) => line.startsWith('-> ')).map((line) => line.split(' ').slice(1));
  if (stanzas.length === 0) throw new AgeProblem('damaged', 'no recipients in the header');
  return stanzas;
}
