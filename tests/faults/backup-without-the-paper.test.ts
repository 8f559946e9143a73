import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { setUpCentre, startLaptop, turnOff } from '#electron/entry/testing.ts';
import { BACKUP_STAGES } from '#shared/backup/backup.ts';
import { must } from '#shared/vocabulary/must.ts';
import { filesUnder } from '../support/files.ts';
import { foundInMemory } from '../support/memory.ts';
import { laptopFolder, startChild } from './child.ts';

/** What a copy is made of: the key that opens it is on the paper only, also while the copy is being made. */

const SIGNS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const CHECKSUM_SIGNS = 6;

/** The 32 bytes that the text of an identity stands for (Bech32). */
function bytesOf(identity: string): Buffer {
  const signs = [...identity.slice('AGE-SECRET-KEY-1'.length, -CHECKSUM_SIGNS)];
  const bits = signs.map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const waysOf = (identity: string) => [
  Buffer.from(identity),
  Buffer.from(identity, 'utf16le'),
  Buffer.from(identity.slice('AGE-SECRET-KEY-1'.length)),
  bytesOf(identity),
];

/** A process that stopped itself: what it holds stands still. */
async function stopped(pid: number): Promise<void> {
  while (!/\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await pause(5);
}

// /proc is there on Linux; what the process holds is the same everywhere.
test.skipIf(process.platform !== 'linux')(
  'while a copy is made and checked, neither the process nor a file of laptop and stick holds the recovery key',
  async () => {
    const [profile, stick] = [laptopFolder(), laptopFolder()];
    const centre = await startLaptop(profile);
    const ways = waysOf(await setUpCentre(centre, 5));
    turnOff(centre);
    const child = startChild('backup-without-the-paper.child.ts', profile, stick);
    try {
      const pid = must(child.pid, 'its id');
      const stops: string[] = [];
      for await (const stop of createInterface(must(child.stdout, 'its output'))) {
        await stopped(pid);
        stops.push(stop);
        // The search is awake: the process holds what it was handed on its command line.
        expect(foundInMemory(pid, [Buffer.from(stick)])).toHaveLength(1);
        expect(foundInMemory(pid, ways), `while ${stop}`).toEqual([]);
        child.kill('SIGCONT');
      }
      expect(stops).toEqual([...BACKUP_STAGES, 'made']);
    } finally {
      child.kill('SIGKILL');
    }
    const files = [profile, stick].flatMap(filesUnder);
    expect(files.filter((path) => path.endsWith('.age')).length).toBeGreaterThan(2);
    expect(files.filter((path) => ways.some((way) => readFileSync(path).includes(way)))).toEqual([]);
  },
);
