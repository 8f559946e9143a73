import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NATIVE_HASHES } from './native-module.ts';

const LIBRARY = 'better-sqlite3';

let copy = '';
/** The program beside a native library of its own, which a test may spoil. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'kolo-native-'));
  const modules = join(copy, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules')) {
    if (name !== LIBRARY) symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  cpSync(join('node_modules', LIBRARY), join(modules, LIBRARY), {
    recursive: true,
    filter: (path) => !path.endsWith('deps'),
  });
  for (const name of ['electron', 'shared', 'package.json']) symlinkSync(resolve(name), join(copy, name));
  writeFileSync(
    join(copy, 'open.ts'),
    `import { openInMemory } from '#electron/register/open.ts';
     try { openInMemory().close(); console.log('opened'); } catch (error) { console.log(error.code); }`,
  );
});
afterEach(() => rmSync(copy, { recursive: true }));

function opening(): string {
  const stay = ['--no-warnings', '--preserve-symlinks', '--preserve-symlinks-main'];
  return execFileSync(process.execPath, [...stay, join(copy, 'open.ts')], { encoding: 'utf8', cwd: copy }).trim();
}

function nativesOf(folder: string): string[] {
  return readdirSync(join(folder, LIBRARY, 'prebuilds')).filter((name) => name.endsWith('.node'));
}

test('the native modules of the installed package are the pinned ones', () => {
  const found = nativesOf('node_modules').map((name) => {
    const bytes = readFileSync(join('node_modules', LIBRARY, 'prebuilds', name));
    return [name.replace('.node', ''), createHash('sha256').update(bytes).digest('hex')];
  });
  expect(Object.fromEntries(found)).toEqual(NATIVE_HASHES);
});

test('the module as it was released is loaded', () => {
  expect(opening()).toBe('opened');
});

test('a module that was changed by one bit is not loaded, and nothing is opened', () => {
  for (const name of nativesOf(join(copy, 'node_modules'))) {
    const path = join(copy, 'node_modules', LIBRARY, 'prebuilds', name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }
  expect(opening()).toBe('register/program-changed');
});

test('without its module nothing is opened', () => {
  rmSync(join(copy, 'node_modules', LIBRARY, 'prebuilds'), { recursive: true });
  expect(opening()).toBe('register/program-changed');
});
