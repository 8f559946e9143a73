import { expect, type Locator, type Page, test } from '@playwright/test';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { addDays, todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import * as list from '../support/families-list.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

/** One family from the first day to the recycle bin, with the keyboard alone. */

test.describe.configure({ mode: 'serial' });

const today = todayIn(new Date());
const shown = (days: number) => formatShortDate(must(addDays(today, days), 'a day near today'), 'uk');

let kolo: RunningKolo;
let page: Page;

test.beforeAll(async () => {
  const { userData } = await makeProfile();
  kolo = await launchKolo({ userData });
  page = kolo.page;
  await signIn(page);
});
test.afterAll(() => kolo.quit());

/** Presses a button or a link as Enter does. */
const press = (control: Locator) => control.press('Enter');
const form = (title: string) => page.getByRole('form', { name: title });
const save = async (open: Locator) => {
  await page.keyboard.press('Control+Enter');
  await expect(open).toBeHidden();
};

/** Types into a searchable list and takes the first that fits. */
async function pick(within: Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  // All letters at once, as a fast typist on a slow computer.
  await field.fill(text);
  await page.locator('[role="option"][data-combobox-selected]', { hasText: text }).waitFor();
  await field.press('Enter');
}

async function openGroup(group: Parameters<typeof list.facts>[1]): Promise<Locator> {
  const title = uk(`families:groups.${group}`);
  await press(button(page, uk('common:changeGroup', { title })));
  return form(title);
}

const timeline = () => page.getByRole('region', { name: uk('families:groups.timeline') });
const stages = () => page.getByRole('list', { name: uk('common:stages') });

test('a family is taken on the register and put right', async () => {
  await page.keyboard.press('Control+KeyN');
  await page.getByLabel(uk('families:members.surname')).first().waitFor();
  await page.keyboard.type('Дем’янчук');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Мар’яна');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Дем’янчук Мар’яна' }).waitFor();
  await expect(timeline()).toContainText(uk('families:timeline.takenOn'));

  const ofCase = await openGroup('case');
  await expect(ofCase.getByText(uk('families:case.stage'), { exact: true }), 'a stage changes by a step').toBeHidden();
  await ofCase.getByRole('radio', { name: uk('families:levels.complex') }).press('Space');
  await ofCase.getByLabel(uk('families:case.worker')).fill('С. Бондар');
  await save(ofCase);
  await expect(list.facts(page, 'case')).toContainText(`С. Бондар, ${uk('families:period.from', { date: shown(0) })}`);
});

test('the address of a shelter is refused beside its field, and a move keeps the address before', async () => {
  const first = await openGroup('address');
  await pick(first, uk('families:address.community'), 'Овруц');
  await first.getByLabel(uk('families:address.street')).fill('Притулок, вул. Миру, 5');
  await page.keyboard.press('Control+Enter');
  await expect(first.getByText(uk('failures:field.shelter-address')).last()).toBeVisible();
  await expect(first.getByLabel(uk('families:address.street'))).toBeFocused();
  await first.getByLabel(uk('families:address.street')).fill('вул. Миру, 5');
  await save(first);

  const move = await openGroup('address');
  await move.getByRole('radio', { name: uk('families:address.changes.move') }).press('Space');
  await move.getByLabel(uk('families:address.movedOn')).fill('+1');
  await move.getByLabel(uk('families:address.street')).fill('вул. Лісова, 1');
  await page.keyboard.press('Control+Enter');
  await expect(move.getByText(uk('failures:field.in-the-future')).last()).toBeVisible();
  await move.getByLabel(uk('families:address.movedOn')).fill('вчора');
  await save(move);

  const facts = list.facts(page, 'address');
  await expect(facts.getByRole('group', { name: uk('families:address.kinds.actual'), exact: true })).toContainText(
    'вул. Лісова, 1',
  );
  await facts.getByText(uk('families:address.earlier', { number: 1 })).press('Enter');
  await expect(facts.getByText(/вул\. Миру, 5/)).toBeVisible();
  await expect(timeline()).toContainText(`${shown(-1)} ${uk('families:timeline.moved')}`);
});

