import { existsSync, readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '#electron/backup/journal.ts';
import { type Laptop, newFolder, setUpCentre, startLaptop, turnOff } from '#electron/entry/testing.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';

/** Makes copies of a small register onto the disk at the given folder and prints what came of each, as JSON. */
const [stick = '', task = ''] = process.argv.slice(2);

async function attempt(laptop: Laptop) {
  laptop.dialogs.folder = stick;
  const made = await laptop.backup.make(laptop.jobContext(), { title: '', drive: null });
  return made instanceof Refusal ? made.failure.code : must(made, 'a copy').backup.placeKind;
}

/** A stick full of other things: room for a part of a copy only. */
function fillUpTo(leftBytes: number): void {
  const { bavail, bsize } = statfsSync(stick);
  writeFileSync(join(stick, 'photos'), Buffer.alloc(bavail * bsize - leftBytes));
}

async function run() {
  const laptop = await startLaptop(newFolder());
  await setUpCentre(laptop, 5);
  const first = await attempt(laptop);
  if (task === 'fill') fillUpTo(300_000);
  const second = await attempt(laptop);
  const journal = await listBackups(must(laptop.door.opened, 'an open register').register.reader);
  turnOff(laptop);
  const names = existsSync(stick)
    ? readdirSync(stick).filter((name) => name !== 'photos' && !name.endsWith('.minisig'))
    : [];
  return {
    first,
    second,
    copies: names.length,
    parts: names.filter((name) => name.endsWith('.part')).length,
    outcomes: journal.map(({ outcome }) => outcome),
  };
}

console.log(JSON.stringify(await run()));
