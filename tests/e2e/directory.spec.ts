import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { asCsv } from '#electron/importing/testing.ts';
import { readWorkbook } from '#electron/importing/workbook.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

const CLASSIFIER_OF_2024 = join(import.meta.dirname, '../data/classifier-2024-01-19.xlsx');
/** The whole of Ukraine is read and compared. */
const READING_MS = 60_000;
const DISPLACED = uk('vocabularies:tags.displaced');

const cell = (page: Page, name: string, word: string) =>
  page.getByLabel(uk(`directory:table.${name}`, { language: 'Українська', word }), { exact: true });

async function openDirectory(page: Page): Promise<void> {
  await signIn(page);
  await page.getByRole('link', { name: uk('app:sections.directory'), exact: true }).click();
  await page.getByRole('heading', { name: uk('directory:names.factors') }).waitFor();
}

test('a tag is renamed, ended and moved by keyboard, and one of the office is added and taken away', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 10 })).userData });
  const { page } = kolo;
  await openDirectory(page);
  await page.getByRole('link', { name: uk('directory:names.tags') }).click();
  await cell(page, 'cell', DISPLACED).fill('переселенці');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'cell', 'переселенці')).toHaveValue('переселенці');
  await expect(cell(page, 'cell', uk('vocabularies:tags.combatant'))).toBeFocused();

  await cell(page, 'toCell', 'переселенці').fill('31.12.2020');
  await page.keyboard.press('Enter');
  await expect(page.getByText(uk('directory:table.ended'))).toBeVisible();
  await cell(page, 'fromCell', 'переселенці').fill('01.01.2021');
  await page.keyboard.press('Enter');
  await expect(page.getByText(uk('failures:field.before-start'))).toBeVisible();

  await cell(page, 'cell', 'переселенці').press('Alt+ArrowUp');
  await expect(page.getByRole('row').nth(2).getByRole('textbox').first()).toHaveValue('переселенці');
  await expect(cell(page, 'cell', 'переселенці')).toBeFocused();

  await page
    .getByRole('group', { name: uk('directory:add.title') })
    .getByLabel('Українська')
    .fill('родина полоненого');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'cell', 'родина полоненого')).toBeVisible();
  await button(page, uk('directory:table.remove', { word: 'родина полоненого' })).click();
  await button(page, uk('directory:removal.confirm')).click();
  await expect(cell(page, 'cell', 'родина полоненого')).toBeHidden();
  await kolo.quit();
});

test('a relation of the office is marked as a child’s; what the program says so of cannot be unmarked', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 10 })).userData });
  const { page } = kolo;
  await openDirectory(page);
  await page.getByRole('link', { name: uk('directory:names.relations') }).click();
  const mark = (word: string) =>
    page.getByLabel(uk('directory:table.mark', { mark: uk('directory:marks.relations'), word }), { exact: true });
  await expect(mark(uk('vocabularies:relations.daughter'))).toBeChecked();
  await expect(mark(uk('vocabularies:relations.daughter'))).toBeDisabled();
  await page
    .getByRole('group', { name: uk('directory:add.title') })
    .getByLabel('Українська')
    .fill('вихованка');
  await page.keyboard.press('Enter');
  await mark('вихованка').focus();
  await page.keyboard.press('Space');
  await expect(mark('вихованка')).toBeChecked();
  // Nothing of the table is cut off on the laptops of the centres.
  const actions = await page.getByRole('columnheader').last().boundingBox();
  expect((actions?.x ?? 0) + (actions?.width ?? 0)).toBeLessThanOrEqual(1366);
  await kolo.quit();
});

test('an older edition of the classifier is refused with both days; a newer one, as CSV, is shown and then taken', async () => {
  test.setTimeout(240_000);
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 10 })).userData });
  const { page } = kolo;
  await openDirectory(page);
  await page.getByRole('link', { name: uk('directory:classifier') }).click();
  await page.getByText('16 травня 2025', { exact: false }).first().waitFor();
  await kolo.answerDialog('chooseFile', CLASSIFIER_OF_2024);
  await button(page, uk('directory:edition.choose')).click();
  await expect(
    page.getByText(uk('failures:places/older-edition.title', { given: '19.01.2024', loaded: '16.05.2025' })),
  ).toBeVisible({ timeout: READING_MS });

  // The same table under a later day, saved as text, stands for the edition of tomorrow: it has other names than the loaded one.
  const [sheet] = await readWorkbook(CLASSIFIER_OF_2024);
  const later = join(mkdtempSync(join(tmpdir(), 'kolo-csv-')), 'Кодифікатор_01.06.2026.csv');
  writeFileSync(later, asCsv(sheet?.rows ?? []));
  await kolo.answerDialog('chooseFile', later);
  await button(page, uk('directory:edition.another')).click();
  await expect(page.getByRole('heading', { name: uk('directory:kinds.renamed') })).toBeVisible({ timeout: READING_MS });
  await button(page, uk('directory:edition.apply')).click();
  await expect(page.getByText('1 червня 2026', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('16 травня 2025', { exact: false })).toBeHidden();
  await kolo.quit();
});
