import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningKolo } from './launch-kolo.ts';
import { button, type TextOf, uk } from './story.ts';

/** Goes from the list to the preview of its paper, as narrowed and sorted as it is. */
export async function openPaper(page: Page, t: TextOf = uk): Promise<void> {
  await button(page, t('families:list.print')).click();
  await page.getByRole('heading', { name: t('papers:kinds.families-list.title') }).waitFor();
  await page.locator('[data-page="1"]').waitFor();
}

/** The text of every page of the preview, read by leafing through it. */
export async function pagesOfPreview(page: Page): Promise<string[]> {
  const status = page.getByRole('status').filter({ hasText: /з \d+$/ });
  await expect(status).toBeVisible({ timeout: 60_000 });
  const total = Number(/\d+$/.exec(await status.innerText())?.[0]);
  const pages: string[] = [];
  const desk = page.getByRole('region', { name: uk('papers:preview.pages') });
  for (let number = 1; number <= total; number++) {
    const share = (number - 1) / total;
    await desk.evaluate((element, at) => element.scrollTo(0, at * element.scrollHeight), share);
    pages.push(await page.locator(`[data-page="${number}"]`).innerText());
  }
  return pages;
}

/** Saves the paper that is previewed as a PDF, with a purpose where the gate asks for one. Gives back its path once the program says that it is there. */
export async function savePdf(
  kolo: RunningKolo,
  t: TextOf = uk,
  path = join(mkdtempSync(join(tmpdir(), 'kolo-paper-')), 'list.pdf'),
  patienceMs = 60_000,
): Promise<string> {
  await kolo.answerDialog('chooseSavePath', path);
  await button(kolo.page, t('papers:preview.savePdf')).click();
  const gate = kolo.page.getByRole('dialog', { name: t('papers:gate.title') });
  const saved = kolo.page.getByText(t('papers:preview.saved', { name: basename(path) }));
  await gate.or(saved).first().waitFor({ timeout: patienceMs });
  if (await gate.isVisible()) {
    await gate.getByLabel(t('papers:gate.purpose')).click();
    await kolo.page.getByRole('option', { name: t('vocabularies:purposes.visit') }).click();
    await button(kolo.page, t('papers:gate.file')).click();
  }
  await saved.waitFor({ timeout: patienceMs });
  expect(existsSync(path)).toBe(true);
  return path;
}
