import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupHost } from '#electron/entry/backup-host.ts';
import { closeDoor } from '#electron/entry/door.ts';
import { type Laptop, newFolder, setUpCentre, startLaptop, turnOff, valueOf } from '#electron/entry/testing.ts';
import { BACKUP_STAGES } from '#shared/backup/backup.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { getBackupState, listBackups } from './journal.ts';
import { type BackupScene, makeBackup } from './make-backup.ts';
import type { Pieces } from './pieces.ts';
import type { Target } from './target.ts';

let centre: Laptop;

beforeAll(async () => {
  centre = await startLaptop();
  await setUpCentre(centre, 20);
});
afterAll(() => turnOff(centre));

const NOW = new Date('2026-09-18T14:42:00Z');

function scene(change: Partial<BackupScene> = {}): BackupScene {
  const { sealing, opened } = backupHost(centre.door);
  const { signal } = new AbortController();
  return { ...opened(), sealing, now: () => NOW, signal, progress: () => {}, ...change };
}

const to = (folder: string): Target => ({ folder, medium: null, placeKind: 'same-disk' });
const journal = () => listBackups(scene().register.reader);
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

test('a copy is made step by step, under a neutral name, and counts once it is verified', async () => {
  const folder = newFolder();
  const stages: string[] = [];
  const progress: BackupScene['progress'] = ({ stage }) => void (stages.at(-1) === stage || stages.push(stage));
  const { backup, ignored } = valueOf(await makeBackup(scene({ progress }), to(folder)));
  expect(stages).toEqual(BACKUP_STAGES);
  expect(readdirSync(folder)).toEqual([backup.fileName, `${backup.fileName}.minisig`]);
  expect(backup.fileName).toMatch(/^copy-00000\d-[0-9a-f]{4}\.age$/);
  const { size } = statSync(join(folder, backup.fileName));
  expect(backup).toMatchObject({ outcome: 'verified', families: 20, placeKind: 'same-disk', bytes: size });
  expect(ignored).toEqual([]);
  expect((await journal())[0]).toEqual(backup);
});

test('nobody is a recipient but the recovery key and the key of the check', async () => {
  const folder = newFolder();
  const { backup } = valueOf(await makeBackup(scene(), to(folder)));
  const head = readFileSync(join(folder, backup.fileName)).subarray(0, 600).toString('latin1');
  expect(head.split('\n').filter((line) => line.startsWith('-> '))).toHaveLength(2);
});

test('earlier copies stay as they are, broken-off ones are told, and the number goes on from the highest', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'copy-000041-0a0b.age'), 'an earlier copy');
  writeFileSync(join(folder, 'copy-000042-0a0b.age'), '');
  writeFileSync(join(folder, 'copy-000043-0a0b.age.part'), 'half');
  writeFileSync(join(folder, 'Список.xlsx'), 'other');
  const { backup, ignored } = valueOf(await makeBackup(scene(), to(folder)));
  expect(backup.number).toBe(44);
  expect(ignored).toEqual(['copy-000042-0a0b.age', 'copy-000043-0a0b.age.part']);
  expect(readFileSync(join(folder, 'copy-000041-0a0b.age'), 'utf8')).toBe('an earlier copy');
  expect(readdirSync(folder)).toHaveLength(6);
});

