import { execFile } from 'node:child_process';
import { access, readdir, readFile, realpath, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type DriveKind, kindOfDisk, type Mount, mountsIn } from './drive-kind.ts';

/** A volume that copies can be written to. */
export interface Drive {
  /** Serial number or UUID of the volume, so that a stick is known again under another letter; else its path. */
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  /** As the system calls it: 'exFAT', 'vfat', 'NTFS'. Null when it does not say. */
  readonly fileSystem: string | null;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly kind: DriveKind;
  readonly isReadOnly: boolean;
}

/** A look at the drives that costs little: it changes whenever one comes or goes. */
export async function drivesMark(): Promise<string> {
  if (process.platform !== 'win32') return await readFile('/proc/self/mounts', 'utf8').catch(() => '');
  return (await lettersThere()).join('');
}

/** Sticks and other disks that are there now, without the one the system runs from. Never throws. */
export async function listDrives(): Promise<Drive[]> {
  try {
    return process.platform === 'win32' ? await windowsDrives() : await linuxDrives();
  } catch {
    return [];
  }
}

/** Places where desktops show what was plugged in. */
const PLUGGED = /^\/((run\/)?media\/|mnt\/[^/]+$)/;
const NOT_FILES = /^(proc|sysfs|devpts|cgroup2?|overlay|squashfs|iso9660|udf|autofs|nsfs|fuse\.portal)$/;

async function linuxDrives(): Promise<Drive[]> {
  const mounts = mountsIn(await readFile('/proc/self/mounts', 'utf8')).filter(
    ({ folder, type }) => PLUGGED.test(folder) && !NOT_FILES.test(type),
  );
  const [uuids, labels] = await Promise.all([namesBy('uuid'), namesBy('label')]);
  const drives = mounts.map(async (mount): Promise<Drive | null> => {
    const room = await roomOn(mount.folder);
    if (room === null) return null;
    const device = await realpath(mount.device).catch(() => mount.device);
    return {
      id: uuids.get(device) ?? mount.folder,
      path: mount.folder,
      label: labels.get(device) ?? mount.folder.split('/').at(-1) ?? null,
      fileSystem: mount.type === 'fuseblk' ? null : mount.type,
      ...room,
      kind: await kindOfMount(mount),
      isReadOnly: mount.isReadOnly,
    };
  });
  return (await Promise.all(drives)).filter((drive) => drive !== null);
}

/** What lies where desktops put sticks is one, unless its disk says that it is built in. */
async function kindOfMount(mount: Mount): Promise<DriveKind> {
  const kind = await kindOfDisk(mount);
  return kind === 'unknown' ? 'removable' : kind;
}

/** Devices by the names that udev gives their volumes: `\x20` stands for a space. */
async function namesBy(what: 'uuid' | 'label'): Promise<Map<string, string>> {
  const folder = `/dev/disk/by-${what}`;
  const names = await readdir(folder).catch((): string[] => []);
  const pairs = names.map(async (name) => {
    const plain = name.replaceAll(/(\\x[0-9a-f]{2})+/g, (escaped) =>
      Buffer.from(escaped.replaceAll('\\x', ''), 'hex').toString('utf8'),
    );
    return [await realpath(join(folder, name)), plain] as const;
  });
  return new Map(await Promise.all(pairs));
}

async function roomOn(path: string): Promise<{ freeBytes: number; totalBytes: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    // What holds nothing, such as a folder of the system that looks like a disk, is none.
    return blocks === 0 ? null : { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}

/** Letters of volumes from C on: A and B are floppy drives, which make a noise when they are looked at. */
async function lettersThere(): Promise<string[]> {
  const letters = [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map(async (letter) => {
    const isThere = await access(`${letter}:\\`).then(
      () => true,
      () => false,
    );
    return isThere ? [letter] : [];
  });
  return (await Promise.all(letters)).flat();
}

/** Needs no administrator, and works where the policy of an office restricts PowerShell to its own commands. */
const QUERY = `[Console]::OutputEncoding = [Text.Encoding]::UTF8
Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID,DriveType,VolumeName,FileSystem,VolumeSerialNumber | ConvertTo-Json -Compress`;

const Disk = z.object({
  DeviceID: z.string().regex(/^[A-Z]:$/),
  DriveType: z.number(),
  VolumeName: z.string().nullish(),
  FileSystem: z.string().nullish(),
  VolumeSerialNumber: z.string().nullish(),
});
const Disks = z.union([z.array(Disk), Disk.transform((disk) => [disk])]);
export type WindowsDisk = z.output<typeof Disk>;

/** Windows' own numbers of kinds; 5 is a CD. */
const KINDS: Readonly<Record<number, DriveKind>> = { 2: 'removable', 3: 'fixed', 4: 'network' };

/** The answer of PowerShell; one disk comes without brackets. Throws on anything else. */
export function disksFrom(answer: string): WindowsDisk[] {
  return Disks.parse(JSON.parse(answer.replace(/^\uFEFF/, '')));
}

async function windowsDrives(): Promise<Drive[]> {
  const own = (process.env['SystemDrive'] ?? 'C:').toUpperCase();
  const told = await askPowerShell();
  const letters = await lettersThere();
  const drives = letters.map(async (letter): Promise<Drive | null> => {
    const path = `${letter}:\\`;
    const disk = told.find(({ DeviceID }) => DeviceID === `${letter}:`);
    const room = await roomOn(path);
    if (room === null || path.startsWith(own) || disk?.DriveType === 5) return null;
    return {
      id: disk?.VolumeSerialNumber ?? path,
      path,
      label: disk?.VolumeName || null,
      fileSystem: disk?.FileSystem ?? null,
      ...room,
      kind: KINDS[disk?.DriveType ?? 0] ?? 'unknown',
      isReadOnly: false,
    };
  });
  return (await Promise.all(drives)).filter((drive) => drive !== null);
}

/** Without PowerShell the letters and their room are known all the same. */
async function askPowerShell(): Promise<WindowsDisk[]> {
  try {
    const switches = ['-NoProfile', '-NonInteractive', '-Command', QUERY];
    const { stdout } = await promisify(execFile)('powershell.exe', switches, { timeout: 10_000, windowsHide: true });
    return disksFrom(stdout);
  } catch {
    return [];
  }
}

/** The drives, looked at again only when one came or went; their room is always of now. */
export function watchDrives(list = listDrives, mark = drivesMark): () => Promise<Drive[]> {
  let seen: { mark: string; drives: Promise<Drive[]> } | null = null;
  return async () => {
    const now = await mark();
    if (seen?.mark !== now) seen = { mark: now, drives: list() };
    const drives = await seen.drives;
    const fresh = drives.map(async (drive) => ({ ...drive, ...(await roomOn(drive.path)) }));
    return await Promise.all(fresh);
  };
}
