import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A long content in pieces, in order. */
export type Pieces = AsyncIterable<Uint8Array>;

/** Some 15 ms of encryption: as long as other calls wait at most. */
export const PIECE_BYTES = 1024 * 1024;

/** What a long way through bytes is followed and stopped by. */
export interface Follow {
  readonly signal: AbortSignal;
  /** Called with the bytes that are through. */
  readonly onBytes: (done: number) => void;
}

/** Bytes piece by piece; between two pieces other calls get their turn, and an abort ends it. */
export async function* inPieces(bytes: Uint8Array, { signal, onBytes }: Follow): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    signal.throwIfAborted();
    yield bytes.subarray(at, at + PIECE_BYTES);
    onBytes(Math.min(at + PIECE_BYTES, bytes.length));
    await nextTurn();
  }
}

/** All pieces as one, in memory of its own. Throws a RangeError when they are more than `atMost` bytes. */
export async function joined(pieces: Pieces, atMost: number): Promise<Uint8Array> {
  const whole = new Uint8Array(atMost);
  let at = 0;
  for await (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, at);
}

/** The same pieces, each taken into the hash as it passes. */
export async function* hashing(pieces: Pieces, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** SHA-256 of all pieces, in hexadecimal digits. */
export async function digestOf(pieces: Pieces): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Gives memory back now, and not when somebody collects what is left of it: that waits for hundreds of megabytes.
 * Nothing may use the bytes afterwards.
 */
export function release({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
