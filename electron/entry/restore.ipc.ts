import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkFolder } from '#electron/access/folders.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import type { restoreContract } from '#shared/backup/restore.contract.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import type { CopyShelf } from './copy-shelf.ts';
import { type Door, hasRegister } from './door.ts';
import { identityFrom, lookAtFile, openBackup } from './open-backup.ts';
import { makingAlone } from './register-file.ts';
import { restoreOnFreshLaptop } from './restore-register.ts';

/** Asks for a file; null when the dialog was closed. Throws when cancelled. */
export async function askForFile(
  { shell, signal }: { shell: AskShell; signal: AbortSignal },
  title: string,
  extensions: readonly string[],
): Promise<string | null> {
  const chosen = await shell('chooseFile', { title, extensions }, { signal });
  signal.throwIfAborted();
  if (!chosen.ok) throw new Error(`the shell failed: ${chosen.failure.code}`);
  return chosen.value;
}

export const KEY_FILES = ['txt', 'key', 'pub', 'age'];
const LARGEST_KEY_FILE = 100_000;

/** The text of a key file; null for anything that is too large to be one, or cannot be read. */
export async function keyFileText(path: string): Promise<string | null> {
  try {
    return (await stat(path)).size > LARGEST_KEY_FILE ? null : await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

const IDENTITY = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/;

/** The identity that was typed, or that lies in the chosen key file. */
export async function identityOf(shelf: CopyShelf, key: { recoveryKey: string; keyToken: string | null }) {
  if (key.keyToken === null) return await identityFrom(key.recoveryKey);
  return shelf.findKey(key.keyToken) ?? refuse('backup/gone');
}

/** Restoring into a profile without a register. */
export function restoreHandlers(door: Door, shelf: CopyShelf): Handlers<typeof restoreContract> {
  return {
    chooseFile: async (context, { title }) => {
      const path = await askForFile(context, title, ['age']);
      if (path === null) return null;
      const looked = await lookAtFile(path);
      if (looked instanceof Refusal) return looked;
      return { token: shelf.put(path).token, fileName: basename(path), bytes: looked.bytes };
    },
    chooseKeyFile: async (context, { title }) => {
      const path = await askForFile(context, title, KEY_FILES);
      if (path === null) return null;
      const identity = IDENTITY.exec((await keyFileText(path)) ?? '')?.[0];
      if (identity === undefined) return refuse('backup/no-key-in-file');
      return { token: shelf.putKey(identity), fileName: basename(path) };
    },
    open: async (context, { token, ...key }) => {
      const chosen = shelf.find(token);
      if (chosen === null) return refuse('backup/gone');
      const identity = await identityOf(shelf, key);
      if (identity instanceof Refusal) return identity;
      const opened = await openBackup(chosen.path, identity, null, context);
      if (opened instanceof Refusal) return opened;
      shelf.open(chosen, opened);
      return { ...opened.contents, signature: opened.signature };
    },
    run: (context, { token, folderToken, ...head }) =>
      makingAlone(door, async () => {
        // A register that is there must never drop out of sight because of a restore.
        if (hasRegister(door)) return refuse('entry/register-exists');
        const opened = shelf.find(token)?.opened ?? null;
        if (opened === null) return refuse('backup/gone');
        const folder = door.folders.get(folderToken);
        if (folder === undefined || (await checkFolder(folder)).problem !== null) return refuse('entry/folder-unfit');
        const restored = await restoreOnFreshLaptop(door, folder, opened, head, context);
        if (!(restored instanceof Refusal)) shelf.clear();
        return restored;
      }),
  };
}
