import { expect, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

test('what lay in the recycle bin for a month is due for destruction, is still there, and is taken back by keyboard', async () => {
  const { userData } = await makeProfile({ demonstration: 3, binnedDaysAgo: 31 });
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  await list.expectCount(page, '2');
  await page.getByRole('link', { name: uk('families:bin.title') }).press('Enter');
  const due = page.getByRole('region', { name: uk('families:bin.due') });
  await expect(due).toContainText(uk('families:bin.dueWords'));
  await expect(due.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('region', { name: uk('families:bin.kept') })).toHaveCount(0);
  await due.getByRole('button', { name: uk('families:bin.restore') }).press('Enter');
  await expect(page.getByText(uk('families:bin.empty'))).toBeVisible();
  await button(page, uk('families:bin.toList')).press('Enter');
  await list.expectCount(page, '3');
  await kolo.quit();
});
