import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ALL_FAMILIES } from '#shared/papers/orders.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { call } from '../support/every-paper.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

/** In large print more than the 300 pages that are printed at a time; ten regions in the nightly run. */
const FAMILIES = Number(process.env.KOLO_LONG_PAPER ?? 3470);
/** Ten regions take two minutes on two processors; a laptop that does other things takes longer. */
const PATIENCE_MS = FAMILIES * 40;

test('a list of hundreds of pages is put together from parts: each family once, each page with its number, and a cancelled one leaves nothing', async () => {
  test.setTimeout(120_000 + 3 * PATIENCE_MS);
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: FAMILIES })).userData });
  const { page } = kolo;
  await signIn(page);
  const order = { ...ALL_FAMILIES, paper: 'families-list', isLarge: true };
  await page.evaluate((to) => void (location.hash = `#${to}`), paperPath(order));
  await page.locator('[data-page="1"]').waitFor({ timeout: PATIENCE_MS });

  const folder = mkdtempSync(join(tmpdir(), 'kolo-long-paper-'));
  await kolo.answerDialog('chooseSavePath', join(folder, 'cancelled.pdf'));
  await button(page, uk('papers:preview.savePdf')).click();
  await page.getByText(uk('papers:preview.laying-out')).waitFor({ timeout: PATIENCE_MS });
  await button(page, uk('common:cancel')).click();
  await expect(button(page, uk('papers:preview.savePdf'))).toBeEnabled({ timeout: PATIENCE_MS });
  expect(readdirSync(folder)).toEqual([]);
  const window = { isOut: false, before: null, limit: 10 };
  const { papers } = await call<{ papers: { isMade: boolean }[] }>(page, 'papers.journal', window);
  expect(papers.map(({ isMade }) => isMade)).toEqual([false]);

  const path = join(folder, 'list.pdf');
  const pages = pagesOfPdf(await savePdf(kolo, uk, path, PATIENCE_MS));
  expect(readdirSync(folder)).toEqual(['list.pdf']);
  expect(pages.length).toBeGreaterThan(300);
  const bare = (text: string) => text.replaceAll(/\s/g, '');
  const unnumbered = pages.filter(
    (text, at) => !bare(text).endsWith(bare(uk('papers:pageOf', { page: at + 1, total: pages.length }))),
  );
  expect(unnumbered).toEqual([]);
  // In one piece each: not even in large print does a code go on in the next line.
  const codes = pages.flatMap((text) => text.match(/Ж-\d\d-\d{6}/g) ?? []);
  expect(codes.length).toBe(FAMILIES);
  expect(new Set(codes).size).toBe(FAMILIES);
  await kolo.quit();
});
