import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import {
  decryptWith,
  decryptWithPassphrase,
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
