import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type DriveKind, driveKindOf } from './drive-kind.ts';
import { UNFINISHED_REGISTER } from './key-files.ts';

export type FolderProblem =
  | 'folder/one-drive'
  | 'folder/network'
  | 'folder/removable'
  | 'folder/read-only'
  | 'folder/too-long'
  | 'folder/has-register'
  | 'folder/bad-name';

export interface FolderVerdict {
  /** Where the register would go: the folder, or `Kolo` inside it when other files are there already. */
  readonly folder: string;
  readonly problem: FolderProblem | null;
}

/** What the verdict hangs on besides the folder itself. */
export interface FolderSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly driveKind: (folder: string) => Promise<DriveKind>;
}

const HERE: FolderSurroundings = { environment: process.env, driveKind: driveKindOf };

/** Windows stops at 260, and key files and copies lie below. */
const LONGEST_PATH = 200;
const SUBFOLDER = 'Kolo';

/** Programs that copy a folder to a cloud, and that change a database under the hands of the one who writes it. */
const CLOUD_FOLDER = /^(OneDrive( - .+)?|Dropbox|Google Drive|iCloudDrive)$/i;
const CLOUD_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/**
 * Is this folder fit for a register? Looks, and tries to write, but leaves nothing behind; the folder itself need not
 * exist yet. Never throws.
 */
export async function checkFolder(chosen: string, surroundings: FolderSurroundings = HERE): Promise<FolderVerdict> {
  const named = nameProblem(chosen, surroundings.environment);
  if (named) return { folder: chosen, problem: named };
  const folder = await roomIn(resolve(chosen));
  if (folder.length > LONGEST_PATH) return { folder, problem: 'folder/too-long' };
  if (existsSync(join(folder, 'register.db'))) return { folder, problem: 'folder/has-register' };
  return { folder, problem: await placeProblem(folder, surroundings) };
}

function nameProblem(chosen: string, environment: FolderSurroundings['environment']): FolderProblem | null {
  if (/^(\\\\|\/\/)/.test(chosen)) return 'folder/network';
  const segments = chosen.split(/[\\/]/).filter((segment) => segment !== '');
  if (isInCloud(chosen, segments, environment)) return 'folder/one-drive';
  if (chosen.length > LONGEST_PATH) return 'folder/too-long';
  return segments.some(isBadSegment) ? 'folder/bad-name' : null;
}

function isInCloud(chosen: string, segments: string[], environment: FolderSurroundings['environment']): boolean {
  if (segments.some((segment) => CLOUD_FOLDER.test(segment))) return true;
  const path = comparable(chosen);
  return CLOUD_VARIABLES.some((variable) => {
    const root = comparable(environment[variable] ?? '');
    return root !== '' && (path === root || path.startsWith(`${root}/`));
  });
}

function comparable(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase();
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
// The colon of a drive letter (`C:`) stands alone in its segment.
const FORBIDDEN_SIGNS = /[<>"|?*\u0000-\u001f]|.{2}:/;

/** Windows drops a trailing dot or space without a word, and the folder is then not found again. */
function isBadSegment(segment: string): boolean {
  if (segment === '.' || segment === '..') return false;
  return /[. ]$/.test(segment) || RESERVED.test(segment) || FORBIDDEN_SIGNS.test(segment);
}

/** What a set-up leaves that was broken off. Key files alone may be of a register that was lost: those are not ours. */
const OF_A_SET_UP = /^(creating\.db(-wal|-shm|-journal)?|(users|dek)(\.unfinished-\d+)?)$/;

function isBrokenOff(names: readonly string[]): boolean {
  return names.includes(UNFINISHED_REGISTER) && names.every((name) => OF_A_SET_UP.test(name));
}

/**
 * The folder itself when it is new, empty, already a register's or of a set-up that broke off; else a folder of ours
 * inside it.
 */
async function roomIn(folder: string): Promise<string> {
  if (!existsSync(folder) || existsSync(join(folder, 'register.db'))) return folder;
  const names = await readdir(folder).catch((): string[] => []);
  return names.length === 0 || isBrokenOff(names) ? folder : join(folder, SUBFOLDER);
}

async function placeProblem(folder: string, surroundings: FolderSurroundings): Promise<FolderProblem | null> {
  const existing = nearestExisting(folder);
  const kind = await surroundings.driveKind(existing);
  if (kind === 'network') return 'folder/network';
  if (kind === 'removable') return 'folder/removable';
  return (await canWriteIn(existing)) ? null : 'folder/read-only';
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

async function canWriteIn(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.kolo-')));
    return true;
  } catch {
    return false;
  }
}
