import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { z } from 'zod';
import type { Family, NewFamily } from '#shared/families/families.ts';
import { ALL_FAMILIES, PaperOrder } from '#shared/papers/orders.ts';
import { call, produce } from '../support/every-paper.ts';
import { launchKolo, type RunningKolo } from '../support/launch-kolo.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { makeProfile } from '../support/profiles.ts';
import { signIn } from '../support/story.ts';

/** What people type, and what foreign files bring: nothing of it breaks a page, runs, or is cut without a word. */

const folder = mkdtempSync(join(tmpdir(), 'kolo-bad-input-'));

type Member = z.input<typeof NewFamily>['members'][number];

const member = (surname: string, givenName: string, relation = 'mother'): Member => ({
  memberId: null,
  name: { surname, givenName, patronymic: '' },
  sex: null,
  bornOn: null,
  birthYear: null,
  relation,
  phone: '',
});

const familyOf = (members: Member[], street = 'вул. Миру, 1'): z.input<typeof NewFamily> => ({
  members,
  address: { communityCode: null, settlementCode: null, street, directions: '', noFixedAddress: false },
  circumstances: { factors: [], main: null },
  case: { stage: 'decided', level: null, worker: '', registeredOn: '2026-01-15', statedChildren: null, notes: '' },
});

/** 200 signs a part, without a place to break: the longest that a name may be. */
const LONG = ['Ґ'.repeat(200), 'Щ'.repeat(200)] as const;
const HTML = '<b onclick="window.ran=1">Ковальчук</b>';
const RTL = '\u202eЧорний\u202c';
const EMOJI = '🙂 Їжак 👩‍👧';
/** Where a line may end at a hyphen only. */
const COMPOUND = 'Житомир/Івано-Франківськ';

const FAMILIES = [
  familyOf([member(LONG[0], LONG[1])], 'х'.repeat(300)),
  familyOf(
    Array.from({ length: 19 }, (_, at) => member('Дев’ятнадцятенко', `Дитина${at}`, at === 0 ? 'mother' : 'son')),
  ),
  familyOf([]),
  familyOf([member(HTML, 'Олена')], HTML),
  familyOf([member(RTL, 'Ганна')], '\u2067вул. Лісова\u2069'),
  familyOf([member(EMOJI, 'Марія')], 'вул. 🌲, 3'),
  familyOf([member(COMPOUND, 'Катерина')], COMPOUND),
];

/** What of each family's first name is looked for; the third has no members. */
const SURNAMES = ['', 'Дев’ятнадцятенко', '', HTML, 'Чорний', 'Їжак', COMPOUND];

/** Every column that a list over it can have with words that people typed, and some with codes and numbers. */
const OWN_COLUMNS = {
  families: ['name', 'code', 'birthYear', 'children', 'community', 'settlement', 'street', 'factors', 'worker'],
  members: ['name', 'code', 'relation', 'birthYear', 'age', 'sex', 'community', 'worker'],
};

const pdfOf = (kolo: RunningKolo, name: string, order: object) =>
  produce(kolo, PaperOrder.parse({ ...order, paper: name }), { folder });

const squeezed = (path: string) => pagesOfPdf(path).join('').replaceAll(/\s/g, '');

/** How much there is of both halves of the long name: it may go on over a page, with what stands on every page between. */
const lettersOf = (text: string) => [/Ґ/g, /Щ/g].map((letter) => text.match(letter)?.length ?? 0);

