import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { workbookOf, zipOf } from '../security/hostile-workbooks.ts';
import { damage, hashesUnder } from '../support/files.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { button, enterPassword, fromHeadStep, signIn, toFolderStep, uk } from '../support/story.ts';

/** What stands in Kolo's way gets a plain sentence, and nothing is changed. */

let profile: Profile;
test.beforeAll(async () => {
  profile = await makeProfile({ demonstration: 60 });
});

/** The sentence on screen: what happened, what is safe and what to do, without a code in the headline. */
async function expectTold(page: Page, code: string): Promise<void> {
  const told = page.getByRole('alert');
  for (const part of ['title', 'safe', 'todo']) {
    await expect(told).toContainText(uk(`failures:${code}.${part}`), { timeout: 20_000 });
  }
}

const folder = (name: string): string => mkdtempSync(join(tmpdir(), `kolo-${name}-`));
const registerOf = ({ userData }: Profile): string => join(userData, 'register', 'register.db');

const SPOILT: readonly { name: string; code: string; spoil: (copy: Profile) => void | Promise<void> }[] = [
  {
    name: 'a register with damaged pages',
    code: 'register/damaged',
    spoil: (copy) => damage(registerOf(copy)),
  },
  {
    name: 'an empty file in the place of the register',
    code: 'register/damaged',
    spoil: (copy) => writeFileSync(registerOf(copy), ''),
  },
  {
    name: 'a letter in the place of the register',
    code: 'register/foreign',
    spoil: (copy) => writeFileSync(registerOf(copy), 'Шановна пані директорко! '.repeat(500)),
  },
  {
    name: 'the register of another centre',
    code: 'register/foreign',
    spoil: async (copy) => {
      const other = await makeProfile();
      renameSync(registerOf(other), registerOf(copy));
    },
  },
  {
    name: 'a register without its key files',
    code: 'entry/keys-missing',
    spoil: ({ userData }) => {
      for (const keys of ['users', 'dek']) rmSync(join(userData, 'register', keys), { recursive: true });
    },
  },
];

for (const { name, code, spoil } of SPOILT) {
  test(`${name} is told and left as it is`, async () => {
    const copy = copyOf(profile);
    await spoil(copy);
    const before = hashesUnder(copy.userData);
    const kolo = await launchKolo({ userData: copy.userData });
    await enterPassword(kolo.page);
    await expectTold(kolo.page, code);
    await kolo.quit();
    expect(hashesUnder(copy.userData)).toEqual(before);
  });
}

test('a second Kolo ends at once, and the first one goes on', async () => {
  const { userData } = copyOf(profile);
  const first = await launchKolo({ userData });
  await signIn(first.page);
  const before = hashesUnder(userData);
  await expect(launchKolo({ userData })).rejects.toThrow(/ended with 0|closed/);
  expect(hashesUnder(userData)).toEqual(before);
  await first.page.reload();
  await expect(first.page.getByRole('heading', { name: uk('families:list.title') })).toBeVisible();
  await first.quit();
});

test('a folder that OneDrive copies is refused for the register', async () => {
  const cloud = join(folder('home'), 'OneDrive', 'Робота');
  mkdirSync(cloud, { recursive: true });
  const kolo = await launchKolo();
  await toFolderStep(kolo.page, { content: 'empty' });
  await kolo.answerDialog('chooseFolder', cloud);
  await button(kolo.page, uk('entry:folder.choose')).click();
  await expectTold(kolo.page, 'folder/one-drive');
  await button(kolo.page, uk('common:next')).click();
  await expect(kolo.page.getByRole('heading', { name: uk('entry:folder.title') })).toBeVisible();
  await kolo.quit();
  expect(hashesUnder(cloud)).toEqual({});
});

test('a file that swells beyond all bounds is not imported', async () => {
  const { userData } = copyOf(profile);
  const bomb = join(folder('files'), 'Список.xlsx');
  writeFileSync(bomb, zipOf(workbookOf({ sheet: ' '.repeat(150 * 1024 * 1024) })));
  const kolo = await launchKolo({ userData });
  await signIn(kolo.page);
  await kolo.page.getByRole('link', { name: uk('families:list.import') }).click();
  await button(kolo.page, uk('importing:choose.action')).waitFor();
  const before = hashesUnder(userData);
  await kolo.answerDialog('chooseFile', bomb);
  await button(kolo.page, uk('importing:choose.action')).click();
  await expectTold(kolo.page, 'importing/too-large');
  expect(hashesUnder(userData)).toEqual(before);
  await kolo.quit();
});

/** Starts Kolo where a disk of its own lies at `place`; needs no administrator. `lines` are of the shell. */
function launchOnDisk(userData: string, place: string, lines: string): Promise<RunningKolo> {
  const script = `set -e; place="$1"; shift; ${lines}; exec "$@"`;
  return launchKolo({ userData, under: ['unshare', '-rm', 'sh', '-c', script, 'sh', place] });
}

