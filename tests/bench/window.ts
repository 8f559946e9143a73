import type { CDPSession, Page } from '@playwright/test';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { HEAD, type Region } from './region.ts';

/** Kolo on the profile of the region, on its sign-in screen. */
export async function openKolo({ userData }: Region): Promise<RunningKolo> {
  const kolo = await launchKolo({ userData });
  await kolo.page.locator('#password').waitFor();
  return kolo;
}

/**
 * Signs in; gives back the ms from the click to the painted list, derivation included. The page keeps in `data-list-at`
 * when the list was there.
 */
export async function signIn({ page }: RunningKolo): Promise<number> {
  await page.locator('#login').fill(HEAD.login);
  await page.locator('#password').fill(HEAD.password);
  await page.locator('button[type="submit"]:enabled').waitFor();
  return await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const startedMs = performance.now();
        document.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
        const look = () => {
          const row = document.querySelector('[role="grid"] [data-index="0"]');
          if (!row?.textContent) return void requestAnimationFrame(look);
          document.documentElement.dataset['listAt'] = String(performance.now());
          requestAnimationFrame(() => done(performance.now() - startedMs));
        };
        look();
      }),
  );
}

/** Runs `work` on a processor that is `times` as slow, as far as Chromium can feign one. */
export async function slowed<T>(page: Page, times: number, work: (devTools: CDPSession) => Promise<T>): Promise<T> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: times });
  try {
    return await work(devTools);
  } finally {
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await devTools.detach();
  }
}

export const FRAME_MS = 1000 / 60;
/** Of a frame: keys in turn come at its beginning, its middle and its end alike. */
const STEP = 0.382;

/**
 * Presses a key at some moment of a frame. The page tells with a frame that it listens: pressed at once, every key would
 * come at one and the same moment after it, and the figure would be luck.
 */
export async function pressAtAnyMoment(devTools: CDPSession, letter: string, count: number): Promise<void> {
  const untilMs = performance.now() + ((count * STEP) % 1) * FRAME_MS;
  while (performance.now() < untilMs) await new Promise((done) => setImmediate(done));
  await devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
  await devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
}
