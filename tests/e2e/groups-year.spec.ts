import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Group } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { addDays, type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { type Mark } from '#shared/vocabulary/marks.ts';
import { must } from '#shared/vocabulary/must.ts';
import { call } from '../support/every-paper.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { addUsers, USERS } from '../support/office.ts';
import { savePdf } from '../support/papers.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { copyOf, makeProfile, type Profile } from '../support/profiles.ts';
import { enterAs, uk } from '../support/story.ts';

/** Years of groups, as coordinators live through them: a closed series, an open group, a programme in two places. */

const folder = mkdtempSync(join(tmpdir(), 'kolo-year-'));
const TODAY = todayIn(new Date());
const dayFrom = (days: number): DateOnly => must(addDays(TODAY, days), 'a day');
const shown = (day: DateOnly) => formatShortDate(day, 'uk');
const region = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const tab = (page: Page, name: string) => page.getByRole('link', { name: uk(`groups:pages.${name}`), exact: true });

let profile: Profile;
test.beforeAll(async () => {
  profile = await makeProfile({ fill: addUsers });
});

async function enterKolo(role: 'groupCoordinator' | 'caseWorker', own: Profile = copyOf(profile)) {
  const kolo = await launchKolo({ userData: own.userData });
  await enterAs(kolo.page, USERS[role]);
  await kolo.page.getByRole('link', { name: uk('app:sections.settings'), exact: true }).waitFor({ timeout: 20_000 });
  return kolo;
}

const groupOf = (page: Page, id: string) => call<Group>(page, 'groups.get', { id });

async function addGroup(page: Page, more: object): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'groups.add', {
    ...{
      name: 'Коло',
      format: 'open',
      communityCode: null,
      place: null,
      project: null,
      minutes: 90,
      least: 6,
      most: 10,
    },
    ...{ leader: null, coLeader: null, firstOn: dayFrom(-77), at: '17:30', everyDays: 7, names: [] },
    programme: Array.from({ length: 12 }, () => ({ block: null, theme: null })),
    ...more,
  });
  return id;
}

/** Marks of a meeting by the place of each woman in the list; null for nobody's mark. */
async function mark(page: Page, group: Group, at: number, marks: readonly (Mark | null)[]): Promise<void> {
  const meeting = must(group.meetings[at], `meeting ${at + 1}`);
  const put = marks.map((one, woman) => ({ participantId: must(group.participants[woman], 'a woman').id, mark: one }));
  const input = { groupId: group.id, meetingId: meeting.id, marks: put.filter((one) => one.mark !== null) };
  await call(page, 'groups.mark', input);
}

