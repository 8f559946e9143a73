import { expect, type Page, test } from '@playwright/test';
import { launchKolo } from '../support/launch-kolo.ts';
import { savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

/** The journal of reports, by keyboard, as during a call. */

const SCHOOL = 'Сорока Уляна Петрівна';

async function openJournal(page: Page): Promise<void> {
  await page.getByRole('link', { name: uk('app:sections.reports'), exact: true }).click();
  // The page of one report is headed by the same word and a number; a new one is written down from the journal.
  await page.getByRole('link', { name: uk('reports:add') }).waitFor();
}

/** Chooses from a list by typing the beginning of a word. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(words);
  await field.press('Enter');
}

/** Writes a report down and gives back its number. */
async function report(page: Page, about: string, words: string, source: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByLabel(uk('reports:fields.about'), { exact: true }).waitFor();
  // The focus stands in the first field: nothing is clicked.
  await page.keyboard.type(about);
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await choose(page, uk('reports:fields.source'), source);
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: /№/ }).waitFor();
}

const outcome = (page: Page) => page.getByRole('region', { name: uk('reports:groups.decision'), exact: true });

test('reports become a family, part of one, or are decided otherwise; who reported stays apart', async () => {
  test.setTimeout(180_000);
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 4 })).userData });
  const { page } = kolo;
  await signIn(page);

  await test.step('a school reports: less than a minute by keyboard, and a family is on the register', async () => {
    await openJournal(page);
    await expect(page.getByText(uk('reports:empty'))).toBeVisible();
    const began = Date.now();
    await report(page, 'Гай Мар’яна, двоє синів', 'хлопці не ходять до школи', 'заклад освіти');
    await page.getByLabel(uk('reports:fields.reporter')).fill(SCHOOL);
    await save(page);
    // A machine is quicker than a clerk: what is measured is that nothing stands in the way.
    expect(Date.now() - began).toBeLessThan(60_000);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1/');
    await button(page, uk('reports:decide.register')).press('Enter');
    await expect(page.getByLabel(uk('families:case.notes'))).toHaveValue(/не ходять до школи/);
    await page.getByLabel(uk('families:members.surname')).first().fill('Гай');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Гай');
    await expect(page.getByText(/за повідомленням № 1\//)).toBeVisible();
    await expect(page.getByRole('region', { name: uk('reports:ofFamily') })).toContainText('№ 1/');
    await expect(page.locator('body'), 'the screen of the family does not name the reporter').not.toContainText(
      'Сорока',
    );
  });

  await test.step('who reported is shown when asked for; the answer is written down', async () => {
    await page
      .getByRole('region', { name: uk('reports:ofFamily') })
      .getByRole('link')
      .press('Enter');
    await expect(outcome(page)).toContainText(/Ж-\d\d-\d{6}/);
    await expect(page.locator('body')).not.toContainText('Сорока');
    await button(page, uk('reports:showReporter')).press('Enter');
    await expect(page.getByText(SCHOOL)).toBeVisible();
    await button(page, uk('reports:decide.answer')).press('Enter');
    await page.getByLabel(uk('reports:answer.words')).fill('виїжджаємо в середу');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: uk('reports:groups.answer') })).toContainText('виїжджаємо в середу');
  });

  await test.step('an anonymous one is joined to a family that is there', async () => {
    await openJournal(page);
    await report(page, 'Гай', 'знову самі вдома', 'сусіди');
    await save(page);
    await expect(page.getByText(uk('reports:answer.anonymous'))).toBeVisible();
    await button(page, uk('reports:decide.join')).press('Enter');
    await page
      .getByRole('button', { name: /^Приєднати до Ж-/ })
      .first()
      .press('Enter');
    await expect(outcome(page)).toContainText(/Ж-\d\d-\d{6}/);
  });

  await test.step('where a child is in danger a refusal is not offered; elsewhere it has a ground, and is taken back', async () => {
    await openJournal(page);
    await report(page, 'невідома жінка з немовлям', 'плаче на зупинці', 'староста');
    await page.getByLabel(uk('reports:fields.isChildAtRisk')).check();
    await save(page);
    await button(page, uk('reports:decide.settle')).press('Enter');
    await expect(page.getByText(uk('reports:settle.mayNotRefuse'))).toBeVisible();
    await expect(page.getByRole('radio', { name: uk('reports:outcomes.refused') })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await openJournal(page);
    await report(page, 'Лис Степан', 'питає про ремонт даху', 'староста');
    await save(page);
    await button(page, uk('reports:decide.settle')).press('Enter');
    await page.getByRole('radio', { name: uk('reports:outcomes.refused') }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('radio', { name: uk('vocabularies:refusalGrounds.notProvided') }).check();
    await page.keyboard.press('Control+Enter');
    await expect(outcome(page)).toContainText(uk('vocabularies:refusalGrounds.notProvided'));
    await button(page, uk('reports:decide.reopen')).press('Enter');
    await page.getByLabel(uk('reports:reopen.reason')).fill('помилка');
    await page.keyboard.press('Control+Enter');
    await expect(outcome(page)).toContainText(uk('reports:open'));
    await button(page, uk('reports:history.show')).press('Enter');
    await expect(page.getByText(`${uk('reports:history.reopened')}: помилка`)).toBeVisible();
  });

  await test.step('what waits stands on Today; the journal on paper has everything but the reporter', async () => {
    await page.getByRole('link', { name: uk('app:sections.today'), exact: true }).press('Enter');
    await expect(page.getByRole('table', { name: new RegExp(uk('reports:due')) })).toContainText('невідома жінка');
    await openJournal(page);
    await page.getByRole('link', { name: uk('reports:print') }).press('Enter');
    const text = pagesOfPdf(await savePdf(kolo))
      .join('\n')
      .replaceAll(/\s+/g, ' ');
    for (const words of ['Гай Мар’яна', 'невідома жінка', 'Лис Степан', uk('papers:reportsJournal.title')]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Сорока');
  });
  await kolo.quit();
  expect(kolo.cspViolations()).toEqual([]);
});
