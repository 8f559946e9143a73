import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { addDays, todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, enterPassword, lockClock, signIn, uk } from '../support/story.ts';

/** Half a year of one family, and an emergency, as a case worker goes through them. */

const folder = mkdtempSync(join(tmpdir(), 'kolo-half-year-'));
const today = todayIn(new Date());
const day = (days: number) => formatShortDate(must(addDays(today, days), 'a day near today'), 'uk');
const group = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const label = (kind: string, field: string) => uk(`documents:fields.${kind}.${field}`);

/** Reports a family and takes it on the register out of the report; gives back the address of its record. */
async function reportAndRegister(page: Page, surname: string, isChildAtRisk: boolean): Promise<string> {
  await page.getByRole('link', { name: uk('app:sections.reports'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: uk('reports:title') }).waitFor();
  await page.keyboard.press('Control+n');
  await page.getByLabel(uk('reports:fields.about'), { exact: true }).fill(`${surname}, двоє дітей`);
  await page.getByLabel(uk('reports:fields.words')).fill('діти два тижні не ходять до школи');
  const source = page.getByRole('combobox', { name: uk('reports:fields.source') });
  await source.fill('заклад освіти');
  await source.press('Enter');
  if (isChildAtRisk) await page.getByLabel(uk('reports:fields.isChildAtRisk')).check();
  await page.keyboard.press('Control+Enter');
  await button(page, uk('reports:decide.register')).click();
  await page.locator('[id="members.0.surname"]').fill(surname);
  await page.locator('[id="members.0.givenName"]').fill('Мар’яна');
  await button(page, uk('families:members.add')).click();
  await page.locator('[id="members.1.surname"]').fill(surname);
  await page.locator('[id="members.1.givenName"]').fill('Івась');
  const relation = page.locator('[id="members.1.relation"]');
  await relation.fill(uk('vocabularies:relations.son'));
  await relation.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: `${surname} Мар’яна` }).waitFor();
  return page.url();
}

async function begin(page: Page, kind: string): Promise<void> {
  await button(page, uk('documents:add')).click();
  await page.getByRole('menuitem', { name: uk(`documents:kinds.${kind}`), exact: true }).click();
  await page
    .getByRole('heading', { level: 1, name: uk('documents:new', { kind: uk(`documents:kinds.${kind}`) }) })
    .waitFor();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('form', { name: uk('documents:form') })).toBeHidden();
}

async function signOn(page: Page, on: string): Promise<void> {
  await button(page, uk('documents:sign.action')).click();
  await page.getByLabel(uk('documents:sign.on')).fill(on);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(uk('documents:signedOn', { date: on }))).toBeVisible();
}

const answer = (within: Page | Locator, id: string, words: string) =>
  within.locator(`fieldset:has([id="${id}"])`).last().getByRole('radio', { name: words, exact: true }).check();

/** The text of the PDF of a paper that the page links to. */
async function paperOf(kolo: RunningKolo, name: string): Promise<string> {
  await kolo.page
    .getByRole('link', { name: uk(`papers:kinds.${name}.title`), exact: true })
    .first()
    .click();
  await kolo.page.locator('[data-page="1"]').waitFor();
  const text = pagesOfPdf(await savePdf(kolo, uk, join(folder, `${name}-${crypto.randomUUID()}.pdf`)))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
  await kolo.page.goBack();
  return text;
}

/** Takes the case to its next stage. */
async function nextStage(page: Page, stage: string, document: string | null = null): Promise<void> {
  await button(page, uk('families:step.next')).click();
  const form = page.getByRole('form', { name: uk('families:step.title') });
  if (document !== null) await form.getByLabel(uk('families:step.document')).fill(document);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: uk('common:stages') }).locator('[data-state="now"]')).toContainText(
    uk(`families:stages.${stage}`),
  );
}

