import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Browser } from 'playwright-core';
import type { Bridge, PrintJob } from '#shared/ipc/bridge.ts';
import { ALL_FAMILIES, PaperOrder } from '#shared/papers/orders.ts';
import { Paper, type TableBlock } from '#shared/papers/paper.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { RunningKolo } from '../support/launch-kolo.ts';
import { ORIGIN, openBrowser, serveFolder } from './browser.ts';
import { againstFloor, type Entry } from './entry.ts';
import { interleaved, median } from './measure.ts';

const ROUNDS = 5;
const RENDERER = resolve(import.meta.dirname, '../../out/renderer');
/** Chromium prints longer documents ever more slowly, and at last not at all. */
const BARE_ROWS = 3470;
const LANGUAGE = 'uk';
const LIST = PaperOrder.parse({ ...ALL_FAMILIES, paper: 'families-list' });

/** Row 12: the list of all families as PDF, and the first page of its preview; row 13 for a list ten times as long. */
export async function paperRow(kolo: RunningKolo, size: string): Promise<Entry[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kolo-bench-pdf-'));
  const browser = await openBrowser();
  try {
    const paper = Paper.parse(await call(kolo.page, 'papers.paper', { order: LIST, language: LANGUAGE }));
    const count = tableOf(paper).rows.length;
    const share = Math.max(1, count / BARE_ROWS);
    const html = await htmlOf(browser, withRows(paper, BARE_ROWS));
    const times = await interleaved(
      { rounds: ROUNDS, warmUp: 1 },
      () => barePdf(browser, html),
      () => koloPdf(kolo, join(folder, 'list.pdf')),
    );
    const whole = median(times.kolo);
    const previews: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) previews.push(await previewMs(kolo.page));
    const rows = `${count} rows`;
    const times3470 = share > 1 ? `, of ${BARE_ROWS} rows, times ${share.toFixed(1)}` : '';
    const one = { row: share > 1 ? 13 : 12, size, unit: 'ms' as const };
    const floor = `floor: page.pdf() of the same HTML, its loading included${times3470}`;
    return [
      againstFloor(
        { ...one, operation: `list to PDF, ${rows}; ${floor}`, kolo: whole },
        median(times.floor) * share,
        1.15,
      ),
      againstFloor(
        { ...one, operation: `first page of the preview, ${rows}; floor: the whole PDF`, kolo: median(previews) },
        whole,
        0.15,
      ),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function tableOf(paper: Paper): TableBlock {
  return must(
    paper.blocks.find((block) => block.kind === 'table'),
    'the table of the list',
  );
}

/** The paper with its first rows only. */
function withRows(paper: Paper, most: number): Paper {
  const blocks = paper.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.slice(0, most) } : block,
  );
  return { ...paper, blocks };
}

/** Calls the register as the window does. */
async function call(page: Page, channel: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, value]) => (window as unknown as { kolo: Bridge }).kolo.call(name, value, crypto.randomUUID()),
    [channel, input] as const,
  );
  if (!reply.ok) throw new Error(`${channel} was answered ${reply.failure.code}`);
  return reply.value;
}

async function koloPdf(kolo: RunningKolo, path: string): Promise<void> {
  await kolo.answerDialog('chooseSavePath', path);
  await call(kolo.page, 'papers.produce', { order: LIST, target: 'pdf', language: LANGUAGE, passing: null });
}

/** What the printing page looks like when it says that it is laid out, without its scripts. */
async function htmlOf(browser: Browser, paper: Paper): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await serveFolder(page, RENDERER);
  const job: PrintJob = { document: 'paper', language: LANGUAGE, data: paper, landscape: true, pagesAtATime: null };
  await page.addInitScript((given) => {
    const laidOut = Promise.withResolvers<void>();
    const never = new Promise<void>(() => {});
    const koloPrint = {
      request: async () => given,
      ready: () => {
        laidOut.resolve();
        return never;
      },
      failed: async () => laidOut.reject(new Error('the paper could not be shown')),
    };
    Object.assign(window, { koloPrint, laidOut: laidOut.promise });
  }, job);
  await page.goto(`${ORIGIN}/print.html`);
  await page.evaluate(() => (window as unknown as { laidOut: Promise<void> }).laidOut);
  const html = await page.content();
  await page.context().close();
  return html.replaceAll(/<script\b.*?<\/script>|<link rel="modulepreload".*?>/gs, '');
}

async function barePdf(browser: Browser, html: string): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await serveFolder(page, RENDERER, new Map([['/bare.html', html]]));
  await page.goto(`${ORIGIN}/bare.html`);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.pdf({ landscape: true, preferCSSPageSize: true, printBackground: true, tagged: false });
  await page.context().close();
}

/** Ms from going to the preview to its painted first page; the window is then back at the list. */
async function previewMs(page: Page): Promise<number> {
  const ms = await page.evaluate(
    (address) =>
      new Promise<number>((done) => {
        const startedMs = performance.now();
        location.hash = `#${address}`;
        const look = () => {
          const first = document.querySelector('.paper-page[data-page="1"] tbody td');
          if (first?.textContent) requestAnimationFrame(() => done(performance.now() - startedMs));
          else requestAnimationFrame(look);
        };
        look();
      }),
    paperPath(LIST),
  );
  await page.evaluate(() => void (location.hash = '#/families'));
  must(await page.locator('[role="grid"] [data-index="0"]').textContent(), 'the list');
  return ms;
}
