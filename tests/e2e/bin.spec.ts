import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile, rowsOnDisk } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

test.setTimeout(180_000);

const bin = (page: Page, part: 'kept' | 'due') => page.getByRole('region', { name: uk(`families:bin.${part}`) });

/** Opens the program on a day so many days from today, signs in and goes to the bin. */
async function openBin(userData: string, clockDays: number) {
  const kolo = await launchKolo({ userData, clockDays });
  await signIn(kolo.page);
  await list.expectCount(kolo.page, '2');
  await kolo.page.getByRole('link', { name: uk('families:bin.title') }).press('Enter');
  return kolo;
}

test('what lay in the recycle bin for a month is due for destruction; no clock destroys it, and it is taken back', async () => {
  const profile = await makeProfile({ demonstration: 3 });
  const { userData } = profile;
  const today = await launchKolo({ userData });
  await signIn(today.page);
  await list.grid(today.page).press('Enter');
  await button(today.page, uk('families:bin.remove')).press('Enter');
  const question = today.page.getByRole('dialog');
  await question.getByRole('button', { name: uk('families:bin.remove') }).press('Enter');
  await list.expectCount(today.page, '2');
  await today.page.getByRole('link', { name: uk('families:bin.title') }).press('Enter');
  await expect(bin(today.page, 'kept')).toBeVisible();
  await expect(bin(today.page, 'due')).toHaveCount(0);
  await today.quit();
  const binned = rowsOnDisk(profile);

  for (const [day, part, other] of [
    [36_500, 'due', 'kept'],
    [-3650, 'kept', 'due'],
  ] as const) {
    const kolo = await openBin(userData, day);
    await expect(bin(kolo.page, part).getByRole('row'), `on day ${day}`).toHaveCount(2);
    await expect(bin(kolo.page, other)).toHaveCount(0);
    await kolo.quit();
    expect(rowsOnDisk(profile), `on day ${day}`).toEqual(binned);
  }

  const later = await openBin(userData, 31);
  await expect(bin(later.page, 'due')).toContainText(uk('families:bin.dueWords'));
  await bin(later.page, 'due')
    .getByRole('button', { name: uk('families:bin.restore') })
    .press('Enter');
  await expect(later.page.getByText(uk('families:bin.empty'))).toBeVisible();
  await button(later.page, uk('families:bin.toList')).press('Enter');
  await list.expectCount(later.page, '3');
  await later.quit();
});
