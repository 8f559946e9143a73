import { expect, type Page } from '@playwright/test';
import type { Language } from '#shared/vocabulary/languages.ts';
import type { RunningKolo } from '../support/launch-kolo.ts';
import { type TextOf, textsIn } from '../support/story.ts';
import { untranslated } from './untranslated.ts';

export const THEMES = ['light', 'dark'] as const;

/** One running Kolo on the tour, in one language. */
export interface Visit {
  readonly kolo: RunningKolo;
  readonly page: Page;
  readonly language: Language;
  readonly t: TextOf;
}

export interface Look {
  /** The screen tells that something is refused, and is meant to. */
  readonly showsFailure?: boolean;
  /** The screen waits for something, and is meant to. */
  readonly isWaiting?: boolean;
  /** The screen shows words of several languages side by side, or those of a foreign file. */
  readonly isBilingual?: boolean;
}

export const visitOf = (kolo: RunningKolo, language: Language): Visit => ({
  kolo,
  page: kolo.page,
  language,
  t: textsIn(language),
});

const FAILURES = '[role="alert"][data-tone="attention"], [role="alert"][data-tone="danger"]';

/** Waits until the screen is whole; throws when it shows a failure or a text that is not translated. */
export async function settle(
  { page, language, t }: Visit,
  { showsFailure, isWaiting, isBilingual }: Look,
): Promise<void> {
  // Of a page that is still being read there is nothing to see, and nothing to find untranslated.
  await expect(page.locator('#root')).toHaveText(/[\p{L}\p{N}]/u);
  if (showsFailure) await page.locator(FAILURES).first().waitFor();
  else if (isWaiting) await page.getByRole('status', { name: t('common:loading') }).waitFor();
  else await expect(page.getByRole('status', { name: t('common:loading') })).toHaveCount(0);
  await page.evaluate(async () => await document.fonts.ready);
  const failures = await page.locator(FAILURES).allInnerTexts();
  if (!showsFailure && failures.length > 0) throw new Error(`the screen shows a failure: ${failures.join(' · ')}`);
  const faults = untranslated(await textsOn(page), isBilingual ? 'uk' : language);
  if (faults.length > 0) throw new Error(`not translated into ${language}: ${faults.join(' · ')}`);
}

/** Every piece of text of the page, and what screen readers and tooltips say. */
async function textsOn(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest('style, script')) texts.push(textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });
}

/** Takes a picture in each theme, by the name that `pathOf` gives it. */
export async function photograph({ page }: Visit, pathOf: (theme: string) => string): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await page.screenshot({ path: pathOf(colorScheme) });
  }
}
