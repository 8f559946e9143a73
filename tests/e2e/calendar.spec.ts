import { expect, type Page, test } from '@playwright/test';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const table = (page: Page, name: string) => page.getByRole('table', { name });

test('a holiday ends, a single day is added and taken back, and a term changes from a day on', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 10 })).userData });
  const { page } = kolo;
  await signIn(page);
  await link(page, uk('app:sections.directory')).click();
  await link(page, uk('directory:calendar')).click();

  await page.getByLabel(uk('calendar:weekdays.6')).click();
  await expect(page.getByLabel(uk('calendar:weekdays.6'))).toBeChecked();

  await button(page, uk('calendar:changeDay', { name: 'Новий рік' })).click();
  await page.getByRole('textbox', { name: uk('calendar:day'), exact: true }).fill('30.2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(uk('failures:field.yearly-day'))).toBeVisible();
  await page.getByRole('textbox', { name: uk('calendar:day'), exact: true }).fill('2.1');
  await page.keyboard.press('Control+Enter');
  await expect(table(page, uk('calendar:holiday.title')).getByText('2 січня')).toBeVisible();

  const singleDays = table(page, uk('calendar:exception.title'));
  await button(page, uk('calendar:exception.add')).click();
  await page.getByRole('textbox', { name: uk('calendar:day'), exact: true }).fill('7.9.2026');
  await page.getByRole('textbox', { name: uk('calendar:name'), exact: true }).fill('санітарний день');
  await page.keyboard.press('Control+Enter');
  await expect(singleDays.getByText('07.09.2026')).toBeVisible();
  await button(page, uk('calendar:removeDay', { name: 'санітарний день' })).click();
  await expect(singleDays).toBeHidden();
  await button(page, uk('common:undo')).click();
  await expect(singleDays.getByText('санітарний день')).toBeVisible();

  await link(page, uk('directory:terms')).click();
  const assessment = uk('terms:kinds.assessment');
  await button(page, uk('terms:changeFromOf', { kind: assessment })).click();
  await page.getByRole('textbox', { name: uk('terms:from'), exact: true }).fill('1.9.2026');
  await page.getByRole('textbox', { name: uk('terms:amount'), exact: true }).fill('7');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: assessment })).toContainText(
    uk('terms:units.workingDays_many', { count: 7 }),
  );
  await expect(page.getByText(uk('terms:period.to', { to: '31.08.2026' }))).toBeVisible();
  await button(page, uk('terms:takeBack')).click();
  await expect(page.getByText(uk('terms:period.to', { to: '31.08.2026' }))).toBeHidden();
  await kolo.quit();
});

test('Today shows what is late first, and a line opens its record', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 60 })).userData });
  const { page } = kolo;
  await signIn(page);
  await link(page, uk('app:sections.today')).click();
  const late = page.getByRole('table', { name: new RegExp(uk('today:groups.late')) });
  // Reports and visits stand above the groups of terms.
  const groups = page.getByRole('heading', { level: 2, name: /випад/ });
  await expect(groups.first()).toContainText(uk('today:groups.late'));
  const code = await late.getByRole('link').first().textContent();
  await late.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code ?? '');
  await page.goBack();
  await page.getByText(uk('today:mine'), { exact: true }).click();
  await expect(page.getByText(uk('today:nothingOfMine'))).toBeVisible();
  await kolo.quit();
});
