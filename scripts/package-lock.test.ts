import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly dev?: boolean;
}

/**
 * Builds of developers' tools for other platforms, whose hashes the registry in use did not answer. Nothing of them is
 * installed on Linux with x64, and nothing of them is shipped.
 */
const WITHOUT_HASH: Record<string, string> = {
  '@biomejs/cli-':
    'android-arm64 android-x64 darwin-arm64 darwin-x64 linux-arm64-musl linux-x64-musl win32-arm64 ' + 'win32-x64',
  '@oxc-parser/binding-':
    'android-arm-eabi android-arm64 darwin-arm64 darwin-x64 freebsd-x64 linux-arm-gnueabihf ' +
    'linux-arm-musleabihf linux-ppc64-gnu linux-riscv64-gnu linux-riscv64-musl linux-s390x-gnu ' +
    'openharmony-arm64 win32-arm64-msvc win32-ia32-msvc win32-x64-msvc',
  '@oxlint-tsgolint/': 'darwin-arm64 darwin-x64 win32-arm64 win32-x64',
  '@oxlint/binding-':
    'android-arm-eabi android-arm64 darwin-arm64 darwin-x64 freebsd-x64 linux-arm-gnueabihf ' +
    'linux-arm-musleabihf linux-arm64-musl linux-ppc64-gnu linux-riscv64-gnu linux-riscv64-musl ' +
    'linux-s390x-gnu linux-x64-musl openharmony-arm64 win32-arm64-msvc win32-ia32-msvc win32-x64-msvc',
};

const allowed = Object.entries(WITHOUT_HASH).flatMap(([start, ends]) => ends.split(' ').map((end) => start + end));

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);
const withoutHash = packages.filter(([, { integrity }]) => integrity === undefined);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

it('every package of the lock file has its hash, but those named here', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(withoutHash.map(([path]) => nameOf(path)).sort()).toEqual(allowed.sort());
});

it('what has no hash is optional and for developers only', () => {
  expect(withoutHash.filter(([, { optional, dev }]) => !(optional && dev)).map(([path]) => path)).toEqual([]);
});

it('every hash is of SHA-512', () => {
  const other = packages.filter(([, { integrity }]) => integrity !== undefined && !integrity.startsWith('sha512-'));
  expect(other.map(([path]) => path)).toEqual([]);
});
