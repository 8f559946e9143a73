import { describe, expect, test } from 'vitest';
import { NONCE_BYTES, nonces, openSealingEnd } from './sealing.ts';
import { openNodeSealingEnd } from './sealing-node.ts';

const KINDS = { web: openSealingEnd, node: openNodeSealingEnd };
const PAIRS = Object.keys(KINDS).flatMap((from) => Object.keys(KINDS).map((to) => [from, to] as const));
const LETTER = { surname: 'Щебетун', phones: ['+380671234567'], note: '🌻 об’їзд', none: null };

describe.each(PAIRS)('what %s sealed for %s', (from, to) => {
  const ends = () => Promise.all([KINDS[from as 'web' | 'node'](), KINDS[to as 'web' | 'node']()]);

  test('is opened there, and sealed the same way never twice', async () => {
    const [here, there] = await ends();
    const [first, second] = [await here.seal(there.publicKey, LETTER), await here.seal(there.publicKey, LETTER)];
    expect(await there.open(first)).toEqual(LETTER);
    expect(await there.open(second)).toEqual(LETTER);
    expect(Buffer.from(first.box).equals(second.box)).toBe(false);
    expect(Buffer.from(first.box).includes('Щебетун')).toBe(false);
  });

  test('is refused with any byte changed, cut or added', async () => {
    const [here, there] = await ends();
    const { from: key, box } = await here.seal(there.publicKey, LETTER);
    const changed = [...box.keys()].map((at) => box.map((byte, other) => (other === at ? byte ^ 1 : byte)));
    const cut = [...box.keys()].map((length) => box.slice(0, length));
    for (const wrong of [...changed, ...cut, new Uint8Array([...box, 0])]) {
      await expect(there.open({ from: key, box: wrong })).rejects.toThrow();
    }
  });

  test('is not opened by a third', async () => {
    const [here, there] = await ends();
    const sealed = await here.seal(there.publicKey, LETTER);
    await expect((await openNodeSealingEnd()).open(sealed)).rejects.toThrow();
  });
});

test('no nonce comes twice, and two ends that share a key begin in different places', () => {
  const ends = [nonces(), nonces()];
  const all = ends.flatMap((next) => Array.from({ length: 1000 }, next));
  expect(new Set(all.map((nonce) => Buffer.from(nonce).toString('hex'))).size).toBe(2000);
  expect(all.every(({ length }) => length === NONCE_BYTES)).toBe(true);
});

test('an end that spoke with many others still speaks with the first', async () => {
  const [page, first] = [await openSealingEnd(), await openNodeSealingEnd()];
  for (let others = 0; others < 12; others++) await page.seal((await openSealingEnd()).publicKey, others);
  expect(await page.open(await first.seal(page.publicKey, 'still here'))).toBe('still here');
  expect(await first.open(await page.seal(first.publicKey, undefined))).toBeNull();
});
