import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { RegisterProblem } from './problem.ts';

/**
 * SHA-256 of the native modules of `better-sqlite3-multiple-ciphers` 13.0.3 as its npm package brings them. The asar
 * archive has an integrity check of Electron's own; a native module lies outside of it.
 */
export const NATIVE_HASHES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'e220712cd3af9dd575fe4ac7973d5dbfbad3d22760b772a48f1eee977517ef5b',
  'darwin-x64': '4434dfa929e9b83fdc1ea34ee8739e764fcf09af8559ab039082b7b673b18805',
  'linux-arm64': 'e5c2b6bd85726bc53a4b8767d4bbb8be82feaad46b45b9c82c885cb02d54e7d0',
  'linux-x64': '3607ea18911c931085eaa896eb831260d549e9bcef2dd6e8896b5bb7a41ec6a8',
  'linuxmusl-arm64': '670af6edb9a5225bd1e934124c23494ba6a9f6f03bf7987d0729ab05a3b21734',
  'linuxmusl-x64': '98bd72b54e55a39bacb4c1eb65ecb2c91e1e69557b9d9f4a0a5a8444c6b742c3',
  'win32-arm64': '95ff36ee761a846fc4d0fae7eed209b47b21c8d41f5528f40d7beb5f30e62666',
  'win32-x64': 'd4f29082cde7efd5c1e85e794ba532efeef4f2f968c58cc54fe97c2095270262',
};

let isChecked = false;

/**
 * Reads the native module before the first connection loads it. Throws 'register/program-changed' when it is not the
 * one that Kolo was released with: whoever changed it would see every key.
 */
export function assertNativeModule(): void {
  if (isChecked) return;
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  const target = nativeTarget();
  const path = join(dirname(library), '..', 'prebuilds', `${target}.node`);
  if (!existsSync(path) || hashOf(path) !== NATIVE_HASHES[target])
    throw new RegisterProblem('register/program-changed');
  isChecked = true;
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** As the library names its modules. */
function nativeTarget(): string {
  const report = process.platform === 'linux' ? process.report.getReport() : null;
  const isMusl =
    report !== null && !(report as { header: { glibcVersionRuntime?: string } }).header.glibcVersionRuntime;
  return `${isMusl ? 'linuxmusl' : process.platform}-${process.arch}`;
}
