import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mountsIn } from './drive-kind.ts';
import { type Drive, disksFrom, watchDrives } from './drives.ts';

test('what PowerShell says of one disk and of several is read the same way', () => {
  const stick = {
    DeviceID: 'E:',
    DriveType: 2,
    VolumeName: 'КОПІЇ',
    FileSystem: 'exFAT',
    VolumeSerialNumber: '4A1B22C9',
  };
  const empty = { DeviceID: 'F:', DriveType: 2, VolumeName: null, FileSystem: null, VolumeSerialNumber: null };
  expect(disksFrom(`\uFEFF${JSON.stringify(stick)}`)).toEqual([stick]);
  expect(disksFrom(JSON.stringify([stick, empty]))).toEqual([stick, empty]);
  expect(() => disksFrom('Access denied')).toThrow();
});

test('a mount is read with its spaces and with what may be written', () => {
  const text = '/dev/sdb1 /media/olena/KOLO\\040COPY vfat ro,nosuid 0 0\n/dev/sda2 / ext4 rw 0 0\n';
  expect(mountsIn(text)).toEqual([
    { device: '/dev/sdb1', folder: '/media/olena/KOLO COPY', type: 'vfat', isReadOnly: true },
    { device: '/dev/sda2', folder: '/', type: 'ext4', isReadOnly: false },
  ]);
});

test('drives are asked again only when one came or went, and their room always', async () => {
  const path = mkdtempSync(join(tmpdir(), 'drive-'));
  const drive: Drive = {
    id: 'a',
    path,
    label: null,
    fileSystem: null,
    freeBytes: -1,
    totalBytes: -1,
    kind: 'removable',
    isReadOnly: false,
  };
  let mark = 'E';
  let looks = 0;
  const look = watchDrives(
    async () => {
      looks++;
      return [drive];
    },
    async () => mark,
  );
  expect((await look())[0]?.freeBytes).toBeGreaterThan(0);
  await look();
  expect(looks).toBe(1);
  mark = 'EF';
  await look();
  expect(looks).toBe(2);
});
