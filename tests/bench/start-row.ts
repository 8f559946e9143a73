import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { shownAtMs } from './browser.ts';
import { againstFloor, type Entry, forTheRecord } from './entry.ts';
import { median } from './measure.ts';
import type { Region } from './region.ts';
import { derivationMs } from './unlock-row.ts';
import { openKolo, signIn } from './window.ts';

const ROUNDS = 5;
const NODE = resolve(import.meta.dirname, '../../node_modules/.bin/node');

/** Row 19: from the start of the process to the painted sign-in screen, and from there to the list. */
export async function startRow(region: Region, size: string): Promise<Entry[]> {
  const times = { bare: [] as number[], kolo: [] as number[], list: [] as number[] };
  let runtime = '';
  for (let round = -1; round < ROUNDS; round += 1) {
    const bare = await bareStart();
    const startedAtMs = Date.now();
    const kolo = await openKolo(region);
    runtime = kolo.runtime;
    const shown = (await shownAtMs(kolo.page)) - startedAtMs;
    const derivation = await derivationMs(region.registerFolder, region.keys.slot);
    const list = (await signIn(kolo)) - derivation;
    await kolo.quit();
    // The first round reads everything from the disk.
    if (round < 0) continue;
    times.bare.push(bare);
    times.kolo.push(shown);
    times.list.push(list);
  }
  const [bare, kolo, list] = [median(times.bare), median(times.kolo), median(times.list)];
  const one = { row: 19, size, unit: 'ms' as const };
  const how = `in ${runtime === 'electron' ? 'Electron' : 'the stand-in'}; floor: a fresh Node, Chromium, bare Mantine`;
  return [
    againstFloor({ ...one, operation: `process start to unlock screen, ${how}`, kolo }, bare, 1.5),
    againstFloor(
      { ...one, operation: 'password to painted list, derivation taken off; same floor', kolo: list },
      bare,
      1.2,
    ),
    forTheRecord({ ...one, operation: 'both together; same floor', kolo: kolo + list }, bare),
  ];
}

/** Ms from the start of a process to the painted bare page. */
async function bareStart(): Promise<number> {
  const startedAtMs = Date.now();
  const child = fork(join(import.meta.dirname, 'bare-start.child.ts'), [], { execPath: NODE });
  const exited = once(child, 'exit');
  const [shownAt] = (await Promise.race([once(child, 'message'), exited.then(() => [])])) as [number?];
  await exited;
  if (shownAt === undefined) throw new Error('the bare page was not shown');
  return shownAt - startedAtMs;
}
