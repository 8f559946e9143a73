import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { endOf, laptopFolder, newHexKey, startChildIn } from './child.ts';
import { type DiskEvent, readEvents, underShim } from './disk.ts';
import { Disk, WAYS, type Way } from './power-cut.ts';
import { newRegister } from './saving-office.ts';

const FAMILIES = 30;
const STATES = Number(process.env['KOLO_POWER_CUTS'] ?? 10_500);
/** Memory, so that the replay wears no disk. */
const MEMORY = process.platform === 'linux' ? '/dev/shm' : tmpdir();

interface Recording {
  readonly path: string;
  readonly hex: string;
  readonly before: ReadonlyMap<string, Buffer>;
  readonly events: readonly DiskEvent[];
}

async function record(synchronous = ''): Promise<Recording> {
  const hex = newHexKey();
  const path = await newRegister(hex);
  const log = join(laptopFolder(), 'events');
  const before = new Map([[path, readFileSync(path)]]);
  const child = startChildIn(
    underShim(dirname(path), log),
    'recorded.child.ts',
    path,
    hex,
    String(FAMILIES),
    synchronous,
  );
  await endOf(child);
  const events = readEvents(log);
  rmSync(dirname(log), { recursive: true });
  return { path, hex, before, events };
}

/** The next number from 0 to below 1: the same row for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a colleague meets after the power cut: null when everything that was answered is there. */
function faultOf(
  folder: string,
  recording: Recording,
  state: ReadonlyMap<string, Buffer>,
  answered: readonly string[],
) {
  for (const end of ['', '-wal']) {
    const content = state.get(recording.path + end);
    const path = join(folder, basename(recording.path) + end);
    if (content === undefined) rmSync(path, { force: true });
    else writeFileSync(path, content);
  }
  try {
    const connection = openRegisterFile(join(folder, basename(recording.path)), registerKeyFromHex(recording.hex));
    try {
      if (!isSound(quickCheck(connection))) return 'damaged';
      const there = new Set(connection.prepare('select id from families').pluck().all());
      return answered.every((id) => there.has(id)) ? null : 'lost';
    } finally {
      connection.close();
    }
  } catch {
    return 'does not open';
  }
}

interface Found {
  readonly states: number;
  readonly faults: Readonly<Record<string, number>>;
}

/** Cuts the power `states` times, spread over the recording and the ways in which a disk may lose what was not synced. */
function replay(recording: Recording, states: number, seed: number): Found {
  const folder = mkdtempSync(join(MEMORY, 'kolo-power-'));
  const chance = chanceFrom(seed);
  const disk = new Disk(recording.before);
  const faults: Record<string, number> = {};
  const perEvent = states / recording.events.length;
  let done = 0;
  let due = 0;
  try {
    for (const event of recording.events) {
      disk.apply(event);
      for (due += perEvent; due >= 1; due -= 1) {
        const way = WAYS[done % WAYS.length] as Way;
        const fault = faultOf(folder, recording, disk.afterPowerCut(way, chance), disk.acknowledged);
        if (fault !== null) faults[`${way}: ${fault}`] = (faults[`${way}: ${fault}`] ?? 0) + 1;
        done += 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { states: done, faults };
}

test(`after ${STATES} power cuts the register opens, is whole, and has every family that was answered`, async () => {
  const recording = await record();
  const kinds = new Set(recording.events.map(({ kind }) => kind));
  for (const kind of ['write', 'sync', 'sync-folder', 'truncate', 'acknowledged'] as const)
    expect(kinds).toContain(kind);
  const found = replay(recording, STATES, 1);
  expect(found.states).toBeGreaterThanOrEqual(STATES - 1);
  expect(found.faults).toEqual({});
}, 600_000);

for (const synchronous of ['off', 'normal']) {
  test(`the replay is awake: with synchronous = ${synchronous} it finds families that were lost`, async () => {
    const { faults } = replay(await record(synchronous), STATES / 10, 1);
    expect(Object.keys(faults).filter((fault) => fault.endsWith('lost'))).not.toEqual([]);
  }, 600_000);
}