test('the register is worked on while it is copied, and the copy is of one moment', async () => {
  const { register } = scene();
  let saves = 0;
  let isMaking = true;
  const work = async () => {
    while (isMaking) {
      await register.write(async (trx) => {
        await trx.updateTable('centre').set({ created_at_ms: ++saves }).execute();
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const working = work();
  const made = await makeBackup(scene(), to(newFolder()));
  isMaking = false;
  await working;
  expect(codeOf(made)).toBe('ok');
  expect(saves).toBeGreaterThan(5);
});

test.each(BACKUP_STAGES)('stopped while %s, it leaves nothing that counts', async (stopAt) => {
  const folder = newFolder();
  const before = await getBackupState(scene().register.reader, NOW);
  const abort = new AbortController();
  const progress: BackupScene['progress'] = ({ stage }) => void (stage === stopAt && abort.abort());
  await expect(makeBackup(scene({ signal: abort.signal, progress }), to(folder))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
  expect(await getBackupState(scene().register.reader, NOW)).toEqual(before);
});

/** A medium that changes what is written between the writing and the reading. */
function lying(folder: string, damage: (path: string) => void): BackupScene['progress'] {
  let isDone = false;
  return ({ stage }) => {
    if (stage !== 'reading-back' || isDone) return;
    isDone = true;
    damage(join(folder, must(readdirSync(folder)[0], 'the written file')));
  };
}

const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  'gives zeros back': (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  'lost the end': (path) => writeFileSync(path, readFileSync(path).subarray(0, -1)),
  'flipped a bit': (path) => {
    const bytes = readFileSync(path);
    const at = bytes.length - 1000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  },
};

test.each(Object.entries(DAMAGES))('a medium that %s is told, and its file removed', async (_, damage) => {
  const folder = newFolder();
  const made = await makeBackup(scene({ progress: lying(folder, damage) }), to(folder));
  expect(codeOf(made)).toBe('backup/does-not-read-back');
  expect(readdirSync(folder)).toEqual([]);
  expect((await journal())[0]?.outcome).toBe('failed');
});

test('a medium that vanishes, before or on the way, is told', async () => {
  expect(codeOf(await makeBackup(scene(), to(join(newFolder(), 'немає'))))).toBe('backup/medium-gone');
  const folder = join(newFolder(), 'stick');
  mkdirSync(folder);
  const progress: BackupScene['progress'] = ({ stage, done }) => {
    if (stage === 'writing' && done === 0) rmSync(folder, { recursive: true });
  };
  expect(codeOf(await makeBackup(scene({ progress }), to(folder)))).toBe('backup/medium-gone');
});

test('a copy whose content is not the register is not called one', async () => {
  const { sealing } = scene();
  async function* changed(pieces: Pieces): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      const copy = piece.slice();
      copy[100] = (copy[100] ?? 0) ^ 1;
      yield copy;
    }
  }
  const wrong = {
    ...sealing,
    encryptPieces: (to: readonly string[], plain: Pieces) => sealing.encryptPieces(to, changed(plain)),
  };
  expect(codeOf(await makeBackup(scene({ sealing: wrong }), to(newFolder())))).toBe('backup/does-not-read-back');
});

test('only one copy is made at a time', async () => {
  centre.dialogs.folder = newFolder();
  const both = [1, 2].map(() => centre.backup.make(centre.jobContext(), { title: '', drive: null }));
  expect(new Set((await Promise.all(both)).map(codeOf))).toEqual(new Set(['ok', 'backup/already-running']));
});

test('a closed dialog makes nothing', async () => {
  centre.dialogs.folder = null;
  const before = await journal();
  expect(await centre.backup.make(centre.jobContext(), { title: '', drive: null })).toBeNull();
  expect(await journal()).toEqual(before);
});

test('a register that is damaged itself is told, and its copy is not kept', async () => {
  const damaged = await startLaptop();
  await setUpCentre(damaged, 3);
  const { opened, ...rest } = backupHost(damaged.door);
  const { register, recoveryRecipient } = opened();
  register.connection.exec('pragma foreign_keys = off; delete from persons where n = 1; pragma foreign_keys = on');
  const folder = newFolder();
  const made = await makeBackup(scene({ ...rest, register, recoveryRecipient }), to(folder));
  expect(codeOf(made)).toBe('backup/register-damaged');
  expect(readdirSync(folder)).toEqual([]);
  turnOff(damaged);
});

test('a lock lets a copy that is being made finish, and nothing new begins', async () => {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 3);
  const { register } = must(laptop.door.opened, 'the register');
  const context = laptop.jobContext();
  laptop.dialogs.folder = newFolder();
  const locks: Promise<unknown>[] = [];
  const progress = ({ stage }: { stage: string }) => {
    if (stage === 'writing' && locks.length === 0) locks.push(laptop.entry.lock(context, null));
  };
  const made = must(valueOf(await laptop.backup.make({ ...context, progress }, { title: '', drive: null })), 'a copy');
  await Promise.all(locks);
  expect(laptop.door.opened).toBeNull();
  expect(made.backup.outcome).toBe('verified');
  expect((await listBackups(register.reader))[0]?.outcome).toBe('verified');
  await closeDoor(laptop.door);
  expect(register.connection.open).toBe(false);
});

/** Lets the register's file grow no more, and fills what room is left in it. */
function fillDisk(laptop: Laptop): void {
  const { connection } = must(laptop.door.opened, 'the register').register;
  connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true }))}`);
  const row = connection.prepare(
    `insert into backups (id, number, began_at_ms, outcome, file_name, place, place_kind)
     values (?, ?, 0, 'cancelled', ?, 'x', 'elsewhere')`,
  );
  const fill = () => {
    for (let number = 1; number < 10_000; number++) row.run(newId(), number, String(number));
  };
  expect(fill).toThrow('full');
}

test('on a full disk a copy is made and checked all the same, and says that it is not noted', async () => {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 3);
  fillDisk(laptop);
  const folder = newFolder();
  laptop.dialogs.folder = folder;
  const made = must(valueOf(await laptop.backup.make(laptop.jobContext(), { title: '', drive: null })), 'a copy');
  expect(made).toMatchObject({ isNoted: false, backup: { outcome: 'verified', families: 3, place: folder } });
  expect(readdirSync(folder)).toEqual([made.backup.fileName, `${made.backup.fileName}.minisig`]);
  turnOff(laptop);
});

test('a checked copy stays when only its line in the journal fails', async () => {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 3);
  const { connection } = must(laptop.door.opened, 'the register').register;
  const folder = newFolder();
  laptop.dialogs.folder = folder;
  const progress = ({ stage }: { stage: string }) => {
    if (stage === 'checking') connection.pragma('query_only = on');
  };
  const made = must(
    valueOf(await laptop.backup.make({ ...laptop.jobContext(), progress }, { title: '', drive: null })),
    'a copy',
  );
  expect(made).toMatchObject({ isNoted: false, backup: { number: 1, outcome: 'verified' } });
  expect(readdirSync(folder)).toEqual([made.backup.fileName, `${made.backup.fileName}.minisig`]);
  turnOff(laptop);
});
