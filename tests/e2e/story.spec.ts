import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { openPaper, pagesOfPreview, savePdf } from '../support/papers.ts';
import { pagesOfPdf, wordsOfPdf } from '../support/pdf.ts';
import { qrOnPage } from '../support/qr-on-page.ts';
import { enterPassword, enterRecoveryKey, firstRun, HEAD, importJournal, signIn, uk } from '../support/story.ts';

const NEW_PASSWORD = 'чотири сиві журавлі над Случчю';
const NOTE = 'Зустріч узгоджено з фахівцем громади';
const NAMES = ['Ходаківець', 'Бондаренко', 'Соловʼюк', HEAD.name];

test.setTimeout(300_000);

test('an office sets Kolo up, brings its families in, works with them, prints them and comes back to them', async () => {
  const sheet = join(mkdtempSync(join(tmpdir(), 'kolo-story-')), 'sheet.pdf');
  const first = await launchKolo();
  const groups = await firstRun(first, { content: 'empty', sheet });
  await test.step('the recovery sheet on paper is the one on the screen', () => expectSheet(sheet, groups));
  await test.step('the list of the office comes in', () => expectImport(first));
  await test.step('the list is narrowed and sorted', () => expectNarrowing(first.page));
  const edited = await test.step('a family is opened, changed and left', () => changeFamily(first.page));
  await test.step('the paper is what the screen shows', () => expectPaper(first));
  await leave(first);

  const second = await launchKolo({ userData: first.userData });
  await test.step('wrong passwords are refused', () => expectRefusals(second.page));
  await signIn(second.page);
  await list.search(second.page, edited);
  await list.open(second.page, edited);
  await expect(list.facts(second.page, 'case')).toContainText(NOTE);
  await leave(second);

  const third = await launchKolo({ userData: first.userData });
  await enterRecoveryKey(third.page, groups.join(' ').toLowerCase(), NEW_PASSWORD);
  await list.expectCount(third.page, '60');
  await leave(third);

  const fourth = await launchKolo({ userData: first.userData });
  await signIn(fourth.page, NEW_PASSWORD);
  await leave(fourth);
});

/** What holds whenever the window is closed: nothing against the policy, no name in a title or a log. */
async function leave(kolo: RunningKolo): Promise<void> {
  expect(await kolo.page.title()).toBe('Kolo');
  await kolo.quit();
  expect(kolo.cspViolations()).toEqual([]);
  for (const name of NAMES) expect(kolo.logs.join('\n')).not.toContain(name);
}

function expectSheet(path: string, groups: readonly string[]): void {
  const [text = ''] = pagesOfPdf(path);
  const printed = text.replaceAll(/\s/g, '');
  expect(printed).toContain(groups.map((group, index) => `${index + 1}${group}`).join(''));
  expect(qrOnPage(path, `AGE-SECRET-KEY-1${groups.join('')}`)).toBeGreaterThan(0.995);
}

async function expectImport(kolo: RunningKolo): Promise<void> {
  await expect(kolo.page.getByText(uk('families:empty.title'))).toBeVisible();
  await importJournal(kolo);
  await list.expectCount(kolo.page, '60');
}

