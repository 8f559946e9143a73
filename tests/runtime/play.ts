import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { openPaper, savePdf } from '../support/papers.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, importJournal, signIn, uk } from '../support/story.ts';

/** `node tests/runtime/play.ts [folder]`: plays Kolo's main job without a display and says where its pictures lie. */

const FAMILIES = 3470;

/** Where the played story leaves what it made. */
export interface Stage {
  readonly folder: string;
  /** Takes a picture of the window and says so. */
  picture(name: string): Promise<void>;
  /** Says where something was left. */
  left(what: string, path: string): void;
}

/** The story: a register is opened, a sheet imported, a family found, the list printed, a copy made. */
export async function play(kolo: RunningKolo, stage: Stage): Promise<void> {
  const { page } = kolo;
  await signIn(page);
  await list.grid(page).waitFor();
  await stage.picture('01-families');
  await importJournal(kolo, (step) => stage.picture(`02-${step}`));
  await list.search(page, 'бонд');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: / з / }).waitFor();
  await list.filterBy(page, 'levels', uk('families:levels.complex'));
  await stage.picture('03-found');
  const [first] = await list.rowsOf(page);
  if (first) await list.open(page, first.code);
  await stage.picture('04-family');
  await page.goBack();
  await openPaper(page);
  await stage.picture('05-paper');
  stage.left('PDF', await savePdf(kolo, uk, join(stage.folder, 'families-list.pdf')));
  await backUp(kolo, stage);
}

async function backUp(kolo: RunningKolo, stage: Stage): Promise<void> {
  const { page } = kolo;
  const copies = join(stage.folder, 'copies');
  mkdirSync(copies, { recursive: true });
  await page.getByRole('link', { name: uk('app:sections.backup'), exact: true }).click();
  await kolo.answerDialog('chooseFolder', copies);
  await button(page, uk('backup:make')).click();
  await page.getByText(uk('backup:done.title')).waitFor({ timeout: 60_000 });
  await stage.picture('06-backup');
  stage.left('backup', copies);
}

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'kolo-played-')));
  mkdirSync(folder, { recursive: true });
  console.log(`A demonstration register of ${FAMILIES} made-up families is made …`);
  const { userData } = await makeProfile({ demonstration: FAMILIES });
  const kolo = await launchKolo({ userData });
  const left = (what: string, path: string) => console.log(`${what.padEnd(8)} ${path}`);
  const stage: Stage = {
    folder,
    left,
    async picture(name) {
      const path = join(folder, `${name}.png`);
      await kolo.page.screenshot({ path });
      left('picture', path);
    },
  };
  try {
    await play(kolo, stage);
  } finally {
    await kolo.quit();
  }
}

if (import.meta.filename === process.argv[1]) await main();
