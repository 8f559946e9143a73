import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Family } from '#shared/families/families.ts';
import { ALL_FAMILIES } from '#shared/papers/orders.ts';
import type { Paper } from '#shared/papers/paper.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { must } from '#shared/vocabulary/must.ts';
import { call, everyOrder, produce } from '../support/every-paper.ts';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { savePdf } from '../support/papers.ts';
import { inkOfPdf, pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'kolo-papers-'));

async function openCatalogue(page: Page): Promise<void> {
  await page.getByRole('link', { name: uk('app:sections.papers'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: uk('papers:catalogue.title') }).waitFor();
}

/** Opens a paper by its title and waits for its first page. */
async function openPaperNamed(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: uk(`papers:kinds.${name}.title`), exact: true })
    .first()
    .click();
  await page.locator('[data-page="1"]').waitFor();
}

async function saveAs(kolo: RunningKolo, kind: 'xlsx' | 'csv' | 'docx'): Promise<string> {
  const path = join(folder, `paper.${kind}`);
  await kolo.answerDialog('chooseSavePath', path);
  await button(kolo.page, uk('papers:preview.saveAs')).click();
  await kolo.page.getByRole('menuitem', { name: uk(`papers:preview.files.${kind}`) }).click();
  await kolo.page.getByText(uk('papers:preview.saved', { name: basename(path) })).waitFor({ timeout: 60_000 });
  return path;
}

test('a paper is found in the catalogue, seen, saved as PDF with its fonts inside, and as tables and text', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 60 })).userData });
  const { page } = kolo;
  await signIn(page);
  await openCatalogue(page);
  await page.getByLabel(uk('papers:catalogue.search')).fill('журнал');
  await expect(page.getByRole('link', { name: uk('papers:kinds.families-list.title'), exact: true })).toBeHidden();
  await openPaperNamed(page, 'families-journal');

  const pdf = await savePdf(kolo);
  const pages = pagesOfPdf(pdf);
  expect(pages[0]).toContain('ЖУРНАЛ');
  expect(pages.at(-1)).toContain(uk('papers:pageOf', { page: pages.length, total: pages.length }));
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const line of fonts) expect(line).toMatch(/ yes (yes|no ) (yes|no ) +\d+ +\d+$/);

  const sheet = unzipSync(new Uint8Array(readFileSync(await saveAs(kolo, 'xlsx'))))['xl/worksheets/sheet1.xml'];
  expect(new TextDecoder().decode(sheet)).toContain(uk('papers:familiesJournal.columns.help'));
  expect(readFileSync(await saveAs(kolo, 'csv'), 'utf8').split('\r\n')).toHaveLength(62);
  expect(
    readFileSync(await saveAs(kolo, 'docx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await kolo.quit();
});

/** Every text of a paper, in its order; of a table the head stands on every page and the cells once. */
function textsOf(paper: Paper): string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(texts);
    if (typeof value !== 'object' || value === null) return [];
    // Names of looks, of kinds and of types are no words of the paper.
    const { kind: _, look: _look, type: _type, rowKinds: _kinds, ...words } = value as Record<string, unknown>;
    return Object.values(words).flatMap(texts);
  };
  return paper.blocks.flatMap(texts).filter((text) => text !== '');
}

/** Without what stands between words. */
const bare = (text: string) => text.replaceAll(/[\s\u00a0\u202f\u00ad]/g, '');
/** What a PDF says, read in both ways: a hyphen at the end of a line is of the word, or of the line alone. */
const readings = (text: string) => [bare(text), bare(text.replaceAll(/[-\u2010\u00ad]\s*\n/g, ''))];
/** A day stands on paper as people write it. */
function asShown(text: string, language: Language): string {
  const day = DateOnly.safeParse(text).data;
  return day === undefined ? text : formatShortDate(day, language);
}

/** Half a millimetre is a dot of the picture. */
const PUNCH_MARGIN_MM = 29.5;
const RIGHT_MARGIN_MM = 9.5;
/** Of white on it this grey has the contrast 7 : 1, by which a weak toner or a copy of a copy is still read. */
const PALEST = 0x59;

