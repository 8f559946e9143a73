import { expect, type Locator, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { button, enterPassword, firstRun, lockClock, signIn, uk } from '../support/story.ts';

/** As long as anybody types without a pause; the kill comes in the middle of it. */
const STORY =
  'Мати звернулася сама: просить про піклування під час лікування. Дем’янчук Ґ. П. підтвердила, що діти поки в бабусі, ' +
  'с. Рудня; об’їзд — з п’ятниці. Домовлено про зустріч щовівторка, телефонувати лише зранку, з невідомих номерів ні. ';
const TYPED_FOR_MS = 4000;
/** What was typed before this time must be there again. */
const MAY_BE_LOST_MS = 2000;
const SURNAME = 'Дем’янчук';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let userData = '';
test.beforeAll(async () => {
  const kolo = await launchKolo();
  userData = kolo.userData;
  await firstRun(kolo, { content: 'empty' });
  await kolo.quit();
});

interface Typing {
  /** What was typed so far. */
  readonly all: string;
  /** What was there `MAY_BE_LOST_MS` before the end. */
  readonly safe: string;
}

/** Types letter by letter, and stops in mid-typing. */
async function typeOn(field: Locator): Promise<Typing> {
  await field.click();
  const letters: { letter: string; at: number }[] = [];
  const began = Date.now();
  while (Date.now() - began < TYPED_FOR_MS) {
    const letter = STORY[letters.length % STORY.length] ?? '';
    await field.pressSequentially(letter, { delay: 15 });
    letters.push({ letter, at: Date.now() });
  }
  const ended = Date.now();
  const text = (of: typeof letters) => of.map(({ letter }) => letter).join('');
  return { all: text(letters), safe: text(letters.filter(({ at }) => ended - at >= MAY_BE_LOST_MS)) };
}

/** The field has everything that was safe, and nothing but what was typed. */
async function expectTyped(field: Locator, { all, safe }: Typing): Promise<void> {
  const restored = await field.inputValue();
  expect(safe.length).toBeGreaterThan(3);
  expect(restored.startsWith(safe), `${restored} … ${safe}`).toBe(true);
  expect(all.startsWith(restored), `${all} … ${restored}`).toBe(true);
}

const notes = (within: Page | Locator) => within.getByLabel(uk('families:case.notes'));
const surname = (page: Page) => page.getByLabel(uk('families:members.surname')).first();
const offer = (page: Page) => page.getByText(uk('common:draft.offer', { time: '' }));
const keptNote = (page: Page) => page.getByText(uk('common:draft.saved', { time: '' }));

async function openAgain(): Promise<RunningKolo> {
  const kolo = await launchKolo({ userData });
  await signIn(kolo.page);
  return kolo;
}

/** From the clock of a locked window back to where the work was. */
async function unlock(page: Page): Promise<void> {
  await lockClock(page).click();
  await enterPassword(page);
}

test('what was typed into a new family is offered again after the program was killed in mid-typing', async () => {
  const first = await openAgain();
  await button(first.page, uk('families:list.new')).first().click();
  await surname(first.page).fill(SURNAME);
  const typing = await typeOn(notes(first.page));
  await first.kill();

  const { page, ...second } = await openAgain();
  await page.getByRole('link', { name: uk('families:drafts.new') }).click();
  await expect(offer(page)).toBeVisible();
  await expect(notes(page), 'nothing can be typed before the answer').toBeHidden();
  await button(page, uk('common:draft.restore')).click();
  await expectTyped(notes(page), typing);
  await expect(surname(page)).toHaveValue(SURNAME);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: SURNAME }).waitFor();
  await expect(list.facts(page, 'case')).toContainText(typing.safe);
  await page.goto(`${page.url().split('#')[0]}#/families/new`);
  await expect(surname(page), 'what is saved has no draft').toHaveValue('');
  await expect(offer(page)).toBeHidden();
  for (const line of second.logs) expect(line).not.toContain(SURNAME);
  await second.quit();
});

test('what was typed into a record is offered again after the register process was killed', async () => {
  const kolo = await openAgain();
  const { page } = kolo;
  await list.grid(page).press('Enter');
  await page.getByRole('heading', { level: 1, name: SURNAME }).waitFor();
  const address = page.url();
  const typing = await typeOn(notes(await list.change(page, 'case')));
  await kolo.killRegister();

  await unlock(page);
  await expect(page.getByText(uk('families:drafts.ofGroup'))).toBeVisible();
  expect(page.url()).toBe(address);
  await button(page, uk('common:changeGroup', { title: uk('families:groups.case') })).click();
  await button(page, uk('common:draft.restore')).click();
  const now = await notes(page).inputValue();
  expect(now).toContain(typing.safe);
  await list.save(page, page.getByRole('form', { name: uk('families:groups.case') }));
  await expect(page.getByText(uk('families:drafts.ofGroup'))).toBeHidden();
  await kolo.quit();
});

