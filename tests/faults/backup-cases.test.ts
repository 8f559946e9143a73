import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingTests, namesATest } from '../support/named-tests.ts';

/** The table of `README.md`: every case of backup and restore has its tests, and they are there. */

const FIRST = 21;
const LAST = 37;
const text = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const cases = [...text.matchAll(/^\| B(\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, number, tests = '']) => ({
  number: Number(number),
  tests,
}));

test('every case from B21 to B37 has its line, once and in order', () => {
  const wanted = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
  expect(cases.map(({ number }) => number)).toEqual(wanted);
});

test.each(cases)('B$number: its tests exist', ({ tests }) => {
  expect(namesATest(tests)).toBe(true);
  expect(missingTests(tests)).toEqual([]);
});
