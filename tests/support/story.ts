import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Language } from '#shared/vocabulary/languages.ts';
import type { RunningKolo } from './launch-kolo.ts';

/** Steps of the office's day, as a person does them: by the words on the screen. */

export const HEAD = { name: 'Гриценко Ніна Олегівна', login: 'Гриценко', password: 'сімка жовтих чобіт' };
export const CENTRE = 'Житомирський обласний центр соціальних служб';
export const JOURNAL = join(import.meta.dirname, '../data/journal-example.xlsx');

type Texts = { readonly [key: string]: string | Texts };

/** A visible text of the program by its key, `entry:content.create`; `{{x}}` takes its value from `values`. */
export function textsIn(language: Language) {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const [thing = '', path = ''] = key.split(':');
    const file = join(import.meta.dirname, '../../renderer/text', language, `${thing}.json`);
    let found: string | Texts | undefined = JSON.parse(readFileSync(file, 'utf8')) as Texts;
    for (const step of path.split('.')) found = typeof found === 'object' ? found[step] : undefined;
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

const uk = textsIn('uk');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const next = (page: Page) => button(page, uk('common:next')).click();

/** Takes one of the choices shown as buttons, by the beginning of its words. */
const choose = (page: Page, label: string) => page.getByText(label).first().click();

export interface SetUp {
  readonly content: 'empty' | 'demonstration';
  /** Called at every step of the first run, before anything is entered; for pictures. */
  readonly onStep?: (name: string) => Promise<void>;
}

/** The whole first run in Ukrainian. Gives back the recovery key as it stands on the sheet, in groups. */
export async function firstRun(kolo: RunningKolo, { content, onStep = async () => {} }: SetUp): Promise<string[]> {
  const { page } = kolo;
  await page.getByRole('heading', { name: uk('entry:language.title') }).waitFor();
  await onStep('language');
  await next(page);

  await onStep('centre');
  await choose(page, uk('entry:centre.kinds.regional.label'));
  await page.getByLabel(uk('entry:centre.name')).fill(CENTRE);
  await next(page);

  await chooseRegion(page);
  await onStep('area');
  await next(page);

  await page.getByText('register', { exact: false }).first().waitFor();
  await onStep('folder');
  await next(page);

  await page.getByLabel(uk('entry:head.name')).fill(HEAD.name);
  await page.getByLabel(uk('entry:head.login'), { exact: true }).fill(HEAD.login);
  await page.getByLabel(uk('entry:password.label'), { exact: true }).fill(HEAD.password);
  await page.getByLabel(uk('entry:password.repeat'), { exact: true }).fill(HEAD.password);
  await page.getByText(uk('entry:password.strength.4')).or(page.getByText(uk('entry:password.strength.3'))).waitFor();
  await onStep('head');
  await next(page);

  const groups = await recoverySheet(kolo, onStep);

  await onStep('content');
  await choose(page, uk(`entry:content.kinds.${content}.label`));
  await button(page, uk('entry:content.create')).click();
  await page.getByRole('heading', { name: uk('app:sections.families') }).waitFor({ timeout: 20_000 });
  return groups;
}

async function chooseRegion(page: Page): Promise<void> {
  const region = page.getByRole('combobox', { name: uk('entry:area.region') });
  await region.click();
  await region.fill('Житомир');
  await page.getByRole('option', { name: 'Житомирська', exact: true }).click();
  await page.getByText(uk('entry:area.allCommunities')).click();
  await expect(page.getByLabel(uk('entry:area.letter'))).toHaveValue('Ж');
}

async function recoverySheet(kolo: RunningKolo, onStep: (name: string) => Promise<void>): Promise<string[]> {
  const { page } = kolo;
  const list = page.getByRole('list', { name: uk('entry:recovery.groups') });
  await list.waitFor();
  const groups = await list.getByRole('listitem').allInnerTexts();
  await onStep('recovery');
  const sheet = join(mkdtempSync(join(tmpdir(), 'kolo-sheet-')), 'sheet.pdf');
  await kolo.answerDialog('chooseSavePath', sheet);
  await button(page, uk('entry:recovery.savePdf')).click();
  await expect.poll(() => fileSize(sheet), { timeout: 30_000 }).toBeGreaterThan(1000);
  await next(page);
  await page.getByRole('heading', { name: uk('entry:recovery.confirmTitle') }).waitFor();
  await onStep('recovery-confirm');
  for (const field of await page.getByRole('textbox').all()) {
    const label = (await field.getAttribute('aria-label')) ?? (await labelOf(page, await field.getAttribute('id')));
    await field.fill(groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await next(page);
  return groups;
}

async function labelOf(page: Page, id: string | null): Promise<string> {
  return await page.locator(`label[for="${id}"]`).innerText();
}

function fileSize(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}

/** Signs in on the sign-in screen; does not wait for what comes of it. */
export async function enterPassword(page: Page, password: string = HEAD.password): Promise<void> {
  await page.getByLabel(uk('entry:signIn.login'), { exact: true }).fill(HEAD.login);
  await page.getByLabel(uk('entry:signIn.password'), { exact: true }).fill(password);
  await button(page, uk('entry:signIn.open')).click();
}

/** Imports the flat list of the example journal, from the list of families. */
export async function importJournal(kolo: RunningKolo, onStep: (name: string) => Promise<void> = async () => {}) {
  const { page } = kolo;
  await page.goto(`${page.url().split('#')[0]}#/families/import`);
  await onStep('import');
  await kolo.answerDialog('chooseFile', JOURNAL);
  await button(page, uk('importing:choose.action')).click();
  const run = page.getByRole('button', { name: /^Імпортувати \d+/ });
  await run.waitFor({ timeout: 30_000 });
  await onStep('import-preview');
  await run.click();
  await button(page, uk('importing:result.toList')).waitFor({ timeout: 30_000 });
  await onStep('import-result');
  await button(page, uk('importing:result.toList')).click();
}
