import { expect, type Page, test } from '@playwright/test';
import type { PowerEvent } from '../runtime/control.ts';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { textsInHeap } from '../support/memory.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { button, enterPassword, HEAD, lockClock, signIn, uk } from '../support/story.ts';

/** A lock leaves a clock on the screen and nothing of the session in the memory of the page. */

/** Typed by the tests and found nowhere else: letters that no text of the program has together. */
const SURNAME = 'Щфїжчук';
const FILTER = 'Цґюхно';

let profile: Profile;
test.beforeAll(async () => {
  profile = await makeProfile({ demonstration: 40 });
});

async function openKolo() {
  const kolo = await launchKolo({ userData: copyOf(profile).userData });
  await signIn(kolo.page);
  return kolo;
}

/** The page once it is locked: by itself, or by force where the machine is too busy for it to answer in time. */
async function lockedPage(kolo: Pick<RunningKolo, 'currentPage'>): Promise<Page> {
  await expect(() => expect(lockClock(kolo.currentPage())).toBeVisible({ timeout: 1000 })).toPass({ timeout: 20_000 });
  return kolo.currentPage();
}

const foundIn = (texts: string, words: readonly string[]) => words.filter((word) => texts.includes(word));

/** The list filtered by a surname, and a new family of another half typed. */
async function workOn(page: Page): Promise<void> {
  await page.getByLabel(uk('families:filter.placeholder')).fill(FILTER);
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.history.state))).toContain(FILTER);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyN');
  await page.getByLabel(uk('families:members.surname')).first().fill(SURNAME);
}

test('after a lock the memory of the page and of the main process holds no password, no name and no filter', async () => {
  const { page, ...kolo } = await openKolo();
  await workOn(page);
  expect(foundIn(await textsInHeap(page), [SURNAME])).toEqual([SURNAME]);
  const address = page.url();

  await page.keyboard.press('Control+KeyL');
  await lockClock(page).waitFor();

  const secrets = [SURNAME, FILTER, HEAD.password, HEAD.login];
  expect(foundIn(await textsInHeap(page), secrets)).toEqual([]);
  expect(foundIn(await kolo.textsOfMain(), secrets)).toEqual([]);
  expect(await page.evaluate(() => window.history.state)).toBeNull();
  await expect.poll(() => page.evaluate(() => window.history.length), 'no earlier places').toBe(1);
  expect(page.url()).toBe(address);

  // The draft was kept before the page went, and the way in leads back to it.
  await page.keyboard.press('x');
  await enterPassword(page);
  await expect(page.getByText(uk('common:draft.offer', { time: '' }))).toBeVisible();
  await kolo.quit();
});

/** How many times the page is drawn between the press of Ctrl+L and the clock. */
function drawnUntilCovered(page: Page): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((done) => {
        let drawn = 0;
        const look = () => {
          const cover = document.querySelector(`[aria-label$="${name}"]`);
          const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
          const bar = document.elementFromPoint(100, 20);
          if (cover?.contains(middle) && cover.contains(bar)) return done(drawn);
          drawn += 1;
          if (drawn < 100) requestAnimationFrame(look);
          else done(drawn);
        };
        window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', ctrlKey: true }));
        requestAnimationFrame(look);
      }),
    uk('entry:lockClock'),
  );
}

test('the clock covers the page at once, though the register answers nothing', async () => {
  const { page, ...kolo } = await openKolo();
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  if (process.platform !== 'win32') await kolo.pauseRegister(true);
  // Three pictures are 50 ms on a screen of 60 Hz; what is asked of it is 300.
  expect(await drawnUntilCovered(page)).toBeLessThanOrEqual(3);
  await page.keyboard.press('x');
  await expect(page.getByLabel(uk('entry:signIn.password'), { exact: true })).toBeHidden();
  if (process.platform !== 'win32') await kolo.pauseRegister(false);
  await lockClock(page).waitFor();
  await kolo.quit();
});

for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'] satisfies PowerEvent[]) {
  test(`${event} locks the register and keeps what is typed`, async () => {
    const { page, ...kolo } = await openKolo();
    await page.keyboard.press('Control+KeyN');
    await page.getByLabel(uk('families:members.surname')).first().fill(SURNAME);
    await kolo.power(event);
    await lockClock(page).click();
    await enterPassword(page);
    await button(page, uk('common:draft.restore')).click();
    await expect(page.getByLabel(uk('families:members.surname')).first()).toHaveValue(SURNAME);
    await kolo.quit();
  });
}

test('a laptop that nobody has touched for long enough locks itself, and not one that is at the way in', async () => {
  const kolo = await launchKolo({ userData: copyOf(profile).userData });
  await kolo.untouchedFor(299);
  await signIn(kolo.page);
  await kolo.untouchedFor(300);
  const page = await lockedPage(kolo);
  await lockClock(page).click();
  // The way in is not taken away from whoever is there now.
  await kolo.power('lock-screen');
  await kolo.untouchedFor(0);
  await enterPassword(page);
  await expect(list.grid(page)).toBeVisible();
  await kolo.quit();
});

test('how long it may stand untouched is chosen in the settings and counts at once', async () => {
  const { page, ...kolo } = await openKolo();
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await expect(page.getByLabel(uk('settings:lock.minutes_many', { count: 5 }), { exact: true })).toBeChecked();
  await kolo.untouchedFor(60);
  await page.getByLabel(uk('settings:lock.minutes_one', { count: 1 }), { exact: true }).click();
  await lockedPage(kolo);
  await kolo.quit();
});

test('unlocking leads back to the same row of the same list', async () => {
  const { page, ...kolo } = await openKolo();
  await page
    .getByRole('columnheader', { name: uk('families:columns.code') })
    .getByRole('button')
    .click();
  for (let row = 0; row < 25; row++) await list.grid(page).press('ArrowDown');
  const here = () =>
    list.grid(page).evaluate((grid) => ({
      row: document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.innerText,
      top: grid.scrollTop,
    }));
  const left = await here();
  expect(left.row).toMatch(/-/);
  expect(left.top).toBeGreaterThan(0);
  // The list tells where it rests a moment after the last key.
  const at = await list.grid(page).locator('[data-active]').getAttribute('data-index');
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.history.state))).toContain(`"index":${at}`);

  await page.keyboard.press('Control+KeyL');
  await lockClock(page).click();
  await enterPassword(page);
  await expect(list.grid(page)).toBeVisible();
  await expect.poll(here).toEqual(left);
  await kolo.quit();
});

test('the lock screen shows a clock and nothing else, and the first key brings the way in', async () => {
  const { page, ...kolo } = await openKolo();
  await button(page, uk('app:lock')).click();
  await lockClock(page).waitFor();
  expect((await page.locator('body').innerText()).trim()).toMatch(/^\d{1,2}:\d{2}$/);
  expect(await page.locator('[role="status"], [role="dialog"]').count()).toBe(0);
  expect(await page.title()).toBe('Kolo');
  await page.keyboard.press('x');
  await expect(page.getByLabel(uk('entry:signIn.login'), { exact: true })).toHaveValue('');
  await kolo.quit();
});
