import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, JOURNAL, signIn, uk } from '../support/story.ts';

async function openImport(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/families/import`);
}

/** To the preview of a sheet of the example; the old journal is asked for its community. */
async function toPreview({ page, answerDialog }: RunningKolo, sheet: 'Журнал' | 'Список'): Promise<void> {
  await openImport(page);
  await answerDialog('chooseFile', JOURNAL);
  await button(page, uk('importing:choose.action')).click();
  await page.getByRole('radio', { name: new RegExp(`^${sheet}`) }).check();
  if (sheet === 'Журнал') await page.getByText(uk('importing:community.several'), { exact: true }).click();
  await button(page, uk('importing:columnsStep.next')).click();
  await button(page, uk('importing:preview.next')).waitFor({ timeout: 30_000 });
}

async function toKnown(page: Page): Promise<void> {
  await button(page, uk('importing:preview.next')).click();
  await button(page, uk('importing:known.run')).waitFor({ timeout: 60_000 });
}

async function importIt(page: Page): Promise<void> {
  await button(page, uk('importing:known.run')).click();
  await button(page, uk('importing:result.toList')).waitFor({ timeout: 60_000 });
}

test('both sheets of the office come in, are found again, printed, and taken back but for what was edited', async () => {
  test.setTimeout(240_000);
  const { userData } = await makeProfile();
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);

  await test.step('the official journal needs its communities and nothing else', async () => {
    await openImport(page);
    await kolo.answerDialog('chooseFile', JOURNAL);
    await button(page, uk('importing:choose.action')).click();
    await expect(page.getByRole('radio', { name: /^Журнал/ })).toBeChecked();
    await button(page, uk('importing:columnsStep.next')).click();
    await expect(page.getByText(uk('importing:community.missing'))).toBeVisible();
    await page.getByText(uk('importing:community.several'), { exact: true }).click();
    await button(page, uk('importing:columnsStep.next')).click();
    await expect(page.getByText(uk('importing:places.title'))).toBeVisible({ timeout: 30_000 });
    // One of the twins is chosen; the others stay in the notes.
    await page
      .getByLabel(/^с\. Калинівка/)
      .first()
      .click();
    await page.getByRole('option', { name: /Лугинська/ }).click();
  });

  await test.step('cancelled in the middle, nothing is added', async () => {
    await toKnown(page);
    // The register answers nothing meanwhile, so that the import cannot be quicker than the hand.
    await kolo.pauseRegister(true);
    await button(page, uk('importing:known.run')).click();
    await button(page, uk('common:cancel')).click();
    await kolo.pauseRegister(false);
    await expect(page.getByText(uk('importing:preview.stopped'))).toBeVisible({ timeout: 30_000 });
    await page.goto(`${page.url().split('#')[0]}#/families/imports`);
    await expect(page.getByText(uk('importing:imports.none'))).toBeVisible();
  });

  await test.step('the journal is on the register', async () => {
    await toPreview(kolo, 'Журнал');
    await page
      .getByLabel(/^с\. Калинівка/)
      .first()
      .click();
    await page.getByRole('option', { name: /Лугинська/ }).click();
    await toKnown(page);
    await importIt(page);
    await button(page, uk('importing:result.toList')).click();
    await list.expectCount(page, '58');
  });

  await test.step('the modern list of the same families is known whole', async () => {
    await toPreview(kolo, 'Список');
    await toKnown(page);
    await expect(page.getByRole('heading', { name: new RegExp('^60 ') })).toBeVisible();
    await expect(page.getByText(uk('importing:known.maybe'), { exact: true })).toHaveCount(0);
    await importIt(page);
    await button(page, uk('importing:result.toList')).click();
    await list.expectCount(page, '58');
  });

  await test.step('a second import of the same file finds every row', async () => {
    await toPreview(kolo, 'Список');
    await toKnown(page);
    await expect(page.getByRole('heading', { name: new RegExp('^60 ') })).toBeVisible();
    await page.getByRole('radio', { name: new RegExp(`^${uk('importing:decisions.apart')}`) }).check();
    await importIt(page);
    await button(page, uk('importing:result.toList')).click();
    await list.expectCount(page, '118');
  });

  await test.step('its result is printed as it is shown', async () => {
    await page.goto(`${page.url().split('#')[0]}#/families/imports`);
    await page.getByRole('row').nth(2).getByRole('link').click();
    await button(page, uk('importing:result.print')).click();
    await kolo.answerDialog('chooseSavePath', `${kolo.userData}/import.pdf`);
    await button(page, uk('papers:preview.savePdf')).click();
    await expect(page.getByText('import.pdf')).toBeVisible({ timeout: 30_000 });
    const text = pagesOfPdf(`${kolo.userData}/import.pdf`).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain(uk('papers:importResult.title'));
    expect(text).toContain(uk('importing:outcomes.merged'));
    expect(text.match(/Ж-\d\d-\d{6}/g)).toHaveLength(60);
    for (const name of ['Кравчук', 'Ходаківець']) expect(text).not.toContain(name);
  });

  await test.step('what was edited stays, everything else of that import goes', async () => {
    await page.goto(`${page.url().split('#')[0]}#/families`);
    await list.search(page, 'Цьомик');
    await list.expectCount(page, '2 з 118');
    const [, own] = await list.rowsOf(page);
    await list.open(page, own?.code ?? '');
    const ofCase = await list.change(page, 'case');
    await ofCase.getByLabel(uk('families:case.notes')).fill('Домовилися про зустріч.');
    await list.save(page, ofCase);
    await page.goto(`${page.url().split('#')[0]}#/families/imports`);
    await page.getByRole('row').nth(1).getByRole('link').click();
    await button(page, uk('importing:undo.action')).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(own?.code ?? '—')).toBeVisible({ timeout: 20_000 });
    await expect(dialog.getByRole('button', { name: uk('importing:undo.leave') })).toBeVisible();
    await dialog.getByRole('button', { name: uk('importing:undo.action') }).click();
    await expect(page.getByText(/^Імпорт скасовано/)).toBeVisible({ timeout: 60_000 });
    await page.goto(`${page.url().split('#')[0]}#/families`);
    await list.search(page, '');
    await list.expectCount(page, '59');
  });

  await test.step('a list whose heads mean nothing to the program is read after its head was pointed at', async () => {
    const path = join(kolo.userData, 'свій-список.csv');
    writeFileSync(path, '\ufeffВідомість;;\nКого ведемо;Звідки;Нотатка\nГай Ганна Іванівна;м. Овруч;тиха\n');
    await openImport(page);
    await kolo.answerDialog('chooseFile', path);
    await button(page, uk('importing:choose.action')).press('Enter');
    await expect(page.getByText(uk('importing:head.notFound'))).toBeVisible({ timeout: 30_000 });
    await button(page, uk('importing:head.hereOf', { row: 2 })).press('Enter');
    const label = uk('importing:columnsStep.meaningOf', { head: 'Кого ведемо' });
    const meaning = page.getByRole('combobox', { name: label });
    await meaning.fill(uk('importing:columns.fullName'));
    await meaning.press('Enter');
    await page.getByText(uk('importing:community.several'), { exact: true }).click();
    await button(page, uk('importing:columnsStep.next')).press('Enter');
    await toKnown(page);
    await importIt(page);
    await button(page, uk('importing:result.toList')).press('Enter');
    await list.expectCount(page, '60');
  });
  await kolo.quit();
  expect(kolo.cspViolations()).toEqual([]);
});
