import { expect, test } from 'vitest';
import { must } from '#shared/vocabulary/must.ts';
import { fingerprintOf, isSignedBy, newSigningSeed, readSignature, signingKeyOf } from './signing.ts';

const FILE = Buffer.from('the sealed copy');
const NAME = 'file:copy-000001-abcd.age';

async function signed() {
  const key = signingKeyOf(newSigningSeed());
  return { key, signature: must(readSignature(key.sign(FILE, NAME)), 'a signature') };
}

test('the test vector of RFC 8032 gives its public key', () => {
  const key = signingKeyOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
  expect(key.publicKey).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
});

test('a signature is taken for its file and its name, and for nothing else', async () => {
  const { key, signature } = await signed();
  expect(signature.trusted).toBe(NAME);
  expect(signature.fingerprint).toBe(key.fingerprint);
  expect(isSignedBy(key.publicKey, signature, FILE)).toBe(true);
  expect(isSignedBy(key.publicKey, signature, Buffer.from('the sealed copY'))).toBe(false);
  const renamed = { ...signature, trusted: 'file:copy-000002-abcd.age' };
  expect(isSignedBy(key.publicKey, renamed, FILE)).toBe(false);
});

test('another key does not pass, whatever it claims', async () => {
  const { signature } = await signed();
  const other = signingKeyOf(newSigningSeed());
  expect(isSignedBy(other.publicKey, signature, FILE)).toBe(false);
  expect(fingerprintOf(other.publicKey)).not.toBe(signature.fingerprint);
});

test('what is no signature is read as none', () => {
  for (const text of ['', 'x', 'a\nb\nc\nd\n', `a\n${'A'.repeat(100)}\ntrusted comment: x\n${'A'.repeat(88)}`]) {
    expect(readSignature(text)).toBeNull();
  }
});
