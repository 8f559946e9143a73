import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#shared/vocabulary/must.ts';

/** Sticks that lie, fill up, or are pulled out while a copy is written. */

const program = fileURLToPath(new URL('backup-bad-stick.child.ts', import.meta.url));
const source = fileURLToPath(new URL('bad-stick-shim.c', import.meta.url));

interface Came {
  readonly outcomes: string[];
  readonly journal: string[];
  readonly hasLast: boolean;
  readonly names: string[] | null;
}

function ran(args: readonly string[], env: Readonly<Record<string, string>> = {}): Came {
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const output = execFileSync(process.execPath, ['--no-warnings', program, ...args], options);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Came;
}

describe('a stick', () => {
  const shim = join(mkdtempSync(join(tmpdir(), 'shim-')), 'shim.so');
  beforeAll(() => void execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl']));
  const stick = () => mkdtempSync('/dev/shm/stick-');

  test('that takes everything and gives back zeros is found out: no copy counts', () => {
    const folder = stick();
    const found = ran([folder, '0', 'writing', '1'], { LD_PRELOAD: shim, SHIM_FOLDER: folder, SHIM_LIES: '1' });
    expect(found).toMatchObject({ outcomes: ['backup/does-not-read-back'], journal: ['failed'], hasLast: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that fills up on the way, whatever room it claimed, is told, and nothing half is left', () => {
    const folder = stick();
    const most = { LD_PRELOAD: shim, SHIM_FOLDER: folder, SHIM_FULL_AFTER: '500000' };
    expect(ran([folder, '0', 'writing', '1'], most)).toMatchObject({
      outcomes: ['backup/medium-full'],
      journal: ['failed'],
      hasLast: false,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that does neither takes both copies: the shim itself spoils nothing', () => {
    const folder = stick();
    expect(ran([folder], { LD_PRELOAD: shim, SHIM_FOLDER: folder }).outcomes).toEqual(['ok', 'ok']);
  });
});

/** Loop devices and mounts need an administrator, and exfat-fuse. */
const canMount =
  process.getuid?.() === 0 &&
  existsSync('/dev/fuse') &&
  ['mount.exfat-fuse', 'mkfs.exfat', 'losetup'].every((command) => spawnSync('which', [command]).status === 0);
if (!canMount) console.log('not run: a pulled stick needs an administrator, loop devices and exfat-fuse');

describe.skipIf(!canMount)('a stick of exFAT that is pulled out', () => {
  const home = mkdtempSync(join(tmpdir(), 'pulled-'));
  const image = join(home, 'stick.img');
  const mount = join(home, 'Флешка');
  let device = '';
  const pulled: number[] = [];

  beforeAll(() => {
    mkdirSync(mount);
    execFileSync('truncate', ['-s', '64M', image]);
    execFileSync('mkfs.exfat', ['-L', 'KOLO', image]);
    device = execFileSync('losetup', ['-f', '--show', image], { encoding: 'utf8' }).trim();
  });
  afterAll(() => {
    spawnSync('umount', ['-l', mount]);
    spawnSync('losetup', ['-d', device]);
  });

  /** Mounts the stick; the process behind it is our own, and killing it is pulling the stick. */
  async function plugIn(): Promise<number> {
    const daemon = spawn('mount.exfat-fuse', ['-d', device, mount], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries++) {
      if (readFileSync('/proc/mounts', 'utf8').includes('pulled-')) break;
      await wait(50);
    }
    return must(daemon.pid, 'the process behind the stick');
  }

  const isClean = () => spawnSync('fsck.exfat', ['-n', device], { encoding: 'utf8' });
  const digests = () =>
    readdirSync(mount)
      .filter((name) => name.endsWith('.age'))
      .map((name) =>
        createHash('sha256')
          .update(readFileSync(join(mount, name)))
          .digest('hex'),
      );

  for (const stage of ['writing', 'reading-back']) {
    test(`while ${stage}: no copy is claimed, the one before stays whole, and so does the file system`, async () => {
      const daemon = await plugIn();
      pulled.push(daemon);
      const found = ran([mount, String(daemon), stage, '2']);
      expect(found).toMatchObject({
        outcomes: ['ok', 'backup/medium-gone'],
        journal: ['failed', 'verified'],
        hasLast: true,
        names: null,
      });
      spawnSync('umount', ['-l', mount]);
      expect(isClean().status).toBe(0);
      const again = await plugIn();
      const copies = digests();
      expect(copies).toHaveLength(pulled.length);
      expect(new Set(copies).size).toBe(pulled.length);
      spawnSync('umount', [mount]);
      for (let tries = 0; tries < 100 && existsSync(`/proc/${again}`); tries++) await wait(50);
    });
  }
});
