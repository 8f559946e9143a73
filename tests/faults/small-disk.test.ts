import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { laptopFolder, newHexKey } from './child.ts';

const program = fileURLToPath(new URL('small-disk.child.ts', import.meta.url));

/** Runs shell lines with a disk of 2 MB at `$1`, in a mount namespace of their own, which needs no administrator. */
function onSmallDisk(lines: string): unknown {
  const script = `set -e; mount -t tmpfs -o size=2m tmpfs "$1"; ${lines}`;
  const args = ['-rm', 'sh', '-c', script, 'sh', laptopFolder(), process.execPath, program, newHexKey()];
  return JSON.parse(execFileSync('unshare', args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '');
}

const run = (task: string): string => `"$2" --no-warnings "$3" ${task} "$1" "$4"`;

test('a full disk is told, nothing saved is lost, and no half register is left behind', () => {
  const found = onSmallDisk(run('fill'));
  expect(found).toMatchObject({
    problem: 'register/disk-full',
    lost: 0,
    creating: 'register/disk-full',
    leftovers: false,
  });
  expect(found).toHaveProperty('acknowledged', expect.any(Number));
});

test('on a write-protected disk opening and creating say so and change nothing', () => {
  const lines = [run('prepare'), 'mount -o remount,ro "$1"', run('protected')].join('; ');
  expect(onSmallDisk(lines)).toEqual({
    opening: 'register/read-only',
    creating: 'register/read-only',
    same: true,
    names: ['other', 'register.db'],
  });
});
