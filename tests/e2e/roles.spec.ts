import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import {
  addFamilies,
  addReports,
  addUsers,
  addWork,
  type FamilyName,
  SURNAMES,
  USERS,
  WORK,
  type WorkName,
} from '../support/office.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { enterAs, HEAD, uk } from '../support/story.ts';

/** Each role signs in to the same register and sees exactly its part: sections, lists, search, and refusals of the gate. */

type Section =
  | 'today'
  | 'families'
  | 'reports'
  | 'groups'
  | 'training'
  | 'papers'
  | 'journals'
  | 'directory'
  | 'backup'
  | 'settings';
type Sight = 'open' | 'code' | 'none';

const NOTHING: Readonly<Record<FamilyName, Sight>> = {
  own: 'none',
  near: 'none',
  foreign: 'none',
  confidential: 'none',
  hidden: 'none',
};
const ALL: Readonly<Record<FamilyName, Sight>> = {
  own: 'open',
  near: 'open',
  foreign: 'open',
  confidential: 'open',
  hidden: 'open',
};

interface Part {
  readonly sections: readonly Section[];
  readonly families: Readonly<Record<FamilyName, Sight>>;
  /** What of groups and training the search finds. */
  readonly work: readonly WorkName[];
}

/** Written down by hand and not taken from the permissions: what the office was promised. */
const PARTS: Readonly<Record<Role, Part>> = {
  head: {
    sections: [
      'today',
      'families',
      'reports',
      'groups',
      'training',
      'papers',
      'journals',
      'directory',
      'backup',
      'settings',
    ],
    families: ALL,
    work: ['group', 'facilitator', 'cohort', 'trainee'],
  },
  deputy: {
    sections: [
      'today',
      'families',
      'reports',
      'groups',
      'training',
      'papers',
      'journals',
      'directory',
      'backup',
      'settings',
    ],
    families: { ...ALL, hidden: 'none' },
    work: ['group', 'facilitator', 'cohort', 'trainee'],
  },
  caseWorker: {
    sections: ['today', 'families', 'reports', 'papers', 'settings'],
    families: { ...NOTHING, own: 'open', near: 'open', confidential: 'code' },
    work: [],
  },
  groupCoordinator: {
    sections: ['groups', 'papers', 'settings'],
    families: NOTHING,
    work: ['group', 'facilitator', 'participant'],
  },
  trainer: { sections: ['training', 'papers', 'settings'], families: NOTHING, work: ['cohort', 'trainee'] },
  clerk: {
    sections: ['today', 'families', 'reports', 'papers', 'backup', 'settings'],
    families: { ...ALL, confidential: 'code', hidden: 'none' },
    work: [],
  },
  technician: { sections: ['backup', 'settings'], families: NOTHING, work: [] },
};

const NAMES = Object.keys(SURNAMES) as FamilyName[];

let profile: Profile;
let codes: Record<FamilyName, string>;
test.beforeAll(async () => {
  profile = await makeProfile({
    fill: async (door) => {
      await addUsers(door);
      codes = await addFamilies(door);
      await addReports(door, codes);
      await addWork(door);
    },
  });
});

async function openAs(role: Role): Promise<RunningKolo> {
  const kolo = await launchKolo({ userData: copyOf(profile).userData });
  await enterAs(kolo.page, role === 'head' ? HEAD : USERS[role]);
  await kolo.page.getByRole('navigation', { name: uk('app:sectionsLabel') }).waitFor({ timeout: 30_000 });
  return kolo;
}

/** What the gate and the register process answer to a page that asks for everything. */
function answersOfGate(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const { kolo } = window as unknown as { kolo: Bridge };
    const answers: Record<string, string> = {};
    for (const channel of kolo.channels) {
      // Never a valid input, so that nothing runs.
      const reply = (await kolo.call(channel, ['nonsense'], crypto.randomUUID())) as {
        ok: boolean;
        failure?: { code: string };
      };
      answers[channel] = reply.failure?.code ?? 'ok';
    }
    return answers;
  });
}

/** The column of a role in the committed table of permissions. */
function permitted(role: Role): Record<string, boolean> {
  const text = readFileSync(join(import.meta.dirname, '../security/permissions.tsv'), 'utf8');
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const at = head.split('\t').indexOf(role);
  return Object.fromEntries(rows.map((row) => row.split('\t')).map((cells) => [cells[0], cells[at] === '+']));
}

async function expectList(page: Page, role: Role): Promise<void> {
  const { families } = PARTS[role];
  const seen = NAMES.filter((name) => families[name] !== 'none');
  await list.expectCount(page, String(seen.length));
  const rows = await list.rowsOf(page);
  expect(rows.map(({ code }) => code).sort()).toEqual(seen.map((name) => codes[name]).sort());
  for (const name of seen) {
    const row = rows.find(({ code }) => code === codes[name]);
    // Of a family that is not ordinary the list shows nobody its names: the record does.
    const isNamed = families[name] === 'open' && !['confidential', 'hidden'].includes(name);
    expect(row?.name.includes(SURNAMES[name]), `${role}: the name of ${name}`).toBe(isNamed);
  }
}

