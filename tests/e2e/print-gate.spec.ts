import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { openPaper, savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, HEAD, signIn, uk } from '../support/story.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: uk('papers:gate.title') });
const journal = (page: Page) => page.getByRole('region', { name: uk('papers:journal.list') }).getByRole('row');

async function showNames(page: Page): Promise<void> {
  await openPaper(page);
  await page.getByText(uk('papers:preview.full'), { exact: true }).click();
  await expect(page.getByRole('note').filter({ hasText: uk('papers:carried.names') })).toBeVisible();
}

async function openJournal(page: Page): Promise<void> {
  await page.getByRole('link', { name: uk('app:sections.papers'), exact: true }).click();
  await page.getByRole('link', { name: uk('papers:journal.title') }).click();
  await journal(page).nth(1).waitFor();
}

test('names leave with a purpose and a number; the journal tells it, until the copy is noted as destroyed', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 12 })).userData });
  const { page } = kolo;
  await signIn(page);
  await list.expectCount(page, '12');

  await test.step('initials ask nothing, and the paper bears its copy', async () => {
    await openPaper(page);
    const pages = pagesOfPdf(await savePdf(kolo));
    for (const text of pages) expect(text).toMatch(/Прим\. № 1\/\d{4}\. .+Журнал: [0-9a-f]{10}/);
    await page.getByRole('link', { name: uk('papers:preview.backToFamilies') }).click();
  });

  await test.step('names ask what for, by keyboard alone', async () => {
    await showNames(page);
    await page.keyboard.press('Control+p');
    await expect(dialog(page)).toContainText(uk('papers:carried.addresses'));
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();

    await button(page, uk('papers:preview.savePdf')).click();
    await dialog(page)
      .getByRole('button', { name: uk('papers:gate.file') })
      .click();
    await expect(dialog(page)).toContainText(uk('papers:gate.purposeMissing'));
    await dialog(page).getByLabel(uk('papers:gate.purpose')).click();
    await page.getByRole('option', { name: uk('vocabularies:purposes.commission') }).click();
    await dialog(page).getByLabel(uk('papers:gate.givenTo')).fill('секретарка комісії');
    const path = join(tmpdir(), `kolo-gate-${Date.now()}.pdf`);
    await kolo.answerDialog('chooseSavePath', path);
    await page.keyboard.press('Enter');
    await page
      .getByText(uk('papers:preview.saved', { name: path.split('/').at(-1) ?? '' }))
      .waitFor({ timeout: 60_000 });
    expect(readFileSync(path).subarray(0, 4).toString()).toBe('%PDF');
    expect(pagesOfPdf(path)[0]).toContain('Прим. № 2/');
  });

  await test.step('the next time the same is proposed', async () => {
    await button(page, uk('papers:preview.savePdf')).click();
    await expect(dialog(page).getByLabel(uk('papers:gate.purpose'))).toHaveValue(
      uk('vocabularies:purposes.commission'),
    );
    await expect(dialog(page).getByLabel(uk('papers:gate.givenTo'))).toHaveValue('секретарка комісії');
    await kolo.answerDialog('chooseSavePath', null);
    await page.keyboard.press('Escape');
  });

  await test.step('the journal tells who, what for and to whom, and notes the destruction', async () => {
    await openJournal(page);
    await expect(journal(page)).toHaveCount(3);
    for (const words of [HEAD.name, uk('vocabularies:purposes.commission'), 'секретарка комісії', 'PDF']) {
      await expect(journal(page).nth(1)).toContainText(words);
    }
    await journal(page)
      .nth(1)
      .getByRole('button', { name: /Позначити знищеним/ })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: uk('papers:journal.destroyConfirm') })
      .click();
    await expect(journal(page).nth(1).getByRole('button')).toHaveCount(0);
    await page.getByLabel(uk('papers:journal.out')).check();
    await expect(journal(page)).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(journal(page)).toHaveCount(3);
  });

  await test.step('the audit names it as well', async () => {
    await page.getByRole('link', { name: uk('app:sections.journals'), exact: true }).click();
    const table = page.getByRole('table');
    await expect(table).toContainText(uk('audit:acts.destroyCopy'));
    await expect(table).toContainText(`${uk('audit:acts.export')}, ${uk('audit:details.print.pdf')}`);
  });
  await kolo.quit();
});
