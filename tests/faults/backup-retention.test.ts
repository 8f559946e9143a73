import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expendable, KEPT_GENERATIONS } from '#shared/backup/retention.ts';

const generations = fc
  .uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 40 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => fc.boolean().map((isVerified) => ({ number, isVerified })))));

test('whatever is asked, the three newest verified copies and everything unverified stay', () => {
  fc.assert(
    fc.property(generations, fc.integer({ min: -5, max: 50 }), (all, keep) => {
      const going = new Set(expendable(all, keep));
      const staying = all.filter((one) => !going.has(one));
      const verified = all.filter(({ isVerified }) => isVerified).sort((a, b) => b.number - a.number);
      expect([...going].every(({ isVerified }) => isVerified)).toBe(true);
      for (const newest of verified.slice(0, KEPT_GENERATIONS)) expect(staying).toContain(newest);
    }),
    { numRuns: 2000 },
  );
});

test('the oldest goes first, by number', () => {
  const all = [3, 1, 5, 2, 4].map((number) => ({ number, isVerified: true }));
  expect(expendable(all, 0).map(({ number }) => number)).toEqual([1, 2]);
  expect(expendable(all, 4).map(({ number }) => number)).toEqual([1]);
});
