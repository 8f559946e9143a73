import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { commandOf, foundInMemory, processesOf } from '../support/memory.ts';
import { addFamily } from '../support/office.ts';
import { openPaper, savePdf } from '../support/papers.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, lockClock, signIn, uk } from '../support/story.ts';

/** Made of letters that no text, no list of names and no other made-up person has together. */
const SURNAME = 'Щебетучк';
const IMPORTED = 'Цґюхнявка';
const PHONE = '0507654321';
const TYPED = 'єґпрфщик';

test.setTimeout(300_000);

type Kind = 'register' | 'page' | 'main' | 'browser' | 'other';

function kindOf(pid: number): Kind {
  const command = commandOf(pid);
  if (command.includes('register-process.js')) return 'register';
  if (command.includes('--type=renderer')) return 'page';
  if (command.includes('main.js')) return 'main';
  return /chrom/.test(command) && !command.includes('--type=') ? 'browser' : 'other';
}

/** A name as V8, Chromium, SQLite and JSON hold it: UTF-8, UTF-16, escaped; small, as the index has it, and large. */
function waysToHold(name: string): Buffer[] {
  const forms = [name, name.toLowerCase(), name.toUpperCase()];
  return forms.flatMap((form) => {
    const escaped = [...form].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    return [Buffer.from(form), Buffer.from(form, 'utf16le'), Buffer.from(escaped)];
  });
}

/** A phone as it is stored, typed and shown. */
const PHONES = [PHONE.slice(1), '765 43 21', '765-43-21'].flatMap((form) => [
  Buffer.from(form),
  Buffer.from(form, 'utf16le'),
]);

/** Kinds of processes that hold one of the byte strings. */
const holdersOf = (userData: string, secrets: readonly Buffer[]): Kind[] => [
  ...new Set(processesOf(userData).flatMap((pid) => (foundInMemory(pid, secrets).length > 0 ? [kindOf(pid)] : []))),
];

const registersOf = (userData: string) => processesOf(userData).filter((pid) => kindOf(pid) === 'register');

/** Locks, and waits until the process that had the register, and the page that showed it, are no more. */
async function lock(page: Page, userData: string): Promise<void> {
  const had = processesOf(userData).filter((pid) => ['register', 'page'].includes(kindOf(pid)));
  await page.keyboard.press('Control+KeyL');
  await lockClock(page).waitFor();
  await expect.poll(() => processesOf(userData).filter((pid) => had.includes(pid)), { timeout: 30_000 }).toEqual([]);
  expect(registersOf(userData)).toHaveLength(1);
  expect(processesOf(userData).length).toBeGreaterThan(3);
}

async function lookFor(page: Page, text: string): Promise<void> {
  const field = page.getByLabel(uk('families:filter.placeholder'));
  await field.clear();
  await field.pressSequentially(text);
  await expect(list.grid(page).locator('[data-index]')).toHaveCount(1);
}

/**
 * A list, a search, a card, a preview and its PDF, the rows of a foreign file, something typed and something copied.
 * Nothing is read out of the page, and what is typed is typed key by key: a name that the test sends or asks for would
 * pass the browser for the test's sake.
 */
async function workWith(kolo: RunningKolo, onImportedShown: () => Promise<void>): Promise<void> {
  const { page } = kolo;
  await button(page, uk('families:names.show.names')).click();
  await lookFor(page, SURNAME.slice(0, 6).toLowerCase());
  await openPaper(page);
  await savePdf(kolo);
  await page.getByRole('link', { name: uk('app:sections.families'), exact: true }).click();
  await lookFor(page, SURNAME.slice(0, 6).toLowerCase());
  // Of a row its code is copied. What is selected would be told to the browser by Chromium: `SECURITY.md` says so.
  await list.grid(page).press('Space');
  await list.grid(page).press('Control+KeyC');
  await list.grid(page).press('Enter');
  await list.facts(page, 'members').waitFor();

  const file = join(mkdtempSync(join(tmpdir(), 'kolo-import-')), 'журнал.csv');
  const head = 'Прізвище;Ім’я;По батькові;Дата народження;Телефон;Громада;Взято на облік';
  writeFileSync(file, `${head}\n${IMPORTED};Зоряна;Павлівна;17.03.1989;${PHONE};Житомирська;02.03.2026\n`);
  await page.goto(`${page.url().split('#')[0]}#/families/import`);
  await kolo.answerDialog('chooseFile', file);
  await button(page, uk('importing:choose.action')).click();
  await button(page, uk('importing:columnsStep.next')).click();
  await button(page, uk('importing:preview.next')).waitFor();
  // A page that goes on lets go of what it showed.
  await onImportedShown();

  await page.goto(`${page.url().split('#')[0]}#/families/new`);
  await page.getByLabel(uk('families:members.surname')).first().pressSequentially(TYPED);
}

// /proc is there on Linux; what the processes hold is the same everywhere.
if (process.platform === 'linux') {
  test('after a lock no process that remains holds the data key, in any form, anywhere in its memory', async () => {
    const { userData, dataKey } = await makeProfile({ demonstration: 40 });
    const ways = [Buffer.from(dataKey, 'hex'), Buffer.from(dataKey), Buffer.from(dataKey, 'utf16le')];
    const kolo = await launchKolo({ userData });
    await signIn(kolo.page);
    await button(kolo.page, uk('families:names.show.names')).click();
    // The search is awake: while the register is open its process holds the key, and nobody else does.
    expect(holdersOf(userData, ways)).toEqual(['register']);
    await lock(kolo.page, userData);
    expect(holdersOf(userData, ways)).toEqual([]);
    await kolo.quit();
  });

  test('after a day’s work and a lock no process holds a name, a phone or what was typed; main never did', async () => {
    const { userData } = await makeProfile({
      demonstration: 20,
      fill: async (door) => void (await addFamily(door, { surname: SURNAME })),
    });
    const kolo = await launchKolo({ userData });
    await signIn(kolo.page);
    const secrets = { SURNAME: waysToHold(SURNAME), IMPORTED: waysToHold(IMPORTED), PHONE: PHONES };
    await workWith(kolo, async () => {
      for (const [name, ways] of Object.entries(secrets)) {
        const holders = holdersOf(userData, ways);
        // The search is awake: who works with the name holds it. The one process that carries everything never does.
        expect.soft(holders, name).toEqual(expect.arrayContaining(['register', 'page']));
        expect.soft(holders, name).not.toContain('main');
      }
    });
    expect.soft(holdersOf(userData, waysToHold(TYPED)), 'TYPED').toContain('page');
    await lock(kolo.page, userData);
    for (const [name, ways] of Object.entries({ ...secrets, TYPED: waysToHold(TYPED) })) {
      expect.soft(holdersOf(userData, ways), name).toEqual([]);
    }
    await kolo.quit();
  });
}
