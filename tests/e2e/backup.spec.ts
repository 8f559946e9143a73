import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newIdentity, recipientOf } from '#electron/access/age.ts';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, enterPassword, HEAD, lockClock, signIn, uk } from '../support/story.ts';

/** What a laptop may take for a restore, without the person. */
const RESTORE_MS = 30_000;
const FAMILIES = 3470;
const NEW_PASSWORD = 'інші слова на папері';

/** The head of the list with its count, once it is counted. */
const listTitle = (page: Page) =>
  page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: `${uk('app:sections.families')}` })
    .filter({ hasText: '3\u00a0470' });

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('link', { name: uk('app:sections.backup'), exact: true }).click();
  await page.getByRole('heading', { name: uk('backup:title'), level: 1 }).waitFor();
}

async function openTab(page: Page, tab: 'check' | 'evacuation' | 'keys'): Promise<void> {
  await openBackups(page);
  await page.getByRole('link', { name: uk(`backup:tabs.${tab}`), exact: true }).click();
}

/** Makes a copy into a folder, as onto a stick, and gives its path. */
async function backUp(kolo: RunningKolo, stick: string): Promise<string> {
  const before = new Set(readdirSync(stick));
  await openBackups(kolo.page);
  await kolo.answerDialog('chooseFolder', stick);
  await button(kolo.page, uk('backup:make')).click();
  await expect(kolo.page.getByText(uk('backup:done.title'))).toBeVisible({ timeout: 60_000 });
  const name = readdirSync(stick).find((each) => each.endsWith('.age') && !before.has(each));
  return join(stick, name ?? '');
}

async function typeKey(page: Page, groups: readonly string[]): Promise<void> {
  await page.getByLabel(uk('backup:restore.key.group', { number: 1 }), { exact: true }).fill(groups.join(' '));
  await button(page, uk('backup:restore.key.open')).click();
}

