import { expect, type Page, test } from '@playwright/test';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { button, firstRun, uk } from '../support/story.ts';

/** One person's record, from the member's row of the family and back, in the window. */

const PHONE = '067 123 44 18';
const MASKED = '+380 67 ••• 44 18';
const CODE_WORD = 'калина';

test.setTimeout(180_000);

let kolo: RunningKolo;
test.beforeEach(async () => {
  kolo = await launchKolo();
  await firstRun(kolo, { content: 'empty' });
});
test.afterEach(() => kolo.quit());

/** Takes a family of one mother on the register; her name may be left out. */
async function registerFamily(page: Page, surname: string): Promise<void> {
  await page.keyboard.press('Control+KeyN');
  await page.getByLabel(uk('families:members.surname')).first().fill(surname);
  await page.getByLabel(uk('families:members.phone')).first().fill(PHONE);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: uk('families:groups.members') }).waitFor();
}

const group = (page: Page, name: string) =>
  page.getByRole('region', { name: uk(`people:groups.${name}`), exact: true });

/** Opens the form of a group of the person and gives it back. */
async function change(page: Page, name: string) {
  await button(page, uk('common:changeGroup', { title: uk(`people:groups.${name}`) })).press('Enter');
  const form = page.getByRole('form', { name: uk(`people:groups.${name}`) });
  await form.waitFor();
  return form;
}

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('form')).toHaveCount(0);
}

test('what is agreed about contact stands before every phone, and the phone is masked until it is asked for', async () => {
  const { page } = kolo;
  await registerFamily(page, 'Дем’янчук');
  await expect(page.getByRole('cell', { name: '+380 67 123-44-18' })).toBeVisible();
  await page.getByRole('link', { name: 'Дем’янчук' }).click();

  const form = await change(page, 'safeContact');
  await form.getByText(uk('people:safeContact.answers.asAgreed')).click();
  await form.getByLabel(uk('people:safeContact.callTo')).fill(PHONE);
  await form.getByLabel(uk('people:safeContact.callWhen')).fill('будні 10:00–12:00');
  await form.getByLabel(uk('people:safeContact.codeWord')).fill(CODE_WORD);
  await form.getByLabel(uk('people:safeContact.noLetters')).check();
  await form.getByLabel(uk('people:safeContact.keepFrom')).fill('чоловік, свекруха');
  await saved(page);

  const banner = page.getByRole('note').filter({ hasText: uk('people:safeContact.title') });
  const words =
    'Телефонувати лише так, як домовлено. ' +
    `Лише ${MASKED}, будні 10:00–12:00, кодове слово при розмові. ` +
    'Листів не надсилати. Не повідомляти: чоловік, свекруха.';
  await expect(banner).toContainText(words);
  const phones = group(page, 'phones');
  await expect(phones).toContainText(MASKED);
  await button(page, uk('people:showOf', { what: MASKED }))
    .first()
    .click();
  await expect(phones).toContainText('+380 67 123-44-18');
  await expect(page.locator('body')).not.toContainText(CODE_WORD);
  await button(page, uk('people:showOf', { what: uk('people:safeContact.codeWord') })).click();
  await expect(group(page, 'safeContact')).toContainText(CODE_WORD);

  await page.getByRole('button', { name: /^‹/ }).click();
  await expect(banner).toContainText(`${uk('people:safeContact.title')}: Дем’янчук`);
  await expect(page.getByRole('cell', { name: MASKED })).toBeVisible();
});

test('documents are hidden until asked for, and a wrong check digit warns without standing in the way', async () => {
  const { page } = kolo;
  await registerFamily(page, 'Дем’янчук');
  await page.getByRole('link', { name: 'Дем’янчук' }).click();
  const form = await change(page, 'documents');
  await form.getByRole('combobox', { name: uk('people:documents.kind') }).click();
  await page.getByRole('option', { name: uk('people:documentKinds.taxNumber'), exact: true }).click();
  await form.getByLabel(uk('people:documents.number')).fill('36525 04576');
  await expect(form.getByRole('status').first()).toHaveText(uk('people:warnings.checkDigit'));
  await saved(page);

  const documents = group(page, 'documents');
  await expect(documents).toContainText(uk('people:hidden.count_one', { count: 1 }));
  await expect(page.locator('body')).not.toContainText('3652504576');
  await button(page, uk('people:showOf', { what: uk('people:groups.documents') })).click();
  await expect(documents).toContainText('3652504576');
  await expect(documents).toContainText(uk('people:warnings.checkDigit'));
});

test('a person known by code only is named by keyboard, and the record says since when', async () => {
  const { page } = kolo;
  await registerFamily(page, '');
  await page.getByRole('link', { name: uk('families:members.nameless') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: uk('people:nameless') }).waitFor();
  await button(page, uk('common:changeGroup', { title: uk('people:groups.identity') })).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(uk('people:identity.surname'))).toBeFocused();
  await page.keyboard.type('Вдовиця');
  await saved(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Вдовиця' })).toBeVisible();
  await expect(group(page, 'identity')).toContainText(uk('people:identity.identified').split(' до ')[0] ?? '');
  await button(page, uk('people:history.open.show')).click();
  await expect(group(page, 'history')).toContainText('Прізвище: порожньо → Вдовиця');
  await page.getByRole('button', { name: /^‹/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Вдовиця');
});

test('a person is left known by code only: her names are gone from everywhere, and cannot be brought back', async () => {
  const { page } = kolo;
  await registerFamily(page, 'Вдовиця');
  await page.getByRole('link', { name: 'Вдовиця' }).press('Enter');
  await change(page, 'identity');
  await page.getByLabel(uk('people:identity.surname')).fill('Заповітна');
  await saved(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Заповітна' })).toBeVisible();

  await button(page, uk('people:anonymising.open')).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(uk('people:identity.alias'))).toBeFocused();
  await page.keyboard.type('пані з Рудні');
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('dialog', { name: uk('people:anonymising.title') });
  await expect(question).toContainText(uk('people:anonymising.phonesStay'));
  await expect(question).toContainText(uk('people:anonymising.documentsGo'));
  await expect(question).toContainText('Скасувати це не можна.');
  await question.getByRole('button', { name: uk('people:anonymising.confirm') }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'пані з Рудні' })).toBeVisible();
  await expect(group(page, 'identity')).toContainText(uk('people:identity.unknown'));
  await expect(button(page, uk('people:anonymising.open'))).toHaveCount(0);

  await button(page, uk('people:history.open.show')).press('Enter');
  await expect(group(page, 'history')).toContainText('Відомо лише за кодом: ні → так');
  await expect(group(page, 'history')).toContainText('Прізвище: значення знищено');
  await page.keyboard.press('Control+z');
  await expect(page.locator('body')).not.toContainText(/Вдовиця|Заповітна/);

  await change(page, 'identity');
  await page.getByLabel(uk('people:identity.surname')).fill('Новицька');
  await saved(page);
  await expect(group(page, 'identity')).toContainText(uk('people:identity.identified').split(' до ')[0] ?? '');
  await expect(group(page, 'history')).toContainText('Прізвище: порожньо → Новицька');
});
