import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { parse } from 'node:path';
import { promisify } from 'node:util';

/** What a path lies on. `unknown` is treated as allowed: a wrong alarm would keep a centre from working. */
export type DriveKind = 'fixed' | 'network' | 'removable' | 'unknown';

const NETWORK_TYPES = /^(nfs\d?|cifs|smb\d?|smbfs|fuse\.sshfs|fuse\.rclone|9p|afs|davfs|fuse\.davfs2)$/;

export interface Mount {
  readonly device: string;
  readonly folder: string;
  readonly type: string;
  readonly isReadOnly: boolean;
}

/** The kind of drive under an existing folder. Never throws. */
export async function driveKindOf(folder: string): Promise<DriveKind> {
  try {
    return process.platform === 'win32' ? await windowsKind(folder) : await linuxKind(folder);
  } catch {
    return 'unknown';
  }
}

async function linuxKind(folder: string): Promise<DriveKind> {
  const mount = mountOf(await realpath(folder), await readFile('/proc/self/mounts', 'utf8'));
  return mount ? await kindOfDisk(mount) : 'unknown';
}

/** What the disk behind a mount says of itself; `unknown` where it is none. */
export async function kindOfDisk(mount: Mount): Promise<DriveKind> {
  if (NETWORK_TYPES.test(mount.type)) return 'network';
  const disk = mount.device.match(/^\/dev\/(sd[a-z]+|mmcblk\d+|nvme\d+n\d+)/)?.[1];
  if (!disk) return 'unknown';
  const removable = await readFile(`/sys/block/${disk}/removable`, 'utf8').catch(() => '');
  if (removable === '') return 'unknown';
  return removable.trim() === '1' ? 'removable' : 'fixed';
}

/** The mount a path lies in, out of the text of /proc/self/mounts: the longest folder above it, the last one wins. */
export function mountOf(path: string, mounts: string): Mount | undefined {
  const above = mountsIn(mounts).filter(
    ({ folder }) => path === folder || path.startsWith(folder.replace(/\/?$/, '/')),
  );
  return above.reduce<Mount | undefined>(
    (best, next) => (best && best.folder.length > next.folder.length ? best : next),
    undefined,
  );
}

/** Every mount of the text of /proc/self/mounts. */
export function mountsIn(mounts: string): Mount[] {
  return mounts
    .split('\n')
    .map(mountFrom)
    .filter(({ folder }) => folder !== '');
}

/** Spaces and backslashes stand in octal there (`\040`). */
function mountFrom(line: string): Mount {
  const [device = '', folder = '', type = '', options = ''] = line
    .split(' ')
    .map((field) =>
      field.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    );
  return { device, folder, type, isReadOnly: options.split(',').includes('ro') };
}

/** .NET's DriveInfo needs no administrator; PowerShell is part of every supported Windows. */
async function windowsKind(folder: string): Promise<DriveKind> {
  const { root } = parse(folder);
  if (!/^[A-Za-z]:\\$/.test(root)) return 'unknown';
  const script = `[System.IO.DriveInfo]::new('${root.slice(0, 2)}').DriveType`;
  const { stdout } = await promisify(execFile)(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', script],
    { timeout: 5_000, windowsHide: true },
  );
  return kindOfWindowsType(stdout.trim());
}

export function kindOfWindowsType(type: string): DriveKind {
  const kinds: Readonly<Record<string, DriveKind>> = { Fixed: 'fixed', Network: 'network', Removable: 'removable' };
  return kinds[type] ?? 'unknown';
}
