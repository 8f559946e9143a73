import { expect, type Page, test } from '@playwright/test';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

/** What an import or another user saves while a form is open stands beside what was typed, and is never lost. */

let kolo: RunningKolo;
let page: Page;

test.beforeEach(async () => {
  kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 1 })).userData });
  page = kolo.page;
  await signIn(page);
  await list.grid(page).press('Enter');
  await button(page, uk('common:changeGroup', { title: uk('families:groups.case') })).waitFor();
});
test.afterEach(() => kolo.quit());

type Answer = { readonly ok: boolean; readonly value: Record<string, unknown> };

/** Calls a procedure past the page, as another hand at the register. */
async function call(channel: string, input: object): Promise<Answer['value']> {
  const answer = (await page.evaluate(([name, given]) => window.kolo.call(name, given, crypto.randomUUID()), [
    channel,
    input,
  ] as const)) as Answer;
  expect(answer.ok, JSON.stringify(answer)).toBe(true);
  return answer.value;
}

const recordId = () => new URL(page.url()).hash.split('/').at(-1) ?? '';

test('a family that was changed since its form was opened is told field by field, and both hands are kept', async () => {
  const id = recordId();
  const form = await list.change(page, 'case');
  const notes = form.getByLabel(uk('families:case.notes'));
  await notes.fill('Дзвонити зранку');

  const now = await call('families.get', { id });
  const { level: _, worker: __, notes: ___, ...rest } = now;
  const { registeredOn, statedChildren, statedMinors, confidentiality } = rest;
  const theirs = { registeredOn, statedChildren, statedMinors, confidentiality, level: 'emergency' };
  const written = { ...theirs, worker: 'С. Бондар', notes: 'Написано іншою рукою' };
  await call('families.changeCase', { id, version: now['version'], case: written });

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(uk('families:changedMeanwhile'))).toBeVisible();
  expect(await call('families.get', { id }), 'nothing was written over').toMatchObject(written);
  await button(page, uk('common:meanwhile.show')).press('Enter');

  const told = form.getByRole('table');
  const row = (label: string) => told.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
  await expect(row(uk('families:case.worker')).getByRole('cell').nth(1)).toHaveText('С. Бондар');
  await expect(row(uk('families:case.level')).getByRole('cell').nth(1)).toHaveText(uk('families:levels.emergency'));
  await expect(row(uk('families:case.notes')).getByRole('cell').nth(1)).toHaveText('Написано іншою рукою');
  await expect(row(uk('families:case.notes')).getByRole('cell').nth(2)).toHaveText('Дзвонити зранку');
  await expect(row(uk('families:case.registeredOn')), 'what is as it was is not told').toHaveCount(0);

  await button(page, uk('common:meanwhile.merge')).press('Enter');
  await expect(notes).toHaveValue('Дзвонити зранку');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  const facts = list.facts(page, 'case');
  for (const words of ['Дзвонити зранку', 'С. Бондар', uk('families:levels.emergency')]) {
    await expect(facts).toContainText(words);
  }
  await button(page, uk('families:history.open')).press('Enter');
  const history = page.getByRole('dialog').filter({ hasText: uk('families:history.open') });
  await expect(history, 'what was written over stays in the history').toContainText('Написано іншою рукою');
});

test('a person who was changed since the form was opened is told field by field, and both hands are kept', async () => {
  await list.facts(page, 'members').getByRole('link').first().press('Enter');
  const title = uk('people:groups.identity');
  await button(page, uk('common:changeGroup', { title })).press('Enter');
  const form = page.getByRole('form', { name: title });
  await form.getByLabel(uk('people:identity.givenName')).first().fill('Соломія');

  const id = recordId();
  const now = await call('people.get', { id });
  const name = { surname: 'Інша', givenName: 'Мар’яна', patronymic: 'Іванівна' };
  const identity = { name, alias: null, formerNames: [] };
  await call('people.changeIdentity', { id, version: now['version'], identity });

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(uk('people:changedMeanwhile'))).toBeVisible();
  expect(await call('people.get', { id }), 'nothing was written over').toMatchObject({ name });
  await button(page, uk('common:meanwhile.show')).press('Enter');
  const row = (label: string) => form.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
  await expect(row(uk('people:identity.surname')).getByRole('cell').nth(1)).toHaveText('Інша');
  await expect(row(uk('people:identity.givenName')).getByRole('cell').nth(1)).toHaveText('Мар’яна');
  await expect(row(uk('people:identity.givenName')).getByRole('cell').nth(2)).toHaveText('Соломія');

  await button(page, uk('common:meanwhile.merge')).press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Інша Соломія');
});
