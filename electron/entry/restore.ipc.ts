import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { checkFolder } from '#electron/access/folders.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import type { restoreContract } from '#shared/backup/restore.contract.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { type Door, hasRegister } from './door.ts';
import { lookAtFile, type OpenedBackup, openBackup } from './open-backup.ts';
import { makingAlone } from './register-file.ts';
import { restoreRegister } from './restore-register.ts';

/** A chosen file; once the key was typed, what is in it. */
interface Chosen {
  readonly token: string;
  readonly path: string;
  opened: OpenedBackup | null;
}

const KEPT_MS = 30 * 60_000;

/** Keeps one chosen copy, for half an hour: opened, it is the whole register in plain. */
function makeShelf() {
  let kept: Chosen | null = null;
  let timer: NodeJS.Timeout | undefined;

  function keep(chosen: Chosen | null): void {
    clearTimeout(timer);
    kept?.opened?.bytes.fill(0);
    kept = chosen;
    if (chosen) timer = setTimeout(() => keep(null), KEPT_MS).unref();
  }

  return {
    put(path: string): Chosen {
      const chosen = { token: randomUUID(), path, opened: null };
      keep(chosen);
      return chosen;
    },
    find: (token: string): Chosen | null => (kept?.token === token ? kept : null),
    clear: () => keep(null),
  };
}

/** Restoring into a profile without a register; one shelf for a register process. */
export function restoreHandlers(door: Door): Handlers<typeof restoreContract> {
  const shelf = makeShelf();
  return {
    chooseFile: async ({ shell, signal }, { title }) => {
      const chosen = await shell('chooseFile', { title, extensions: ['age'] }, { signal });
      signal.throwIfAborted();
      if (!chosen.ok) throw new Error(`the shell failed: ${chosen.failure.code}`);
      if (chosen.value === null) return null;
      const looked = await lookAtFile(chosen.value);
      if (looked instanceof Refusal) return looked;
      return { token: shelf.put(chosen.value).token, fileName: basename(chosen.value), bytes: looked.bytes };
    },
    open: async (context, { token, recoveryKey }) => {
      const chosen = shelf.find(token);
      if (chosen === null) return refuse('backup/gone');
      const opened = await openBackup(chosen.path, recoveryKey, context);
      if (opened instanceof Refusal) return opened;
      chosen.opened = opened;
      return opened.contents;
    },
    run: (context, { token, folderToken, ...head }) =>
      makingAlone(door, async () => {
        // A register that is there must never drop out of sight because of a restore.
        if (hasRegister(door)) return refuse('entry/register-exists');
        const opened = shelf.find(token)?.opened ?? null;
        if (opened === null) return refuse('backup/gone');
        const folder = door.folders.get(folderToken);
        if (folder === undefined || (await checkFolder(folder)).problem !== null) return refuse('entry/folder-unfit');
        const restored = await restoreRegister(door, folder, opened, head, context);
        if (!(restored instanceof Refusal)) shelf.clear();
        return restored;
      }),
  };
}