test('a registered address is taken over from where the family lives', async () => {
  const kind = uk('families:address.kinds.registered');
  await press(button(page, uk('families:address.enterKind', { kind })));
  const open = form(uk('families:groups.address'));
  await press(open.getByRole('button', { name: uk('families:address.sameAsActual') }));
  await expect(open.getByLabel(uk('families:address.street'))).toHaveValue('вул. Лісова, 1');
  await save(open);
  await expect(list.facts(page, 'address').getByRole('group', { name: kind })).toContainText('вул. Лісова, 1');
});

test('circumstances and kinds of family are marked, with the day they began', async () => {
  const open = await openGroup('circumstances');
  await open.getByRole('checkbox', { name: new RegExp(uk('vocabularies:factors.7')) }).press('Space');
  await open.getByRole('checkbox', { name: uk('vocabularies:tags.displaced') }).press('Space');
  await save(open);
  const facts = list.facts(page, 'circumstances');
  await expect(facts).toContainText(
    uk('families:circumstances.mainOne', { factor: uk('vocabularies:factorsShort.7') }),
  );
  await expect(facts).toContainText(uk('families:period.from', { date: shown(0) }));
  await expect(facts).toContainText(uk('vocabularies:tags.displaced'));
});

test('who leaves the family stays in its record; nobody leaves before they came', async () => {
  const open = await openGroup('members');
  await press(open.getByRole('button', { name: uk('families:members.add') }));
  const second = open.getByRole('group').filter({ has: page.locator('[id="members.1.surname"]') });
  await page.keyboard.type('Мельник');
  await pick(second, uk('families:members.relation'), 'не род');
  await second.getByText(uk('families:members.membership')).press('Enter');
  await second.getByRole('radio', { name: uk('families:memberRoles.livesWith') }).press('Space');
  await second.getByLabel(uk('families:members.fromOn')).fill('-3');
  await second.getByLabel(uk('families:members.toOn')).fill('-5');
  await page.keyboard.press('Control+Enter');
  await expect(second.getByText(uk('failures:field.before-start'))).toBeVisible();
  await second.getByLabel(uk('families:members.toOn')).fill('-2');
  await pick(second, uk('families:members.endReason'), uk('vocabularies:endReasons.movedOut'));
  await save(open);

  const facts = list.facts(page, 'members');
  await expect(facts.getByRole('link', { name: 'Мельник' })).toBeHidden();
  await facts.getByText(uk('families:members.earlier', { number: 1 })).press('Enter');
  await expect(facts.getByRole('row', { name: /Мельник/ })).toContainText(`${shown(-3)} – ${shown(-2)}`);
  await expect(timeline()).toContainText(uk('families:timeline.memberLeft', { name: 'Мельник' }));
});

test('a case goes to its next stage with a document, and over a stage only with a reason', async () => {
  await press(button(page, uk('families:step.next')));
  const step = form(uk('families:step.title'));
  await step.getByLabel(uk('families:step.document')).fill('№ 84');
  await save(step);
  await expect(stages().locator('[aria-current="step"]')).toHaveText(`${uk('families:stages.screened')}${shown(0)}`);

  await press(button(page, uk('families:step.next')));
  await pick(step, uk('families:step.stage'), uk('families:stages.supported'));
  await page.keyboard.press('Control+Enter');
  await expect(step.getByText(uk('failures:field.reason-needed')).last()).toBeVisible();
  await step.getByLabel(uk('families:step.reason')).fill('договір укладено раніше');
  await save(step);
  await expect(stages().locator('[aria-current="step"]')).toContainText(uk('families:stages.supported'));
  await expect(timeline()).toContainText('договір укладено раніше');
});

test('a case is closed on a ground, taken on again, and both stays are compared', async () => {
  await press(button(page, uk('families:closing.action')));
  const closing = form(uk('families:closing.title'));
  await page.keyboard.press('Control+Enter');
  await expect(closing.getByText(uk('failures:field.invalid_type')).last()).toBeVisible();
  await pick(closing, uk('families:closing.reason'), uk('vocabularies:closingReasons.moved'));
  await closing.getByLabel(uk('families:closing.result')).fill(uk('families:closing.results.overcome'));
  await save(closing);
  await expect(timeline()).toContainText(uk('vocabularies:closingReasons.moved'));
  await expect(button(page, uk('families:closing.action'))).toBeHidden();

  await press(button(page, uk('families:reopening.action')));
  await save(form(uk('families:reopening.title')));
  await expect(stages().locator('[aria-current="step"]')).toContainText(uk('families:stages.reported'));

  await press(button(page, uk('families:episodes.compare')));
  const stays = page.getByRole('dialog', { name: uk('families:episodes.title') }).getByRole('table');
  const row = (name: string) => stays.getByRole('row', { name });
  await expect(row(uk('families:episodes.reason')).getByRole('cell')).toHaveText([
    '—',
    uk('vocabularies:closingReasons.moved'),
  ]);
  await expect(row(uk('families:episodes.worker')).getByRole('cell')).toHaveText(['С. Бондар', 'С. Бондар']);
  await page.keyboard.press('Escape');
  await expect(stays).toBeHidden();
});

