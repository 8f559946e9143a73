import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').replaceAll(/\s+/g, ' ');

/** `file → name` in the text. */
const references = [...text.matchAll(/`([\w./-]+) → (\w+)`/g)].map(([, file = '', name = '']) => ({ file, name }));
/** Files that are named without a name in them. */
const files = [...text.matchAll(/`((?:electron|renderer|shared|tests)\/[\w./-]+\.(?:tsx?|sql|tsv))`/g)].map(
  ([, file = '']) => file,
);

it('every reference of ARCHITECTURE.md leads to a file that holds the name', () => {
  expect(references.length).toBeGreaterThan(25);
  const broken = references.filter(({ file, name }) => {
    const path = join(root, file);
    return !existsSync(path) || !new RegExp(`\\b${name}\\b`).test(readFileSync(path, 'utf8'));
  });
  expect(broken).toEqual([]);
});

it('every file that ARCHITECTURE.md names is there', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
