import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Files of the project, also those not yet committed, as sorted paths with `/`, relative to the root. */
export function projectFiles() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(`${root}/${path}`)).sort();
}

export function read(path) {
  return readFileSync(`${root}/${path}`, 'utf8');
}

export const isTest = (path) => /^tests\/|\.test\.tsx?$|(^|[/.])testing\.tsx?$/.test(path);