async function fillHead(page: Page): Promise<void> {
  await page.getByLabel(uk('backup:restore.target.login')).fill(HEAD.login);
  await page.getByLabel(uk('backup:restore.target.password'), { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel(uk('backup:restore.target.repeat')).fill(NEW_PASSWORD);
}

/** What stands in a copy, read by Debian's age and sqlite3, line by line. */
function asked(copy: string, key: string, question: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  const [paper, plain] = [join(folder, 'paper.txt'), join(folder, 'plain.db')];
  writeFileSync(paper, key);
  execFileSync('age', ['-d', '-i', paper, '-o', plain, copy]);
  const answer = execFileSync('sqlite3', ['-readonly', plain, question], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return answer.trimEnd().split('\n');
}

/** The audit as it stands in a copy: its length and a line of it. */
function auditIn(copy: string, key: string, line?: number): { count: number; hash: string } {
  const wanted = line ?? '(select max(n) from audit_lines)';
  const question = `select max(n) from audit_lines; select hex(hash) from audit_lines where n = ${wanted}`;
  const [count = '', hash = ''] = asked(copy, key, question);
  return { count: Number(count), hash };
}

const foundBy = async (page: Page, words: string): Promise<string> => {
  await list.search(page, words);
  const title = page.getByRole('heading', { level: 1 }).filter({ hasText: / з / });
  await title.waitFor();
  return (await title.textContent()) ?? '';
};

test('a copy is made and checked, and after the laptop is lost the register is restored from it and the paper', async () => {
  test.slow();
  const stick = mkdtempSync(join(tmpdir(), 'Флешка '));
  const { userData, recoveryGroups: groups } = await makeProfile({ demonstration: FAMILIES });
  const key = `AGE-SECRET-KEY-1${groups.join('')}`;
  const lost = await launchKolo({ userData });
  await signIn(lost.page);
  await expect(listTitle(lost.page)).toBeVisible();
  const found = await foundBy(lost.page, 'бонд');
  await expect(lost.page.getByText(uk('app:copies.none'))).toBeVisible();
  const copy = await backUp(lost, stick);
  expect(readdirSync(stick).sort()).toEqual([
    expect.stringMatching(/^copy-000001-[0-9a-f]{4}\.age$/),
    expect.stringMatching(/^copy-000001-[0-9a-f]{4}\.age\.minisig$/),
  ]);
  await lost.quit();
  rmSync(lost.userData, { recursive: true });

  const fresh = await launchKolo();
  const { page } = fresh;
  await page.getByRole('button', { name: uk('backup:offer.action') }).click();
  await fresh.answerDialog('chooseFile', copy);
  await button(page, uk('backup:restore.file.choose')).click();
  const wrong = groups.map((group, i) => (i === 3 ? `${group.slice(0, 5)}${group.endsWith('Q') ? 'P' : 'Q'}` : group));
  await typeKey(page, wrong);
  await expect(page.getByText(uk('backup:restore.key.wrongGroup'))).toBeVisible();
  await page.getByLabel(uk('backup:restore.key.group', { number: 4 }), { exact: true }).fill(groups[3] ?? '');
  await button(page, uk('backup:restore.key.open')).click();
  await expect(page.getByText('3\u00a0470', { exact: true })).toBeVisible();
  await expect(
    page.getByText(new RegExp(`${uk('backup:kinds.visits')} – \\d.*${uk('backup:kinds.terms')} – \\d`)),
  ).toBeVisible();
  await expect(page.getByText(uk('backup:signature.sound'))).toBeVisible();
  await fillHead(page);
  const beganMs = Date.now();
  await button(page, uk('backup:restore.target.run')).click();
  await expect(page.getByText(HEAD.name)).toBeVisible({ timeout: 2 * RESTORE_MS });
  const tookMs = Date.now() - beganMs;
  console.log(`A register of 3,470 families was restored in ${(tookMs / 1000).toFixed(1)} s.`);
  expect(tookMs).toBeLessThan(RESTORE_MS);
  await expect(page.getByText(uk('backup:restored.title'))).toBeVisible();
  await expect(listTitle(page)).toBeVisible();
  expect(await foundBy(page, 'бонд')).toBe(found);

  const carried = auditIn(copy, key);
  const next = await backUp(fresh, stick);
  expect(next).toMatch(/copy-000002-/);
  expect(auditIn(next, key, carried.count).hash).toBe(carried.hash);
  expect(auditIn(next, key).count).toBeGreaterThan(carried.count);
  expect(fresh.cspViolations()).toEqual([]);
  await fresh.quit();
});

test('a copy is rehearsed with and without the paper, and put in the place of the register', async () => {
  test.slow();
  const stick = mkdtempSync(join(tmpdir(), 'Флешка '));
  const { userData, recoveryGroups: groups } = await makeProfile({ demonstration: 30 });
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  const copy = await backUp(kolo, stick);

  await openTab(page, 'check');
  await kolo.answerDialog('chooseFile', copy);
  await button(page, uk('backup:check.choose')).click();
  await button(page, uk('backup:check.quick.run')).click();
  await expect(page.getByText(uk('backup:check.found.ours'))).toBeVisible();
  await expect(page.getByText(uk('backup:check.notChecked'))).toBeVisible();
  await typeKey(page, groups);
  await expect(page.getByText(uk('backup:check.compared.good'))).toBeVisible();
  await expect(page.getByText(uk('backup:check.compared.same'))).toBeVisible();

  await button(page, uk('backup:replace.begin')).click();
  await expect(page.getByText(uk('backup:replace.lostNothing'))).toBeVisible();
  await fillHead(page);
  await button(page, uk('backup:replace.run')).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: uk('backup:replace.run') })
    .click();
  await lockClock(page).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await enterPassword(page, NEW_PASSWORD);
  await expect(page.getByText(uk('backup:restored.title'))).toBeVisible({ timeout: 20_000 });
  await openTab(page, 'check');
  await expect(page.getByRole('heading', { name: uk('backup:former.title') })).toBeVisible();
  await kolo.quit();
});

test('the regional centre restores with its own key when laptop and paper are lost', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'Флешка '));
  const identity = await newIdentity();
  const [publicFile, privateFile] = [join(stick, 'область.pub'), join(stick, 'область.key')];
  writeFileSync(publicFile, `# Обласний центр\n${await recipientOf(identity)}\n`);
  writeFileSync(privateFile, `# created\n${identity}\n`);
  const { userData } = await makeProfile({ demonstration: 30 });
  const lost = await launchKolo({ userData });
  await signIn(lost.page);
  await openTab(lost.page, 'keys');
  await lost.answerDialog('chooseFile', publicFile);
  await button(lost.page, uk('backup:keys.choose')).click();
  await expect(lost.page.getByText(/^(\d{5} ){3}\d{5}$/)).toBeVisible();
  await button(lost.page, uk('backup:keys.confirm')).click();
  await expect(button(lost.page, uk('backup:keys.remove'))).toBeVisible();
  const copy = await backUp(lost, stick);
  await lost.quit();
  rmSync(lost.userData, { recursive: true });

  const fresh = await launchKolo();
  const { page } = fresh;
  await page.getByRole('button', { name: uk('backup:offer.action') }).click();
  await fresh.answerDialog('chooseFile', copy);
  await button(page, uk('backup:restore.file.choose')).click();
  await fresh.answerDialog('chooseFile', privateFile);
  await button(page, uk('backup:restore.key.fromFile')).click();
  await expect(page.getByText(uk('backup:signature.sound'))).toBeVisible();
  await fillHead(page);
  const beganMs = Date.now();
  await button(page, uk('backup:restore.target.run')).click();
  await expect(page.getByText(HEAD.name)).toBeVisible({ timeout: 2 * RESTORE_MS });
  console.log(`30 families were restored with the regional key in ${((Date.now() - beganMs) / 1000).toFixed(1)} s.`);
  await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: /\b30\b/ })).toBeVisible();
  await fresh.quit();
});

