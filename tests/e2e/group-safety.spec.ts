import { expect, test } from '@playwright/test';
import { ALL_FAMILIES } from '#shared/papers/orders.ts';
import { call } from '../support/every-paper.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, HEAD, signIn, uk } from '../support/story.ts';

const WOMAN = {
  ...{ joinedOn: '2026-11-05', leftOn: null, leftReason: null, onMiss: 'nothing', age: null, statuses: [] },
  ...{ consent: null, steps: [], ownPath: null },
};

test('a talk before enrolling reaches whom the head named; a woman is linked to a family and her group keeps its history', async () => {
  const kolo = await launchKolo({ userData: (await makeProfile({ demonstration: 12 })).userData });
  const { page } = kolo;
  await signIn(page);
  const { rows } = await call<{ rows: { id: string; code: string }[] }>(page, 'families.list', {
    ...{ filter: ALL_FAMILIES.filter, sort: ALL_FAMILIES.sort, names: 'initials', offset: 0, limit: 12 },
  });
  const code = rows[0]?.code ?? '';
  const { id } = await call<{ id: string }>(page, 'groups.add', {
    ...{ name: 'Четвергове коло', format: 'open', communityCode: null, place: null, minutes: 90, least: 2, most: 9 },
    ...{ leader: null, coLeader: null, project: null, firstOn: '2026-11-05', at: null, everyDays: 7 },
    ...{ names: ['Тіна'], programme: [{ block: null, theme: 'Знайомство' }] },
  });
  const add = (name: string, keepApart: string | null) =>
    call(page, 'groups.addParticipant', { groupId: id, participant: { ...WOMAN, name, keepApart } });
  await add('Ластівка', 'не хоче зустріти Тіну');

  // Nobody is named yet: nothing is told.
  await page.goto(`${page.url().split('#')[0]}#/today`);
  await page.getByRole('heading', { level: 1, name: uk('today:title') }).waitFor();
  await expect(page.getByText(uk('today:meetings.title'))).toBeVisible();
  await expect(page.getByText(uk('today:talks.title'))).toBeHidden();
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  const named = page.getByRole('combobox', { name: uk('settings:safety.person') });
  await named.fill(HEAD.name);
  await named.press('Enter');
  await expect(named).toHaveValue(HEAD.name);
  await page.goto(`${page.url().split('#')[0]}#/today`);
  await expect(page.getByText(uk('today:talks.title'))).toBeVisible();
  await button(page, uk('today:talks.settleOf', { name: 'Ластівка' })).click();
  await expect(page.getByText(uk('today:talks.title'))).toBeHidden();

  await page.goto(`${page.url().split('#')[0]}#/groups/${id}`);
  await button(page, uk('groups:link.addOf', { name: 'Тіна' })).click();
  await page.getByLabel(uk('groups:link.code'), { exact: true }).fill(code);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(uk('groups:link.reason')).fill('вона просила');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('вона просила')).toBeVisible();
  await expect(page.getByRole('link', { name: code })).toBeVisible();

  await button(page, uk('groups:changeOf', { what: 'Тіна' })).click();
  await page.getByLabel(uk('groups:woman.name')).fill('Тетяна');
  await page.keyboard.press('Control+Enter');
  await button(page, uk('groups:history.show')).click();
  await expect(page.getByText('Тіна → Тетяна')).toBeVisible();
  await button(page, uk('groups:link.removeOf', { name: 'Тетяна' })).click();
  await expect(page.getByRole('link', { name: code })).toBeHidden();
  await kolo.quit();
});