/** Moves the open record to the recycle bin and comes back to the list, which is then empty. */
async function remove(): Promise<void> {
  await press(button(page, uk('families:bin.remove')));
  const question = page.getByRole('dialog');
  await press(question.getByRole('button', { name: uk('families:bin.remove') }));
  await expect(question).toBeHidden();
  await expect(page.getByText(uk('families:empty.title'))).toBeVisible();
}

test('what goes to the recycle bin is taken back at once, or later from the bin', async () => {
  await remove();
  await page.keyboard.press('Control+KeyZ');
  await list.expectCount(page, '1');
  await list.grid(page).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Дем’янчук' }).waitFor();

  await remove();
  await press(page.getByRole('link', { name: uk('families:bin.title') }));
  const bin = page.getByRole('table', { name: uk('families:bin.kept') });
  await expect(bin.getByRole('row').nth(1)).toContainText('Дем’янчук М.');
  await press(bin.getByRole('button', { name: uk('families:bin.restore') }));
  await expect(page.getByText(uk('families:bin.empty'))).toBeVisible();
  await press(button(page, uk('families:bin.toList')));
  await list.expectCount(page, '1');
});

test('a person who was taken out of the family lies in the recycle bin and is taken back whole', async () => {
  await list.grid(page).press('Enter');
  const open = await openGroup('members');
  await press(open.getByRole('button', { name: /^Вилучити/ }).first());
  await save(open);
  await expect(list.facts(page, 'members')).not.toContainText('Мар’яна');
  await press(page.getByRole('link', { name: uk('families:list.title') }).first());
  await press(page.getByRole('link', { name: uk('families:bin.title') }));
  const bin = page.getByRole('table', { name: uk('families:bin.kept') });
  await expect(bin.getByRole('row').nth(1)).toContainText(uk('families:bin.kinds.member'));
  await press(bin.getByRole('button', { name: uk('families:bin.restore') }));
  await expect(page.getByText(uk('families:bin.empty'))).toBeVisible();
  await press(button(page, uk('families:bin.toList')));
  await list.grid(page).press('Enter');
  await expect(list.facts(page, 'members')).toContainText('Мар’яна');
  await press(page.getByRole('link', { name: uk('families:list.title') }).first());
});

test('the history tells it all in sentences', async () => {
  await list.grid(page).press('Enter');
  await press(button(page, uk('families:history.open')));
  const history = page.getByRole('dialog').filter({ hasText: uk('families:history.open') });
  const place = uk('families:address.kinds.actual');
  const change = (label: string, from: string, to: string) => uk('families:history.change', { label, from, to });
  const nothing = uk('families:history.nothing');
  for (const sentence of [
    uk('families:history.restored'),
    uk('families:history.removed'),
    uk('families:history.reopened'),
    change(uk('families:closing.reason'), nothing, uk('vocabularies:closingReasons.moved')),
    change(uk('families:case.stage'), uk('families:stages.reported'), uk('families:stages.screened')),
    uk('families:history.came', {
      label: uk('families:circumstances.tags'),
      words: uk('vocabularies:tags.displaced'),
    }),
    change(`${place}: ${uk('families:address.street')}`, 'вул. Миру, 5', 'вул. Лісова, 1'),
    change(`${place}: ${uk('families:address.community')}`, nothing, 'Овруцька'),
    change(uk('families:case.worker'), nothing, 'С. Бондар'),
  ]) {
    await expect(history.getByText(sentence, { exact: true }).first()).toBeVisible();
  }
  expect(kolo.cspViolations()).toEqual([]);
  expect(kolo.logs.join('\n')).not.toContain('Дем’янчук');
});
