import type { CDPSession, Page } from '@playwright/test';
import type { Database } from 'better-sqlite3';
import { must } from '#shared/vocabulary/must.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { againstLimit, type Entry } from './entry.ts';
import { percentile } from './measure.ts';
import { FRAME_MS, pressAtAnyMoment, slowed } from './window.ts';

const WORDS = 24;

/** A letter typed, and how many families the list then holds: never as many as before, so that its coming is seen. */
interface Key {
  readonly letter: string;
  readonly matching: number;
}

/** Row 16: from a key in the filter box to the painted list. */
export async function typingRow(page: Page, plain: Database, size: string): Promise<Entry[]> {
  const words = typedWords(plain);
  const half = Math.ceil(words.length / 2);
  const own = await slowed(page, 1, (devTools) => typeAll(page, devTools, words.slice(0, half)));
  const slow = await slowed(page, 4, (devTools) => typeAll(page, devTools, words.slice(half)));
  const one = { row: 16, size, unit: 'ms' as const };
  const operation = `key in the filter box to painted list, ${own.length} keys`;
  return [
    againstLimit({ ...one, operation: `${operation}, p50`, kolo: percentile(own, 50) }, round(FRAME_MS)),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(own, 95) }, round(3 * FRAME_MS)),
    againstLimit({ ...one, operation: `${operation}, 4x throttle, p95`, kolo: percentile(slow, 95) }, 100),
  ];
}

const round = (ms: number) => Math.round(ms * 10) / 10;

function typedWords(plain: Database): Key[][] {
  const count = plain.prepare('select count(*) from families_words where families_words match ?').pluck();
  const surnames = plain.prepare<[], string>('select distinct surname from persons where surname is not null').pluck();
  const seen = new Set<string>();
  const words: Key[][] = [];
  for (const surname of surnames.all()) {
    const start = (wordsOf(surname)[0] ?? '').slice(0, 3);
    // What was asked for a moment ago is still in the window's memory.
    if (start.length < 3 || seen.has(start.slice(0, 2))) continue;
    seen.add(start.slice(0, 2));
    const keys = [...start].map((letter, at) => ({
      letter,
      matching: Number(count.get(`"${start.slice(0, at + 1)}"*`)),
    }));
    if (new Set(keys.map(({ matching }) => matching)).size === keys.length) words.push(keys);
    if (words.length === WORDS) break;
  }
  return words;
}

async function typeAll(page: Page, devTools: CDPSession, words: readonly Key[][]): Promise<number[]> {
  const times: number[] = [];
  const box = page.getByRole('search').getByRole('textbox').first();
  const grid = page.getByRole('grid');
  const all = must(await grid.getAttribute('aria-rowcount'), 'the number of rows');
  const seen = new Set<string>();
  for (const keys of words) {
    await box.focus();
    let typed = '';
    for (const key of keys) {
      typed += key.letter;
      const ms = await typeKey(page, devTools, key, times.length);
      if (!seen.has(typed)) times.push(ms);
      seen.add(typed);
    }
    await page.keyboard.press('Escape');
    await page.locator(`[role="grid"][aria-rowcount="${all}"]`).waitFor();
  }
  return times;
}

async function typeKey(page: Page, devTools: CDPSession, key: Key, count: number): Promise<number> {
  const painted = page.evaluate(paintedAfterKey, String(key.matching + 1));
  // The page must listen before the key comes.
  await page.waitForFunction(() => document.documentElement.dataset['bench'] === 'listening');
  await pressAtAnyMoment(devTools, key.letter, count);
  return await painted;
}

/** Runs in the page: ms from the next key to the end of the frame that shows a list of that many rows. */
function paintedAfterKey(rowCount: string): Promise<number> {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('the list of a key never came')), 10_000);
    let startedMs = 0;
    const root = document.documentElement;
    window.addEventListener('keydown', (event) => void (startedMs = event.timeStamp), { capture: true, once: true });
    const isThere = () => {
      const grid = document.querySelector('[role="grid"]');
      return grid?.getAttribute('aria-rowcount') === rowCount && grid.querySelector('[data-index="0"]')?.textContent;
    };
    const afterFrame = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - startedMs);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    const observer = new MutationObserver(() => {
      if (startedMs === 0 || !isThere()) return;
      observer.disconnect();
      delete root.dataset['bench'];
      afterFrame();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    root.dataset['bench'] = 'listening';
  });
}
