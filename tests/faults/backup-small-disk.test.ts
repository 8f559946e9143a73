import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { laptopFolder } from './child.ts';

const program = fileURLToPath(new URL('backup-small-disk.child.ts', import.meta.url));

/** Makes two copies onto a disk of its own at `$1`, in a mount namespace, which needs no administrator. */
function onStick(options: string, task: string): unknown {
  const script = `set -e; mount -t tmpfs -o ${options} tmpfs "$1"; "$2" --no-warnings "$3" "$1" ${task}`;
  const args = ['-rm', 'sh', '-c', script, 'sh', laptopFolder(), process.execPath, program];
  return JSON.parse(execFileSync('unshare', args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '');
}

test('a stick that fills up on the way is told, and the earlier copy stays the one that counts', () => {
  expect(onStick('size=3m', 'fill')).toEqual({
    first: 'elsewhere',
    second: 'backup/medium-full',
    copies: 1,
    parts: 0,
    outcomes: ['failed', 'verified'],
  });
});

test('a write-protected stick is told, and nothing is written', () => {
  expect(onStick('size=3m,ro', 'none')).toEqual({
    first: 'backup/medium-read-only',
    second: 'backup/medium-read-only',
    copies: 0,
    parts: 0,
    outcomes: ['failed', 'failed'],
  });
});
