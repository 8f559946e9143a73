import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile, type Profile } from '../support/profiles.ts';
import { button, HEAD, signIn, uk } from '../support/story.ts';

const rows = (page: Page) => page.getByRole('table').getByRole('row');

async function openFirstFamily(page: Page): Promise<string> {
  const row = page.locator('[role="row"][data-index="0"]');
  const code = (await row.getByRole('gridcell').nth(1).innerText()).trim();
  await row.dblclick();
  await page.getByRole('heading', { name: code }).waitFor();
  return code;
}

test('the head sees who looked at a card in two clicks, and finds it in the audit', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 10 })).userData });
  const { page } = kolo;
  await signIn(page);
  const code = await openFirstFamily(page);
  await button(page, uk('audit:looks.open')).click();
  await expect(page.getByRole('heading', { name: uk('audit:looks.title', { code }) })).toBeVisible();
  await expect(rows(page).nth(1)).toContainText(HEAD.name);
  await expect(rows(page).nth(1)).toContainText(uk('audit:acts.view'));

  await page.getByRole('link', { name: uk('app:sections.journals'), exact: true }).click();
  await expect(rows(page).nth(1)).toContainText(code);
  await expect(page.getByRole('table')).toContainText(uk('audit:acts.signIn'));
  await page.getByLabel(uk('audit:filter.code')).fill(code);
  await expect(page.getByRole('table')).not.toContainText(uk('audit:acts.signIn'));
  await expect(page.getByRole('table')).toContainText(uk('audit:acts.view'));

  // On paper: the same lines, by codes, through the gate.
  await page.getByRole('link', { name: uk('audit:print') }).click();
  const sheet = page.locator('[data-page="1"]');
  await expect(sheet).toContainText(uk('audit:acts.view'));
  await expect(sheet).toContainText(code);
  await expect(sheet).not.toContainText(uk('audit:acts.signIn'));
  expect(pagesOfPdf(await savePdf(kolo))[0]).toMatch(/Прим\. № 1\/\d{4}/);
  await page.getByRole('link', { name: uk('papers:auditList.back') }).click();
  await expect(rows(page).nth(1)).toContainText(uk('audit:acts.export'));

  await page.getByLabel(uk('audit:filter.code')).fill('Ж-99-000000');
  await expect(page.getByText(uk('audit:nothing'))).toBeVisible();
  await button(page, uk('audit:filter.clear')).click();
  await expect(page.getByRole('table')).toContainText(uk('audit:acts.signIn'));
  await kolo.quit();
});

/** Cuts the end of the audit off, as somebody with the key and another tool would. */
function cutEnd({ userData, dataKey }: Profile, lines: number): void {
  const connection = openRegisterFile(join(userData, 'register', 'register.db'), registerKeyFromHex(dataKey));
  connection.exec('drop trigger audit_lines_are_not_removed');
  connection.exec(`delete from audit_lines where n > (select max(n) - ${lines} from audit_lines)`);
  connection.close();
}

test('records that are missing are told with the moment and the count, and go on being told until the head knows', async () => {
  const profile = await makeProfile({ demonstration: 10 });
  const before = await launchKolo({ userData: profile.userData });
  await signIn(before.page);
  await openFirstFamily(before.page);
  await before.quit();
  cutEnd(profile, 2);

  const kolo = await launchKolo({ userData: profile.userData });
  const { page } = kolo;
  await signIn(page);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Бракує записів від');
  await expect(notice).toContainText('2 записи');
  await expect(notice).toContainText(uk('audit:gap.means.missing'));
  await expect(notice.getByRole('link', { name: uk('audit:gap.toBackup') })).toBeVisible();
  await button(page, uk('audit:gap.acknowledge')).click();
  await expect(notice).toBeHidden();
  await page.getByRole('link', { name: uk('app:sections.journals'), exact: true }).click();
  await expect(page.getByRole('table')).toContainText(uk('audit:acts.gapSeen'));
  await kolo.quit();

  const again = await launchKolo({ userData: profile.userData });
  await signIn(again.page);
  await expect(again.page.locator('[role="row"][data-index="0"]')).toBeVisible();
  await expect(again.page.getByRole('alert')).toBeHidden();
  await again.quit();
});
