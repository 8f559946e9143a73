import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { armor, Decrypter } from 'age-encryption';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { AgeProblem, decryptWith, decryptWithPassphrase } from '#electron/access/age.ts';
import { must } from '#shared/vocabulary/must.ts';

/**
 * The public test vectors of the age format (C2SP/CCTV), against the library and against the wrapper around it: what the
 * format refuses is refused by both, what is meant for a kind that Kolo uses opens, and kinds that Kolo does not use are
 * refused however sound they are.
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

const ARMOUR = 'text armour, which Kolo neither writes nor reads';
const HYBRID = 'post-quantum recipients, which the age of Debian does not open';
const OTHER_KINDS = 'recipients of unknown kinds beside X25519';

/** Sound files that Kolo refuses all the same, and why. */
const NOT_OURS: Readonly<Record<string, string>> = {
  armor_crlf: ARMOUR,
  armor_full_last_line: ARMOUR,
  armor_hybrid: ARMOUR,
  armor_no_eol: ARMOUR,
  armor_scrypt: ARMOUR,
  armor_whitespace_outside: ARMOUR,
  armor_x25519: ARMOUR,
  hybrid: HYBRID,
  hybrid_and_x25519: HYBRID,
  hybrid_grease: HYBRID,
  hybrid_multiple_recipients: HYBRID,
  scrypt: 'a work factor of 10 where Kolo asks for 15 at least',
  stanza_empty_body: OTHER_KINDS,
  stanza_empty_last_line: OTHER_KINDS,
  stanza_valid_characters: OTHER_KINDS,
  x25519_grease: OTHER_KINDS,
};

/** What the library makes of a vector: the digest of what was in it. */
async function openedByTheLibrary({ identities, passphrases, armored, file }: Vector): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
  return sha256(await decrypter.decrypt(armored ? armor.decode(Buffer.from(file).toString('latin1')) : file));
}

describe('the public vectors of the age format', () => {
  const all = Object.entries(vectors as Readonly<Record<string, Uint8Array>>)
    .filter(([, bytes]) => bytes instanceof Uint8Array)
    .map(([name, bytes]) => [name, vectorOf(bytes)] as const);
  const sound = all.filter(([, vector]) => vector.expect === 'success');
  const opens = (name: string) => sound.some(([each]) => each === name) && NOT_OURS[name] === undefined;

  it('are all there', () => {
    expect(all.length).toBe(143);
  });

  it.each(sound)('%s is opened by the library', async (_, vector) => {
    expect(await openedByTheLibrary(vector)).toBe(vector.payload);
  });

  it.each(all.filter(([, vector]) => vector.expect !== 'success'))(
    '%s is refused by the library',
    async (_, vector) => {
      await expect(openedByTheLibrary(vector)).rejects.toThrow();
    },
  );

  it.each(all.filter(([name]) => opens(name)))('%s opens', async (_, vector) => {
    expect(sha256(await open(vector))).toBe(vector.payload);
  });

  it.each(all.filter(([name]) => !opens(name)))('%s is refused', async (_, vector) => {
    await expect(open(vector)).rejects.toBeInstanceOf(AgeProblem);
  });

  it('open, as many as are of our kind, and of each other that is sound it is said why not', () => {
    expect(all.filter(([name]) => opens(name)).length).toBe(10);
    expect(sound.filter(([name]) => !opens(name)).map(([name]) => name)).toEqual(Object.keys(NOT_OURS));
  });
});
