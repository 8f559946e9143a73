import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveMadeUpUsersKeys } from '#electron/entry/made-up-users.ts';
import type { Family } from '#shared/families/families.ts';
import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { must } from '#shared/vocabulary/must.ts';
import { call, everyOrder, produce } from '../support/every-paper.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { picturesOfPdf } from '../support/pdf.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { enterPassword, firstRun, importJournal } from '../support/story.ts';
import { photograph, settle, THEMES, type Visit, visitOf } from './guide.ts';
import { indexPage } from './index-page.ts';
import { SCREENS, type Screen } from './screens.ts';

/** Takes the tour: pictures of every screen in each language and theme, and of the pages of each document. */

export interface Tour {
  readonly folder: string;
  /** Names of the pictures, in order. */
  readonly pictures: readonly string[];
  /** `uk 07-family: the screen shows a failure …` */
  readonly faults: readonly string[];
}

interface Camera {
  readonly folder: string;
  readonly pictures: string[];
  readonly faults: string[];
}

const numbered = (name: string): string => {
  const at = SCREENS.findIndex((screen) => screen.name === name);
  if (at < 0) throw new Error(`the screen ${name} is not in the register of screens`);
  return `${String(at + 1).padStart(2, '0')}-${name}`;
};

async function look(camera: Camera, visit: Visit, screen: Screen): Promise<void> {
  const name = numbered(screen.name);
  const pictureIn = (theme: string) => `${visit.language}-${theme}-${name}.png`;
  try {
    await screen.show?.(visit);
    await settle(visit, screen);
  } catch (error) {
    camera.faults.push(`${visit.language} ${name}: ${String(error).split('\n')[0]?.slice(0, 300)}`);
  }
  await photograph(visit, (theme) => join(camera.folder, pictureIn(theme)));
  camera.pictures.push(...THEMES.map(pictureIn));
}

const screenNamed = (name: string): Screen => SCREENS[Number.parseInt(numbered(name), 10) - 1] as Screen;
const screensOf = (scene: Screen['scene']): readonly Screen[] => SCREENS.filter((screen) => screen.scene === scene);

/** The first run, an import, and the documents that come out of them. */
async function setUp(camera: Camera, language: Language): Promise<void> {
  const kolo = await launchKolo();
  const visit = visitOf(kolo, language);
  const sheet = join(camera.folder, `${language}-recovery-sheet.pdf`);
  const onStep = (name: string) => look(camera, visit, screenNamed(name));
  await firstRun(kolo, { content: 'empty', language, sheet, onStep });
  await onStep('list-empty');
  await importJournal(kolo, onStep, visit.t);
  const papers = await everyPaper(kolo, language);
  await kolo.quit();
  camera.pictures.push(...picturesOfPdf(sheet, camera.folder, `${language}-paper-recovery-sheet`));
  for (const { name, path } of papers) {
    camera.pictures.push(...picturesOfPdf(path, camera.folder, `${language}-paper-${name}`).slice(0, MOST_PAGES));
  }
}

/** Pages of a paper that are shown; a list has many that look alike. */
const MOST_PAGES = 3;

/** Every paper of the catalogue over the families that were imported. */
async function everyPaper(kolo: RunningKolo, language: Language): Promise<{ name: string; path: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kolo-tour-'));
  const list = { filter: {}, sort: { by: 'name', descending: false }, names: 'codes', offset: 0, limit: 50 };
  const { rows } = await call<{ rows: { id: string }[] }>(kolo.page, 'families.list', list);
  const families = await Promise.all(rows.map(({ id }) => call<Family>(kolo.page, 'families.get', { id })));
  const withStreet = families.filter(({ address, members }) => address.street !== null && members.length > 0);
  const family = must(withStreet[0] ?? families.find(({ members }) => members.length > 0), 'a family with a name');
  const made: { name: string; path: string }[] = [];
  for (const order of await everyOrder(kolo.page, family, language)) {
    made.push({ name: order.paper, path: await produce(kolo, order, { folder, language }) });
  }
  return made;
}

/** A scene that begins with a register that is there already; `begin` brings it to its first screen. */
async function scene(
  camera: Camera,
  language: Language,
  {
    profile,
    name,
    begin = async () => {},
  }: { profile: Profile; name: Screen['scene']; begin?: (visit: Visit) => Promise<void> },
): Promise<void> {
  const kolo: RunningKolo = await launchKolo({ userData: inLanguage(profile, language).userData });
  const visit = visitOf(kolo, language);
  await begin(visit);
  for (const screen of screensOf(name)) await look(camera, visit, screen);
  await kolo.quit();
}

function inLanguage(profile: Profile, language: Language): Profile {
  const path = join(profile.userData, 'settings.json');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), language }));
  return profile;
}

async function signInAtSettings({ page, t }: Visit): Promise<void> {
  // Not at the list: its first answer is to be seen on its way.
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await page.reload();
  await enterPassword(page, undefined, t);
  await page.getByRole('heading', { level: 1, name: t('settings:title') }).waitFor();
}

async function inOneLanguage(camera: Camera, language: Language, profile: Profile): Promise<void> {
  await setUp(camera, language);
  await scene(camera, language, { profile: copyOf(profile), name: 'entry' });
  const gone = copyOf(profile);
  renameSync(join(gone.userData, 'register'), join(gone.userData, 'moved'));
  await scene(camera, language, { profile: gone, name: 'folder-missing' });
  const spoilt = copyOf(profile);
  writeFileSync(join(spoilt.userData, 'register', 'register.db'), '');
  await scene(camera, language, { profile: spoilt, name: 'damaged' });
  await scene(camera, language, { profile: copyOf(profile), name: 'work', begin: signInAtSettings });
  await scene(camera, language, { profile: copyOf(profile), name: 'failing', begin: signInAtSettings });
}

/** The whole tour into a folder, with an `index.html` to look through. */
export async function takeTour(folder: string, languages: readonly Language[] = LANGUAGES): Promise<Tour> {
  mkdirSync(folder, { recursive: true });
  const camera: Camera = { folder, pictures: [], faults: [] };
  const profile = await makeProfile({
    demonstration: 3470,
    fill: async (door) => void (await giveMadeUpUsersKeys(door, 'тиха вода під кригою')),
  });
  for (const language of languages) await inOneLanguage(camera, language, profile);
  writeFileSync(join(folder, 'index.html'), indexPage(camera.pictures));
  return camera;
}
