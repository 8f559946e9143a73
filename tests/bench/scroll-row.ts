import type { CDPSession, Page } from '@playwright/test';
import { must } from '#shared/vocabulary/must.ts';
import { againstLimit, type Entry } from './entry.ts';
import { percentile } from './measure.ts';
import { slowed } from './window.ts';

const TURNS = 80;
const PIXELS_A_TURN = 300;
const PAUSE_MS = 40;

/** Row 17: how evenly frames come while the wheel turns. */
export async function scrollRow(page: Page, runtime: string, size: string): Promise<Entry[]> {
  const idle = await slowed(page, 1, () => framesDuring(page, () => page.waitForTimeout(1500)));
  const own = await slowed(page, 1, (devTools) => framesDuring(page, () => turnWheel(page, devTools, 1)));
  const slow = await slowed(page, 4, (devTools) => framesDuring(page, () => turnWheel(page, devTools, -1)));
  const source = runtime === 'electron' ? 'frames of the window' : 'frames of headless Chromium, drawn in software';
  const still = `standing still: ${percentile(idle, 95).toFixed(1)}`;
  const one = { row: 17, size, unit: 'ms' as const };
  const operation = (how: string) => `between frames while the wheel turns${how}, p95 (${source}; ${still})`;
  return [
    againstLimit({ ...one, operation: operation(''), kolo: percentile(own, 95) }, 16.8),
    againstLimit({ ...one, operation: operation(', 4x throttle'), kolo: percentile(slow, 95) }, 34),
  ];
}

/** Ms between the frames that came while `work` ran. */
async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { benchFrames: frames });
    const next = (at: number) => {
      frames.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  const times = await page.evaluate(() => [...((window as { benchFrames?: number[] }).benchFrames ?? [])]);
  return times.slice(1).map((at, frame) => at - must(times[frame], 'the frame before'));
}

async function turnWheel(page: Page, devTools: CDPSession, direction: 1 | -1): Promise<void> {
  const box = must(await page.getByRole('grid').boundingBox(), 'the list on the screen');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const wheel = { type: 'mouseWheel' as const, deltaX: 0, deltaY: direction * PIXELS_A_TURN };
    await devTools.send('Input.dispatchMouseEvent', { ...at, ...wheel });
    await page.waitForTimeout(PAUSE_MS);
  }
}
