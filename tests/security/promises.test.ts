import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingTests, namesATest } from '../support/named-tests.ts';

/** `SECURITY.md` promises; each promise names its tests, and each test is there. */

const ROW = /^\| (?!promise |-)(?<promise>[^|]+) \| [^|]+ \| (?<kind>[^|]+) \| (?<tests>[^|]+) \|$/gm;

const text = readFileSync('SECURITY.md', 'utf8');
const promises = [...text.matchAll(ROW)].map(({ groups }) => ({ promise: '', kind: '', tests: '', ...groups }));

test('every row of the tables is read, and is of a known kind', () => {
  const rows = text.split('\n').filter((line) => /^\| (?!promise |-)/.test(line));
  expect(promises).toHaveLength(rows.length);
  expect(promises.length).toBeGreaterThan(25);
  for (const { kind } of promises) expect(kind).toMatch(/^(cryptography|policy|care)(, (cryptography|policy|care))*$/);
});

test.each(promises)('$promise: its tests exist', ({ tests }) => {
  expect(namesATest(tests)).toBe(true);
  expect(missingTests(tests)).toEqual([]);
});

test('each planted fault names the tests that were red', () => {
  const [, ...rows] = readFileSync('tests/security/README.md', 'utf8').matchAll(/^\| (?!---)[^|]+ \| ([^|]+) \|$/gm);
  expect(rows.length).toBeGreaterThan(15);
  for (const [, tests = ''] of rows) {
    expect(namesATest(tests)).toBe(true);
    expect(missingTests(tests)).toEqual([]);
  }
});

test('a test that does not exist is found out', () => {
  expect(missingTests('`tests/security/none.test.ts`: nothing')).toEqual(['tests/security/none.test.ts']);
  expect(
    missingTests('`tests/security/promises.test.ts`: a title that no test has'.replace('title', 'title-')),
  ).toHaveLength(1);
});