interface Box {
  readonly word: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether one word is drawn over another: more than a point of its width, and more than half of its line. */
const liesOver = (one: Box, other: Box) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > (one.bottom - one.top) / 2;

/**
 * Words that stand outside of their page, run into the foot of an A4 sheet, where the page number stands, or lie over
 * another word.
 */
function strays(path: string, footAt: number): string[] {
  const text = execFileSync('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  const pages = [...text.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)];
  return pages.flatMap(([, width, height, words = '']) => {
    const found = [...words.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)];
    const boxes = found.map(([, left, top, right, bottom, word = '']): Box => {
      return { word, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
    });
    const foot = Number(height) - footAt;
    const wrong = boxes.filter((box) => {
      const { left, top, right, bottom } = box;
      const isInside = left >= 0 && right <= Number(width) && top >= 0 && bottom <= Number(height);
      const isFoot = top >= foot - 2;
      const isFree = !boxes.some((other) => other !== box && liesOver(box, other));
      return !isInside || !(isFoot || bottom <= foot + 2) || !isFree;
    });
    return wrong.map(({ word }) => word);
  });
}

test('long names, a family of nineteen, empty fields, HTML, marks of direction and emoji stand whole on their pages', async () => {
  test.setTimeout(600_000);
  const kolo = await launchKolo({ userData: (await makeProfile()).userData });
  const { page } = kolo;
  await signIn(page);
  const ids: string[] = [];
  for (const family of FAMILIES) {
    ids.push((await call<{ id: string }>(page, 'families.register', family)).id);
  }
  const whole = { ...ALL_FAMILIES, names: 'names' };
  // 8.8 mm from the edge, two lines of 10 pt: the second is the stamp of the copy.
  const FOOT = 48;
  for (const name of ['families-list', 'families-journal', 'family-cards'] as const) {
    for (const isLarge of [false, true]) {
      const path = await pdfOf(kolo, name, { ...whole, isLarge });
      expect([name, isLarge, strays(path, FOOT)]).toEqual([name, isLarge, []]);
      const text = squeezed(path);
      for (const words of [HTML, 'Чорний', 'Їжак', COMPOUND]) expect(text).toContain(words.replaceAll(/\s/g, ''));
      expect([name, isLarge, lettersOf(text)]).toEqual([name, isLarge, [200, 200]]);
    }
  }
  const labels = await pdfOf(kolo, 'labels', whole);
  expect(strays(labels, 0)).toEqual([]);
  expect(lettersOf(squeezed(labels))).toEqual([200, 200]);

  const long = await call<Family>(page, 'families.get', { id: ids[0] });
  const person = { subject: 'person', personId: long.members[0]?.personId, isLarge: false };
  for (const name of ['person-extract', 'consent-form'] as const) {
    for (const isLarge of [false, true]) {
      const path = await pdfOf(kolo, name, { ...person, isLarge });
      expect([name, isLarge, strays(path, FOOT)]).toEqual([name, isLarge, []]);
      expect([name, isLarge, lettersOf(squeezed(path))]).toEqual([name, isLarge, [200, 200]]);
    }
  }
  for (const [at, surname] of SURNAMES.entries()) {
    const { members } = await call<Family>(page, 'families.get', { id: ids[at] });
    for (const name of members.length === 0 ? [] : (['envelope-dl', 'envelope-c5'] as const)) {
      const path = await pdfOf(kolo, name, { ...person, personId: members[0]?.personId });
      expect([name, surname, pagesOfPdf(path).length, strays(path, 0)]).toEqual([name, surname, 1, []]);
      expect(squeezed(path)).toContain(surname.replaceAll(/\s/g, ''));
      if (at === 0) expect([name, lettersOf(squeezed(path))]).toEqual([name, [200, 200]]);
    }
  }

  const step = {
    stage: 'planned',
    takenOn: '2026-11-20',
    reason: HTML,
    document: `${'Ґ'.repeat(149)} ${HTML} ${EMOJI}`,
  };
  await call(page, 'families.takeStep', { id: ids[0], version: long.version, step });
  for (const isLarge of [false, true]) {
    const path = await pdfOf(kolo, 'file-inventory', { subject: 'family', familyId: ids[0], isLarge });
    expect([isLarge, strays(path, FOOT)]).toEqual([isLarge, []]);
    expect([isLarge, lettersOf(squeezed(path))]).toEqual([isLarge, [149, 0]]);
    expect(squeezed(path)).toContain(HTML.replaceAll(/\s/g, ''));
  }

  for (const source of ['families', 'members'] as const) {
    for (const isLandscape of [false, true]) {
      const definition = {
        ...{ source, title: `${EMOJI} ${RTL} ${'ї'.repeat(80)}`, columns: OWN_COLUMNS[source], groupBy: 'name' },
        ...{ sort: [{ column: 'name', isDescending: true }], totals: [], names: 'names', isLandscape, filter: {} },
      };
      const path = await pdfOf(kolo, 'own-list', { subject: 'list', definition, isLarge: isLandscape });
      const what = [source, isLandscape];
      expect([...what, strays(path, FOOT)]).toEqual([...what, []]);
      const text = squeezed(path);
      for (const words of [HTML, 'Чорний', 'Їжак', COMPOUND]) expect(text).toContain(words.replaceAll(/\s/g, ''));
      // Over the group of one row, and in the row.
      expect([...what, lettersOf(text)]).toEqual([...what, [400, 400]]);
    }
  }
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  expect(kolo.cspViolations()).toEqual([]);
  await kolo.quit();
});