test('what an older copy would lose is told in numbers, and a sealed copy is taken first', async () => {
  test.slow();
  const stick = mkdtempSync(join(tmpdir(), 'Флешка '));
  const { userData, recoveryGroups: groups } = await makeProfile({ demonstration: 30 });
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  const copy = await backUp(kolo, stick);
  rmSync(`${copy}.minisig`);
  await page.goto(`${page.url().split('#')[0]}#/families`);
  const [first] = await list.rowsOf(page);
  await list.open(page, first?.code ?? '');
  const form = await list.change(page, 'case');
  await form.getByLabel(uk('families:case.notes')).fill('Внесено після копії');
  await list.save(page, form);

  await openTab(page, 'check');
  await kolo.answerDialog('chooseFile', copy);
  await button(page, uk('backup:check.choose')).click();
  await typeKey(page, groups);
  await expect(page.getByText(uk('backup:signature.danger'))).toBeVisible();
  await button(page, uk('backup:replace.begin')).click();
  await expect(page.getByText(/: сім’ї – 1\.$/)).toBeVisible();
  await fillHead(page);
  await button(page, uk('backup:replace.run')).click();
  await expect(page.getByText(uk('backup:restore.problems.accept'))).toBeVisible();
  await page.getByLabel(uk('backup:signature.accept')).check();
  await button(page, uk('backup:replace.run')).click();
  const sealed = () => readdirSync(join(userData, 'register', 'copies'), { recursive: true });
  expect(existsSync(join(userData, 'register', 'copies'))).toBe(false);
  await expect(page.getByRole('dialog')).toContainText(': сім’ї – 1.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: uk('backup:replace.run') })
    .click();
  await lockClock(page).waitFor({ timeout: 60_000 });
  await kolo.quit();
  const [snapshot = ''] = sealed().map(String);
  expect(snapshot).toMatch(/^copy-\d{6}\.age$/);
  const inSnapshot = asked(
    join(userData, 'register', 'copies', snapshot),
    `AGE-SECRET-KEY-1${groups.join('')}`,
    "select count(*) from families where notes = 'Внесено після копії'",
  );
  expect(inSnapshot).toEqual(['1']);
});

test('in danger a copy is carried away and nothing on the laptop opens any more', async () => {
  test.slow();
  const stick = mkdtempSync('/dev/shm/Флешка ');
  const { userData } = await makeProfile({ demonstration: 10 });
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  await openTab(page, 'evacuation');
  await expect(button(page, uk('backup:evacuation.destroy'))).toBeDisabled();
  await kolo.answerDialog('chooseFolder', stick);
  await button(page, uk('backup:evacuation.copy')).click();
  await button(page, uk('backup:evacuation.destroy')).click({ timeout: 60_000 });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: uk('backup:evacuation.confirm') })
    .click();
  await page.getByRole('heading', { name: uk('entry:language.title') }).waitFor({ timeout: 20_000 });
  await kolo.quit();
  expect(readdirSync(join(userData, 'register'))).toEqual([]);
  rmSync(stick, { recursive: true });
});
