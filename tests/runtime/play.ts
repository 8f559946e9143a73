import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';

/** `node tests/runtime/play.ts [folder]`: plays Kolo's main job without a display and says where its pictures lie. */

/** Where the played story leaves what it made. */
export interface Stage {
  readonly folder: string;
  /** Takes a picture of the window and gives back its path. */
  picture(name: string): Promise<string>;
}

/** The story. Gives back the files it made, in order. */
export async function play(kolo: RunningKolo, stage: Stage): Promise<string[]> {
  await kolo.page.locator('body').waitFor();
  return [await stage.picture('01-window')];
}

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? 'demo');
  mkdirSync(folder, { recursive: true });
  const kolo = await launchKolo();
  const stage: Stage = {
    folder,
    async picture(name) {
      const path = join(folder, `${name}.png`);
      await kolo.page.screenshot({ path });
      return path;
    },
  };
  try {
    for (const path of await play(kolo, stage)) console.log(path);
  } finally {
    await kolo.quit();
  }
}

if (import.meta.filename === process.argv[1]) await main();
