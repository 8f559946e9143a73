import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `SECURITY.md` promises; each promise names its tests, and each test is there. */

const ROW = /^\| (?!promise |-)(?<promise>[^|]+) \| [^|]+ \| (?<kind>[^|]+) \| (?<tests>[^|]+) \|$/gm;
const TEST = /`(?<path>[^`]+\.(?:test|spec)\.ts)`(?:: (?<title>[^;]+))?/g;

const text = readFileSync('SECURITY.md', 'utf8');
const promises = [...text.matchAll(ROW)].map(({ groups }) => ({ promise: '', kind: '', tests: '', ...groups }));

function missing(tests: string): string[] {
  return [...tests.matchAll(TEST)].flatMap(({ groups }) => {
    const { path = '', title = '' } = groups ?? {};
    if (!existsSync(path)) return [path];
    return readFileSync(path, 'utf8').includes(title.trim()) ? [] : [`${path}: ${title}`];
  });
}

test('every row of the tables is read, and is of a known kind', () => {
  const rows = text.split('\n').filter((line) => /^\| (?!promise |-)/.test(line));
  expect(promises).toHaveLength(rows.length);
  expect(promises.length).toBeGreaterThan(25);
  for (const { kind } of promises) expect(kind).toMatch(/^(cryptography|policy|care)(, (cryptography|policy|care))*$/);
});

test.each(promises)('$promise: its tests exist', ({ tests }) => {
  expect([...tests.matchAll(TEST)]).not.toEqual([]);
  expect(missing(tests)).toEqual([]);
});

test('a test that does not exist is found out', () => {
  expect(missing('`tests/security/none.test.ts`: nothing')).toEqual(['tests/security/none.test.ts']);
  expect(
    missing('`tests/security/promises.test.ts`: a title that no test has'.replace('title', 'title-')),
  ).toHaveLength(1);
});