/** Pages of a PDF with something in a margin of a sheet that goes into a file, with a colour or with pale ink. */
function misprinted(path: string, { format }: Paper): object[] {
  const hasMargins = format === 'portrait' || format === 'landscape';
  return inkOfPdf(path).filter(
    ({ left, right, colour, palest }) =>
      (hasMargins && (left < PUNCH_MARGIN_MM || right < RIGHT_MARGIN_MM)) || colour > 0 || palest > PALEST,
  );
}

for (const language of ['uk', 'en'] as const) {
  test(`every paper of the catalogue holds in its PDF each word that it was made of, in black, and leaves its margins white (${language})`, async () => {
    test.setTimeout(300_000);
    const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 12 })).userData });
    const { page } = kolo;
    await signIn(page);
    const { rows } = await call<{ rows: { id: string }[] }>(page, 'families.list', {
      ...{ filter: ALL_FAMILIES.filter, sort: ALL_FAMILIES.sort, names: 'initials', offset: 0, limit: 12 },
    });
    const families = await Promise.all(rows.map(({ id }) => call<Family>(page, 'families.get', { id })));
    const family = must(
      families.find(({ members }) => members.some(({ name }) => name.surname !== null)),
      'a family with a name',
    );
    const orders = await everyOrder(page, family, language);
    expect(orders.length).toBeGreaterThanOrEqual(11);
    for (const order of orders) {
      const paper = await call<Paper>(page, 'papers.paper', { order, language });
      const path = await produce(kolo, order, { folder, language });
      expect([order.paper, misprinted(path, paper)]).toEqual([order.paper, []]);
      const whole = readings(pagesOfPdf(path).join(''));
      const isThere = (text: string) => whole.some((reading) => reading.includes(bare(text)));
      const missing = textsOf(paper).filter((text) => !isThere(asShown(text, language)));
      // What goes on over the edge of a page, or stands in several columns, is found word by word.
      const lost = missing
        .flatMap((text) => asShown(text, language).split(/[\s\u00a0]+/))
        .filter((word) => !isThere(word));
      expect([order.paper, lost]).toEqual([order.paper, []]);
      expect([order.paper, textsOf(paper).length > 0]).toEqual([order.paper, true]);
    }
    await kolo.quit();
  });
}

test('the papers of one family open from its record, each for the right person, and large print is chosen', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 30 })).userData });
  const { page } = kolo;
  await signIn(page);
  const [row] = await list.rowsOf(page);
  await list.open(page, row?.code ?? '');
  await button(page, uk('families:head.papers')).click();
  await page.getByRole('heading', { level: 1, name: uk('papers:record.title') }).waitFor();
  await openPaperNamed(page, 'file-inventory');
  await expect(page.locator('[data-page="1"]')).toContainText(row?.code ?? '-');
  await page.getByText(uk('papers:preview.sizes.large')).click();
  await expect(page.locator('.paper-large[data-page="1"]')).toContainText(row?.code ?? '-');
  await kolo.quit();
});

test('the texts of the centre are written once and stand on the next paper', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 10 })).userData });
  const { page } = kolo;
  await signIn(page);
  await page.getByRole('link', { name: uk('app:sections.settings'), exact: true }).click();
  await page.getByRole('link', { name: uk('settings:letterhead.open') }).click();
  await button(page, uk('settings:letterhead.new')).click();
  await button(page, uk('settings:letterhead.save')).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page
    .getByLabel(uk('settings:letterhead.institution'), { exact: true })
    .fill('Малинський центр соціальних служб');
  await page.getByLabel(uk('settings:letterhead.headPost')).fill('В. о. директора');
  await page.getByLabel(uk('settings:letterhead.headName')).fill('Оксана Їжак');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('В. о. директора, Оксана Їжак')).toBeVisible();
  await openCatalogue(page);
  await openPaperNamed(page, 'families-list');
  const first = page.locator('[data-page="1"]');
  for (const words of ['Малинський центр соціальних служб', 'В. о. директора', 'Оксана Їжак']) {
    await expect(first).toContainText(words);
  }
  await kolo.quit();
});
