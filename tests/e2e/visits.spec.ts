import { expect, type Page, test } from '@playwright/test';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { addDays, todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

const group = (page: Page) => page.getByRole('region', { name: uk('visits:title') });
const inDays = (days: number) => formatShortDate(must(addDays(todayIn(new Date()), days), 'a day'), 'uk');

test('a visit is planned, held and the next one planned by one key; a family without a contact is found', async () => {
  const profile = await makeProfile({
    demonstration: 3,
    // The made-up families were met already.
    fill: async ({ opened }) => {
      await must(opened, 'an open register').register.write((trx) => trx.deleteFrom('visits').execute());
    },
  });
  const kolo = await launchKolo({ userData: profile.userData });
  const { page } = kolo;
  await signIn(page);
  await list.grid(page).press('Enter');
  await group(page).waitFor();
  const code = must(/Ж-\d\d-\d{6}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0], 'a code');

  await test.step('planned for today, it stands on Today', async () => {
    await group(page)
      .getByRole('button', { name: uk('visits:plan') })
      .press('Enter');
    await page.getByLabel(uk('visits:plannedFor')).fill('сьогодні');
    await page.keyboard.press('Control+Enter');
    await expect(group(page)).toContainText(`${inDays(0)} відвідування вдома`);
    await page.getByRole('link', { name: uk('app:sections.today'), exact: true }).press('Enter');
    const due = page.getByRole('table', { name: new RegExp(uk('visits:due')) });
    await expect(due.getByRole('row').filter({ hasText: code })).toContainText(inDays(0));
    await due.getByRole('link', { name: code }).first().press('Enter');
  });

  await test.step('held, the next in 14 days: one key', async () => {
    await group(page)
      .getByRole('button', { name: `${uk('visits:doneNext', { days: 14 })}: ${inDays(0)}` })
      .press('Enter');
    await expect(group(page)).toContainText(inDays(14));
    await expect(
      group(page).getByRole('button', { name: `${uk('visits:doneNext', { days: 14 })}: ${inDays(0)}` }),
    ).toHaveCount(0);
  });

  await test.step('nobody was met, with a private note and another day for the next', async () => {
    await group(page)
      .getByRole('button', { name: `${uk('visits:finish').slice(0, -1)}: ${inDays(14)}` })
      .press('Enter');
    await page.getByRole('radio', { name: uk('visits:outcomes.notMet') }).check();
    await page.getByLabel(uk('visits:privateNote')).fill('сусідка каже, що виїхали вночі');
    await page.locator('[id="nextOn"]').fill('+3');
    await page.keyboard.press('Control+Enter');
    await expect(group(page)).toContainText(uk('visits:outcomes.notMet'));
    await expect(group(page)).toContainText(uk('visits:private', { note: 'сусідка каже, що виїхали вночі' }));
    await expect(group(page)).toContainText(inDays(3));
  });

  await test.step('with this family there was a contact today, with others there may have been none', async () => {
    await page.getByRole('link', { name: uk('app:sections.families'), exact: true }).press('Enter');
    await list.expectCount(page, '3');
    await button(page, uk('families:filter.button')).press('Enter');
    await page.getByRole('button', { name: uk('families:filter.contact'), exact: true }).press('Enter');
    await page.getByLabel(uk('families:filter.noContactSince')).fill('сьогодні');
    await list.expectCount(page, '2 з 3');
    await page.keyboard.press('Escape');
    const codes = (await list.rowsOf(page)).map((row) => row.code);
    expect(codes).not.toContain(code);
  });
  await kolo.quit();
  expect(kolo.cspViolations()).toEqual([]);
});