async function expectNarrowing(page: Page): Promise<void> {
  const all = await list.rowsOf(page);
  await list.filterBy(page, 'communityCodes', 'Лугинська');
  await list.expectCount(page, '4 з 60');
  expect((await list.rowsOf(page)).every(({ place }) => place.endsWith('Лугинська'))).toBe(true);
  await list.filterBy(page, 'levels', uk('families:levels.simple'));
  await list.expectCount(page, '2 з 60');
  await page.getByRole('button', { name: uk('families:filter.clear') }).click();

  // An apostrophe of another kind than in the register, and a small letter.
  await list.search(page, "солов'юк");
  await list.expectCount(page, '2 з 60');
  await list.search(page, '');
  await list.expectCount(page, '60');

  const head = page.getByRole('button', { name: uk('families:columns.registeredOn') });
  await head.click();
  await head.click();
  await expect(page.getByRole('columnheader', { name: uk('families:columns.registeredOn') })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const day = (row: list.ListRow) => row.registeredOn.split('.').reverse().join('-');
  // The head tells the order at once; the rows follow when they have come.
  await expect.poll(async () => (await list.rowsOf(page)).map(day)).toEqual(all.map(day).sort().reverse());
}

/** Changes each group of a family in the middle of the list, and gives back its code. */
async function changeFamily(page: Page): Promise<string> {
  const { code, name } = (await list.rowsOf(page))[40] ?? { code: '', name: '' };
  await list.grid(page).press('Home');
  for (let step = 0; step < 40; step++) await list.grid(page).press('ArrowDown');
  const before = await list.grid(page).evaluate((element) => element.scrollTop);
  await list.open(page, code);
  expect(name).not.toBe('');

  const members = await list.change(page, 'members');
  await members.getByRole('button', { name: uk('families:members.add') }).click();
  const child = members.getByRole('group').filter({ has: page.locator('[id="members.1.surname"]') });
  await child.getByLabel(uk('families:members.givenName')).fill('Софія');
  await child.getByRole('combobox', { name: uk('families:members.relation') }).click();
  await page.getByRole('option', { name: uk('vocabularies:relations.daughter') }).click();
  await child.getByLabel(uk('families:members.born')).fill('2019');
  await list.save(page, members, 'key');
  await expect(list.facts(page, 'members')).toContainText('Софія');

  const circumstances = await list.change(page, 'circumstances');
  await circumstances.getByRole('checkbox', { name: new RegExp(uk('vocabularies:factors.7')) }).check();
  await list.save(page, circumstances);
  await expect(list.facts(page, 'circumstances')).toContainText(uk('vocabularies:factorsShort.7'));

  const address = await list.change(page, 'address');
  await address.getByLabel(uk('families:address.directions')).fill('Другий поворот за школою');
  await list.save(page, address);
  await expect(list.facts(page, 'address')).toContainText('Другий поворот за школою');

  const ofCase = await list.change(page, 'case');
  await ofCase.getByText(uk('families:levels.emergency'), { exact: true }).click();
  await ofCase.getByLabel(uk('families:case.notes')).fill(NOTE);
  await list.save(page, ofCase);
  await expect(list.facts(page, 'case')).toContainText(NOTE);

  await page.getByRole('button', { name: `‹ ${uk('families:list.title')}` }).click();
  const row = list.grid(page).locator('[data-active]');
  await expect(row).toContainText(code);
  await expect.poll(() => list.grid(page).evaluate((element) => element.scrollTop)).toBe(before);
  return code;
}

async function expectPaper(kolo: RunningKolo): Promise<void> {
  const rows = await list.rowsOf(kolo.page);
  await openPaper(kolo.page);
  const preview = await pagesOfPreview(kolo.page);
  const path = await savePdf(kolo);
  const pages = pagesOfPdf(path);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages).toHaveLength(preview.length);
  expect(pages.join('\n').match(/Ж-\d\d-\d{6}/g)).toEqual(rows.map(({ code }) => code));

  const head = ['number', 'code', 'initials', 'born', 'children', 'place', 'factors', 'level', 'worker', 'registered'];
  const heads = bare(head.map((column) => uk(`papers:families.columns.${column}`)).join(''));
  pages.forEach((text, index) => {
    const foot = uk('papers:pageOf', { page: index + 1, total: pages.length });
    expect(bodyOf(text, foot)).toBe(bodyOf(preview[index] ?? '', foot));
    if (/Ж-\d\d-/.test(text)) expect(bare(text)).toContain(heads);
    expect(bare(text)).toContain(bare(foot));
  });
  for (const { width, words } of wordsOfPdf(path)) {
    const at = words.findIndex(({ text }) => text === 'Стор.');
    expect(words[at]?.left).toBeGreaterThan(width / 2);
    // 10 mm of margin.
    expect(width - (words[at + 3]?.right ?? 0)).toBeLessThan(32);
  }
  await kolo.page.getByRole('link', { name: uk('papers:preview.backToFamilies') }).click();
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** A page without what stands outside its flow, whose place in the file differs from that on the screen. */
function bodyOf(text: string, foot: string): string {
  const running = /Списоксімей,якіперебуваютьускладнихжиттєвихобставинах,станомна\d+\p{L}+\d{4}(р\.|року)/u;
  const around = [bare(foot), bare(uk('papers:confidential'))];
  // Only what has left bears the number of a copy.
  const stamp = /Прим\.№\d+\/\d{4}\..+?Журнал:[0-9a-f]{10}/;
  const own = bare(text).replace(running, '').replace(stamp, '');
  return around.reduce((left, part) => left.replace(part, ''), own);
}

async function expectRefusals(page: Page): Promise<void> {
  const told = page.getByRole('alert');
  for (let attempt = 1; attempt <= 3; attempt++) {
    await enterPassword(page, `не той пароль ${attempt}`);
    await expect(told).toContainText(uk('failures:entry/wrong-password.title'), { timeout: 20_000 });
    await expect(page.getByLabel(uk('entry:signIn.password'), { exact: true })).toHaveValue('');
  }
  await expect(page.getByText(/Наступна спроба через/)).toBeVisible();
  await expect(page.getByRole('button', { name: uk('entry:signIn.open') })).toBeDisabled();
  await expect(page.getByText(/Наступна спроба через/)).toBeHidden({ timeout: 10_000 });
}
