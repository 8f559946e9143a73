import type { CDPSession, Page } from '@playwright/test';
import type { Database } from 'better-sqlite3';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { againstLimit, type Entry } from './entry.ts';
import { percentile } from './measure.ts';
import { FRAME_MS, pressAtAnyMoment, slowed } from './window.ts';

const WORDS = 20;
const LETTERS = 4;

/** Row 16 for the search box over everything: from a key to the painted hits. */
export async function paletteRow(page: Page, plain: Database, size: string): Promise<Entry[]> {
  const surnames = plain.prepare<[], string>('select distinct surname from persons where surname is not null').pluck();
  const words = [...new Set(surnames.all().map((surname) => exactKey(surname).slice(0, LETTERS)))]
    .filter((word) => /^\p{L}{4}$/u.test(word))
    .slice(0, 2 * WORDS);
  const own = await slowed(page, 1, (devTools) => typeAll(page, devTools, words.slice(0, WORDS)));
  const slow = await slowed(page, 4, (devTools) => typeAll(page, devTools, words.slice(WORDS)));
  const one = { row: 16, size, unit: 'ms' as const };
  const operation = `key in the search box to painted hits, ${own.length} keys`;
  const limit = (frames: number) => Math.round(frames * FRAME_MS * 10) / 10;
  return [
    againstLimit({ ...one, operation: `${operation}, p50`, kolo: percentile(own, 50) }, limit(1)),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(own, 95) }, limit(3)),
    againstLimit({ ...one, operation: `${operation}, 4x throttle, p95`, kolo: percentile(slow, 95) }, 100),
  ];
}

async function typeAll(page: Page, devTools: CDPSession, words: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const word of words) {
    await page.keyboard.press('Control+k');
    await page.locator('[role="combobox"]:focus').waitFor();
    for (const [at, letter] of [...word].entries()) {
      const painted = page.evaluate(paintedAfterKey, word.slice(0, at + 1));
      await page.waitForFunction(() => document.documentElement.dataset['bench'] === 'listening');
      await pressAtAnyMoment(devTools, letter, times.length);
      times.push(await painted);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return times;
}

/** Runs in the page: ms from the next key to the end of the frame that shows the hits for this text. */
function paintedAfterKey(text: string): Promise<number> {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('the hits of a key never came')), 10_000);
    let startedMs = 0;
    const root = document.documentElement;
    window.addEventListener('keydown', (event) => void (startedMs = event.timeStamp), { capture: true, once: true });
    const afterFrame = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - startedMs);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    const observer = new MutationObserver(() => {
      if (startedMs === 0 || document.querySelector<HTMLElement>('[data-hits-for]')?.dataset['hitsFor'] !== text)
        return;
      observer.disconnect();
      delete root.dataset['bench'];
      afterFrame();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    root.dataset['bench'] = 'listening';
  });
}
