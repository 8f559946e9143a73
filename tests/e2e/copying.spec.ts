import { expect, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { enterPassword, lockClock, signIn, uk } from '../support/story.ts';

test('what is copied from a card is its code, never a name; what was typed is copied as it is', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 6 })).userData });
  const { page } = kolo;
  await signIn(page);
  const [row] = await list.rowsOf(page);
  const code = row?.code ?? '';
  await list.open(page, code);
  await page.getByRole('heading', { name: code }).waitFor();

  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+KeyC');
  await expect(page.getByText(uk('app:copied.codes_one', { count: 1 }))).toBeVisible();
  await page.getByRole('link', { name: uk('app:sections.papers'), exact: true }).click();
  const search = page.getByLabel(uk('papers:catalogue.search'));
  await search.click();
  await page.keyboard.press('Control+KeyV');
  await expect(search).toHaveValue(code);

  await search.fill('журнал обліку');
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+KeyC');
  await search.fill('');
  await page.keyboard.press('Control+KeyV');
  await expect(search).toHaveValue('журнал обліку');
  await kolo.quit();
});

test('a lock takes what was copied off the clipboard, and leaves what came from elsewhere', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 6 })).userData });
  const { page } = kolo;
  await signIn(page);
  await list.expectCount(page, '6');
  await page.keyboard.press('Control+KeyC');
  expect(await kolo.clipboard('Ж-26-000001')).toBe('Ж-26-000001');
  await page.keyboard.press('Control+KeyL');
  await lockClock(page).waitFor();
  await expect.poll(() => kolo.clipboard()).toBe('');

  await kolo.clipboard('рецепт борщу');
  await page.keyboard.press('x');
  await enterPassword(page);
  await list.expectCount(page, '6');
  await page.keyboard.press('Control+KeyL');
  await lockClock(page).waitFor();
  expect(await kolo.clipboard()).toBe('рецепт борщу');
  await kolo.quit();
});
