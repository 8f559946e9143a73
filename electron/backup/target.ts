import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, PlaceKind } from '#shared/backup/backup.ts';
import { BackupProblem, onMedium } from './problem.ts';

/** A volume as the system knows it; see `electron/access/drives.ts`. */
export interface Medium {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly fileSystem: string | null;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly kind: 'fixed' | 'network' | 'removable' | 'unknown';
  readonly isReadOnly: boolean;
}

/** Where a copy goes. */
export interface Target {
  readonly folder: string;
  /** The volume that the folder lies on, where it is one that can be plugged in. */
  readonly medium: Medium | null;
  readonly placeKind: Backup['placeKind'];
}

/** On a stick copies lie in a folder of their own. */
export const FOLDER_ON_STICK = 'copies';

export function folderOn(medium: Medium): string {
  return join(medium.path, FOLDER_ON_STICK);
}

export interface Surroundings {
  readonly drives: () => Promise<readonly Medium[]>;
  readonly driveKind: (folder: string) => Promise<Medium['kind']>;
  /** Path of the register's file. */
  readonly registerPath: string;
}

/** Calls a folder what it is: on the register's own disk, on a stick, in the network. Throws a BackupProblem when it is gone. */
export async function targetIn(folder: string, { drives, driveKind, registerPath }: Surroundings): Promise<Target> {
  const [there, here] = await onMedium(() => Promise.all([stat(folder), stat(registerPath)]));
  const medium = mediumOf(folder, await drives());
  if (there.dev === here.dev) return { folder, medium: null, placeKind: 'same-disk' };
  return { folder, medium, placeKind: placeKindOf(medium?.kind ?? (await driveKind(folder))) };
}

function placeKindOf(kind: Medium['kind']): PlaceKind {
  return kind === 'removable' || kind === 'network' ? kind : 'elsewhere';
}

function mediumOf(folder: string, drives: readonly Medium[]): Medium | null {
  const inside = drives.filter(
    ({ path }) => folder === path || folder.startsWith(path.replace(/[\\/]?$/, folder.includes('\\') ? '\\' : '/')),
  );
  return inside.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** FAT keeps the length of a file in 32 bits. */
const FAT_LARGEST_BYTES = 2 ** 32 - 1;
const FAT = /^(v?fat|msdos|fat(12|16|32))$/i;

/** The largest file that a file system holds, where that is less than any disk. */
export function largestOn(fileSystem: string | null): number {
  return FAT.test(fileSystem ?? '') ? FAT_LARGEST_BYTES : Number.POSITIVE_INFINITY;
}

const MEGABYTE = 1024 * 1024;

/** Throws a BackupProblem before anything is written to a medium that cannot hold it. */
export async function assertRoom({ folder, medium }: Target, bytes: number): Promise<void> {
  if (bytes > largestOn(medium?.fileSystem ?? null)) throw new BackupProblem('backup/too-large-for-fat');
  const { bavail, bsize } = await onMedium(() => statfs(folder));
  const free = bavail * bsize;
  if (free >= bytes) return;
  const details = { needed: Math.ceil(bytes / MEGABYTE), free: Math.floor(free / MEGABYTE) };
  throw new BackupProblem('backup/medium-full', undefined, details);
}
