import { expect, type Page, test } from '@playwright/test';
import { launchKolo } from '../support/launch-kolo.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { button, enterPassword, HEAD, signIn, uk } from '../support/story.ts';

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

const clock = (page: Page) => page.getByRole('button', { name: uk('entry:lockClock') });

/** Every text that the JavaScript of the page holds, after the collector has run. */
async function textsInHeap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  expect(strings.length).toBeGreaterThan(1000);
  return strings.join('\n');
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

test('after a lock the memory of the page holds no password, no name and no filter', async () => {
  const { page, ...kolo } = await openKolo();
  await workOn(page);
  expect(foundIn(await textsInHeap(page), [SURNAME])).toEqual([SURNAME]);
  const address = page.url();

  const began = Date.now();
  await page.keyboard.press('Control+KeyL');
  await clock(page).waitFor();
  expect(Date.now() - began).toBeLessThan(3000);

  expect(foundIn(await textsInHeap(page), [SURNAME, FILTER, HEAD.password, HEAD.login])).toEqual([]);
  expect(await page.evaluate(() => window.history.state)).toBeNull();
  expect(page.url()).toBe(address);

  // The draft was kept before the page went, and the way in leads back to it.
  await page.keyboard.press('x');
  await enterPassword(page);
  await expect(page.getByText(uk('common:draft.offer', { time: '' }))).toBeVisible();
  await kolo.quit();
});

test('a lock takes the filter of the list out of the history entry it was locked on', async () => {
  const { page, ...kolo } = await openKolo();
  await page.getByLabel(uk('families:filter.placeholder')).fill(FILTER);
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.history.state))).toContain(FILTER);
  await page.keyboard.press('Control+KeyL');
  await clock(page).waitFor();
  expect(await page.evaluate(() => window.history.state)).toBeNull();
  expect(foundIn(await textsInHeap(page), [FILTER, HEAD.password])).toEqual([]);
  await kolo.quit();
});

test('the lock screen shows a clock and nothing else, and the first key brings the way in', async () => {
  const { page, ...kolo } = await openKolo();
  await button(page, uk('app:lock')).click();
  await clock(page).waitFor();
  expect((await page.locator('body').innerText()).trim()).toMatch(/^\d{1,2}:\d{2}$/);
  expect(await page.locator('[role="status"], [role="dialog"]').count()).toBe(0);
  await page.keyboard.press('x');
  await expect(page.getByLabel(uk('entry:signIn.login'), { exact: true })).toHaveValue('');
  await kolo.quit();
});
