import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newIdentity } from '#electron/access/age.ts';
import { checkFolder } from '#electron/access/folders.ts';
import { registerPathIn } from '#electron/access/key-files.ts';
import { passwordStrength } from '#electron/access/passwords.ts';
import { recoveryGroups, tidyGroup } from '#electron/access/recovery.ts';
import { newSigningSeed, signingKeyOf } from '#electron/access/signing.ts';
import type { Handlers } from '#electron/ipc/handlers.ts';
import { producePaper } from '#electron/papers/produce.ts';
import { wordsOf } from '#electron/papers/words.ts';
import { readCommunities, readRegions } from '#electron/places/places-file.ts';
import type { entryContract } from '#shared/entry/entry.contract.ts';
import type { EntryState, FolderChoice } from '#shared/entry/entry.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { createRegister } from './create-register.ts';
import { changeSettings, type Door, hasRegister, lockDoor, tokenFor } from './door.ts';
import { makingAlone } from './register-file.ts';
import { unlock, unlockWithRecoveryKey, waitFor } from './sign-in.ts';

function phaseOf(door: Door): EntryState['phase'] {
  if (door.opened !== null) return 'open';
  if (door.settings.registerFolder === null) return 'first-run';
  return hasRegister(door) ? 'locked' : 'folder-missing';
}

function stateOf(door: Door, now: Date): EntryState {
  const { language, theme, idleMinutes } = door.settings;
  const signedIn = door.opened?.signedIn ?? null;
  return { phase: phaseOf(door), language, theme, idleMinutes, signedIn, waitSeconds: waitFor(door, now) };
}

async function offered(door: Door, path: string): Promise<FolderChoice> {
  const { folder, problem } = await checkFolder(path);
  return { token: tokenFor(door, folder), shownPath: folder, problem };
}

/** Two different groups; the last one is shorter than the others and is left out. */
function groupsToConfirm(count: number): [number, number] {
  const first = randomInt(count - 1);
  const other = randomInt(count - 2);
  return [first, other < first ? other : other + 1];
}

async function prepareRecovery(door: Door) {
  const identity = await newIdentity();
  const groups = recoveryGroups(identity);
  const confirm = groupsToConfirm(groups.length);
  door.recovery = { identity, signingSeed: newSigningSeed(), confirm, confirmed: false };
  return { groups, confirm };
}

function confirmRecovery(door: Door, typed: readonly [string, string]) {
  const { recovery } = door;
  if (recovery === null) return refuse('entry/no-recovery-key');
  const groups = recoveryGroups(recovery.identity);
  const wrong = recovery.confirm.filter((group, i) => tidyGroup(typed[i] ?? '') !== groups[group]);
  if (wrong.length > 0) {
    const fields = wrong.map((group) => ({ path: `typed.${recovery.confirm.indexOf(group)}`, code: 'group-differs' }));
    return refuse('entry/recovery-not-confirmed', { fields });
  }
  recovery.confirmed = true;
  return null;
}

export function entryHandlers(door: Door): Handlers<typeof entryContract> {
  return {
    state: async ({ now }) => stateOf(door, now),
    setPreferences: async ({ now }, preferences) => {
      await changeSettings(door, preferences);
      return stateOf(door, now);
    },
    regions: async () => readRegions(door.start.resources),
    communities: async (_, { regionCode }) => readCommunities(door.start.resources, regionCode),
    proposeFolder: async () => await offered(door, join(door.start.userData, 'register')),
    chooseFolder: async ({ shell, signal }) => {
      const { chooseFolder: title } = wordsOf(door.start.resources, door.settings.language);
      const chosen = await shell('chooseFolder', { title }, { signal });
      return chosen.ok && chosen.value !== null ? await offered(door, chosen.value) : null;
    },
    useFolder: async ({ now }, { folderToken }) => {
      const folder = door.folders.get(folderToken);
      if (folder === undefined || door.opened !== null || !existsSync(registerPathIn(folder))) {
        return refuse('register/not-found');
      }
      await changeSettings(door, { registerFolder: folder, salt: null });
      return stateOf(door, now);
    },
    passwordStrength: async (_, { password, names }) => ({ score: passwordStrength(password, names) }),
    prepareRecovery: async () => await prepareRecovery(door),
    printRecoverySheet: async ({ shell, signal, now }, { target, centreName, language }) => {
      if (door.recovery === null) return refuse('entry/no-recovery-key');
      const { identity: key, signingSeed } = door.recovery;
      const { fingerprint } = signingKeyOf(signingSeed);
      const data = { centreName, printedOn: todayIn(now), groups: recoveryGroups(key), key, fingerprint };
      const request = { document: 'recovery-sheet', language, data, landscape: false };
      return await producePaper(shell, request, { target, signal });
    },
    confirmRecovery: async (_, { typed }) => confirmRecovery(door, typed),
    createRegister: (creation, { folderToken, ...request }) =>
      makingAlone(door, async () => {
        // A register that is there must never drop out of sight because of a second set-up.
        if (hasRegister(door)) return refuse('entry/register-exists');
        const folder = door.folders.get(folderToken);
        if (folder === undefined || (await checkFolder(folder)).problem !== null) return refuse('entry/folder-unfit');
        return await createRegister(door, folder, request, creation);
      }),
    unlock: ({ now }, input) => unlock(door, now, input),
    unlockWithRecovery: ({ now }, input) => unlockWithRecoveryKey(door, now, input),
    lock: async ({ shell }) => {
      lockDoor(door);
      await shell('lock', null);
      return null;
    },
  };
}
