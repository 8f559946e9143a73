import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
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

export type TextOf = ReturnType<typeof textsIn>;
export const uk = textsIn('uk');

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Takes one of the choices shown as buttons, by the beginning of its words. */
const choose = (page: Page, label: string) => page.getByText(label).first().click();

type OnStep = (name: string) => Promise<void>;

export interface SetUp {
  readonly content: 'empty' | 'demonstration';
  /** Chosen in the first step; Ukrainian when left out. */
  readonly language?: Language;
  /** Where the recovery sheet is saved; a new folder in the temporary one when left out. */
  readonly sheet?: string;
  /** Called at every step of the first run, before anything is entered; for pictures. */
  readonly onStep?: OnStep;
}

/** The whole first run. Gives back the recovery key as it stands on the screen, in groups. */
export async function firstRun(kolo: RunningKolo, setUp: SetUp): Promise<string[]> {
  await toFolderStep(kolo.page, setUp);
  await button(kolo.page, textsIn(setUp.language ?? 'uk')('common:next')).click();
  return await fromHeadStep(kolo, setUp);
}

/** The first run up to the step that asks for the folder. */
export async function toFolderStep(page: Page, { language = 'uk', onStep = async () => {} }: SetUp): Promise<void> {
  const t = textsIn(language);
  const next = () => button(page, t('common:next')).click();
  await page.getByRole('heading', { name: uk('entry:language.title') }).waitFor();
  if (language === 'en') await choose(page, 'English');
  await page.getByRole('heading', { name: t('entry:language.title') }).waitFor();
  await onStep('language');
  await next();

  await onStep('centre');
  await choose(page, t('entry:centre.kinds.regional.label'));
  await page.getByLabel(t('entry:centre.name')).fill(CENTRE);
  await next();

  await chooseRegion(page, t);
  await onStep('area');
  await next();

  await page.getByText('register', { exact: false }).first().waitFor();
  await onStep('folder');
}

/** The first run from the step after the folder to the list; waits for the list unless the register is to be refused. */
export async function fromHeadStep(kolo: RunningKolo, setUp: SetUp, isRefused = false): Promise<string[]> {
  const { content, language = 'uk', onStep = async () => {} } = setUp;
  const { page } = kolo;
  const t = textsIn(language);
  await page.getByLabel(t('entry:head.name')).fill(HEAD.name);
  await page.getByLabel(t('entry:head.login'), { exact: true }).fill(HEAD.login);
  await fillPasswords(page, HEAD.password, t);
  await onStep('head');
  await button(page, t('common:next')).click();

  const groups = await recoverySheet(kolo, t, setUp);

  await onStep('content');
  await choose(page, t(`entry:content.kinds.${content}.label`));
  await button(page, t('entry:content.create')).click();
  if (!isRefused)
    await page.getByRole('heading', { level: 1, name: t('app:sections.families') }).waitFor({ timeout: 60_000 });
  return groups;
}

/** A new password twice, until the program has weighed it. */
async function fillPasswords(page: Page, password: string, t: TextOf): Promise<void> {
  await page.getByLabel(t('entry:password.label'), { exact: true }).fill(password);
  await page.getByLabel(t('entry:password.repeat'), { exact: true }).fill(password);
  await page
    .getByText(t('entry:password.strength.4'))
    .or(page.getByText(t('entry:password.strength.3')))
    .waitFor();
}

async function chooseRegion(page: Page, t: TextOf): Promise<void> {
  const region = page.getByRole('combobox', { name: t('entry:area.region') });
  await region.click();
  await region.fill('Житомир');
  await page.getByRole('option', { name: 'Житомирська', exact: true }).click();
  await page.getByText(t('entry:area.allCommunities')).click();
  await expect(page.getByLabel(t('entry:area.letter'))).toHaveValue('Ж');
}