async function openGroup(page: Page, name: string) {
  // The list is read anew when one comes to it.
  await page.getByRole('link', { name: uk('app:sections.settings'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: uk('app:sections.settings') }).waitFor();
  await page.getByRole('link', { name: uk('app:sections.groups'), exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function paperOf(kolo: RunningKolo, name: string): Promise<string> {
  const { page } = kolo;
  await page.getByRole('link', { name: uk(`papers:kinds.${name}.title`), exact: true }).click();
  await page.locator('[data-page="1"]').waitFor();
  const path = join(folder, `${name}-${crypto.randomUUID()}.pdf`);
  const text = pagesOfPdf(await savePdf(kolo, uk, path))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
  await page.goBack();
  return text;
}

test('a closed series: a call, eight women, an alarm, a make-up, a correction, and a report that adds up', async () => {
  test.setTimeout(300_000);
  const kolo = await enterKolo('groupCoordinator');
  const { page } = kolo;

  await test.step('a call, from which a first meeting is arranged', async () => {
    await page.getByRole('link', { name: uk('app:sections.groups'), exact: true }).click();
    await tab(page, 'calls').click();
    await expect(page.getByText(uk('calls:none'))).toBeVisible();
    await page.keyboard.press('Control+n');
    await page.getByRole('region', { name: uk('calls:form') }).waitFor();
    await page.keyboard.type('Ластівка');
    await page.getByRole('radio', { name: uk('calls:outcomes.arranged') }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: uk('calls:form') }), 'a meeting has a day').toContainText(
      uk('calls:fields.firstOn'),
    );
    await page.getByLabel(uk('calls:fields.firstOn')).fill('завтра');
    await page.getByLabel(uk('calls:fields.safeWay')).fill('сестра чекає на зупинці');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row', { name: /Ластівка/ })).toContainText(uk('calls:outcomes.arranged'));
  });

  const names = ['Оля', 'Ніна', 'Галя', 'К-4', 'Мар’яна', 'Тіна', 'Люба'];
  const id = await addGroup(page, {
    name: 'Осіннє коло',
    format: 'circle12',
    leader: 'Ганна',
    coLeader: 'Рута',
    names,
  });

  await test.step('she becomes a participant only when she agrees, and waits for a place', async () => {
    const confirm = async () => await page.getByRole('button', { name: uk('calls:join.save') }).click();
    await page.getByRole('link', { name: uk('app:sections.groups'), exact: true }).click();
    await tab(page, 'calls').click();
    await page.getByRole('button', { name: uk('calls:joinOf', { name: 'Ластівка' }) }).click();
    await page.getByRole('radio', { name: 'Осіннє коло' }).check();
    await page.getByLabel(uk('calls:join.joinedOn')).fill('');
    await confirm();
    expect((await groupOf(page, id)).participants, 'she has not agreed').toHaveLength(7);
    await page.getByLabel(uk('calls:join.agrees')).check();
    await confirm();
    await expect(page.getByRole('row', { name: /Ластівка/ })).toContainText(uk('calls:outcomes.joined'));
    await openGroup(page, 'Осіннє коло');
    await expect(region(page, uk('groups:participants'))).toContainText(uk('groups:waiting'));
  });

  await test.step('she comes from the third meeting on', async () => {
    const third = must((await groupOf(page, id)).meetings[2], 'the third meeting').on;
    await region(page, uk('groups:participants'))
      .getByRole('button', { name: uk('groups:changeOf', { what: 'Ластівка' }) })
      .click();
    await page.getByLabel(uk('groups:woman.joinedOn')).fill(shown(third));
    await page.keyboard.press('Control+Enter');
    await expect(region(page, uk('groups:participants'))).not.toContainText(uk('groups:waiting'));
  });

  await test.step('an alarm calls off the fifth; a make-up stands in for it', async () => {
    const fifth = must((await groupOf(page, id)).meetings[4], 'the fifth meeting').on;
    const meetings = region(page, uk('groups:meetings'));
    await meetings.getByRole('button', { name: uk('groups:changeOf', { what: shown(fifth) }) }).click();
    await page.getByRole('radio', { name: uk('groups:states.cancelled') }).check();
    await page.getByLabel(uk('groups:meeting.reason')).fill('повітряна тривога');
    await page.keyboard.press('Control+Enter');
    await expect(meetings).toContainText('повітряна тривога');
    await meetings.getByRole('button', { name: uk('groups:addMeeting') }).click();
    await page.getByLabel(uk('groups:meeting.on'), { exact: true }).fill(shown(must(addDays(fifth, 2), 'a day')));
    await page.keyboard.press('Control+Enter');
    await expect(meetings.getByRole('listitem')).toHaveCount(13);
  });

  let attendances = 0;
  await test.step('everybody is marked as she came; one mark is put right', async () => {
    const group = await groupOf(page, id);
    for (const [at, meeting] of group.meetings.entries()) {
      if (meeting.state === 'cancelled' || meeting.on > TODAY) continue;
      const hers = must(group.participants[7], 'the eighth').joinedOn ?? '';
      await mark(page, group, at, [...names.map((): Mark => 'present'), hers <= meeting.on ? 'late' : null]);
      attendances += names.length + (hers <= meeting.on ? 1 : 0);
    }
    await openGroup(page, 'Осіннє коло');
    const first = must(group.meetings[0], 'the first meeting').on;
    await page.getByRole('button', { name: new RegExp(`^К-4, ${shown(first)}:`) }).focus();
    await page.keyboard.press('KeyY');
    await expect(page.getByRole('button', { name: new RegExp(`^К-4, ${shown(first)}:`) })).toHaveText('н');
    attendances -= 1;
    await expect(page.getByText(uk('groups:figures', { women: 8, attendances }))).toBeVisible();
  });

  await test.step('the report adds up and names nobody; the papers for others tell nothing', async () => {
    const report = await paperOf(kolo, 'group-report');
    expect(report).toContain(uk('papers:groupPapers.figures', { women: 8, attendances }));
    for (const name of [...names, 'Ластівка']) expect(report).not.toContain(name);
    expect(await paperOf(kolo, 'group-gate')).toContain('Ластівка');
    const confirmation = await paperOf(kolo, 'group-confirmation');
    expect(confirmation).toContain('зустрічах для жінок');
    for (const told of [/насил/i, /криз/i, /Осіннє/, /взаємопідтримк/i]) expect(confirmation).not.toMatch(told);
  });
  await kolo.quit();
});

test('an open group for a year: women come and go, the funder changes, and the group goes on', async () => {
  test.setTimeout(240_000);
  const kolo = await enterKolo('groupCoordinator');
  const { page } = kolo;
  const programme = Array.from({ length: 50 }, () => ({ block: null, theme: null }));
  const id = await addGroup(page, {
    name: 'Село',
    project: 'Фонд А',
    firstOn: dayFrom(-350),
    programme,
    names: ['Віра', 'Надія'],
  });
  const enrol = async (name: string, joinedOn: DateOnly, leftOn: DateOnly | null) =>
    await call(page, 'groups.addParticipant', {
      groupId: id,
      participant: {
        ...{ name, joinedOn, leftOn, leftReason: null, onMiss: 'nothing', keepApart: null, age: '18-35', statuses: [] },
        ...{ consent: null, steps: ['work'], ownPath: null },
      },
    });
  await enrol('Люба', dayFrom(-300), dayFrom(-100));
  await enrol('Зоя', dayFrom(-60), null);

  await test.step('another project pays from its day on', async () => {
    await openGroup(page, 'Село');
    const funding = region(page, uk('groups:funding'));
    await expect(funding).toContainText('Фонд А');
    await funding.getByRole('button').click();
    await page.getByRole('combobox', { name: uk('groups:fields.project') }).fill('Громада');
    await page.getByLabel(uk('groups:fields.fundedFrom')).fill(shown(dayFrom(-120)));
    await page.keyboard.press('Control+Enter');
    await expect(funding).toContainText(`${shown(dayFrom(-350))} – ${shown(dayFrom(-121))}`);
    await expect(funding).toContainText(uk('groups:since', { from: shown(dayFrom(-120)) }));
    await tab(page, 'projects')
      .or(page.getByRole('link', { name: `‹ ${uk('groups:back')}` }))
      .click();
    await tab(page, 'projects').click();
    await expect(page.getByRole('row', { name: /Громада/ })).toContainText('Село');
  });

  await test.step('each woman counts from her day until hers', async () => {
    const group = await groupOf(page, id);
    for (const [at, { on }] of group.meetings.entries()) {
      if (on > TODAY) continue;
      const isHers = ({ joinedOn, leftOn }: Group['participants'][number]) =>
        joinedOn !== null && joinedOn <= on && (leftOn === null || on <= leftOn);
      await mark(
        page,
        group,
        at,
        group.participants.map((woman) => (isHers(woman) ? 'present' : null)),
      );
    }
    const after = await groupOf(page, id);
    expect(after.endedOn).toBeNull();
    const marks = after.meetings.flatMap((meeting) => meeting.marks).length;
    await openGroup(page, 'Село');
    const first = must(after.meetings[0], 'the first meeting').on;
    await page.getByRole('button', { name: new RegExp(`^Віра, ${shown(first)}:`) }).focus();
    await page.keyboard.press('+');
    await expect(page.getByText(uk('groups:figures', { women: 4, attendances: marks }))).toBeVisible();
    const report = await paperOf(kolo, 'group-report');
    expect(report).toContain('Фонд А, Громада');
    expect(report).toMatch(/робота 2/);
  });

  await test.step('a calendar file tells neither who nor what', async () => {
    await call(page, 'groups.addMeeting', {
      groupId: id,
      meeting: {
        ...{ on: dayFrom(5), at: '11:00', state: 'planned', isOnline: false, block: null, theme: 'Підсумки' },
        ...{ covered: null, nextTheme: null, ledBy: null, coLedBy: null, reason: null, guests: 0, children: 0 },
        ...{ log: null, worries: null, wasOneToOne: false, needsSupervision: false },
      },
    });
    await openGroup(page, 'Село');
    const path = join(folder, 'kolo.ics');
    await kolo.answerDialog('chooseSavePath', path);
    await page.getByRole('button', { name: uk('groups:saveCalendar'), exact: true }).click();
    await expect.poll(() => readIfThere(path)).toContain('SUMMARY:Зустріч');
    expect(readIfThere(path)).not.toMatch(/Село|Підсумки|Віра/);
  });
  await kolo.quit();
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

test('a programme of two blocks in two places is compared, changed, sent to a file and read back', async () => {
  test.setTimeout(240_000);
  const kolo = await enterKolo('groupCoordinator');
  const { page } = kolo;
  const programme = [...Array<string>(2).fill('Перший'), ...Array<string>(2).fill('Другий')].map((block) => ({
    ...{ block, theme: null },
  }));
  for (const [name, women, away] of [['Місто', 6, 1] as const, ['Село', 5, 2] as const]) {
    const names = Array.from({ length: women }, (_, at) => `${name} ${at + 1}`);
    const id = await addGroup(page, { name, format: 'twoBlocks', firstOn: dayFrom(-28), programme, names });
    const group = await groupOf(page, id);
    for (const [at, { on }] of group.meetings.entries()) {
      if (on <= TODAY)
        await mark(
          page,
          group,
          at,
          names.map((_, woman): Mark => (woman < away ? 'absent' : 'present')),
        );
    }
    for (const { id: participantId } of group.participants) {
      for (const [point, strength] of [['start', 3] as const, ['end', 7] as const]) {
        const values = { scales: { strength, support: 5, knows: 5 }, answers: [] };
        await call(page, 'groups.assess', { groupId: id, participantId, point, values });
      }
    }
  }

  await test.step('both stand beside each other, block by block', async () => {
    await page.getByRole('link', { name: uk('app:sections.groups'), exact: true }).click();
    await tab(page, 'formats').click();
    await page.getByRole('link', { name: uk('formats:names.twoBlocks') }).click();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(row('Місто')).toContainText('3 → 7');
    await expect(row('Село')).toContainText('3 → 7');
    // All were away as often in each block: six women but one, five but two.
    await expect(row('Місто')).toContainText('Другий: 5');
    await expect(row('Село')).toContainText('Другий: 3');
  });

  await test.step('a format goes to a file and comes back as a format of the centre', async () => {
    await page.getByRole('link', { name: `‹ ${uk('formats:title')}` }).click();
    const name = uk('formats:names.circle12');
    const path = join(folder, 'format.json');
    await kolo.answerDialog('chooseSavePath', path);
    await page.getByRole('button', { name: uk('formats:saveFileOf', { name }) }).click();
    await expect.poll(() => readIfThere(path)).toContain('Знайомство. Правила і безпека кола');
    await page.getByRole('button', { name: `${uk('formats:change')}: ${name}` }).click();
    await page.getByLabel(uk('formats:fields.name')).fill('Наше коло');
    await page.getByLabel(uk('formats:fields.programme')).fill('# Початок\nЗнайомство\n—\n# Кінець\nПідсумки');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row', { name: /^Наше коло/ })).toContainText('3');
    await kolo.answerDialog('chooseFile', path);
    await page.getByRole('button', { name: uk('formats:load') }).click();
    await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText('12');
  });
  await kolo.quit();
});

test('an invitation carries no case; that she came is told only with her consent', async () => {
  test.setTimeout(240_000);
  const own = copyOf(profile);

  await test.step('the worker writes a slip', async () => {
    const kolo = await enterKolo('caseWorker', own);
    await kolo.page.evaluate(() => {
      location.hash = '#/invitations';
    });
    await kolo.page.getByRole('heading', { level: 1, name: uk('invitations:title') }).waitFor();
    await kolo.page.keyboard.press('Control+n');
    await kolo.page.getByLabel(uk('invitations:fields.name')).fill('Мавка');
    await kolo.page.getByLabel(uk('invitations:fields.contact')).fill('050 000 00 00 після шостої');
    await kolo.page.keyboard.press('Control+Enter');
    await expect(kolo.page.getByRole('row', { name: /Мавка/ })).toContainText(uk('invitations:answers.none'));
    await kolo.quit();
  });

  await test.step('the coordinator answers: they met, and she came', async () => {
    const kolo = await enterKolo('groupCoordinator', own);
    const { page } = kolo;
    await page.getByRole('link', { name: uk('app:sections.groups'), exact: true }).click();
    await tab(page, 'invitations').click();
    await page.getByRole('button', { name: `${uk('invitations:answer')}: Мавка` }).click();
    await page.getByRole('radio', { name: uk('invitations:answers.met') }).check();
    await page.getByLabel(uk('invitations:fields.came'), { exact: true }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row', { name: /Мавка/ })).toContainText(uk('invitations:came'));
    await kolo.quit();
  });

  await test.step('the worker sees that they met, and not that she came', async () => {
    const kolo = await enterKolo('caseWorker', own);
    await kolo.page.evaluate(() => {
      location.hash = '#/invitations';
    });
    const row = await kolo.page.getByRole('row', { name: /Мавка/ }).innerText();
    expect(row).toContain(uk('invitations:answers.met'));
    expect(row).not.toContain(uk('invitations:came'));
    await kolo.quit();
  });
});
