import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damage } from '../support/files.ts';
import { button } from '../support/story.ts';
import type { Visit } from './guide.ts';

/** How one gets from one screen of the tour to the next. */
export type Way = (visit: Visit) => Promise<unknown>;

/** One way after the other. */
export const inTurn =
  (...ways: readonly Way[]): Way =>
  async (visit) => {
    for (const way of ways) await way(visit);
  };

export const press =
  (key: string): Way =>
  ({ page }) =>
    page.keyboard.press(key);

/** Presses the button with this text, `thing:key`. */
export const pressButton =
  (key: string): Way =>
  ({ page, t }) =>
    button(page, t(key)).click();

/** A section of the rail. */
export const goTo =
  (section: string): Way =>
  async ({ page, t }) => {
    const link = page.getByRole('link', { name: t(`app:sections.${section}`), exact: true });
    await link.click();
    await link.and(page.locator('[aria-current]')).waitFor();
  };

/** An address of the window, until the heading with this text is there. */
export const goToAddress =
  (address: string, heading: string): Way =>
  async ({ page, t }) => {
    await page.goto(`${page.url().split('#')[0]}#${address}`);
    await page
      .getByRole('heading', { name: t(heading) })
      .first()
      .waitFor();
  };

export const whenThere =
  (key: string): Way =>
  ({ page, t }) =>
    page.getByText(t(key)).first().waitFor();

/** The first group of the list, with its women. */
export const openGroup: Way = inTurn(goToAddress('/groups', 'groups:title'), async ({ page, t }) => {
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('region', { name: t('groups:participants') }).waitFor();
});

/** A row of a list of training, by a word in it, until a region of its page is there. */
export const openTraining = (address: string, heading: string, row: string, region: string): Way =>
  inTurn(goToAddress(address, heading), async ({ page, t }) => {
    await page.getByRole('table').getByRole('row').filter({ hasText: row }).getByRole('link').first().click();
    await page
      .getByRole('region', { name: t(region) })
      .first()
      .waitFor();
  });

/** The course of the demonstration that has its selection behind it. */
export const openCohort = openTraining('/training', 'training:title', 'перший потік', 'training:trainees');

export const dialogOpen: Way = ({ page }) => page.getByRole('dialog').waitFor();

/** The first row of the list is read. */
export const listThere: Way = ({ page }) =>
  page.locator('[role="row"][data-index="0"]').getByRole('gridcell').nth(1).getByText(/-/).waitFor();

export const search =
  (text: string): Way =>
  async ({ page, t }) => {
    await page.getByLabel(t('families:filter.placeholder')).fill(text);
  };

/** The record of the row with this number, from 1. */
export const openRow =
  (number: number): Way =>
  async ({ page }) => {
    const grid = page.getByRole('grid');
    await grid.press('Home');
    for (let step = 1; step < number; step++) await grid.press('ArrowDown');
    await grid.press('Enter');
    await page.locator('[data-group="case"]').waitFor();
  };

/** The form of one group of the record that is open. */
export const change =
  (group: string): Way =>
  async ({ page, t }) => {
    const title = t(`families:groups.${group}`);
    await button(page, t('common:changeGroup', { title })).click();
    await page.getByRole('form', { name: title }).waitFor();
  };

/** What is done with the open case as a whole, until its form is there. */
export const act =
  (button: string, form: string): Way =>
  async ({ page, t }) => {
    await page
      .locator('[data-acts]')
      .getByRole('button', { name: t(button) })
      .click();
    await page.getByRole('form', { name: t(form) }).waitFor();
  };

/** The answer of a searchable list in the open form. */
export const answer =
  (label: string, text: string): Way =>
  async ({ page, t }) => {
    const field = page.getByRole('form').getByRole('combobox', { name: t(label) });
    await field.fill(t(text));
    await page.locator('[role="option"][data-combobox-selected]').waitFor();
    await field.press('Enter');
  };

export const saveForm: Way = async ({ page }) => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('form').waitFor({ state: 'detached' });
};

/** Leaves a form in which something was typed. */
export const discard: Way = async ({ page, t }) => {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common:lost.confirm') })
    .click();
  await page.getByRole('form').waitFor({ state: 'detached' });
};

export const chooseRadio =
  (key: string): Way =>
  ({ page, t }) =>
    page.getByRole('radio', { name: t(key) }).press('Space');

/** The form of one group of the person whose record is open. */
export const changePerson =
  (group: string): Way =>
  async ({ page, t }) => {
    const title = t(`people:groups.${group}`);
    await button(page, t('common:changeGroup', { title })).click();
    await page.getByRole('form', { name: title }).waitFor();
  };

export const openFirstPerson: Way = async ({ page }) => {
  await page.locator('[data-group="members"]').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: /\d{6}/ }).waitFor();
};

/** From a form with something typed to the list of families, and the question answered. */
export const leaveForm: Way = async ({ page, t }) => {
  await page.getByRole('link', { name: t('app:sections.families'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common:lost.confirm') })
    .click();
};

/** What is typed for the birth of the first person of a new family. */
export const birth =
  (typed: string): Way =>
  ({ page }) =>
    page.locator('[id="members.0.born"]').fill(typed);

export const makeBackup: Way = async ({ kolo, page, t }) => {
  await kolo.answerDialog('chooseFolder', mkdtempSync(join(tmpdir(), 'kolo-copies-')));
  await button(page, t('backup:make')).click();
  await page.getByText(t('backup:done.title')).waitFor({ timeout: 60_000 });
};

export const pauseRegister =
  (isPaused: boolean): Way =>
  ({ kolo }) =>
    kolo.pauseRegister(isPaused);

/** What a failing disk does while the register is open. */
export const damageRegister: Way = async ({ kolo }) => damage(join(kolo.userData, 'register', 'register.db'));

/** The search over everything with a text in its box, once it has answered. */
export const searchEverywhere =
  (text: string): Way =>
  async ({ page, t }) => {
    const box = page.getByRole('combobox', { name: t('search:title') });
    if ((await box.count()) === 0) await page.keyboard.press('Control+k');
    await box.fill(text);
    await page.locator(`[data-hits-for="${text}"]`).waitFor();
  };

/** The name of the first person of a new family, as far as it takes to be met by those of the register. */
export const alreadyHere =
  (surname: string, givenName: string): Way =>
  async ({ page, t }) => {
    await page.locator('[id="members.0.surname"]').fill(surname);
    await page.locator('[id="members.0.givenName"]').fill(givenName);
    await page.getByRole('region', { name: t('families:already.title') }).waitFor();
  };

/** The form of a new document, from the page of another of the same family. */
export const newDocument =
  (kind: string): Way =>
  async ({ page, t }) => {
    const [family] = page.url().split('/documents/');
    await page.goto(`${family}/documents/new/${kind}`);
    await page.getByRole('form', { name: t('documents:form') }).waitFor();
  };
