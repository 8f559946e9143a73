import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { filesUnder } from '../support/files.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { openPaper, savePdf } from '../support/papers.ts';
import { button, firstRun, HEAD, importJournal, lockClock, uk } from '../support/story.ts';
import { traceInto, writesIn } from '../support/trace.ts';

const MARKER = 'Позначківська';
const HOME = 'Олена Їжак ';

test.setTimeout(300_000);

/** The secret as it would stand in a file, whoever wrote it. */
function waysToWrite(secret: string): Buffer[] {
  const escaped = [...secret].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return [Buffer.from(secret), Buffer.from(secret, 'utf16le'), Buffer.from(escaped)];
}

const holds = (bytes: Buffer, secrets: readonly Buffer[]): boolean => secrets.some((secret) => bytes.includes(secret));

// strace is there on Linux; what Kolo writes is the same everywhere.
if (process.platform === 'linux') {
  test('no name, password or recovery key is ever written in plain, but into the files that the person chose', async () => {
    const folder = (name: string) => mkdtempSync(join(tmpdir(), name));
    const trace = join(folder('kolo-trace-'), 'trace.txt');
    const sheet = join(folder('kolo-sheet-'), 'sheet.pdf');
    const kolo = await launchKolo({ userData: folder(HOME), under: traceInto(trace) });
    const { page } = kolo;
    page.setDefaultTimeout(60_000);
    const groups = await firstRun(kolo, { content: 'empty', sheet });

    await button(page, uk('families:list.new')).click();
    await button(page, uk('families:members.add')).or(page.locator('[id="members.0.surname"]')).first().waitFor();
    await page.getByLabel(uk('families:members.surname')).fill(MARKER);
    await button(page, uk('families:new.save')).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(MARKER);
    await button(page, `‹ ${uk('families:list.title')}`).click();
    await list.search(page, MARKER.slice(0, 8).toLowerCase());
    await expect(list.grid(page).locator('[data-index]')).toHaveCount(1);
    await button(page, uk('families:names.show.names')).click();
    await openPaper(page);
    const paper = await savePdf(kolo);

    await importJournal(kolo);
    await button(page, uk('families:names.show.names')).click();
    const imported = await list.grid(page).locator('[data-index="0"]').getByRole('gridcell').nth(2).innerText();
    expect(imported).toMatch(/^\S+ \S+ \S+/);
    await page.getByRole('link', { name: uk('app:sections.backup'), exact: true }).click();
    await kolo.answerDialog('chooseFolder', folder('Флешка '));
    await button(page, uk('backup:make')).click();
    await expect(page.getByText(uk('backup:done.title'))).toBeVisible({ timeout: 120_000 });
    // What is refused with a name in it, and a process that dies with names in it, are told in the log too.
    await page.evaluate((name) => window.kolo.call('families.register', { members: [{ name }] }, 'call-1'), MARKER);
    await kolo.killRegister();
    await lockClock(page).waitFor();
    await kolo.quit();

    const secrets = [
      MARKER,
      MARKER.toUpperCase(),
      HEAD.password,
      HEAD.name,
      imported,
      ...groups.slice(0, -1),
      groups.join(''),
    ];
    const plain = secrets.flatMap(waysToWrite);
    const chosen = new Set([dirname(sheet), dirname(paper)]);
    const faults: string[] = [];
    const seen = { register: 0, paper: 0, settings: 0 };
    for await (const { path, bytes } of writesIn(trace)) {
      if (!chosen.has(dirname(path)) && holds(bytes, plain)) faults.push(path);
      if (path.endsWith('/register.db-wal')) seen.register += 1;
      if (dirname(path) === dirname(paper)) seen.paper += 1;
      if (path.includes('settings.json') && holds(bytes, waysToWrite(HOME))) seen.settings += 1;
    }
    expect(faults).toEqual([]);
    expect(kolo.logs.length).toBeGreaterThan(0);
    expect(kolo.logs.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
    // The trace is awake: it has seen the register, the paper, and Cyrillic letters in the clear settings.
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
    for (const path of filesUnder(kolo.userData))
      expect([path, holds(readFileSync(path), plain)]).toEqual([path, false]);
  });
}