test('a lock keeps every letter first, and a draft that is discarded is gone', async () => {
  const kolo = await openAgain();
  const { page } = kolo;
  await page.keyboard.press('Control+KeyN');
  await surname(page).fill(SURNAME);
  await notes(page).fill(STORY);
  await page.keyboard.press('Control+KeyL');

  await unlock(page);
  await button(page, uk('common:draft.restore')).click();
  await expect(notes(page)).toHaveValue(STORY);
  await notes(page).press('End');
  await notes(page).press('!');
  await expect(keptNote(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, uk('common:lost.confirm')).last().click();
  await expect(list.grid(page)).toBeVisible();
  await expect(page.getByText(uk('families:drafts.title'))).toBeHidden();
  await page.keyboard.press('Control+KeyN');
  await expect(surname(page)).toHaveValue('');
  await kolo.quit();
});

test('a record that was saved since its draft says so before anything is saved over it', async () => {
  const first = await openAgain();
  await list.grid(first.page).press('Enter');
  const form = await list.change(first.page, 'case');
  await notes(form).fill('Перша редакція');
  await expect(keptNote(first.page)).toBeVisible();
  await first.kill();

  const { page, ...second } = await openAgain();
  await list.grid(page).press('Enter');
  const address = await list.change(page, 'address');
  await address.getByLabel(uk('families:address.directions')).fill('За школою');
  await list.save(page, address);
  await button(page, uk('common:changeGroup', { title: uk('families:groups.case') })).click();
  await expect(page.getByText(uk('common:draft.changedSince'))).toBeVisible();
  await button(page, uk('common:draft.restore')).click();
  await expect(notes(page)).toHaveValue('Перша редакція');
  await expect(page.getByText(uk('common:meanwhile.compareUnknown'))).toBeVisible();
  await button(page, uk('common:meanwhile.keepMine')).click();
  await list.save(page, page.getByRole('form', { name: uk('families:groups.case') }));
  await expect(list.facts(page, 'case')).toContainText('Перша редакція');
  await second.quit();
});

test('what was typed into a short form of a work is offered again after a kill, and gone once it is saved', async () => {
  const first = await openAgain();
  const title = uk('entries:kinds.supportVisit.title');
  const organisation = (page: Page) => page.getByLabel(uk('entries:kinds.supportVisit.organisation'));
  const result = (page: Page) => page.getByLabel(uk('entries:kinds.supportVisit.result'));
  const toForm = async ({ page }: RunningKolo) => {
    await page.goto(`${page.url().split('#')[0]}#/training/office/supportVisit`);
    await button(page, uk('entries:kinds.supportVisit.add')).click();
  };
  await toForm(first);
  await organisation(first.page).fill('ЦНСП Лісове');
  const typing = await typeOn(result(first.page));
  await first.kill();

  const second = await openAgain();
  await toForm(second);
  await expect(offer(second.page)).toBeVisible();
  await button(second.page, uk('common:draft.restore')).click();
  await expect(organisation(second.page)).toHaveValue('ЦНСП Лісове');
  await expectTyped(result(second.page), typing);
  await second.page.keyboard.press('Control+Enter');
  await expect(second.page.getByRole('region', { name: title }).first()).toContainText('ЦНСП Лісове');
  await button(second.page, uk('entries:kinds.supportVisit.add')).click();
  await expect(organisation(second.page)).toHaveValue('');
  await second.quit();
});

test('what was put together in the list builder is offered again after a kill, and gone once it is saved', async () => {
  const title = (page: Page) => page.getByLabel(uk('papers:ownLists.fields.title'));
  const toBuilder = ({ page }: RunningKolo) => page.goto(`${page.url().split('#')[0]}#/papers/lists/new`);
  const first = await openAgain();
  await toBuilder(first);
  await title(first.page).fill('Діти Лісового');
  await expect(keptNote(first.page)).toBeVisible();
  await first.kill();

  const second = await openAgain();
  await toBuilder(second);
  await button(second.page, uk('common:draft.restore')).click();
  await expect(title(second.page)).toHaveValue('Діти Лісового');
  await title(second.page).press('Control+Enter');
  await second.page.locator('[data-page="1"]').waitFor();
  await toBuilder(second);
  await expect(title(second.page)).toHaveValue('');
  await second.quit();
});

test('families that a service was chosen for are chosen again: they may be hidden by then', async () => {
  const toForm = async ({ page }: RunningKolo) => {
    await page.goto(`${page.url().split('#')[0]}#/families/services`);
    await button(page, uk('given:add')).click();
  };
  const form = (page: Page) => page.getByRole('region', { name: uk('given:form') });
  const place = (page: Page) => form(page).getByLabel(uk('given:fields.place'));
  const chosen = (page: Page) => page.getByTitle(/^Ж-/);
  const first = await openAgain();
  await toForm(first);
  await first.page.getByLabel(uk('given:families')).fill(SURNAME);
  await first.page.getByRole('button', { name: uk('given:take', { code: '' }) }).waitFor();
  await first.page.keyboard.press('Enter');
  await expect(chosen(first.page)).toHaveCount(1);
  await place(first.page).fill('Клуб');
  await expect(keptNote(first.page)).toBeVisible();
  await first.kill();

  const second = await openAgain();
  await toForm(second);
  await button(second.page, uk('common:draft.restore')).click();
  await expect(place(second.page)).toHaveValue('Клуб');
  await expect(chosen(second.page)).toHaveCount(0);
  await second.quit();
});
