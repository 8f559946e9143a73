import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { addFamilies, addUsers, type FamilyName, USERS } from '../support/office.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { button, enterAs, HEAD, uk } from '../support/story.ts';

/** The head makes a user, gives access, takes it away; what each of them then can and cannot do. */

const NEW = { name: 'Коваль Олена Петрівна', login: 'Коваль', password: 'чайник співає вранці' };
const OWN = 'жовтий трамвай їде в гай';

let profile: Profile;
let codes: Record<FamilyName, string>;
test.beforeAll(async () => {
  profile = await makeProfile({
    fill: async (door) => {
      await addUsers(door);
      codes = await addFamilies(door);
    },
  });
});

const goTo = (page: Page, address: string) => page.goto(`${page.url().split('#')[0]}#${address}`);

async function openAs(userData: string, who: { readonly login: string; readonly password: string }) {
  const kolo = await launchKolo({ userData });
  await enterAs(kolo.page, who);
  await kolo.page.getByRole('navigation', { name: uk('app:sectionsLabel') }).waitFor({ timeout: 60_000 });
  return kolo;
}

async function createUser({ page }: RunningKolo): Promise<void> {
  await goTo(page, '/settings/users');
  await button(page, uk('access:users.create')).click();
  const form = page.getByRole('dialog', { name: uk('access:users.createTitle') });
  await form.getByLabel(uk('access:users.name'), { exact: true }).fill(NEW.name);
  await form.getByLabel(uk('access:users.login'), { exact: true }).fill(NEW.login);
  await form.getByRole('combobox', { name: uk('access:users.role') }).click();
  await page.getByRole('option', { name: uk('app:roles.clerk') }).click();
  await form.getByLabel(uk('access:users.password'), { exact: true }).fill(NEW.password);
  await form.getByRole('button', { name: uk('access:users.create') }).click();
  await expect(form).toBeHidden({ timeout: 90_000 });
  await expect(page.getByRole('row', { name: new RegExp(NEW.name) })).toContainText(
    uk('access:users.states.firstPassword'),
  );
}

/** The first signing in of a user asks for a password of their own before anything else. */
async function chooseOwnPassword(page: Page): Promise<void> {
  await page.getByRole('heading', { name: uk('access:own.firstTitle') }).waitFor({ timeout: 60_000 });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByLabel(uk('access:own.old'), { exact: true }).fill(NEW.password);
  await page.getByLabel(uk('access:own.next'), { exact: true }).fill(OWN);
  await page.getByLabel(uk('entry:password.repeat'), { exact: true }).fill(OWN);
  await button(page, uk('access:own.change')).click();
  // Two keys are derived from passwords at their full price.
  await list.grid(page).waitFor({ timeout: 90_000 });
}

async function switchOff({ page }: RunningKolo): Promise<void> {
  await goTo(page, '/settings/users');
  await button(page, uk('access:users.acts.switchOff', { name: NEW.name })).click();
  const aside = page.getByRole('dialog', { name: uk('access:users.acts.switchOff', { name: NEW.name }) });
  await aside.getByRole('button', { name: uk('access:users.act.switchOff'), exact: true }).click();
  await expect(aside).toBeHidden({ timeout: 90_000 });
  await expect(page.getByRole('row', { name: new RegExp(NEW.name) })).toContainText(uk('access:users.states.off'));
}

async function expectRefused(userData: string, password: string): Promise<void> {
  const { page, quit } = await launchKolo({ userData });
  await enterAs(page, { login: NEW.login, password });
  await expect(page.getByRole('alert')).toContainText(uk('failures:entry/wrong-password.title'), { timeout: 60_000 });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await quit();
}

