import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Drive } from '#electron/access/drives.ts';
import { visibleTo } from '#electron/access/visibility.ts';
import { backupHandlers } from '#electron/backup/backup.ipc.ts';
import { loadDemonstration } from '#electron/demonstration/load.ts';
import { noLine } from '#electron/ipc/testing.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import { CentreLetter } from '#shared/vocabulary/case-code.ts';
import { must } from '#shared/vocabulary/must.ts';
import { backupHost } from './backup-host.ts';
import { backupKeysHandlers } from './backup-keys.ipc.ts';
import { makeCopyShelf } from './copy-shelf.ts';
import { openDoor } from './door.ts';
import { entryHandlers } from './entry.ipc.ts';
import { evacuationHandlers } from './evacuation.ipc.ts';
import { rehearsalHandlers } from './rehearsal.ipc.ts';
import { restoreHandlers } from './restore.ipc.ts';

/** What the dialogs of a laptop answer next. */
export interface Dialogs {
  folder: string | null;
  file: string | null;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'Олена Їжак '));

const REGION = 'UA18000000000041385';
/** Where the shipped data lie; the Windows cases run elsewhere. */
const RESOURCES = process.env['KOLO_RESOURCES'] ?? 'resources';
const LOWEST_WORK_FACTOR = 15;

/** A register process that has just started on a laptop, in a profile of its own unless one is given. */
export async function startLaptop(profile: string = newFolder(), now: Date = new Date('2026-09-18T14:42:00Z')) {
  const door = await openDoor({ userData: profile, resources: RESOURCES, locale: 'uk' }, LOWEST_WORK_FACTOR);
  const dialogs: Dialogs = { folder: null, file: null };
  const drives: Drive[] = [];
  const host = backupHost(
    door,
    () => now,
    async () => drives,
  );
  const shelf = makeCopyShelf();
  const answers: Readonly<Record<string, () => string | null>> = {
    chooseFolder: () => dialogs.folder,
    chooseFile: () => dialogs.file,
  };
  const shell = (async (action: string) => {
    const answer = answers[action];
    if (action === 'lock') return { ok: true, value: null };
    return answer ? { ok: true, value: answer() } : { ok: false, failure: { code: 'shell/unavailable' } };
  }) as AskShell;
  const stages: string[] = [];
  const abort = new AbortController();
  const progress = ({ stage }: { stage: string }) => void (stages.at(-1) === stage || stages.push(stage));
  const entryContext = { now, shell, signal: abort.signal, progress };
  const jobContext = () => {
    const { register, session } = must(door.opened, 'an open register');
    return {
      ...entryContext,
      register,
      session,
      visible: visibleTo(session),
      record: noLine,
    };
  };
  return {
    profile,
    door,
    dialogs,
    /** What is plugged in. */
    drives,
    stages,
    abort,
    entryContext,
    jobContext,
    entry: entryHandlers(door),
    backup: backupHandlers(host),
    backupKeys: backupKeysHandlers(),
    rehearsal: rehearsalHandlers(door, host, shelf),
    restore: restoreHandlers(door, shelf),
    evacuation: evacuationHandlers(door, host),
  };
}

export type Laptop = Awaited<ReturnType<typeof startLaptop>>;

/** The value of an answer, or a thrown error with the code of the refusal. */
export function valueOf<T>(answer: T | Refusal<string>): T {
  if (answer instanceof Refusal) throw new Error(`refused: ${answer.failure.code}`);
  return answer;
}

export const codeOf = (answer: unknown): string => (answer instanceof Refusal ? answer.failure.code : 'ok');

export const LOGIN = 'Гриценко';
export const PASSWORD = 'сімка жовтих чобіт';

/** Sets a centre up and signs its head in; gives the recovery key as it stands on the paper. */
export async function setUpCentre(laptop: Laptop, families: number): Promise<string> {
  const { door, entry, entryContext } = laptop;
  valueOf(await entry.prepareRecovery(entryContext, null));
  const recovery = must(door.recovery, 'a recovery key');
  recovery.confirmed = true;
  const key = recovery.identity;
  const folder = valueOf(await entry.proposeFolder(entryContext, null));
  const centre = {
    kind: 'regional' as const,
    name: 'Житомирський обласний центр',
    letter: CentreLetter.parse('Ж'),
    regionCode: REGION,
    communityCodes: ['UA18040190000029215'],
  };
  const head = { name: 'Гриценко Н. О.', login: LOGIN, password: PASSWORD };
  valueOf(await entry.createRegister(entryContext, { centre, folderToken: folder.token, head, content: 'empty' }));
  const { register } = must(door.opened, 'the new register');
  await loadDemonstration(register, RESOURCES, { families, seed: 1, today: entryContext.now });
  return key;
}

/** Makes a copy into a folder of its own and gives its path. */
export async function copyOf(laptop: Laptop, folder: string = newFolder()): Promise<string> {
  laptop.dialogs.folder = folder;
  const made = must(valueOf(await laptop.backup.make(laptop.jobContext(), { title: '', drive: null })), 'a copy');
  return join(folder, made.backup.fileName);
}

export function turnOff({ door }: Laptop): void {
  door.opened?.register.close();
  door.opened = null;
}
