import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { destroyKeys } from '#electron/access/key-files.ts';
import { type BackupHost, targetFor } from '#electron/backup/backup.ipc.ts';
import { standingOf } from '#electron/backup/compare.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import { BackupProblem } from '#electron/backup/problem.ts';
import { COPIES_FOLDER } from '#electron/backup/snapshots.ts';
import { getCentre } from '#electron/centre/centre.queries.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import { producePaper } from '#electron/papers/produce.ts';
import type { evacuationContract } from '#shared/backup/evacuation.contract.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { changeSettings, type Door, openedOf } from './door.ts';

/** The copy of this evacuation, and how the register stood when it was made. */
interface CarriedAway {
  readonly token: string;
  readonly path: string;
  readonly standing: string;
}

/** Leaving in danger: a verified copy to carry away, then nothing on this laptop opens any more. */
export function evacuationHandlers(door: Door, host: BackupHost): Handlers<typeof evacuationContract> {
  let carried: CarriedAway | null = null;

  async function destroyAll(): Promise<void> {
    const folder = dirname(openedOf(door).register.connection.name);
    for (const each of [...door.settings.formerFolders, folder]) {
      await destroyKeys(each);
      await rm(join(each, COPIES_FOLDER), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
    door.doomed = folder;
    await changeSettings(door, { registerFolder: null, salt: null, formerFolders: [] });
  }

  return {
    print: async ({ shell, signal, now, register }, { target, language }) => {
      const { name: centreName } = await getCentre(register.reader);
      const data = { centreName, printedOn: todayIn(now) };
      return await producePaper(
        shell,
        { document: 'evacuation', language, data, landscape: false },
        { target, signal },
      );
    },
    copy: async ({ signal, progress, shell }, { title, drive }) => {
      const ask = async () => {
        const chosen = await shell('chooseFolder', { title }, { signal });
        return chosen.ok ? chosen.value : null;
      };
      try {
        const target = await targetFor(host, drive, ask);
        if (target === null) return null;
        if (target.placeKind === 'same-disk') return refuse('evacuation/same-disk');
        const standing = standingOf(host.opened().register.connection);
        const { sealing, now } = host;
        const made = await makeBackup({ ...host.opened(), sealing, now, signal, progress }, target, 'evacuation');
        if (made instanceof Refusal) return made;
        const { fileName } = made.backup;
        carried = { token: randomUUID(), path: join(target.folder, fileName), standing };
        return { token: carried.token, place: target.folder, fileName };
      } catch (error) {
        if (error instanceof BackupProblem) return refuse(error.code, { details: error.details });
        throw error;
      }
    },
    destroy: async ({ shell }, { token }) => {
      if (carried?.token !== token || !existsSync(carried.path)) return refuse('evacuation/no-copy');
      if (standingOf(host.opened().register.connection) !== carried.standing) return refuse('evacuation/changed-since');
      await destroyAll();
      await shell('lock', null);
      return null;
    },
  };
}
