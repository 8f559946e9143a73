import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { openRegisterFile } from '#electron/register/open.ts';
import type { RunningKolo } from '../support/launch-kolo.ts';
import { makeProfile, type Profile } from '../support/profiles.ts';
import { filesOn, launchWithoutSticks, placeOf, plugIn, pullOut } from '../support/sticks.ts';
import { button, signIn, uk } from '../support/story.ts';

/** Sticks that come, go, stay the same or are too small; the program is told nothing but what the system shows. */

const DAY_MS = 86_400_000;
/** How long a stick may take to be seen beside a page that shows no drives. */
const SEEN_MS = 30_000;
const COPY_MS = 60_000;
const [BLUE, RED] = ['СИНЯ', 'ЧЕРВОНА'];

const openPage = (page: Page, section: 'backup' | 'families') =>
  page.getByRole('link', { name: uk(`app:sections.${section}`), exact: true }).click();
const drive = (page: Page, name: string) =>
  page.getByRole('radio', { name: uk('backup:where.drive', { label: name, path: placeOf(name) }) });
const badge = (page: Page) => page.getByRole('banner');
const done = (page: Page) => expect(page.getByText(uk('backup:done.title'))).toBeVisible({ timeout: COPY_MS });

async function copyOnto(page: Page, name: string): Promise<void> {
  await openPage(page, 'backup');
  await drive(page, name).check({ timeout: SEEN_MS });
  await button(page, uk('backup:make')).click();
  await done(page);
}

async function start(profile: Profile, under: readonly string[] = []): Promise<RunningKolo> {
  const kolo = await launchWithoutSticks(profile.userData, under);
  await signIn(kolo.page);
  return kolo;
}

/** Changes the journal of a register that nobody has open. */
function rewriteJournal({ userData, dataKey }: Profile, change: string, ...values: number[]): void {
  const register = openRegisterFile(join(userData, 'register', 'register.db'), registerKeyFromHex(dataKey));
  expect(register.prepare(`update backups set ${change}`).run(...values).changes).toBeGreaterThan(0);
  register.close();
}

