import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, HEAD, signIn, uk } from '../support/story.ts';

/** What a laptop may take for a restore, without the person. */
const RESTORE_MS = 30_000;
const FAMILIES = 3470;

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

test('a copy is made and checked, and after the laptop is lost the register is restored from it and the paper', async () => {
  test.slow();
  const stick = mkdtempSync(join(tmpdir(), 'Флешка '));
  const { userData, recoveryGroups: groups } = await makeProfile({ demonstration: FAMILIES });
  const lost = await launchKolo({ userData });
  await signIn(lost.page);
  await expect(listTitle(lost.page)).toBeVisible();
  await expect(lost.page.getByText(uk('backup:badge.none'))).toBeVisible();
  await openBackups(lost.page);
  await lost.answerDialog('chooseFolder', stick);
  await button(lost.page, uk('backup:make')).click();
  await expect(lost.page.getByText(uk('backup:done.title'))).toBeVisible({ timeout: 60_000 });
  await expect(lost.page.getByRole('row')).toHaveCount(2);
  const [copy = ''] = readdirSync(stick);
  expect(copy).toMatch(/^copy-000001-[0-9a-f]{4}\.age$/);
  await lost.quit();
  rmSync(lost.userData, { recursive: true });

  const fresh = await launchKolo();
  const { page } = fresh;
  await page.getByRole('button', { name: uk('backup:offer.action') }).click();
  await fresh.answerDialog('chooseFile', join(stick, copy));
  await button(page, uk('backup:restore.file.choose')).click();
  const wrong = groups.map((group, i) => (i === 3 ? `${group.slice(0, 5)}${group.endsWith('Q') ? 'P' : 'Q'}` : group));
  await page.getByLabel(uk('backup:restore.key.group', { number: 1 }), { exact: true }).fill(wrong.join(' '));
  await button(page, uk('backup:restore.key.open')).click();
  await expect(page.getByText(uk('backup:restore.key.wrongGroup'))).toBeVisible();
  await page.getByLabel(uk('backup:restore.key.group', { number: 4 }), { exact: true }).fill(groups[3] ?? '');
  await button(page, uk('backup:restore.key.open')).click();
  await expect(page.getByText('3\u00a0470', { exact: true })).toBeVisible();
  await page.getByLabel(uk('backup:restore.target.login')).fill(HEAD.login);
  await page.getByLabel(uk('backup:restore.target.password'), { exact: true }).fill('інші слова на папері');
  await page.getByLabel(uk('backup:restore.target.repeat')).fill('інші слова на папері');
  const beganMs = Date.now();
  await button(page, uk('backup:restore.target.run')).click();
  await expect(page.getByText(HEAD.name)).toBeVisible({ timeout: 2 * RESTORE_MS });
  const tookMs = Date.now() - beganMs;
  console.log(`A register of 3,470 families was restored in ${(tookMs / 1000).toFixed(1)} s.`);
  expect(tookMs).toBeLessThan(RESTORE_MS);
  await expect(listTitle(page)).toBeVisible();
  expect(fresh.cspViolations()).toEqual([]);
  await fresh.quit();
});