test('half a year: report, visit, act, decision, plan, services, a missed visit, and a second act that shows the change', async () => {
  test.setTimeout(240_000);
  const kolo = await launchKolo({ userData: (await makeProfile()).userData });
  const { page } = kolo;
  await signIn(page);
  const record = await reportAndRegister(page, 'Гай', false);

  await test.step('the first visit', async () => {
    await group(page, uk('visits:title'))
      .getByRole('button', { name: uk('visits:record') })
      .click();
    await page.getByLabel(uk('visits:heldOn')).fill(day(-170));
    await page.getByLabel(uk('visits:note')).fill('холодно, діти вдома');
    await page.keyboard.press('Control+Enter');
    await expect(group(page, uk('visits:title'))).toContainText('холодно, діти вдома');
    await nextStage(page, 'screened');
    await nextStage(page, 'assessed');
  });

  await test.step('the act, kept as a draft over a lock, then signed, and its papers', async () => {
    await begin(page, 'needsAssessment');
    await page.getByLabel(label('needsAssessment', 'on')).fill(day(-165));
    await expect(page.getByText('Гай Івась').first(), 'the child stands in the act').toBeVisible();
    await answer(page, 'children.0.learning', uk('documents:answers.problems.present'));
    await page.locator('[id="children.0.learningFromChild"]').fill('боюся вчительки');
    await page.locator('[id="children.0.learningComment"]').fill('не має взуття');
    await answer(page, 'danger', uk('documents:answers.yesNo.no'));
    await answer(page, 'ability', uk('documents:answers.ability.partly'));
    await page.getByLabel(label('needsAssessment', 'housing')).fill('піч димить');
    await expect(page.getByText(uk('common:draft.saved').split('{{')[0] ?? '', { exact: false })).toBeVisible();
    await page.keyboard.press('Control+KeyL');
    await lockClock(page).waitFor();
    await page.keyboard.press('x');
    await enterPassword(page);
    await button(page, uk('common:draft.restore')).click();
    await expect(page.locator('[id="children.0.learningFromChild"]')).toHaveValue('боюся вчительки');
    await save(page);
    await expect(page.locator('main')).toContainText('не має взуття');
    await expect(page.locator('main'), 'what the child said is not on the screen').not.toContainText('боюся вчительки');
    await button(page, uk('documents:keptBack.show')).click();
    await expect(page.locator('main')).toContainText('боюся вчительки');
    await signOn(page, day(-164));
    const act = await paperOf(kolo, 'needs-act');
    expect(act).toContain('Гай Івась');
    expect(act).toContain('не має взуття');
    expect(act).toContain('піч димить');
    expect(act).not.toContain('боюся вчительки');
    const conclusion = await paperOf(kolo, 'needs-conclusion');
    expect(conclusion).toContain(uk('documents:answers.ability.partly'));
    expect(conclusion).not.toContain('піч димить');
  });

  await test.step('a section goes to the clipboard, for the system of the state', async () => {
    const section = uk('documents:sections.needsAssessment.surroundings');
    await button(page, uk('documents:copyOf', { section })).click();
    await expect(page.getByText(uk('documents:copied'))).toBeVisible();
    expect(await kolo.clipboard()).toBe(`${label('needsAssessment', 'housing')}: піч димить`);
  });

  await test.step('the decision and its notice', async () => {
    await page.goto(record);
    await nextStage(page, 'decided', '№ 14 від 01.06.2026');
    await page.goto(`${record}/papers`);
    expect(await paperOf(kolo, 'decision')).toContain('№ 14 від 01.06.2026');
    const notice = await paperOf(kolo, 'decision-notice');
    expect(notice).toContain('Гай Мар’яна');
    expect(notice).not.toContain('Івась');
    await page.goto(record);
    await nextStage(page, 'planned');
  });

  await test.step('the plan: a goal with a day, signed; its result follows; Today tells what is due', async () => {
    await begin(page, 'plan');
    await page.getByLabel(label('plan', 'on')).fill(day(-150));
    await page.getByLabel(label('plan', 'aim')).fill('діти вчаться');
    await button(page, uk('documents:addRow', { label: label('plan', 'actions') })).click();
    await page.locator('[id="actions.0.goal"]').fill('Івась ходить до школи щодня');
    await page.locator('[id="actions.0.who"]').fill('Гай Мар’яна, С. Бондар');
    await page.locator('[id="actions.0.actionUntil"]').fill(day(-100));
    await save(page);
    await signOn(page, day(-149));
    const plan = await paperOf(kolo, 'individual-plan');
    for (const words of ['діти вчаться', 'Івась ходить до школи щодня', 'С. Бондар', day(-100)]) {
      expect(plan).toContain(words);
    }
    await page.getByRole('link', { name: uk('app:sections.today'), exact: true }).click();
    const due = page.getByRole('table', { name: new RegExp(uk('documents:dueTitle')) });
    await expect(due).toContainText(uk('documents:kinds.plan'));
    await due.getByRole('link').first().click();
    await button(page, uk('documents:fillIn')).click();
    await answer(page, 'actions.0.outcome', uk('documents:answers.result.done'));
    await button(page, uk('documents:addRow', { label: label('plan', 'reviews') })).click();
    await page.locator('[id="reviews.0.reviewedOn"]').fill(day(-60));
    await page.locator('[id="reviews.0.words"]').fill('ходить, оцінки кращі');
    await save(page);
    await expect(page.locator('main')).toContainText('ходить, оцінки кращі');
    await page.getByRole('link', { name: uk('app:sections.today'), exact: true }).click();
    await expect(page.getByRole('table', { name: new RegExp(uk('documents:dueTitle')) })).toHaveCount(0);
  });

  await test.step('the contract, and the case is under support', async () => {
    await page.goto(record);
    await nextStage(page, 'contracted');
    await begin(page, 'contract');
    await page.getByLabel(label('contract', 'number')).fill('27');
    await page.locator('[id="on"]').fill(day(-148));
    await page.locator('[id="until"]').fill(day(30));
    await save(page);
    await signOn(page, day(-148));
    expect(await paperOf(kolo, 'contract-data')).toContain(day(30));
    await page.goto(record);
    await nextStage(page, 'supported');
    await page.goto(`${record.split('#')[0]}#/papers`);
    const supported = await paperOf(kolo, 'supported-list');
    expect(supported).toContain(`№ 27 від ${day(-148)}`);
  });

  await test.step('a service, a missed visit', async () => {
    await page.goto(record);
    await group(page, uk('given:title'))
      .getByRole('button', { name: uk('given:add') })
      .click();
    const service = page.getByRole('combobox', { name: uk('given:fields.service') });
    await service.fill('Консультування');
    await service.press('Enter');
    await page.keyboard.press('Control+Enter');
    await group(page, uk('visits:title'))
      .getByRole('button', { name: uk('visits:plan') })
      .click();
    await page.getByLabel(uk('visits:plannedFor')).fill(day(-20));
    await page.keyboard.press('Control+Enter');
    await group(page, uk('visits:title'))
      .getByRole('button', { name: new RegExp(uk('visits:finish').slice(0, -1)) })
      .click();
    await page.getByRole('radio', { name: uk('visits:outcomes.notMet') }).check();
    await page.locator('[id="nextOn"]').fill('');
    await page.keyboard.press('Control+Enter');
    await expect(group(page, uk('visits:title'))).toContainText(uk('visits:outcomes.notMet'));
  });

  await test.step('the second act shows the change beside the first', async () => {
    await page.goto(record);
    await begin(page, 'needsAssessment');
    await answer(page, 'children.0.learning', uk('documents:answers.problems.none'));
    await answer(page, 'danger', uk('documents:answers.yesNo.no'));
    await answer(page, 'ability', uk('documents:answers.ability.able'));
    await page.getByLabel(label('needsAssessment', 'housing')).fill('піч полагоджено');
    await save(page);
    await button(page, uk('documents:compare')).click();
    const table = page.getByRole('table');
    const changed = (words: string) => table.getByRole('row').filter({ hasText: words });
    await expect(changed(label('needsAssessment', 'housing'))).toContainText('піч димить');
    await expect(changed(label('needsAssessment', 'housing'))).toContainText('піч полагоджено');
    await expect(changed(`Гай Івась: ${label('needsAssessment', 'learning')}`).first()).toContainText(
      uk('documents:answers.problems.none'),
    );
    await expect(changed(label('needsAssessment', 'danger')), 'what did not change is left out').toHaveCount(0);
  });

  await test.step('the card tells all of it in its order, the timeline too', async () => {
    await page.goto(`${record}/papers`);
    const card = await paperOf(kolo, 'social-card');
    const told = [
      'Гай Івась',
      uk('vocabularies:socialServices.counselling'),
      `${uk('documents:kinds.plan')} № 1`,
      `${uk('documents:kinds.contract')} № 1`,
    ];
    for (const words of told) expect(card).toContain(words);
    expect(card).not.toContain('холодно');
    await page.goto(record);
    const timeline = group(page, uk('families:groups.timeline'));
    await timeline.getByRole('button').click();
    await expect(timeline).toContainText(uk('documents:numbered', { kind: uk('documents:kinds.plan'), number: 1 }));
    await expect(timeline).toContainText(uk('visits:outcomes.notMet'));
  });
  await kolo.quit();
});

