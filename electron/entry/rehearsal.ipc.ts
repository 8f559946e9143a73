import { basename, join } from 'node:path';
import { signingKeyOf } from '#electron/access/signing.ts';
import type { BackupHost } from '#electron/backup/backup.ipc.ts';
import { getBackupKeys } from '#electron/backup/backup-keys.ts';
import { compareWith } from '#electron/backup/compare.ts';
import { noteChecked, noteMissing } from '#electron/backup/journal.ts';
import { lookInto } from '#electron/backup/medium.ts';
import { folderOn } from '#electron/backup/target.ts';
import type { Handlers, JobContext } from '#electron/ipc/handlers.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { rehearsalContract } from '#shared/backup/rehearsal.contract.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { CopyShelf } from './copy-shelf.ts';
import { isRenamed, verdictOf } from './copy-signature.ts';
import { type Door, openedOf, tokenFor } from './door.ts';
import { formersOf, removeFormer, replaceRegister } from './former-registers.ts';
import { openBackup, readCopy } from './open-backup.ts';
import { makingAlone } from './register-file.ts';
import { identityOf } from './restore.ipc.ts';

async function ownKeyIn(db: Reader): Promise<string> {
  return signingKeyOf((await getBackupKeys(db)).signingSeed).publicKey;
}

type Looking = Pick<JobContext<(typeof rehearsalContract)['files']>, 'register' | 'now'>;

/** The copies on a drive; the journal hears which of its own are no longer there. */
async function filesOn({ register, now }: Looking, host: BackupHost, shelf: CopyShelf, id: string) {
  const drive = (await host.drives()).find((each) => each.id === id);
  if (drive === undefined) return refuse('backup/medium-gone');
  const folder = folderOn(drive);
  try {
    const { copies, ignored } = await lookInto(folder);
    await noteMissing(register, drive, copies, now);
    const chosen = copies.slice(0, 500).map(({ name, bytes }) => {
      return { token: shelf.put(join(folder, name)).token, fileName: name, bytes };
    });
    return { copies: chosen, ignored: [...ignored] };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? { copies: [], ignored: [] } : refuse('backup/unreadable-file');
  }
}

/** Looking into copies, and putting one in the place of the register, while it is open. */
export function rehearsalHandlers(door: Door, host: BackupHost, shelf: CopyShelf): Handlers<typeof rehearsalContract> {
  return {
    files: (context, { drive }) => filesOn(context, host, shelf, drive),
    quickCheck: async (context, { token }) => {
      const { register, now } = context;
      const chosen = shelf.find(token);
      if (chosen === null) return refuse('backup/gone');
      const read = await readCopy(chosen.path, context);
      if (read instanceof Refusal) return read;
      const signature = verdictOf(read.signature, await ownKeyIn(register.reader), true);
      const renamed = isRenamed(chosen.path, read.signature);
      if (signature.verdict === 'ours' && !renamed) await noteChecked(register, basename(chosen.path), now);
      return { signature, isRenamed: renamed };
    },
    open: async (context, { token, ...key }) => {
      const { register, now } = context;
      const chosen = shelf.find(token);
      if (chosen === null) return refuse('backup/gone');
      const identity = await identityOf(shelf, key);
      if (identity instanceof Refusal) return identity;
      const opened = await openBackup(chosen.path, identity, await ownKeyIn(register.reader), context);
      if (opened instanceof Refusal) return opened;
      shelf.open(chosen, opened);
      const { register: here, keys } = openedOf(door);
      const comparison = compareWith(here.connection, opened, keys.registerId);
      if (opened.signature.verdict === 'ours') await noteChecked(register, basename(chosen.path), now);
      return { contents: { ...opened.contents, signature: opened.signature }, comparison };
    },
    replace: (context, { token, ...head }) =>
      makingAlone(door, async () => {
        const opened = shelf.find(token)?.opened ?? null;
        if (opened === null) return refuse('backup/gone');
        const refused = await replaceRegister(door, opened, head, context);
        if (refused !== null) return refused;
        shelf.clear();
        await context.shell('lock', null);
        return null;
      }),
    formers: async () => formersOf(door).map((path) => ({ token: tokenFor(door, path), path })),
    removeFormer: async (_, { token }) => {
      const folder = door.folders.get(token);
      if (folder === undefined || !formersOf(door).includes(folder)) return refuse('backup/gone');
      await removeFormer(door, folder);
      return null;
    },
  };
}
