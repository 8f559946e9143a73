import { expect, type Page, test } from '@playwright/test';
import type { Family } from '#shared/families/families.ts';
import { ALL_FAMILIES } from '#shared/papers/orders.ts';
import { must } from '#shared/vocabulary/must.ts';
import { call } from '../support/every-paper.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, enterPassword, lockClock, signIn, uk } from '../support/story.ts';

/** Somebody of the register who is of age, with her page of consents open. */
async function openConsents(page: Page): Promise<string> {
  const { filter, sort } = ALL_FAMILIES;
  const window = { filter, sort, names: 'initials', offset: 0, limit: 20 };
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'families.list', window);
  const families = await Promise.all(rows.map(({ id }) => call<Family>(page, 'families.get', { id })));
  const isAdult = ({ bornOn, birthYear }: Family['members'][number]) =>
    Number(bornOn?.slice(0, 4) ?? birthYear ?? 9999) < 2000;
  const adult = must(families.flatMap(({ members }) => members).find(isAdult), 'somebody of age');
  const address = `/people/${adult.personId}/consents`;
  await goTo(page, address);
  await page.getByRole('heading', { level: 1, name: uk('consents:title') }).waitFor();
  return address;
}

const goTo = (page: Page, address: string) => page.evaluate((to) => void (location.hash = `#${to}`), address);
const healthField = (page: Page) => page.getByLabel(`${uk('consents:parts.health')} · Українська`, { exact: true });
const ticked = (page: Page) => page.locator(`${PAPER} .paper-box`).filter({ hasText: '✕' });
const PAPER = '[data-page="1"]';

test('the centre words its consent form; what was signed stays to be read in its own text', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 20 })).userData });
  const { page } = kolo;
  await signIn(page);
  const address = await openConsents(page);
  const shipped = 'стан здоров’я, інвалідність';
  await button(page, uk('consents:give')).click();
  await page.getByLabel(shipped).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('cell', { name: shipped })).toBeVisible();

  await page.getByRole('link', { name: uk('app:sections.settings'), exact: true }).click();
  await page.getByRole('link', { name: uk('consents:textOpen') }).click();
  await button(page, uk('consents:textChange')).click();
  await healthField(page).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await healthField(page).fill('довідки про здоров’я');
  await page.keyboard.press('Control+KeyL');
  await lockClock(page).click();
  await enterPassword(page);
  await button(page, uk('consents:textChange')).click();
  await button(page, uk('common:draft.restore')).click();
  await expect(healthField(page)).toHaveValue('довідки про здоров’я');
  await button(page, uk('consents:textSave')).click();
  await expect(page.getByText('довідки про здоров’я')).toBeVisible();
  await page.getByText(uk('consents:textFirst')).click();
  await expect(page.getByText(shipped)).toBeVisible();

  await goTo(page, address);
  await expect(page.getByRole('cell', { name: shipped })).toBeVisible();
  await page.getByRole('link', { name: uk('consents:print') }).click();
  await expect(page.locator(PAPER)).toContainText('довідки про здоров’я');
  await expect(page.locator(PAPER)).toContainText(uk('papers:consentForm.version', { version: '2' }));
  await expect(ticked(page)).toHaveCount(0);
  await goTo(page, address);
  await page.getByRole('link', { name: uk('consents:readSigned', { version: '1' }) }).click();
  await expect(page.locator(PAPER)).toContainText(shipped);
  await expect(page.locator(PAPER)).toContainText(uk('papers:consentForm.version', { version: '1' }));
  await expect(ticked(page)).toHaveCount(1);

  await goTo(page, '/settings/consent-text');
  await button(page, uk('consents:textChange')).click();
  await button(page, uk('consents:textShipped')).click();
  await expect(healthField(page)).toHaveValue(shipped);
  await button(page, uk('consents:textSave')).click();
  await goTo(page, address);
  await page.getByRole('link', { name: uk('consents:print') }).click();
  await expect(page.locator(PAPER)).toContainText(uk('papers:consentForm.version', { version: '3' }));
  await expect(page.locator(PAPER)).toContainText(shipped);
  await kolo.quit();
});
