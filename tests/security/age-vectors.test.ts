import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { AgeProblem, decryptWith, decryptWithPassphrase } from '#electron/access/age.ts';
import { must } from '#shared/vocabulary/must.ts';

/**
 * The public test vectors of the age format (C2SP/CCTV), against the wrapper: what the format refuses is refused, what
 * is meant for a kind that Kolo uses opens, and kinds that Kolo does not use are refused however sound they are.
 */

interface Vector {
  readonly expect: string;
  readonly payload: string | null;
  readonly identities: readonly string[];
  readonly passphrases: readonly string[];
  readonly armored: boolean;
  readonly file: Uint8Array;
}

function vectorOf(bytes: Uint8Array): Vector {
  const text = Buffer.from(bytes);
  const end = text.indexOf('\n\n');
  const head = text
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const);
  const all = (name: string) => head.filter(([key]) => key === name).map(([, value]) => value);
  const body = text.subarray(end + 2);
  return {
    expect: must(all('expect')[0], 'what a vector expects'),
    payload: all('payload')[0] ?? null,
    identities: all('identity'),
    passphrases: all('passphrase'),
    armored: all('armored')[0] === 'yes',
    file: all('compressed')[0] === 'zlib' ? inflateSync(body) : body,
  };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function open({ identities, passphrases, file }: Vector): Promise<Uint8Array> {
  const [passphrase] = passphrases;
  if (passphrase !== undefined) return await decryptWithPassphrase(passphrase, file);
  return await decryptWith(identities[0] ?? '', file);
}

/** Sound files that Kolo refuses all the same: other kinds of recipients, other identities, armour, a weak work factor. */
const NOT_OURS = /^(hybrid|armor|stanza_(valid|empty)|x25519_grease|hybrid_grease|scrypt)/;

describe('the public vectors of the age format', () => {
  const all = Object.entries(vectors as Readonly<Record<string, Uint8Array>>)
    .filter(([, bytes]) => bytes instanceof Uint8Array)
    .map(([name, bytes]) => [name, vectorOf(bytes)] as const);

  it('are all there', () => {
    expect(all.length).toBeGreaterThanOrEqual(143);
  });

  const opens = (name: string, { expect: wanted }: Vector) => wanted === 'success' && !NOT_OURS.test(name);

  it.each(all.filter(([name, vector]) => opens(name, vector)))('%s opens', async (_, vector) => {
    expect(sha256(await open(vector))).toBe(vector.payload);
  });

  it.each(all.filter(([name, vector]) => !opens(name, vector)))('%s is refused', async (_, vector) => {
    await expect(open(vector)).rejects.toBeInstanceOf(AgeProblem);
  });

  it('open, as many as are of our kind', () => {
    expect(all.filter(([name, vector]) => opens(name, vector)).length).toBe(10);
  });
});
