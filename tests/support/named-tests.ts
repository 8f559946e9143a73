import { existsSync, readFileSync } from 'node:fs';

/** Tests that a document names as `path`: title; `path`: title. A beginning of the title is enough. */
const TEST = /`(?<path>[^`]+\.(?:test|spec)\.ts)`(?:: (?<title>[^;]+))?/g;

export function namesATest(words: string): boolean {
  return words.search(TEST) >= 0;
}

/** The named tests that are not there. */
export function missingTests(words: string): string[] {
  return [...words.matchAll(TEST)].flatMap(({ groups }) => {
    const { path = '', title = '' } = groups ?? {};
    if (!existsSync(path)) return [path];
    return readFileSync(path, 'utf8').includes(title.trim()) ? [] : [`${path}: ${title}`];
  });
}
