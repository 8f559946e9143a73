import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import {
  type AgeProblem,
  decryptPieces,
  decryptWith,
  decryptWithPassphrase,
  encryptPieces,
  encryptTo,
  encryptWithPassphrase,
  newIdentity,
  recipientOf,
} from './age.ts';

const identity = await newIdentity();
const recipient = await recipientOf(identity);
const content = Buffer.from('приклад');

test('what is encrypted to a recipient opens with its identity and with no other', async () => {
  const file = await encryptTo([recipient, await recipientOf(await newIdentity())], content);
  expect(Buffer.from(await decryptWith(identity, file)).toString()).toBe('приклад');
  await expect(decryptWith(await newIdentity(), file)).rejects.toMatchObject({ fault: 'not-for-this-key' });
});

test('a passphrase file opens with its passphrase and with no other', async () => {
  const file = await encryptWithPassphrase('їжак', content, 15);
  expect(Buffer.from(await decryptWithPassphrase('їжак', file)).toString()).toBe('приклад');
  await expect(decryptWithPassphrase('йжак', file)).rejects.toMatchObject({ fault: 'not-for-this-key' });
});

test('work factors outside 15…20 are refused before anything is derived', async () => {
  const file = Buffer.from(await encryptWithPassphrase('x', content, 15)).toString('latin1');
  for (const factor of ['10', '14', '21', '25', '0x12', '']) {
    const crafted = Buffer.from(file.replace(/(-> scrypt \S+) 15\n/, `$1 ${factor}\n`), 'latin1');
    const began = performance.now();
    await expect(decryptWithPassphrase('x', crafted)).rejects.toMatchObject({ fault: 'not-allowed' });
    expect(performance.now() - began).toBeLessThan(20);
  }
  await expect(encryptWithPassphrase('x', content, 14)).rejects.toMatchObject({ fault: 'not-allowed' });
});

test('post-quantum recipients and mixed kinds, which the library takes, are refused', async () => {
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  await expect(encryptTo([recipient, hybrid], content)).rejects.toMatchObject({ fault: 'not-allowed' });
  const mixed = new Encrypter();
  mixed.addRecipient(recipient);
  mixed.addRecipient(hybrid);
  await expect(decryptWith(identity, await mixed.encrypt(content))).rejects.toMatchObject({ fault: 'not-allowed' });
});

test('a flipped bit anywhere after the header, and a file cut short, give nothing out', async () => {
  const file = await encryptTo([recipient], content);
  for (let i = file.length - 40; i < file.length; i++) {
    const flipped = Uint8Array.from(file);
    flipped[i] = (flipped[i] ?? 0) ^ 1;
    await expect(decryptWith(identity, flipped)).rejects.toMatchObject({ fault: 'damaged' });
  }
  await expect(decryptWith(identity, file.subarray(0, -1))).rejects.toMatchObject({ fault: 'damaged' });
});

describe('in pieces', () => {
  const content = Buffer.alloc(300_000, 'їжак');

  async function* pieces(whole: Uint8Array, ended: () => void = () => {}): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < whole.length; at += 100_000) yield whole.subarray(at, at + 100_000);
    } finally {
      ended();
    }
  }

  async function all(of: AsyncIterable<Uint8Array>): Promise<Buffer> {
    const found: Uint8Array[] = [];
    for await (const piece of of) found.push(piece.slice());
    return Buffer.concat(found);
  }

  test('a long content is the same file and comes back', async () => {
    const identity = await newIdentity();
    const file = await all(encryptPieces([await recipientOf(identity)], pieces(content)));
    expect(Buffer.from(await decryptWith(identity, file)).equals(content)).toBe(true);
    expect((await all(decryptPieces(identity, pieces(file)))).equals(content)).toBe(true);
  });

  test('what is refused is refused as a whole file is, and its source is ended', async () => {
    const identity = await newIdentity();
    const file = await encryptTo([await recipientOf(identity)], content);
    const faults: [Uint8Array, string, AgeProblem['fault']][] = [
      [file, await newIdentity(), 'not-for-this-key'],
      [file.subarray(0, -1), identity, 'damaged'],
      [new Uint8Array(), identity, 'damaged'],
      [await encryptWithPassphrase('слова', content, 15), identity, 'not-allowed'],
    ];
    for (const [bytes, key, fault] of faults) {
      let isEnded = false;
      const decrypting = all(
        decryptPieces(
          key,
          pieces(bytes, () => void (isEnded = true)),
        ),
      );
      await expect(decrypting).rejects.toMatchObject({ fault });
      expect(isEnded).toBe(true);
    }
  });

  test('what the source itself throws comes out as it is', async () => {
    const identity = await newIdentity();
    const file = await encryptTo([await recipientOf(identity)], content);
    async function* pulled(): AsyncGenerator<Uint8Array> {
      yield file.subarray(0, 100_000);
      throw new Error('the stick is gone');
    }
    await expect(all(decryptPieces(identity, pulled()))).rejects.toThrow('the stick is gone');
  });
});
