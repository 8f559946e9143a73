import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { addDays, addMonths, type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { RunningKolo } from './launch-kolo.ts';
import { savePdf } from './papers.ts';
import { pagesOfPdf } from './pdf.ts';
import { uk } from './story.ts';

/** Where papers and files of these stories lie. */
export const folder = mkdtempSync(join(tmpdir(), 'kolo-training-'));
export const today = todayIn(new Date());
export const dayAt = (days: number) => must(addDays(today, days), 'a day');
export const monthsOn = (on: DateOnly, months: number) => must(addMonths(on, months), 'a day');
export const short = (on: DateOnly) => formatShortDate(on, 'uk');
export const region = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true }).first();

/** Pages of a paper that a link of the page leads to, each as one line. */
export async function pagesOf(kolo: RunningKolo, name: string): Promise<string[]> {
  const { page } = kolo;
  await page
    .getByRole('link', { name: uk(`papers:kinds.${name}.title`), exact: true })
    .first()
    .click();
  await page.locator('[data-page="1"]').waitFor();
  const pages = pagesOfPdf(await savePdf(kolo, uk, join(folder, `${name}-${crypto.randomUUID()}.pdf`)));
  await page.goBack();
  return pages.map((text) => text.replaceAll(/\s+/g, ' ')).filter((text) => text.trim() !== '');
}

export async function openCohort(page: Page, name: string) {
  await page.getByRole('link', { name: uk('app:sections.training'), exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Leaves the page and comes back: what was written through the bridge is read anew. */
export async function reopen(page: Page, path: string) {
  await page.evaluate(() => window.location.assign('#/settings'));
  await page.getByRole('heading', { level: 1, name: uk('settings:title') }).waitFor();
  await page.evaluate((to) => window.location.assign(`#${to}`), path);
}