test('a user who left opens nothing with the old password and the old key files put back', async () => {
  test.setTimeout(300_000);
  const { userData } = copyOf(profile);
  const folder = join(userData, 'register');

  const first = await openAs(userData, HEAD);
  await createUser(first);
  await first.quit();

  const theirs = await launchKolo({ userData });
  await enterAs(theirs.page, NEW);
  await chooseOwnPassword(theirs.page);
  await theirs.quit();
  const kept = mkdtempSync(join(tmpdir(), 'kolo-kept-keys-'));
  for (const name of ['users', 'dek']) cpSync(join(folder, name), join(kept, name), { recursive: true });

  const last = await openAs(userData, HEAD);
  await list.expectCount(last.page, '5');
  await switchOff(last);
  // The register goes on under the new key without a word.
  await goTo(last.page, '/families');
  await list.expectCount(last.page, '5');
  await last.quit();

  await expectRefused(userData, OWN);
  const slots = readdirSync(join(folder, 'users'));
  for (const name of ['users', 'dek']) cpSync(join(kept, name), join(folder, name), { recursive: true });
  expect(readdirSync(join(folder, 'users')).length).toBe(slots.length + 1);
  await expectRefused(userData, OWN);

  const others = await openAs(userData, USERS.clerk);
  await list.expectCount(others.page, '4');
  await others.quit();

  // The old files alone open the old key, which is not the register's any more.
  for (const name of ['users', 'dek']) {
    rmSync(join(folder, name), { recursive: true });
    cpSync(join(kept, name), join(folder, name), { recursive: true });
  }
  const alone = await launchKolo({ userData });
  await enterAs(alone.page, { login: NEW.login, password: OWN });
  await expect(alone.page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await expect(alone.page.getByRole('navigation')).toHaveCount(0);
  await alone.quit();
});

test('the head hands all cases of a worker over with a note, which stands in the record', async () => {
  const { userData } = copyOf(profile);
  const { page, quit } = await openAs(userData, HEAD);
  await goTo(page, '/settings/users');
  const title = uk('access:users.acts.handOver', { name: USERS.caseWorker.login });
  await button(page, title).click();
  const aside = page.getByRole('dialog', { name: title });
  await aside.getByText(USERS.deputy.login, { exact: true }).click();
  await aside.getByLabel(uk('access:users.note'), { exact: true }).fill('дзвонити після шостої');
  await aside.getByRole('button', { name: uk('access:users.act.handOver') }).click();
  await expect(aside).toBeHidden({ timeout: 30_000 });
  await goTo(page, '/families');
  await list.open(page, codes.own);
  await expect(page.getByRole('main')).toContainText('дзвонити після шостої');
  await expect(list.facts(page, 'case')).toContainText(USERS.deputy.login);
  await quit();
});

test('a confidential family opens to a case worker with a reason, where it says so beside a second person', async () => {
  test.setTimeout(300_000);
  const { userData } = copyOf(profile);
  const reason = 'Дзвонили з лікарні, дитина в реанімації';

  const head = await openAs(userData, HEAD);
  await list.open(head.page, codes.confidential);
  await button(head.page, uk('access:access.title')).click();
  await head.page.getByText(uk('access:access.needsSecond'), { exact: true }).click();
  await button(head.page, uk('common:save')).click();
  await expect(head.page.getByText(uk('access:access.needsSecond'), { exact: true })).toHaveCount(0);
  await head.quit();

  const worker = await openAs(userData, USERS.caseWorker);
  const { page } = worker;
  await list.open(page, codes.confidential);
  await expect(page.locator('body')).not.toContainText('Тайнюк');
  await page.getByLabel(uk('access:opening.reason')).fill(reason);
  const open = button(page, uk('access:opening.open'));
  const standBy = async (login: string, password: string) => {
    await page.getByLabel(uk('access:opening.secondLogin')).fill(login);
    await page.getByLabel(uk('access:opening.secondPassword'), { exact: true }).fill(password);
    await open.click();
  };
  await standBy(USERS.clerk.login, USERS.clerk.password);
  await expect(page.getByRole('alert')).toContainText(uk('failures:reviews/second-wrong.title'), { timeout: 60_000 });
  await standBy(USERS.deputy.login, USERS.deputy.password);
  await expect(page.locator('[data-group="members"]')).toContainText('Тайнюк', { timeout: 60_000 });
  await worker.quit();

  const after = await openAs(userData, HEAD);
  await goTo(after.page, '/settings/reviews');
  const line = after.page.getByRole('main').getByRole('listitem');
  await expect(line).toContainText(codes.confidential);
  await expect(line).toContainText(reason);
  await expect(line).toContainText(uk('access:reviews.with', { name: USERS.deputy.login }));
  await line.getByRole('button').click();
  await expect(line).toContainText(uk('access:reviews.settledBy', { name: HEAD.name }));
  await after.quit();
});
