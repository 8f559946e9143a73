import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import Database from 'better-sqlite3';
import { makeBackup } from '#electron/backup/make-backup.ts';
import { targetIn } from '#electron/backup/target.ts';
import { backupHost } from '#electron/entry/backup-host.ts';
import type { Door } from '#electron/entry/door.ts';
import type { Connection } from '#electron/register/open.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, againstLimit, type Entry, forTheRecord } from './entry.ts';
import { median, timed } from './measure.ts';
import { openDoorOf } from './open-door.ts';
import { type Peer, restic, sevenZip } from './peers.ts';
import { makeRegion, type Region } from './region.ts';

const ROUNDS = 5;
/** At ten regions one round of everybody is a minute. */
const LARGE_ROUNDS = 3;
const MEGABYTE = 1024 * 1024;
const TENTH = 10;

interface Subject {
  readonly door: Door;
  readonly region: Region;
  readonly size: string;
  readonly withPeers: boolean;
  /** See `peakMegabytes`. */
  readonly peak: number;
}

/** Row 10: a copy written, read back, decrypted and checked, on a place in memory, so that no stick is measured. */
export async function backupRow(subject: Subject): Promise<Entry[]> {
  return await inPlace(async (place) => {
    const { door, region, size, withPeers, peak } = subject;
    const peers = withPeers ? [restic, sevenZip].map((peer) => peer(region.plainPath, place)) : [];
    const times = await copied(door, place, peers, ROUNDS);
    const one = { row: 10, size };
    const kolo = median(times.kolo);
    const operation = `copy of ${times.megabytes.toFixed(0)} MB, sealed, read back, checked whole`;
    const atMost = [1, 0.1];
    return [
      againstFloor(
        { ...one, operation: `${operation}; floor: serialize, age, decrypt, check`, unit: 's', kolo },
        median(times.floor),
        2,
      ),
      againstLimit({ ...one, operation: 'peak memory of a process that makes one copy', unit: 'MB', kolo: peak }, 350),
      ...peers.map(({ name }, i) =>
        againstFloor(
          { ...one, operation: `${operation}; peer: ${name}`, unit: 's', kolo },
          median(times.peers[i] ?? []),
          must(atMost[i], 'a goal for each peer'),
        ),
      ),
    ];
  });
}

/** Row 11: the same at ten regions, and at a tenth of them in the same run. */
export async function largeBackupRow(subject: Subject): Promise<Entry[]> {
  return await inPlace(async (place) => {
    const { door, region, size, withPeers, peak } = subject;
    const peers = withPeers ? [restic(region.plainPath, place)] : [];
    const times = await copied(door, place, peers, LARGE_ROUNDS);
    const tenth = await tenthOf(region, place);
    const one = { row: 11, size };
    const [kolo, floor] = [median(times.kolo), median(times.floor)];
    const larger = times.megabytes / tenth.megabytes;
    const operation = `copy of ${times.megabytes.toFixed(0)} MB`;
    const linear = `${operation}; floor: a copy of ${tenth.megabytes.toFixed(0)} MB, times ${larger.toFixed(1)}`;
    const room = 'peak memory of a process that makes one copy; the size of the register + 200 MB';
    return [
      forTheRecord(
        { ...one, operation: `${operation}; floor: serialize, age, decrypt, check`, unit: 's', kolo },
        floor,
      ),
      againstFloor({ ...one, operation: linear, unit: 's', kolo }, median(tenth.kolo) * larger, 1.15),
      againstLimit({ ...one, operation: room, unit: 'MB', kolo: peak }, Math.round(times.megabytes + 200)),
      ...peers.map(({ name }, i) =>
        againstFloor(
          { ...one, operation: `${operation}; peer: ${name}`, unit: 's', kolo },
          median(times.peers[i] ?? []),
          2,
        ),
      ),
    ];
  });
}

interface Copied {
  readonly megabytes: number;
  /** Seconds of every round. */
  readonly kolo: readonly number[];
  readonly floor: readonly number[];
  /** By peer, in their order. */
  readonly peers: readonly (readonly number[])[];
}

/** By turns, who begins by turns as well, after one round that does not count. */
async function copied(door: Door, place: string, peers: readonly Peer[], rounds: number): Promise<Copied> {
  const { connection } = must(door.opened, 'an open register').register;
  const folder = join(place, 'copies');
  await mkdir(folder, { recursive: true });
  const works: readonly { prepare?: () => Promise<void>; work: () => Promise<void> }[] = [
    { prepare: () => emptied(folder), work: () => makeCopy(door, folder) },
    { work: () => bareCopy(connection) },
    ...peers.map(({ prepare, backUp }) => ({ prepare, work: backUp })),
  ];
  const times = works.map((): number[] => []);
  let megabytes = 0;
  for (let round = -1; round < rounds; round += 1) {
    const order = [...works.keys()];
    for (const at of round % 2 === 0 ? order : order.reverse()) {
      const { prepare, work } = must(works[at], 'a work');
      await prepare?.();
      const seconds = (await timed(work)) / 1000;
      if (round >= 0) times[at]?.push(seconds);
    }
    megabytes = largestIn(folder, await readdir(folder));
  }
  const [kolo = [], floor = [], ...others] = times;
  return { megabytes, kolo, floor, peers: others };
}

async function emptied(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name));
}

function largestIn(folder: string, names: readonly string[]): number {
  return Math.max(...names.map((name) => statSync(join(folder, name)).size)) / MEGABYTE;
}

/** What the button does once a folder was chosen. */
export async function makeCopy(door: Door, folder: string): Promise<void> {
  const { opened, sealing, now, drives, driveKind } = backupHost(door);
  const { register, recoveryRecipient } = opened();
  const target = await targetIn(folder, { drives, driveKind, registerPath: register.connection.name });
  const { signal } = new AbortController();
  const made = await makeBackup({ register, recoveryRecipient, sealing, now, signal, progress: () => {} }, target);
  if (made instanceof Refusal) throw new Error(`no copy was made: ${made.failure.code}`);
}

/** Nothing but the four works, one after another, in memory. */
async function bareCopy(connection: Connection): Promise<void> {
  const image = connection.serialize();
  for (const at of [18, 19]) image[at] = 1;
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const sealed = await encrypter.encrypt(image);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = new Database(Buffer.from(await decrypter.decrypt(sealed)));
  const answer = plain.pragma('integrity_check', { simple: true });
  plain.close();
  if (answer !== 'ok') throw new Error(`the check of the floor said ${String(answer)}`);
}

/** Peak resident memory of a process that opens the register, makes one copy and ends; nobody else has it open. */
export async function peakMegabytes({ userData }: Region): Promise<number> {
  return await inPlace(async (place) => {
    const child = join(import.meta.dirname, 'backup.child.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', child, userData, place]);
    return Number(stdout) / 1024;
  });
}

/** A region of a tenth of the families, copied in the same run. */
async function tenthOf({ families }: Region, place: string): Promise<Copied> {
  const region = await makeRegion(Math.round(families / TENTH));
  const { door, register } = await openDoorOf(region);
  try {
    return await copied(door, place, [], LARGE_ROUNDS);
  } finally {
    register.close();
    await region.remove();
  }
}

/** A folder in memory where the system has one; everything in it is gone afterwards. */
async function inPlace<T>(work: (place: string) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kolo-bench-'));
  try {
    return await work(place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
