import { expect, type Page, test } from '@playwright/test';
import type { z } from 'zod';
import type { NewFamily } from '#shared/families/families.ts';
import * as list from '../support/families-list.ts';
import { launchKolo } from '../support/launch-kolo.ts';
import { openPaper, savePdf } from '../support/papers.ts';
import { pagesOfPdf, wordsOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { button, signIn, uk } from '../support/story.ts';

/** Names and notes that want to be more than text, as a foreign file or a spiteful colleague may bring them in. */
const SURNAMES = [
  '<img src=x onerror="window.ran=1">',
  '<svg onload=window.ran=1><script>window.ran=1</script></svg>',
  '"><iframe srcdoc="<script>top.ran=1</script>">',
  '\u202eГончарук\u202c\u202e',
  'Ко\u200bвальчук\u200b',
  '$t(common:save) {{count}} ${1+1}',
  'javascript:window.ran=1',
];
/** The longest word that a note takes. */
const WORD = 'Ґ'.repeat(20_000);

const familyOf = (surname: string): z.input<typeof NewFamily> => ({
  members: [
    {
      memberId: null,
      name: { surname, givenName: surname.slice(0, 60), patronymic: '' },
      sex: null,
      bornOn: null,
      birthYear: null,
      relation: 'mother',
      phone: surname,
    },
  ],
  address: { communityCode: null, settlementCode: null, street: surname, directions: surname, noFixedAddress: false },
  circumstances: { factors: [], main: null },
  case: {
    stage: 'decided',
    level: null,
    worker: surname,
    registeredOn: '2026-01-15',
    statedChildren: null,
    notes: WORD,
  },
});

async function register(page: Page): Promise<void> {
  const families = SURNAMES.map(familyOf);
  const replies = await page.evaluate(
    (inputs) =>
      Promise.all(inputs.map((input, index) => window.kolo.call('families.register', input, `call-${index}`))),
    families,
  );
  expect(replies.map(({ ok }) => ok)).toEqual(SURNAMES.map(() => true));
  await page.reload();
}

test('names full of script are shown, opened, previewed and printed as the text they are', async () => {
  const { userData } = await makeProfile();
  const kolo = await launchKolo({ userData });
  const { page } = kolo;
  await signIn(page);
  await register(page);

  await button(page, uk('families:names.show.names')).click();
  const shown = (await list.rowsOf(page)).map(({ name }) => name).join('\n');
  for (const surname of SURNAMES) expect(shown).toContain(surname);

  for (const { code } of await list.rowsOf(page)) {
    await list.open(page, code);
    await expect(list.facts(page, 'case')).toContainText('ҐҐҐ');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.goBack();
  }

  await button(page, uk('families:names.show.names')).click();
  await openPaper(page);
  await expect(page.locator('[data-page="1"]')).toContainText(SURNAMES[0] ?? '');
  const path = await savePdf(kolo);
  const printed = pagesOfPdf(path).join('').replaceAll(/\s/g, '');
  for (const surname of SURNAMES.slice(0, 3)) expect(printed).toContain(surname.replaceAll(/\s/g, ''));
  for (const { width, words } of wordsOfPdf(path)) {
    for (const { left, right } of words) expect(left >= 0 && right <= width).toBe(true);
  }

  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  expect(kolo.cspViolations()).toEqual([]);
  await kolo.quit();
});
