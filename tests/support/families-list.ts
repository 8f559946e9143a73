import { expect, type Locator, type Page } from '@playwright/test';
import { button, uk } from './story.ts';

/** What a person does with the list of families and with one record, by the words on the screen. */

export interface ListRow {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly level: string;
  readonly registeredOn: string;
}

export const grid = (page: Page): Locator => page.getByRole('grid', { name: uk('families:list.title') });

/** «60», or «7 з 60» while the list is narrowed. */
export async function expectCount(page: Page, count: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${uk('families:list.title')}${count}`);
}

/** Every row of the list in its order, also those that are out of sight: the list is scrolled from top to bottom. */
export async function rowsOf(page: Page): Promise<ListRow[]> {
  const list = grid(page);
  const found = new Map<number, ListRow>();
  let counted = -1;
  await list.evaluate((element) => element.scrollTo(0, 0));
  await expect(async () => {
    const count = Number(await list.getAttribute('aria-rowcount')) - 1;
    // The list was narrowed meanwhile: what was read is of another one.
    if (count !== counted) found.clear();
    counted = count;
    for (const [index, row] of await rowsInSight(list)) found.set(index, row);
    await list.evaluate((element, at) => element.scrollTo(0, at), Math.max(0, firstGap(found) * 44 - 100));
    expect(found.size).toBe(count);
  }).toPass({ intervals: [50], timeout: 30_000 });
  await list.evaluate((element) => element.scrollTo(0, 0));
  return [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function firstGap(found: ReadonlyMap<number, ListRow>): number {
  let index = 0;
  while (found.has(index)) index += 1;
  return index;
}

async function rowsInSight(list: Locator): Promise<[number, ListRow][]> {
  const rows = await list.locator('[data-index]').evaluateAll((elements) =>
    elements.map((element) => ({
      index: Number((element as HTMLElement).dataset['index']),
      cells: [...element.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent ?? ''),
    })),
  );
  return rows.flatMap(({ index, cells }) => {
    const [, code = '', name = '', place = '', , level = '', , registeredOn = ''] = cells;
    return code === '' ? [] : [[index, { code, name, place, level, registeredOn }]];
  });
}

/** Narrows the list by one choice of the filter; `part` is a key below `families:filter`. */
export async function filterBy(page: Page, part: 'communityCodes' | 'levels', choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${uk('families:filter.button')}`) }).click();
  const choices = page.getByRole('dialog', { name: uk('families:filter.button') });
  await choices.getByRole('button', { name: new RegExp(`^${uk(`families:filter.${part}`)}`) }).click();
  await choices.getByRole('checkbox', { name: new RegExp(`^${choice}`) }).check();
  await page.keyboard.press('Escape');
}

export async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel(uk('families:filter.placeholder')).fill(text);
}

/** Opens a record by a click on its row. */
export async function open(page: Page, code: string): Promise<void> {
  await grid(page).getByRole('gridcell', { name: code, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
}

/** Opens the form of one group of a record. */
export async function change(page: Page, group: 'members' | 'circumstances' | 'address' | 'case'): Promise<Locator> {
  const title = uk(`families:groups.${group}`);
  await button(page, uk('common:changeGroup', { title })).click();
  const form = page.getByRole('form', { name: title });
  await form.waitFor();
  return form;
}

/** Saves the open form and waits until the facts are shown again. */
export async function save(page: Page, form: Locator, by: 'button' | 'key' = 'button'): Promise<void> {
  if (by === 'key') await page.keyboard.press('Control+Enter');
  else await button(page, uk('common:save')).click();
  await expect(form).toBeHidden();
}

/** The facts of one group as they are shown. */
export const facts = (page: Page, group: 'members' | 'circumstances' | 'address' | 'case'): Locator =>
  page.getByRole('region', { name: uk(`families:groups.${group}`) });
