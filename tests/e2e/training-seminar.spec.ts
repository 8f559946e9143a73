import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { call } from '../support/every-paper.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';
import { dayAt, folder, openCohort, pagesOf, region, short, today } from '../support/training.ts';

/** A seminar without a selection, and what comes of those who were trained. */
test('Zhytomyr: a seminar of a day from a spreadsheet, without selection, and who trained leads which group', async () => {
  test.setTimeout(180_000);
  const kolo = await launchKolo({ userData: (await makeProfile()).userData });
  const { page } = kolo;
  await signIn(page);
  const name = 'Семінар: як створити і вести групу';
  const on = dayAt(-7);

  await test.step('a seminar of one day has neither places nor criteria', async () => {
    await page.getByRole('link', { name: uk('app:sections.training'), exact: true }).click();
    await page.getByText(uk('training:none'), { exact: true }).waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('form', { name: uk('training:form') }).waitFor();
    await page.keyboard.type(name);
    await page.getByLabel(uk('training:fields.firstOn')).fill(short(on));
    await page.getByLabel(uk('training:fields.hasSelection')).uncheck();
    await expect(page.getByLabel(uk('training:fields.criteria'))).toHaveCount(0);
    await page
      .getByLabel(uk('training:fields.programme'))
      .fill('# День\nЯк створити групу | 3\nЯк її вести | 3\nзайве');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(uk('failures:field.third-half')).first()).toBeVisible();
    await page.getByLabel(uk('training:fields.programme')).fill('# День\nЯк створити групу | 3\nЯк її вести | 3');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expect(page.getByRole('link', { name: uk('training:selection.title'), exact: true })).toHaveCount(0);
  });

  await test.step('the list of a local centre is read, looked at and added', async () => {
    const list = join(folder, 'заявки.csv');
    const people = ['НЕБИЛИЦЯ Марія Іванівна;психологиня;ЦСС;0501234567;коледж', 'Вигадана Олена Петрівна;;школа;;'];
    writeFileSync(list, `\ufeffПІБ;Посада;Установа;Телефон;Що закінчила\n${people.join('\n')}\nУсього 2;;;;\n`);
    await kolo.answerDialog('chooseFile', list);
    await button(page, uk('training:addSeveral')).click();
    await button(page, uk('training:several.choose')).click();
    const preview = page.getByRole('region', { name: uk('training:several.preview') });
    await expect(preview).toContainText('Небилиця Марія Іванівна');
    await expect(preview, 'a head that nobody knows stays in the note').toContainText('Що закінчила: коледж');
    await page.getByRole('combobox', { name: uk('importing:columnsStep.meaningOf', { head: 'Що закінчила' }) }).click();
    await page.getByRole('option', { name: uk('importing:columns.education'), exact: true }).click();
    await expect(preview).not.toContainText('Що закінчила');
    await button(page, uk('training:several.add_few', { count: 2 })).click();
    const applied = page.getByRole('table', { name: `${uk('training:states.applied')}: 2` });
    await expect(applied).toContainText('Вигадана');
    await button(page, uk('common:undo')).click();
    await expect(applied, 'an import is taken back as a whole').toHaveCount(0);
    await kolo.answerDialog('chooseFile', list);
    await button(page, uk('training:addSeveral')).click();
    await button(page, uk('training:several.choose')).click();
    await button(page, uk('training:several.add_few', { count: 2 })).click();
    await button(page, uk('training:moveAll.applied', { count: 2 })).click();
    await button(page, uk('training:moveAll.invited', { count: 2 })).click();
  });

  await test.step('both were there, both get a certificate of six hours', async () => {
    const days = region(page, uk('training:days'));
    for (const half of ['1', '2'] as const) {
      const what = `${short(on)}, ${uk(`training:halves.${half}`)}`;
      await days.getByRole('button', { name: uk('groups:allPresentOf', { what }), exact: true }).press('Enter');
    }
    await button(page, uk('training:certificates.issue', { count: 2 })).click();
    const pages = await pagesOf(kolo, 'certificates');
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatch(/Небилиця Марія Іванівна.*6 год/);
  });

  await test.step('the programme is kept as a template and offered for the next course', async () => {
    await button(page, uk('training:keepProgramme')).click();
    await expect(page.getByText(uk('training:programmeKept', { name }))).toBeVisible();
    await page.evaluate(() => window.location.assign('#/training/new'));
    await page.getByLabel(name).check();
    await expect(page.getByLabel(uk('training:fields.programme'))).toHaveValue(/Як створити групу \| 3/);
    await page.keyboard.press('Escape');
    await button(page, uk('common:lost.confirm')).click();
    await page.getByRole('link', { name, exact: true }).waitFor();
  });

  await test.step('a template goes to a file and comes from one; a file of something else is refused', async () => {
    const file = join(folder, 'programme.json');
    await page.getByRole('link', { name: uk('training:pages.programmes'), exact: true }).click();
    const table = page.getByRole('table', { name: uk('training:pages.programmes') });
    await kolo.answerDialog('chooseSavePath', file);
    await button(page, `${uk('training:programmes.save')}: ${name}`).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await kolo.answerDialog('chooseFile', file);
    await button(page, uk('training:programmes.load')).click();
    await expect(table.getByRole('row').filter({ hasText: `${name} (2)` })).toContainText('6');
    await button(page, `${uk('training:programmes.remove')}: ${name} (2)`).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: uk('training:programmes.remove') })
      .click();
    await expect(table.getByRole('row').filter({ hasText: `${name} (2)` })).toHaveCount(0);
    await button(page, `${uk('training:programmes.remove')}: ${name}`).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: uk('training:programmes.remove') })
      .click();
    await expect(table.getByRole('row').filter({ hasText: name })).toHaveCount(0);
    await kolo.answerDialog('chooseFile', file);
    await button(page, uk('training:programmes.load')).click();
    await expect(table.getByRole('row').filter({ hasText: name })).toContainText('6');
    writeFileSync(file, '{"kolo": "group-format"}');
    await kolo.answerDialog('chooseFile', file);
    await button(page, uk('training:programmes.load')).click();
    await expect(page.getByText(uk('failures:cohorts/unreadable.title'))).toBeVisible();
  });

  await test.step('she leads a group: the head sees it by community', async () => {
    await call(page, 'groups.add', {
      ...{ name: 'Четвергове коло', format: 'open', communityCode: null, place: null, project: null, minutes: 90 },
      ...{ least: 2, most: 9, leader: 'Марія Небилиця', coLeader: null, firstOn: today, at: '17:30' },
      ...{ programme: [{ block: null, theme: 'Знайомство' }], everyDays: 7, names: [] },
    });
    await page.getByRole('link', { name: uk('training:pages.trained'), exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Небилиця' })).toContainText('Четвергове коло');
    await expect(page.getByRole('row').filter({ hasText: 'Вигадана' })).not.toContainText('коло');
  });

  await test.step('a visit to the local centre is written down among what the centre does', async () => {
    await page.getByRole('link', { name: uk('training:pages.supportVisit'), exact: true }).click();
    await button(page, uk('entries:kinds.supportVisit.add')).click();
    await page.getByLabel(uk('entries:kinds.supportVisit.organisation')).fill('ЦСС громади');
    await page.getByLabel(uk('entries:answers.consultation')).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row').filter({ hasText: 'ЦСС громади' })).toContainText('консультація');
  });
  await openCohort(page, name);
  await kolo.quit();
});
