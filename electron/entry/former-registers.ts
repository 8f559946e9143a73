import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { destroyKeys, removeRegisterFiles } from '#electron/access/key-files.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { changeSettings, type Door, openedOf } from './door.ts';
import type { OpenedBackup } from './open-backup.ts';
import { tellingRefusals } from './opening.ts';
import { type HeadToBe, type Restoring, restoreInto } from './restore-register.ts';
import { snapshotsOf } from './snapshots.ts';

/**
 * Makes a register of an opened copy beside the open one and lets the settings point there. The settings change in one
 * step, after everything was checked: a power cut leaves the one register or the other, whole, with its own keys. The
 * former one stays where it is. The caller locks: the next sign-in is to the restored register.
 */
export async function replaceRegister(door: Door, backup: OpenedBackup, head: HeadToBe, restoring: Restoring) {
  return await tellingRefusals(async () => {
    restoring.progress({ stage: 'snapshot', done: null, total: null });
    await snapshotsOf(door)('restore');
    const former = openedOf(door).register;
    const folder = dirname(former.connection.name);
    const beside = folderBeside(folder);
    const restored = await restoreInto(door, beside, backup, head, restoring);
    if (restored instanceof Refusal) return restored;
    const { register, salt } = restored;
    try {
      await takeJournalOver(former, register);
    } finally {
      register.close();
    }
    const formerFolders = [...door.settings.formerFolders, folder].slice(-20);
    await changeSettings(door, { registerFolder: beside, salt, formerFolders, failedTries: 0, lastFailedAt: null });
    return null;
  });
}

/** `register` becomes `register-2`, `register-2` becomes `register-3`. */
function folderBeside(folder: string): string {
  const bare = folder.replace(/-\d+$/, '');
  let n = 2;
  while (existsSync(`${bare}-${n}`)) n++;
  return `${bare}-${n}`;
}

/** Copies that were made after the restored one still lie where they lie: the journal goes on knowing them. */
async function takeJournalOver(from: OpenRegister, to: OpenRegister): Promise<void> {
  const rows = await from.reader.selectFrom('backups').selectAll().execute();
  await to.write(async (trx) => {
    for (const { n: _, ...row } of rows) {
      const known = await trx.selectFrom('backups').where('id', '=', row.id).select('n').executeTakeFirst();
      if (known === undefined) await trx.insertInto('backups').values(row).execute();
    }
  });
}

/** Nothing opens the former register afterwards; sealed copies beside it stay, the journal knows them. */
export async function removeFormer(door: Door, folder: string): Promise<void> {
  await destroyKeys(folder);
  removeRegisterFiles(folder);
  await changeSettings(door, { formerFolders: door.settings.formerFolders.filter((each) => each !== folder) });
}

/** Former registers that are still there. */
export function formersOf(door: Door): string[] {
  return door.settings.formerFolders.filter((folder) => existsSync(join(folder, 'register.db')));
}