test('an emergency: an act that tells of danger, violence on the record, an order that ends, a notice in time', async () => {
  test.setTimeout(180_000);
  const kolo = await launchKolo({ userData: (await makeProfile()).userData });
  const { page } = kolo;
  await signIn(page);
  const record = await reportAndRegister(page, 'Лис', true);

  await test.step('danger makes the case one of emergency, and leads to the notices', async () => {
    await begin(page, 'needsAssessment');
    await answer(page, 'danger', uk('documents:answers.yesNo.yes'));
    await page.getByLabel(label('needsAssessment', 'dangerWords')).fill('сліди побоїв');
    await save(page);
    await expect(page.getByText(uk('documents:danger.title'), { exact: true })).toBeVisible();
    await page.getByRole('link', { name: uk('documents:danger.children') }).click();
    await expect(page.getByText(uk('documents:withoutConsent'))).toBeVisible();
    await expect(page.getByLabel(label('notice', 'dueOn'))).toHaveValue(day(0));
    await save(page);
    await page.goto(record);
    await expect(page.locator('main')).toContainText(uk('families:levels.emergency'));
    await page.getByRole('link', { name: uk('app:sections.today'), exact: true }).click();
    const due = page.getByRole('table', { name: new RegExp(uk('documents:dueTitle')) });
    await expect(due).toContainText(uk('documents:kinds.notice'));
    await due.getByRole('link').first().click();
    const letter = await paperOf(kolo, 'notice-letter');
    expect(letter).toContain(uk('vocabularies:noticeGrounds.childInDanger'));
    expect(letter).not.toMatch(/Лис/);
  });

  await test.step('violence is recorded with its source; an order that ends within a week is on Today', async () => {
    await page.goto(record);
    await begin(page, 'violence');
    const source = page.getByRole('combobox', { name: label('violence', 'source') });
    await source.fill('поліція');
    await source.press('Enter');
    await answer(page, 'policeLevel', uk('documents:answers.policeLevel.high'));
    await page.getByLabel(label('violence', 'offender')).fill('Лис Степан');
    await save(page);
    await page.goto(record);
    await begin(page, 'protectionOrder');
    await answer(page, 'kind', uk('documents:answers.orderKind.urgent'));
    await page.getByLabel(label('protectionOrder', 'until')).fill('+5');
    await save(page);
    await page.getByRole('link', { name: uk('app:sections.today'), exact: true }).click();
    const due = page.getByRole('table', { name: new RegExp(uk('documents:dueTitle')) });
    await expect(due.getByRole('row').filter({ hasText: uk('documents:kinds.protectionOrder') })).toContainText(day(5));
  });

  await test.step('the safety plan is pinned over the record, and no paper is made of it', async () => {
    await page.goto(record);
    await begin(page, 'safetyPlan');
    await answer(page, 'person', 'Лис Мар’яна');
    await page.getByLabel(label('safetyPlan', 'signal')).fill('червона хустка на вікні');
    await save(page);
    await expect(page.getByRole('link', { name: uk('papers:kinds.needs-act.title') })).toHaveCount(0);
    await page.goto(record);
    await expect(page.locator('[data-pinned]')).toContainText('червона хустка на вікні');
  });

  await test.step('the act is now drawn up for each adult apart', async () => {
    await begin(page, 'plan');
    await expect(page.getByText(uk('documents:onePerson'))).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(
      page.getByText(uk('failures:case-documents/one-person.title')).or(page.getByRole('alert')).first(),
    ).toBeVisible();
    await answer(page, 'person', 'Лис Мар’яна');
    await save(page);
    await page.goto(`${record}/papers`);
    const card = await paperOf(kolo, 'social-card');
    expect(card).not.toMatch(/хустка|Степан/);
  });
  await kolo.quit();
});
