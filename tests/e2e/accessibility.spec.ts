import { expect, type Page, test } from '@playwright/test';
import { seriousFaults } from '../support/axe.ts';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { openPaper } from '../support/papers.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { button, firstRun, HEAD, importJournal, lockClock, signIn, uk } from '../support/story.ts';

/** Screens for everybody: no serious fault that axe finds, in light and in dark, and no need of a mouse. */

let profile: Profile;
test.beforeAll(async () => {
  profile = await makeProfile({ demonstration: 60 });
});

/** Looks at the screen in both themes; fades are over before colours are read. */
async function expectNoFaults(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await seriousFaults(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

test('the screens of the first run and of an import', async () => {
  test.slow();
  const kolo = await launchKolo();
  const look = (name: string) => expectNoFaults(kolo.page, name);
  await firstRun(kolo, { content: 'empty', onStep: look });
  await look('empty list');
  await importJournal(kolo, look);
  await look('list');
  await kolo.quit();
});

test('the screens of the daily work', async () => {
  test.slow();
  const { userData } = copyOf(profile);
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  const look = (name: string) => expectNoFaults(page, name);
  await page.getByRole('heading', { name: uk('entry:signIn.title') }).waitFor();
  await look('sign in');
  await button(page, uk('entry:signIn.forgotten')).click();
  await look('recovery key');
  await button(page, uk('entry:recoveryEntry.back')).click();
  await signIn(page);
  await list.expectCount(page, '60');
  await look('list');
  await list.filterBy(page, 'levels', uk('families:levels.simple'));
  await page.getByRole('button', { name: new RegExp(`^${uk('families:filter.button')} `) }).click();
  await look('filter');
  await page.keyboard.press('Escape');
  await list.search(page, 'такої немає');
  await page.getByText(uk('families:nothing.title')).waitFor();
  await look('nothing found');
  await button(page, uk('families:filter.clear')).last().click();
  await list.expectCount(page, '60');
  await list.grid(page).press('Enter');
  await list.facts(page, 'case').waitFor();
  await look('record');
  for (const group of ['members', 'circumstances', 'address', 'case'] as const) {
    await list.change(page, group);
    await look(`changing ${group}`);
    await page.keyboard.press('Escape');
  }
  await page.goBack();
  await list.grid(page).waitFor();
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { name: uk('families:new.title') }).waitFor();
  await look('new family');
  await button(page, uk('families:new.save')).click();
  // Read when it is first asked; it is named with its words.
  await expect(page.getByRole('dialog')).toHaveAccessibleName(/./);
  await look('new family, asked about');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.goBack();
  await openPaper(page);
  await look('paper');
  await page.getByRole('link', { name: uk('app:sections.settings') }).click();
  await page.getByRole('heading', { name: uk('settings:title') }).waitFor();
  await look('settings');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await lockClock(page).waitFor();
  await look('locked');
  await kolo.quit();
});

test('the screens of case work', async () => {
  test.slow();
  const { userData } = copyOf(profile);
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  const show = async (name: string, address: string, heading: string) => {
    await page.goto(`${page.url().split('#')[0]}#${address}`);
    await page
      .getByRole('heading', { name: uk(heading) })
      .first()
      .waitFor();
    await expectNoFaults(page, name);
  };
  await show('today', '/today', 'documents:dueTitle');
  await page
    .getByRole('table', { name: new RegExp(uk('documents:dueTitle')) })
    .getByRole('link')
    .first()
    .click();
  await button(page, uk('documents:history')).waitFor();
  await expectNoFaults(page, 'document');
  const family = page.url().split('#')[1]?.split('/documents/')[0] ?? '';
  for (const kind of ['needsAssessment', 'plan'] as const) {
    await show(
      `new ${kind}`,
      `${family}/documents/new/${kind}`,
      `documents:sections.${kind}.${kind === 'plan' ? 'main' : 'general'}`,
    );
  }
  await show('reports', '/reports', 'reports:title');
  await show('new report', '/reports/new', 'reports:add');
  await show('services given', '/families/services', 'given:journal');
  await show('users', '/settings/users', 'access:users.title');
  const forms = page.getByRole('dialog');
  await button(page, uk('access:users.create')).click();
  await forms.waitFor();
  await expectNoFaults(page, 'new user');
  await page.keyboard.press('Escape');
  for (const act of ['change', 'password', 'handOver'] as const) {
    const pattern = new RegExp(`^${uk(`access:users.acts.${act}`, { name: '.+' })}$`);
    await page.getByRole('button', { name: pattern }).and(page.locator(':enabled')).first().click();
    await forms.waitFor();
    await expectNoFaults(page, `user: ${act}`);
    await page.keyboard.press('Escape');
    await forms.waitFor({ state: 'hidden' });
  }
  await show('groups', '/groups', 'groups:title');
  await show('new group', '/groups/new', 'groups:add');
  await page.goBack();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('region', { name: uk('groups:participants') }).waitFor();
  await expectNoFaults(page, 'group');
  for (const place of ['calls', 'facilitators', 'projects', 'formats'] as const) {
    await show(place, `/groups/${place}`, `${place}:title`);
  }
  await show('calendar of groups', '/groups/calendar', 'groups:pages.calendar');
  for (const [name, address, heading] of TRAINING) await show(name, address, heading);
  await page.goto(`${page.url().split('#')[0]}#/training`);
  const course = page.getByRole('row').filter({ hasText: 'перший потік' }).getByRole('link');
  await course.click();
  await page
    .getByRole('region', { name: uk('training:days') })
    .first()
    .waitFor();
  await expectNoFaults(page, 'course');
  await page.getByRole('link', { name: uk('training:selection.title'), exact: true }).click();
  await page.getByRole('table', { name: uk('training:selection.title') }).waitFor();
  await expectNoFaults(page, 'selection');
  await button(page, uk('training:selection.decide')).click();
  await expectNoFaults(page, 'decisions');
  await page.keyboard.press('Escape');
  await page.goto(`${page.url().split('#')[0]}#/training/work`);
  await page.getByRole('table').getByRole('link').first().click();
  await page
    .getByRole('region', { name: uk('entries:kinds.report.title') })
    .first()
    .waitFor();
  await expectNoFaults(page, 'work in a community');
  await show('invitations', '/invitations', 'invitations:title');
  await button(page, uk('invitations:add')).click();
  await page.getByRole('region', { name: uk('invitations:form') }).waitFor();
  await expectNoFaults(page, 'new invitation');
  await kolo.quit();
});

/** Pages of training that stand without a record. */
const TRAINING = [
  ['training', '/training', 'training:title'],
  ['new course', '/training/new', 'training:add'],
  ['board of work', '/training/work', 'training:work.title'],
  ['talks with communities', '/training/advocacy', 'training:advocacy.title'],
  ['support visits', '/training/office/supportVisit', 'entries:kinds.supportVisit.title'],
  ['programmes', '/training/programmes', 'training:pages.programmes'],
  ['who trained where', '/training/trained', 'training:trained.title'],
] as const;

/** Presses Tab until the named thing has the focus, as one does who sees where it is. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent ?? '';
      return element?.getAttribute('aria-label') ?? (label || (element?.textContent ?? ''));
    });
    if (focused.startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`«${name}» is not reached by Tab`);
}

test('from signing in to a saved change without a mouse', async () => {
  const { userData } = copyOf(profile);
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  const keys = page.keyboard;
  await page.getByRole('heading', { name: uk('entry:signIn.title') }).waitFor();
  await keys.type(HEAD.login);
  await tabTo(page, uk('entry:signIn.password'));
  await keys.type(HEAD.password);
  await keys.press('Enter');
  await expect(list.grid(page)).toBeFocused();

  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  const row = list.grid(page).locator('[data-active]');
  await expect(row).toHaveAttribute('data-index', '2');
  const code = (await row.getByRole('gridcell').nth(1).innerText()).trim();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);

  const title = uk('families:groups.address');
  await tabTo(page, uk('common:changeGroup', { title }));
  await keys.press('Enter');
  const form = page.getByRole('form', { name: title });
  await form.waitFor();
  await tabTo(page, uk('families:address.directions'));
  await keys.press('Control+a');
  await keys.type('За мостом ліворуч');
  await keys.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(list.facts(page, 'address')).toContainText('За мостом ліворуч');
  await expect(button(page, uk('common:changeGroup', { title }))).toBeFocused();

  await tabTo(page, `‹ ${uk('families:list.title')}`, 'Shift+Tab');
  await keys.press('Enter');
  await expect(list.grid(page)).toBeFocused();
  await expect(row).toContainText(code);
  await kolo.quit();
});
