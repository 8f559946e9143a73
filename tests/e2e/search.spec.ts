import { expect, type Page, test } from '@playwright/test';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { firstRun, uk } from '../support/story.ts';

/** The search over everything and "is she here already?", by the keyboard and nothing else. */

test.setTimeout(180_000);

let kolo: RunningKolo;
test.beforeEach(async () => {
  kolo = await launchKolo();
  await firstRun(kolo, { content: 'empty' });
});
test.afterEach(() => kolo.quit());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

const recordThere = (page: Page) => page.locator('[data-group="members"]').waitFor();

/** Opens the form of a new family and types a name into its first three fields. */
async function typeNewFamily(page: Page, ...name: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+n');
  await heading(page, uk('families:new.title')).waitFor();
  await expect(page.getByLabel(uk('families:members.surname')).first()).toBeFocused();
  for (const [at, part] of name.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(part);
  }
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: uk('search:title') })).toBeFocused();
  await page.keyboard.type(text);
}

const KEYS = {
  'Ctrl+K': { key: 'k', code: 'KeyK', modifiers: 2, windowsVirtualKeyCode: 75 },
  Backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
};

/** Keys sent one behind the other, none waiting for what the one before it did. Playwright types Cyrillic without keys. */
async function pressAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await Promise.all(
    keys.flatMap((name) => {
      const key = name in KEYS ? KEYS[name as keyof typeof KEYS] : { key: name, text: name };
      return [
        devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
      ];
    }),
  );
  await devTools.detach();
}

test('letters that follow Ctrl+K without a pause are in the box', async () => {
  const { page } = kolo;
  await heading(page, uk('families:empty.title')).waitFor();
  const box = page.getByRole('combobox', { name: uk('search:title') });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await pressAtOnce(page, 'Ctrl+K', ...'кравчук');
  await expect(box).toHaveValue('кравчук');
  // It stays where it is, however many lines are below it.
  await expect(page.getByText(uk('search:nobody', { text: 'кравчук' }))).toBeVisible();
  const top = async () => (await box.boundingBox())?.y;
  const before = await top();
  await box.fill('');
  await expect(page.getByText(uk('search:hints.everything'))).toBeVisible();
  expect(await top()).toBe(before);
});

test('letters that come before the box was read are in it, and in no other field', async () => {
  const { page } = kolo;
  await heading(page, uk('families:empty.title')).waitFor();
  // As on a slow disk, right after signing in.
  let read = () => {};
  const isRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  await page.route(/SearchPalette.*\.js/, async (route) => {
    await isRead;
    await route.fallback();
  });
  await page.reload();
  await heading(page, uk('families:empty.title')).waitFor();
  await page.keyboard.press('Control+n');
  const surname = page.getByLabel(uk('families:members.surname')).first();
  await expect(surname).toBeFocused();
  await pressAtOnce(page, 'Ctrl+K', ...'кравв', 'Backspace', 'Enter');
  read();
  const box = page.getByRole('combobox', { name: uk('search:title') });
  await expect(box).toHaveValue('крав');
  // Pressed again while it is open, it takes nothing away.
  await pressAtOnce(page, 'Ctrl+K', ...'чук');
  await expect(box).toHaveValue('кравчук');
  await page.keyboard.press('Escape');
  await expect(surname).toBeFocused();
  await expect(surname).toHaveValue('');
});

test('the field that was left for the search goes on as if it had not been left', async () => {
  const { page } = kolo;
  await heading(page, uk('families:empty.title')).waitFor();
  await page.keyboard.press('Control+n');
  const day = page.getByLabel(uk('families:case.registeredOn'));
  await day.fill('');
  await search(page, 'а');
  await page.keyboard.press('Escape');
  await expect(day).toBeFocused();
  // A date is not completed while it is typed.
  await page.keyboard.type('05.09.20');
  await expect(day).toHaveValue('05.09.20');
  await page.keyboard.press('Tab');
  await expect(day).toHaveValue('05.09.2020');
});

test('a woman is found by keys alone, in the wrong layout too, and who is written down again is met at once', async () => {
  const { page } = kolo;
  await heading(page, uk('families:empty.title')).waitFor();
  await typeNewFamily(page, 'Кравчук', 'Наталія', 'Петрівна');
  await page.keyboard.press('Control+Enter');
  await recordThere(page);

  // From the record back to the list, and by the search to the record again.
  await page.keyboard.press('Alt+2');
  await page.getByRole('grid').waitFor();
  await search(page, 'rhfdxer');
  const option = page.getByRole('option', { name: 'Кравчук Наталія Петрівна' });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  const palette = page.getByRole('dialog', { name: uk('search:title') });
  await expect(palette).toContainText(uk('search:searchedFor', { text: 'кравчук' }));
  await expect(palette).toContainText(uk('search:sentence'));
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await recordThere(page);

  // Nobody of that name: what was tried stands there, and Esc leads back.
  await search(page, 'Щебетун Ївга');
  await expect(palette).toContainText(uk('search:nobody', { text: 'Щебетун Ївга' }));
  await expect(palette).toContainText(uk('search:tried.latin'));
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  // The same woman once more, as another worker would write her.
  await page.keyboard.press('Alt+2');
  await page.getByRole('grid').waitFor();
  await typeNewFamily(page, 'Кравчук', 'Наталка');
  const already = page.getByRole('region', { name: uk('families:already.title') });
  await expect(already).toContainText('Кравчук Наталія Петрівна');
  await expect(already).toContainText(uk('families:already.same', { fields: uk('families:already.fields.surname') }));
  await expect(already).toContainText(
    uk('families:already.alike', { fields: uk('families:already.fields.givenName') }),
  );
});

test('the list that finds nothing hands its text to the search over everything', async () => {
  const { page } = kolo;
  await heading(page, uk('families:empty.title')).waitFor();
  await typeNewFamily(page, 'Левицька', 'Оксана');
  await page.keyboard.press('Control+Enter');
  await recordThere(page);
  await page.keyboard.press('Alt+2');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Левицький');
  const everywhere = page.getByRole('button', { name: uk('families:nothing.everywhere') });
  await everywhere.waitFor();
  await everywhere.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Левицька Оксана' })).toContainText(uk('search:reasons.form'));
});
