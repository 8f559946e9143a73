import { expect, test } from 'vitest';
import uk from '#renderer/text/uk/people.json';
import { differencesOf } from '#renderer/ui/differences.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { draftTexts } from './draft-texts.ts';
import type { PersonalDraft, SafeContactDraft } from './person-drafts.ts';
import { newDocument, newPhone, newRestoration } from './person-drafts.ts';
import type { PeopleTexts } from './words.ts';

/** Ukrainian texts by key; one that is not there is an error. */
function text(key: string, values: Record<string, unknown> = {}): string {
  const found = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], uk);
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
const t = text as unknown as PeopleTexts;

type Group = Parameters<typeof draftTexts>[0];

/** Label, what stands in the register now, what the form holds: of each field that another hand has changed. */
function told(group: Group, opened: object, now: object): string[][] {
  const texts = (draft: object) => draftTexts(group, draft, t, 'uk');
  return differencesOf(texts(opened), texts(now), texts(opened)).map((of) => [of.label, of.now, of.mine]);
}

const PERSONAL: PersonalDraft = {
  ...{ sex: 'female', born: '14.05.1987', ageBand: null, citizenship: 'Україна' },
  ...{ disability: null, legalCapacity: 'full', occupation: '' },
};

const SHEET: SafeContactDraft = {
  ...{ mayCall: 'yes', callTo: '', callWhen: '', callFrom: '', codeWord: 'калина' },
  ...{ noLetters: false, keepFrom: '', note: '' },
};

test('of every group of a person each field that another hand changed is told by its name', () => {
  const other: PersonalDraft = {
    ...{ sex: 'male', born: '15.05.1987', ageBand: null, citizenship: 'Польща' },
    ...{ disability: 'group2', legalCapacity: 'full', occupation: 'пекарня' },
  };
  expect(told('personal', PERSONAL, other)).toEqual([
    ['Стать', 'чоловіча', 'жіноча'],
    ['Дата народження', '15.05.1987', '14.05.1987'],
    ['Громадянство', 'Польща', 'Україна'],
    ['Інвалідність', 'ІІ група', ''],
    ['Місце навчання або роботи', 'пекарня', ''],
  ]);
  const sheet = { ...SHEET, callTo: '+380 67 123 45 67', noLetters: true, keepFrom: 'свекруха', codeWord: 'верба' };
  expect(told('safeContact', SHEET, sheet)).toEqual([
    ['Лише на номер', '+380 67 123 45 67', ''],
    ['Кодове слово', 'верба', 'калина'],
    ['Листів не надсилати', 'так', 'ні'],
    ['Хто не має дізнатися', 'свекруха', ''],
  ]);
});

test('rows of phones, documents and documents to restore are told whole, with dates and kinds in words', () => {
  const own = { ...newPhone(), number: '+380 67 123 45 67', label: 'own' as const };
  expect(
    told('phones', { rows: [own] }, { rows: [own, { ...own, number: '+380 50 111 22 33', note: 'увечері' }] }),
  ).toEqual([
    ['Телефони', '+380 67 123 45 67, власний; +380 50 111 22 33, власний, увечері', '+380 67 123 45 67, власний'],
  ]);
  const card = { ...newDocument(), kind: 'idCard' as const, number: '001234567', issuedOn: '2020-02-03' as DateOnly };
  expect(told('documents', { rows: [] }, { rows: [card] })).toEqual([
    ['Документи', 'Паспорт (ID-картка), 001234567, 03.02.2020', ''],
  ]);
  const lost = { ...newRestoration(), kind: 'birthCertificate' as const, requestedFrom: 'ДРАЦС', cost: '120,50' };
  expect(told('restorations', { rows: [lost] }, { rows: [{ ...lost, obtainedOn: '2026-11-02' as DateOnly }] })).toEqual(
    [
      [
        'Відновлення документів',
        'Свідоцтво про народження, ДРАЦС, 120,50, 02.11.2026',
        'Свідоцтво про народження, ДРАЦС, 120,50',
      ],
    ],
  );
});