/** A report is seen with its family, and by nobody else; who reported stands in no journal. */
async function expectReports(page: Page, role: Role): Promise<void> {
  await page.getByRole('link', { name: uk('app:sections.reports'), exact: true }).click();
  await page.getByText(uk('reports:all'), { exact: true }).click();
  const journal = page.getByRole('table', { name: uk('reports:title') });
  const open = NAMES.filter((name) => PARTS[role].families[name] === 'open');
  await expect(journal.getByRole('row')).toHaveCount(open.length + 1);
  for (const name of open) await expect(journal).toContainText(SURNAMES[name]);
  await expect(journal).not.toContainText('Сорока');
}

async function expectSearch(page: Page, role: Role): Promise<void> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: uk('search:title') });
  const isFound = async (text: string, shown = text) => {
    await box.fill(text);
    await page.locator(`[data-hits-for="${text}"]`).waitFor();
    return (await page.getByRole('option', { name: new RegExp(shown) }).count()) > 0;
  };
  for (const name of NAMES) {
    const sight = PARTS[role].families[name];
    expect(await isFound(SURNAMES[name], codes[name]), `${role} looks for ${SURNAMES[name]}`).toBe(sight === 'open');
    expect(await isFound(codes[name]), `${role} looks for the code of ${name}`).toBe(sight !== 'none');
  }
  const work = Object.entries(WORK) as [WorkName, string][];
  for (const [name, text] of work) {
    expect(await isFound(text), `${role} looks for ${name}`).toBe(PARTS[role].work.includes(name));
  }
  await page.keyboard.press('Escape');
}

for (const role of ROLES) {
  test(`${role}: sections, list, search and gate show exactly their part`, async () => {
    test.slow();
    const kolo = await openAs(role);
    const { page } = kolo;
    const { sections, families } = PARTS[role];
    const rail = page.getByRole('navigation', { name: uk('app:sectionsLabel') });
    expect(await rail.getByRole('link').allInnerTexts()).toEqual(sections.map((name) => uk(`app:sections.${name}`)));

    if (sections.includes('families')) {
      await expectList(page, role);
      await expectSearch(page, role);
      await expectReports(page, role);
    } else {
      if (role !== 'technician') await expectSearch(page, role);
      else {
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('combobox', { name: uk('search:title') })).toHaveCount(0);
      }
      // An address that somebody else left in the window leads to what the role has.
      await page.goto(`${page.url().split('#')[0]}#/families`);
      await expect(page).toHaveURL(new RegExp(`#/${sections[0]}$`));
    }

    const answers = await answersOfGate(page);
    const wrong = Object.entries(permitted(role)).filter(
      ([channel, may]) => may === (answers[channel] === 'ipc/forbidden'),
    );
    expect(wrong).toEqual([]);
    const text = await page.locator('body').innerText();
    for (const name of NAMES.filter((each) => families[each] === 'none')) expect(text).not.toContain(SURNAMES[name]);
    await kolo.quit();
  });
}

test('who sees no families builds lists of what they see', async () => {
  const { page, ...kolo } = await openAs('trainer');
  await page.evaluate(() => void (location.hash = '#/papers/lists/new'));
  await page.getByLabel(uk('papers:lists.sources.trainees')).check();
  await page.getByLabel(uk('papers:ownLists.fields.title'), { exact: true }).fill('Хто навчався');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-page="1"]')).toContainText('Хто навчався');
  await expect(page.locator('[data-page="1"]')).toContainText(uk('papers:lists.columns.certificate'));
  await kolo.quit();
});

test('a case worker finds what lists are built over by section', async () => {
  const { page, ...kolo } = await openAs('caseWorker');
  await page.evaluate(() => void (location.hash = '#/papers/lists/new'));
  await page.getByLabel(uk('papers:ownLists.fields.source'), { exact: true }).first().click();
  const section = (name: string) => page.getByRole('group', { name: uk(`app:sections.${name}`), exact: true });
  await expect(section('training')).toHaveCount(0);
  await expect(section('groups').getByRole('option')).toHaveText([uk('papers:lists.sources.invitations')]);
  await section('families')
    .getByRole('option', { name: uk('papers:lists.sources.visits'), exact: true })
    .click();
  await page.getByLabel(uk('papers:ownLists.fields.title'), { exact: true }).fill('Кого відвідали');
  await expect(page.getByText(uk('papers:ownLists.fields.communities')).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-page="1"]')).toContainText('Кого відвідали');
  await expect(page.locator('[data-page="1"]')).toContainText(uk('papers:lists.columns.outcome'));
  await kolo.quit();
});
