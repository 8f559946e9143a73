import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { must } from '#shared/vocabulary/must.ts';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, enterRecoveryKey, HEAD, signIn, uk } from '../support/story.ts';

const FAMILIES = 20;
const NEW_PASSWORD = 'інші слова на папері';
/** A register is copied under a new key. */
const RENEWED_MS = 90_000;

const goTo = (page: Page, address: string) => page.goto(`${page.url().split('#')[0]}#${address}`);

async function backUp(kolo: RunningKolo): Promise<void> {
  await goTo(kolo.page, '/backup');
  await kolo.answerDialog('chooseFolder', mkdtempSync(join(tmpdir(), 'Флешка ')));
  await button(kolo.page, uk('backup:make')).click();
  await expect(kolo.page.getByText(uk('backup:done.title'))).toBeVisible({ timeout: 60_000 });
}

/** The key in groups as the sheet shows them, each under its number. */
function groupsOn(path: string): string[] {
  const [sheet = ''] = pagesOfPdf(path);
  return [...sheet.matchAll(/\b(?:10|[1-9]) ([02-9AC-HJ-NP-Z]{4,6})\b/g)].map(([, group = '']) => group);
}

/** Prints a new sheet, copies two groups from it, and puts it in force. Gives the key that stands on it. */
async function renewSheet(kolo: RunningKolo): Promise<string> {
  const { page } = kolo;
  const sheet = join(mkdtempSync(join(tmpdir(), 'kolo-sheet-')), 'sheet.pdf');
  await goTo(page, '/settings');
  await button(page, uk('access:sheet.title')).click();
  const aside = page.getByRole('dialog', { name: uk('access:sheet.title') });
  await kolo.answerDialog('print', true);
  await aside.getByRole('button', { name: uk('access:sheet.make') }).click();
  await kolo.answerDialog('chooseSavePath', sheet);
  await aside.getByRole('button', { name: uk('entry:recovery.savePdf') }).click();
  await expect.poll(() => existsSync(sheet), { timeout: 30_000 }).toBe(true);
  await expect(aside.getByRole('button', { name: uk('entry:recovery.savePdf') })).toBeEnabled();
  const groups = groupsOn(sheet);
  const fields = await aside.getByRole('textbox').all();
  expect(fields).toHaveLength(2);
  const finish = aside.getByRole('button', { name: uk('access:sheet.finish') });
  for (const field of fields) await field.fill('QQQQQQ');
  await finish.click();
  await expect(aside.getByRole('alert'), 'a sheet that nobody read is not put in force').toBeVisible();
  for (const field of fields) {
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).innerText();
    await field.fill(must(groups[Number(/\d+/.exec(label)?.[0]) - 1], 'the group that is asked for'));
  }
  await finish.click();
  await expect(aside).toBeHidden({ timeout: RENEWED_MS });
  return `AGE-SECRET-KEY-1${groups.join('')}`;
}

async function enterOldKey(page: Page, key: string): Promise<void> {
  await button(page, uk('entry:signIn.forgotten')).click();
  await page.getByLabel(uk('entry:recoveryEntry.key'), { exact: true }).fill(key);
  await page.getByLabel(uk('entry:recoveryEntry.login'), { exact: true }).fill(HEAD.login);
  await page.getByLabel(uk('entry:password.label'), { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel(uk('entry:password.repeat'), { exact: true }).fill(NEW_PASSWORD);
  await button(page, uk('entry:recoveryEntry.open')).click();
}

test('a new recovery sheet takes the place of one that was seen, which opens nothing but the copies of before', async () => {
  test.setTimeout(300_000);
  const { userData, recoveryGroups } = await makeProfile({ demonstration: FAMILIES });
  const kolo = await launchKolo({ userData });
  await signIn(kolo.page);
  await backUp(kolo);
  const newKey = await renewSheet(kolo);
  await goTo(kolo.page, '/families');
  await list.expectCount(kolo.page, String(FAMILIES));
  await goTo(kolo.page, '/backup');
  // The stick, and the snapshot that was taken before the key was changed.
  await expect(kolo.page.getByText(uk('backup:sticks.formerNote_one', { count: 1 }))).toHaveCount(2);
  await kolo.quit();

  const seen = await launchKolo({ userData });
  await enterOldKey(seen.page, `AGE-SECRET-KEY-1${recoveryGroups.join('')}`);
  await expect(seen.page.getByRole('alert')).toContainText(uk('failures:entry/recovery-wrong.title'), {
    timeout: 60_000,
  });
  await expect(seen.page.getByRole('navigation')).toHaveCount(0);
  await seen.quit();

  const forgotten = await launchKolo({ userData });
  await enterRecoveryKey(forgotten.page, newKey, NEW_PASSWORD);
  await list.expectCount(forgotten.page, String(FAMILIES));
  await forgotten.quit();
});
