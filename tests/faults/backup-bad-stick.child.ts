import { readdirSync } from 'node:fs';
import { getBackupState, listBackups } from '#electron/backup/journal.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import { targetIn } from '#electron/backup/target.ts';
import { backupHost } from '#electron/entry/backup-host.ts';
import { newFolder, setUpCentre, startLaptop, turnOff } from '#electron/entry/testing.ts';
import { BACKUP_STAGES } from '#shared/backup/backup.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';

/**
 * Makes two copies into a folder and prints what came of each, as JSON. During the second one, once its `stage` has
 * begun, the process with the given id is killed: the daemon behind the stick.
 */
const [stick = '', daemon = '', stage = 'writing', copies = '2'] = process.argv.slice(2);

async function run() {
  const laptop = await startLaptop(newFolder());
  await setUpCentre(laptop, 5);
  const { register } = must(laptop.door.opened, 'an open register');
  const host = backupHost(laptop.door);
  let isPulled = false;
  const attempt = async (pull: boolean) => {
    const progress = ({ stage: now, done }: { stage: string; done: number | null }) => {
      if (!pull || isPulled || now !== stage || (done ?? 1) === 0) return;
      isPulled = true;
      process.kill(Number(daemon), 'SIGKILL');
    };
    const { signal } = new AbortController();
    try {
      const registerPath = register.connection.name;
      const target = await targetIn(stick, { drives: host.drives, driveKind: host.driveKind, registerPath });
      const scene = { ...host.opened(), sealing: host.sealing, now: host.now, signal, progress };
      const made = await makeBackup(scene, target);
      return made instanceof Refusal ? made.failure.code : 'ok';
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  };
  const outcomes: string[] = [];
  for (let n = 1; n <= Number(copies); n++) outcomes.push(await attempt(n > 1 && daemon !== '' && daemon !== '0'));
  const journal = await listBackups(register.reader);
  const { last } = await getBackupState(register.reader, new Date());
  turnOff(laptop);
  const names = (() => {
    try {
      return readdirSync(stick);
    } catch {
      return null;
    }
  })();
  return {
    outcomes,
    journal: journal.map(({ outcome }) => outcome),
    hasLast: last !== null,
    names,
    stages: BACKUP_STAGES.length,
  };
}

console.log(JSON.stringify(await run()));
