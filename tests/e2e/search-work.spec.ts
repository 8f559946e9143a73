import { expect, type Page, test } from '@playwright/test';
import { launchKolo } from '../support/launch-kolo.ts';
import { addUsers, addWork, USERS, WORK } from '../support/office.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { enterAs, HEAD, uk } from '../support/story.ts';

/** The search over everything for those who have no cases: groups and training, by the keyboard and nothing else. */

let profile: Profile;
test.beforeAll(async () => {
  profile = await makeProfile({
    fill: async (door) => {
      await addUsers(door);
      await addWork(door);
    },
  });
});

async function openAs(user: { login: string; password: string }) {
  const kolo = await launchKolo({ userData: copyOf(profile).userData });
  await enterAs(kolo.page, user);
  await kolo.page.getByRole('link', { name: uk('app:sections.settings'), exact: true }).waitFor({ timeout: 30_000 });
  return kolo;
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: uk('search:title') })).toBeFocused();
  await page.keyboard.type(text);
}

async function open(page: Page, text: string, shown: string): Promise<void> {
  await search(page, text);
  await page.locator(`[data-hits-for="${text}"]`).waitFor();
  await expect(page.getByRole('option', { name: shown }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

const arrivedAt = (page: Page, name: string) => page.locator('[data-arrival]', { hasText: name });

test('a coordinator comes to a woman of a group by her name, and to who leads it', async () => {
  const { page, ...kolo } = await openAs(USERS.groupCoordinator);
  await open(page, 'мірослава', WORK.participant);
  await page.getByRole('heading', { level: 1, name: WORK.group }).waitFor();
  await expect(arrivedAt(page, WORK.participant)).toBeFocused();
  // From the same page to another line of it.
  await open(page, 'оля', 'Оля');
  await expect(arrivedAt(page, 'Оля')).toBeFocused();
  await expect(arrivedAt(page, WORK.participant)).toHaveCount(0);
  await open(page, 'дзвен', WORK.facilitator);
  await page.getByRole('heading', { level: 1, name: uk('facilitators:title') }).waitFor();
  await expect(arrivedAt(page, WORK.facilitator)).toBeFocused();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: WORK.group }).waitFor();
  await expect(page.getByText(WORK.participant).first()).toBeVisible();
  await expect(page.locator('[data-arrival]')).toHaveCount(0);
  await kolo.quit();
});

test('a trainer comes to a trainee, in the wrong layout too; nothing found says what else was tried', async () => {
  const { page, ...kolo } = await openAs(USERS.trainer);
  await open(page, 'pfuhfdf', WORK.trainee);
  await page.getByRole('heading', { level: 1, name: WORK.cohort }).waitFor();
  await expect(arrivedAt(page, WORK.trainee)).toBeFocused();
  await search(page, 'мирослава');
  await expect(page.getByText(uk('search:nobody', { text: 'мирослава' }))).toBeVisible();
  await expect(page.getByText(uk('search:tried.lessWork'))).toBeVisible();
  await kolo.quit();
});

test('what is typed on the page stays, also where the search leads to another line of it', async () => {
  const { page, ...kolo } = await openAs(USERS.trainer);
  await open(page, 'фахівці', WORK.cohort);
  await page.getByRole('heading', { level: 1, name: WORK.cohort }).waitFor();
  await page.getByRole('button', { name: uk('training:addSeveral'), exact: true }).click();
  const lines = page.getByLabel(uk('training:several.lines'), { exact: true });
  await lines.fill('Гай Олег');
  await open(page, 'заграва', WORK.trainee);
  await expect(page.getByRole('combobox', { name: uk('search:title') })).toHaveCount(0);
  await expect(lines).toHaveValue('Гай Олег');
  // The line is there again when the form is left.
  await lines.fill('');
  await page.getByRole('button', { name: uk('common:cancel'), exact: true }).click();
  await expect(arrivedAt(page, WORK.trainee)).toBeFocused();
  await kolo.quit();
});

test('the head comes to a group and to a cohort, and is told of no woman of a group beside the cases', async () => {
  const { page, ...kolo } = await openAs(HEAD);
  await open(page, 'рівн', WORK.group);
  await page.getByRole('heading', { level: 1, name: WORK.group }).waitFor();
  await open(page, 'фахівці', WORK.cohort);
  await page.getByRole('heading', { level: 1, name: WORK.cohort }).waitFor();
  await search(page, 'мирослава');
  await expect(page.getByText(uk('search:nobody', { text: 'мирослава' }))).toBeVisible();
  await kolo.quit();
});
