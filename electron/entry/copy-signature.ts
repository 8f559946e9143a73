import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fingerprintOf, isSignedBy, readSignature, signingKeyOf } from '#electron/access/signing.ts';
import { SIGNATURE } from '#electron/backup/medium.ts';
import type { CopySignature } from '#shared/backup/copy.ts';

/**
 * What a signature file says of its copy, looked at before anything of the copy is trusted. The public key travels in
 * the signed comment and is bound to the key's id, so that the check needs nothing else.
 */
export type SeenSignature =
  | { readonly state: 'missing' }
  | { readonly state: 'broken'; readonly fingerprint: string | null }
  | { readonly state: 'whole'; readonly publicKey: string; readonly name: string };

const LARGEST_BYTES = 10_000;
const COMMENT = /^file:(\S+) key:([0-9a-f]{64})$/;

/** The comment that is signed along: the name of the copy, so that an old one cannot pass for a newer, and the key. */
export function commentOf(name: string, publicKey: string): string {
  return `file:${name} key:${publicKey}`;
}

/** Signs as `readSignatureOf` expects it. */
export function signCopy(seed: string, file: Uint8Array, name: string): string {
  const key = signingKeyOf(seed);
  return key.sign(file, commentOf(name, key.publicKey));
}

/** `file` is all of the copy at `path`. */
export async function readSignatureOf(path: string, file: Uint8Array): Promise<SeenSignature> {
  const text = await textBeside(path + SIGNATURE);
  if (text === null) return { state: 'missing' };
  const signature = readSignature(text);
  const [, name, publicKey] = COMMENT.exec(signature?.trusted ?? '') ?? [];
  if (signature === null || name === undefined || publicKey === undefined) {
    return { state: 'broken', fingerprint: signature?.fingerprint ?? null };
  }
  const isTrue = fingerprintOf(publicKey) === signature.fingerprint && isSignedBy(publicKey, signature, file);
  return isTrue ? { state: 'whole', publicKey, name } : { state: 'broken', fingerprint: signature.fingerprint };
}

async function textBeside(path: string): Promise<string | null> {
  try {
    return (await stat(path)).size > LARGEST_BYTES ? '' : await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

export function isRenamed(path: string, seen: SeenSignature): boolean {
  return seen.state === 'whole' && seen.name !== basename(path);
}

/**
 * `expectedKey` is the public key of the open register, or, on a fresh laptop, the one that lies in the copy: then the
 * signature shows that the copy is of one piece, and the paper shows whose it is.
 */
export function verdictOf(seen: SeenSignature, expectedKey: string | null, isOpen: boolean): CopySignature {
  const expected = expectedKey === null ? null : fingerprintOf(expectedKey);
  if (seen.state === 'missing') return { verdict: 'missing', fingerprint: null, expected };
  if (seen.state === 'broken') return { verdict: 'broken', fingerprint: seen.fingerprint, expected };
  const fingerprint = fingerprintOf(seen.publicKey);
  if (seen.publicKey !== expectedKey) return { verdict: 'foreign', fingerprint, expected };
  return { verdict: isOpen ? 'ours' : 'sound', fingerprint, expected };
}
