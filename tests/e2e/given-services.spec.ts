import { expect, test } from '@playwright/test';
import { must } from '#shared/vocabulary/must.ts';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

test('one service is written down for two families by keyboard, taken out and brought back, and printed', async () => {
  const { userData } = await makeProfile({
    demonstration: 3,
    // The made-up families were given services already.
    fill: async ({ opened }) => {
      await must(opened, 'an open register').register.write((trx) => trx.deleteFrom('given_services').execute());
    },
  });
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  await list.expectCount(page, '3');
  const [first, second] = (await list.rowsOf(page)).map(({ code }) => code);
  const codes = [must(first, 'a family'), must(second, 'another')];

  await test.step('for two families at once', async () => {
    await page.getByRole('link', { name: uk('given:journal') }).press('Enter');
    await expect(page.getByText(uk('given:empty'))).toBeVisible();
    await button(page, uk('given:add')).press('Enter');
    for (const code of codes) {
      await page.getByLabel(uk('given:families')).fill(code);
      await page.getByRole('button', { name: uk('given:take', { code }) }).waitFor();
      await page.getByLabel(uk('given:families')).press('Enter');
      await expect(page.getByRole('button', { name: uk('given:take', { code }) })).toHaveCount(0);
    }
    await page.getByRole('combobox', { name: uk('given:fields.service') }).fill('консульт');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    const table = page.getByRole('table', { name: uk('given:journal') });
    for (const code of codes) await expect(table).toContainText(code);
    await table.getByRole('link', { name: codes[0] ?? '' }).press('Enter');
  });

  await test.step('taken out of the record and brought back', async () => {
    const group = page.getByRole('region', { name: uk('given:title') });
    await expect(group).toContainText(uk('vocabularies:socialServices.counselling'));
    await group.getByRole('button', { name: /^Вилучити: / }).press('Enter');
    await expect(group).toContainText(uk('given:none'));
    await page.keyboard.press('Control+z');
    await expect(group).toContainText(uk('vocabularies:socialServices.counselling'));
  });

  await test.step('printed with codes and initials', async () => {
    await page.getByRole('link', { name: uk('app:sections.families'), exact: true }).press('Enter');
    await page.getByRole('link', { name: uk('given:journal') }).press('Enter');
    await page.getByRole('link', { name: uk('given:print') }).press('Enter');
    const text = pagesOfPdf(await savePdf(kolo))
      .join('\n')
      .replaceAll(/\s+/g, ' ');
    for (const words of [...codes, uk('papers:servicesJournal.title'), 'Консультування']) expect(text).toContain(words);
  });
  await kolo.quit();
  expect(kolo.cspViolations()).toEqual([]);
});
