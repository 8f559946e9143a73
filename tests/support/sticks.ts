import { execFileSync } from 'node:child_process';
import { launchKolo, type RunningKolo } from './launch-kolo.ts';
import { processesOf } from './memory.ts';

/** Sticks that come and go while Kolo runs: disks of memory, in mounts of the program's own. Linux; no administrator. */

const HIDE_OTHERS = 'set -e; mount -t tmpfs tmpfs /mnt; exec "$@"';

/** Kolo where no stick is plugged in. `under` is a command that it is started with. */
export function launchWithoutSticks(userData: string, under: readonly string[] = []): Promise<RunningKolo> {
  return launchKolo({ userData, under: ['unshare', '-rm', 'sh', '-c', HIDE_OTHERS, 'sh', ...under] });
}

export const placeOf = (name: string): string => `/mnt/${name}`;

function inside({ userData }: RunningKolo, script: string, ...args: string[]): string {
  const target = ['--target', String(processesOf(userData)[0]), '--user', '--mount', '--preserve-credentials'];
  return execFileSync('nsenter', [...target, 'sh', '-c', `set -e; ${script}`, 'sh', ...args], { encoding: 'utf8' });
}

export function plugIn(kolo: RunningKolo, name: string): void {
  inside(kolo, 'mkdir -p "$1"; mount -t tmpfs -o size=256m tmpfs "$1"', placeOf(name));
}

/** What was on it is gone, and the stick is known again by its place. */
export function pullOut(kolo: RunningKolo, name: string): void {
  inside(kolo, 'umount -l "$1"', placeOf(name));
}

export function filesOn(kolo: RunningKolo, name: string): string[] {
  return inside(kolo, 'find "$1" -type f', placeOf(name)).split('\n').filter(Boolean).sort();
}
