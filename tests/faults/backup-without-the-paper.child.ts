import { writeSync } from 'node:fs';
import { copyOf, LOGIN, PASSWORD, startLaptop, valueOf } from '#electron/entry/testing.ts';

/**
 * Signs in as on every day, with the password alone, and makes a copy. At the beginning of every stage, and at the end,
 * it says where it is and stops, to be looked into.
 */
const [profile = '', stick = ''] = process.argv.slice(2);

function stopAt(where: string): void {
  writeSync(1, `${where}\n`);
  process.kill(process.pid, 'SIGSTOP');
}

const laptop = await startLaptop(profile);
valueOf(await laptop.entry.unlock(laptop.entryContext, { login: LOGIN, password: PASSWORD }));
const { jobContext } = laptop;
const seen = new Set<string>();
const progress = ({ stage }: { stage: string }) => {
  if (!seen.has(stage)) stopAt(stage);
  return void seen.add(stage);
};
await copyOf({ ...laptop, jobContext: () => ({ ...jobContext(), progress }) }, stick);
stopAt('made');
