import { ReadableStream as WebStream } from 'node:stream/web';
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

/** A long content in pieces, in order. */
export type Pieces = AsyncIterable<Uint8Array>;

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
  return encrypterTo(recipients).encrypt(content);
}

/** Opens a file that is encrypted to X25519 recipients only. Throws an AgeProblem; nothing is given out before all of it is verified. */
export async function decryptWith(identity: string, file: Uint8Array): Promise<Uint8Array> {
  return decrypt(decrypterFor(identity, file), file);
}

/**
 * Encrypts piece by piece, for what is too large to hold twice. Takes no more of `content` than it gives out, so that
 * a pause in `content` is a pause of the whole. A piece is good until the next one is asked for. Throws an AgeProblem
 * ('not-allowed') as `encryptTo` does.
 */
export async function* encryptPieces(recipients: readonly string[], content: Pieces): AsyncGenerator<Uint8Array> {
  yield* givenBack(await encrypterTo(recipients).encrypt(streamOf(content)));
}

/**
 * Decrypts piece by piece a file that is encrypted to X25519 recipients only. Throws an AgeProblem, and what `file`
 * itself throws as it is. The first piece must hold the whole header; a piece is good until the next one is asked for.
 *
 * Danger: pieces are given out before the last tag is verified. They may be used only after the end was reached.
 */
export async function* decryptPieces(identity: string, file: Pieces): AsyncGenerator<Uint8Array> {
  const reading = reread(file);
  try {
    yield* givenBack(await decrypterFor(identity, await reading.head()).decrypt(streamOf(reading.all())));
  } catch (error) {
    throw reading.failure() ?? ageProblemOf(error);
  } finally {
    await reading.end();
  }
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
    throw ageProblemOf(error);
  }
}

function ageProblemOf(error: unknown): AgeProblem {
  if (error instanceof AgeProblem) return error;
  const foreign = error instanceof Error && error.message.startsWith('no identity matched');
  return new AgeProblem(foreign ? 'not-for-this-key' : 'damaged', 'does not decrypt', error);
}

function encrypterTo(recipients: readonly string[]): Encrypter {
  if (recipients.length === 0) throw new AgeProblem('not-allowed', 'no recipients');
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!RECIPIENT.test(recipient)) throw new AgeProblem('not-allowed', 'not an X25519 recipient');
    encrypter.addRecipient(recipient);
  }
  return encrypter;
}

function decrypterFor(identity: string, head: Uint8Array): Decrypter {
  if (!IDENTITY.test(identity)) throw new AgeProblem('not-allowed', 'not an X25519 identity');
  const isOther = stanzasOf(head).some(([kind]) => kind !== 'X25519');
  if (isOther) throw new AgeProblem('not-allowed', 'other kinds of recipients');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
}

/** The library makes each of its pieces anew; left alone they would lie about until some hundred megabytes of them do. */
async function* givenBack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    if (piece.buffer instanceof ArrayBuffer && !piece.buffer.detached) piece.buffer.transfer(0);
  }
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  // Node's own stream type and the one of the page differ in name only.
  return WebStream.from(pieces) as ReadableStream<Uint8Array>;
}

/** Looks at the first piece without losing it, and remembers what the source threw: the library wraps it away. */
function reread(file: Pieces) {
  const source = file[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | undefined;
  let failure: unknown;
  async function next(): Promise<IteratorResult<Uint8Array>> {
    try {
      return await source.next();
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return {
    async head(): Promise<Uint8Array> {
      first = await next();
      return first.done ? new Uint8Array() : first.value;
    },
    async *all(): AsyncGenerator<Uint8Array> {
      for (let read = first ?? (await next()); !read.done; read = await next()) yield read.value;
    },
    failure: () => failure,
    /** The library leaves a refused source open: a file would stay open with it. */
    end: async () => void (await source.return?.()),
  };
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