test.describe(() => {
  test.skip(process.platform !== 'linux', 'sticks are plugged in with the mounts of Linux');

  test('a known stick is offered a copy when it comes', async () => {
    test.slow();
    const kolo = await start(await makeProfile({ demonstration: 10 }));
    const { page } = kolo;
    await openPage(page, 'backup');
    await expect(page.getByText(uk('backup:where.none'))).toBeVisible();
    plugIn(kolo, BLUE);
    await copyOnto(page, BLUE);
    expect(filesOn(kolo, BLUE)).toHaveLength(2);

    pullOut(kolo, BLUE);
    await expect(page.getByText(uk('backup:where.none'))).toBeVisible({ timeout: SEEN_MS });
    plugIn(kolo, BLUE);
    // The page of copies has the button already.
    await drive(page, BLUE).waitFor({ timeout: SEEN_MS });
    await expect(button(page, uk('backup:make'))).toHaveCount(1);
    pullOut(kolo, BLUE);
    await expect(page.getByText(uk('backup:where.none'))).toBeVisible({ timeout: SEEN_MS });
    await openPage(page, 'families');
    plugIn(kolo, BLUE);
    const arrived = page.getByText(`«${BLUE} (${placeOf(BLUE)})»`);
    await expect(arrived).toContainText(uk('backup:arrived.words', { name: '', when: '' }).slice(0, 8), {
      timeout: SEEN_MS,
    });
    await button(page, uk('backup:arrived.make')).click();
    await done(page);
    expect(filesOn(kolo, BLUE)).toHaveLength(2);

    // One stick three times is told, and is no reason to hold anybody up who leaves.
    await copyOnto(page, BLUE);
    await expect(badge(page)).toContainText(uk('app:copies.same-stick'));
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await kolo.quit();
  });

  test('closing offers a copy that is due: not now, without one, and after it was made', async () => {
    test.slow();
    const profile = await makeProfile({ demonstration: 3 });
    const closing = async (how: 'close' | 'make') => {
      const kolo = await start(profile);
      const { page } = kolo;
      plugIn(kolo, BLUE);
      await openPage(page, 'backup');
      await drive(page, BLUE).waitFor({ timeout: SEEN_MS });
      await page.close({ runBeforeUnload: true });
      const offer = page.getByRole('dialog');
      await expect(offer).toContainText(uk('backup:closing.title'));
      await offer.getByRole('button', { name: uk('backup:closing.stay') }).click();
      await expect(offer).toBeHidden();
      await page.close({ runBeforeUnload: true });
      const closed = page.waitForEvent('close', { timeout: COPY_MS });
      await offer.getByRole('button', { name: uk(`backup:closing.${how}`) }).click();
      await closed;
      await kolo.quit();
    };
    await closing('close');
    await closing('make');

    const kolo = await start(profile);
    await expect(badge(kolo.page)).toContainText(uk('app:copies.checked', { when: '' }).trim());
    plugIn(kolo, BLUE);
    await openPage(kolo.page, 'backup');
    await drive(kolo.page, BLUE).waitFor({ timeout: SEEN_MS });
    const closed = kolo.page.waitForEvent('close');
    await kolo.page.close({ runBeforeUnload: true });
    await closed;
    await kolo.quit();
  });

  test('the top bar says what is missing: any copy, a fresh one, a second stick, a stick that was read', async () => {
    test.slow();
    const profile = await makeProfile({ demonstration: 3 });
    const first = await start(profile);
    await expect(badge(first.page)).toContainText(uk('app:copies.none'));
    plugIn(first, BLUE);
    await copyOnto(first.page, BLUE);
    await expect(badge(first.page)).toContainText(uk('app:copies.checked', { when: '' }).trim());
    await first.quit();

    rewriteJournal(
      profile,
      'began_at_ms = began_at_ms - ?, verified_at_ms = verified_at_ms - ?',
      7 * DAY_MS,
      7 * DAY_MS,
    );
    const old = await start(profile);
    await expect(badge(old.page)).toContainText(uk('app:copies.old_many', { count: 7 }));
    await openPage(old.page, 'backup');
    await expect(old.page.getByText(uk('backup:reminder.old_many', { count: 7 }))).toBeVisible();
    plugIn(old, RED);
    await copyOnto(old.page, RED);
    await expect(badge(old.page)).toContainText(uk('app:copies.checked', { when: '' }).trim());
    await old.quit();

    rewriteJournal(profile, 'checked_at_ms = checked_at_ms - ? where number = 1', 30 * DAY_MS);
    const unread = await start(profile);
    await expect(badge(unread.page)).toContainText(uk('app:copies.unchecked'));
    await openPage(unread.page, 'backup');
    await expect(unread.page.getByText(uk('backup:reminder.unchecked', { stick: BLUE }))).toBeVisible();
    await unread.quit();
  });

  test('a stick that holds no file of that size is told in a sentence, and no copy counts', async () => {
    const shim = join(mkdtempSync(join(tmpdir(), 'shim-')), 'shim.so');
    const source = resolve(import.meta.dirname, '../faults/bad-stick-shim.c');
    execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl']);
    const FILE_TOO_LARGE = 27;
    const orders = [`LD_PRELOAD=${shim}`, `SHIM_FOLDER=${placeOf(RED)}`, 'SHIM_FULL_AFTER=500000'];
    const profile = await makeProfile({ demonstration: 3 });
    const kolo = await start(profile, ['env', ...orders, `SHIM_FULL_ERROR=${FILE_TOO_LARGE}`]);
    const { page } = kolo;
    plugIn(kolo, RED);
    await openPage(page, 'backup');
    await drive(page, RED).check({ timeout: SEEN_MS });
    await button(page, uk('backup:make')).click();
    const told = page.getByRole('alert');
    for (const part of ['title', 'safe', 'todo']) {
      await expect(told).toContainText(uk(`failures:backup/too-large-for-fat.${part}`), { timeout: COPY_MS });
    }
    await expect(badge(page)).toContainText(uk('app:copies.none'));
    expect(filesOn(kolo, RED)).toEqual([]);
    await kolo.quit();
  });
});