async function recoverySheet(kolo: RunningKolo, t: TextOf, setUp: SetUp): Promise<string[]> {
  const { onStep = async () => {}, sheet = join(mkdtempSync(join(tmpdir(), 'kolo-sheet-')), 'sheet.pdf') } = setUp;
  const { page } = kolo;
  const next = () => button(page, t('common:next')).click();
  const list = page.getByRole('list', { name: t('entry:recovery.groups') });
  await list.waitFor();
  const groups = await list.getByRole('listitem').allInnerTexts();
  await onStep('recovery');
  await kolo.answerDialog('chooseSavePath', sheet);
  await button(page, t('entry:recovery.savePdf')).click();
  await expect.poll(() => fileSize(sheet), { timeout: 30_000 }).toBeGreaterThan(1000);
  await next();
  await page.getByRole('heading', { name: t('entry:recovery.confirmTitle') }).waitFor();
  await onStep('recovery-confirm');
  for (const field of await page.getByRole('textbox').all()) {
    const label = (await field.getAttribute('aria-label')) ?? (await labelOf(page, await field.getAttribute('id')));
    await field.fill(groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await next();
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
export async function enterPassword(page: Page, password: string = HEAD.password, t: TextOf = uk): Promise<void> {
  await enterAs(page, { login: HEAD.login, password }, t);
}

/** As `enterPassword`, for any user. */
export async function enterAs(
  page: Page,
  { login, password }: { readonly login: string; readonly password: string },
  t: TextOf = uk,
): Promise<void> {
  await page.getByLabel(t('entry:signIn.login'), { exact: true }).fill(login);
  await page.getByLabel(t('entry:signIn.password'), { exact: true }).fill(password);
  await button(page, t('entry:signIn.open')).click();
}

/** The clock of a locked window: not the cover over the open register, which is there first. */
export function lockClock(page: Page, t: TextOf = uk): Locator {
  return page.locator('#root').getByRole('button', { name: t('entry:lockClock') });
}

/** Signs in and waits for the list. */
export async function signIn(page: Page, password: string = HEAD.password, t: TextOf = uk): Promise<void> {
  await enterPassword(page, password, t);
  await page.getByRole('heading', { level: 1, name: t('app:sections.families') }).waitFor({ timeout: 20_000 });
}

/** Opens the register with the key on the recovery sheet and waits for the list. */
export async function enterRecoveryKey(page: Page, key: string, password: string, t: TextOf = uk): Promise<void> {
  await button(page, t('entry:signIn.forgotten')).click();
  await page.getByLabel(t('entry:recoveryEntry.key'), { exact: true }).fill(key);
  await page.getByLabel(t('entry:recoveryEntry.login'), { exact: true }).fill(HEAD.login);
  await page.getByLabel(t('entry:password.label'), { exact: true }).fill(password);
  await page.getByLabel(t('entry:password.repeat'), { exact: true }).fill(password);
  await page
    .getByText(t('entry:password.strength.4'))
    .or(page.getByText(t('entry:password.strength.3')))
    .waitFor();
  await button(page, t('entry:recoveryEntry.open')).click();
  await page.getByRole('heading', { level: 1, name: t('app:sections.families') }).waitFor({ timeout: 20_000 });
}

/** Imports the flat list of the example journal, from the list of families. */
export async function importJournal(kolo: RunningKolo, onStep: OnStep = async () => {}, t: TextOf = uk) {
  const { page } = kolo;
  await page.goto(`${page.url().split('#')[0]}#/families/import`);
  await onStep('import');
  await kolo.answerDialog('chooseFile', JOURNAL);
  await button(page, t('importing:choose.action')).click();
  await page.getByRole('radio', { name: /^Список/ }).check();
  await onStep('import-columns');
  await button(page, t('importing:columnsStep.next')).click();
  await button(page, t('importing:preview.next')).waitFor({ timeout: 30_000 });
  await onStep('import-preview');
  await button(page, t('importing:preview.next')).click();
  const apart = page.getByRole('radio', { name: new RegExp(`^${t('importing:decisions.apart')}`) });
  await apart.first().waitFor({ timeout: 30_000 });
  await onStep('import-known');
  // What is known for sure, and what is only likely where the register has somebody of that name.
  for (const choice of await apart.all()) await choice.check();
  await button(page, t('importing:known.run')).click();
  await button(page, t('importing:result.toList')).waitFor({ timeout: 30_000 });
  await onStep('import-result');
  await button(page, t('importing:result.toList')).click();
}