async function chooseInFirstRun({ page, answerDialog }: RunningKolo, place: string): Promise<void> {
  await toFolderStep(page, { content: 'empty' });
  await answerDialog('chooseFolder', place);
  await button(page, uk('entry:folder.choose')).click();
}

const noteNumber = (number: number): string => `${number} ${'запис '.repeat(3000)}`.trim();

/** Saves ever new notes of a family until there is a message. Gives back the number of the last that was saved. */
async function saveUntilRefused(page: Page): Promise<number> {
  const told = page.getByRole('alert');
  const notes = page.getByLabel(uk('families:case.notes'));
  for (let saved = 0; ; saved++) {
    await button(page, uk('common:changeGroup', { title: uk('families:groups.case') })).click();
    await notes.fill(noteNumber(saved + 1));
    await button(page, uk('common:save')).click();
    const isDone = notes.waitFor({ state: 'hidden' }).then(() => true);
    if (!(await Promise.race([isDone, told.waitFor().then(() => false)]))) {
      isDone.catch(() => {});
      return saved;
    }
  }
}

// Disks of one's own exist on Linux; what they do to the register is the same everywhere.
if (process.platform === 'linux') {
  test('a folder that cannot be written to is refused for the register', async () => {
    const place = folder('read-only');
    const kolo = await launchOnDisk(folder('profile'), place, 'mount -t tmpfs -o ro tmpfs "$place"');
    await chooseInFirstRun(kolo, place);
    await expectTold(kolo.page, 'folder/read-only');
    await kolo.quit();
    expect(hashesUnder(kolo.userData)).not.toHaveProperty('register/register.db');
  });

  test('a register on a write-protected disk is not opened and not changed', async () => {
    const { userData } = copyOf(profile);
    const register = join(userData, 'register');
    const before = hashesUnder(register);
    const protect = 'mount --bind "$place" "$place"; mount -o remount,bind,ro "$place"';
    const kolo = await launchOnDisk(userData, register, protect);
    await enterPassword(kolo.page);
    await expectTold(kolo.page, 'register/read-only');
    await kolo.quit();
    expect(hashesUnder(register)).toEqual(before);
  });

  test('a disk too small for a register is told, and nothing is begun on it', async () => {
    const small = folder('small');
    const kolo = await launchOnDisk(folder('profile'), small, 'mount -t tmpfs -o size=700k tmpfs "$place"');
    const { page } = kolo;
    await chooseInFirstRun(kolo, small);
    await button(page, uk('common:next')).click();
    await fromHeadStep(kolo, { content: 'empty' }, true);
    await expectTold(page, 'ipc/disk-full');
    expect(hashesUnder(kolo.userData)).not.toHaveProperty('register/register.db');
    await kolo.quit();

    const again = await launchKolo({ userData: kolo.userData });
    await expect(again.page.getByRole('heading', { name: uk('entry:language.title') })).toBeVisible();
    await again.quit();
  });

  test('a disk that fills up while families are saved is told, and what was saved is there', async () => {
    const { userData } = copyOf(profile);
    const place = join(userData, 'register');
    const kilobytes = Math.ceil(statSync(registerOf(profile)).size / 1024) + 250;
    const lines = `keep="$place.kept"; mv "$place" "$keep"; mkdir "$place"; mount -t tmpfs -o size=${kilobytes}k tmpfs "$place"; cp -a "$keep/." "$place"`;
    const kolo = await launchOnDisk(userData, place, lines);
    const { page } = kolo;
    await signIn(page);
    await page.getByRole('grid').press('Enter');
    const saved = await saveUntilRefused(page);
    await expectTold(page, 'ipc/disk-full');
    await expect(page.getByLabel(uk('families:case.notes'))).toHaveValue(noteNumber(saved + 1));
    await page.reload();
    await expect(page.getByText(noteNumber(saved))).toBeVisible();
    await kolo.quit();
  });
}

test('a page whose code cannot be read says so, the rest of the window goes on, and the page can be had again', async () => {
  const kolo = await launchKolo({ userData: copyOf(profile).userData });
  const { page } = kolo;
  await signIn(page);
  let isBroken = true;
  await page.route(/GroupsPage.*\.js/, (route) => (isBroken ? route.abort() : route.fallback()));
  const link = (name: string) => page.getByRole('link', { name: uk(`app:sections.${name}`), exact: true });
  await link('groups').click();
  const told = page.getByRole('alert').filter({ hasText: uk('common:fallen.title') });
  await expect(told).toContainText(uk('common:fallen.body'));
  await link('training').click();
  await expect(page.getByRole('heading', { level: 1, name: uk('training:title') })).toBeVisible();
  await expect(told).toHaveCount(0);
  await link('groups').click();
  await expect(told).toBeVisible();
  isBroken = false;
  await told.getByRole('button', { name: uk('common:fallen.again'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: uk('groups:title') })).toBeVisible();
  await kolo.quit();
});
