import { beforeEach, expect, test } from 'vitest';
import { openFamiliesRegister } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { BUILTIN } from '#shared/vocabularies/builtin.ts';
import { Validity, type VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import {
  addEntry,
  changeLabel,
  markEntry,
  moveEntry,
  removeEntry,
  seedVocabularies,
  setValidity,
} from './vocabularies.commands.ts';
import { isHeld, listMarked, listVocabularies } from './vocabularies.queries.ts';

let register: OpenRegister;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedVocabularies(register);
});

const entriesOf = async (name: VocabularyName) =>
  (await listVocabularies(register.reader)).filter(({ vocabulary }) => vocabulary === name);
const entry = async (name: VocabularyName, code: string) =>
  must(
    (await entriesOf(name)).find((other) => other.code === code),
    `${name} ${code}`,
  );
const inUkrainian = (label: string) => ({ language: 'uk' as const, label, shortLabel: null });
const addTag = async (label: string) => {
  const added = await register.write((trx) => addEntry({ trx }, { vocabulary: 'tags', labels: [inUkrainian(label)] }));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added;
};
const codeOf = (result: unknown) => (result instanceof Refusal ? result.failure.code : result);

test('a register begins with the built-in entries, in their order', async () => {
  expect((await entriesOf('factors')).map(({ code }) => code)).toEqual(BUILTIN.factors);
  expect((await entriesOf('tags')).map(({ code }) => code)).toEqual(BUILTIN.tags);
  expect((await entriesOf('relations')).every(({ isBuiltin, labels }) => isBuiltin && labels.length === 0)).toBe(true);
});

test('opening a register again changes nothing of what the office made of its words', async () => {
  const { id } = await entry('tags', 'displaced');
  await register.write((trx) => moveEntry({ trx }, { id, step: -1 }));
  await register.write((trx) => changeLabel({ trx }, { id, language: 'uk', words: inUkrainian('переселенці') }));
  const before = await listVocabularies(register.reader);
  const changes = register.changeCount();
  await seedVocabularies(register);
  expect(register.changeCount()).toBe(changes);
  expect(await listVocabularies(register.reader)).toEqual(before);
});

test('a vocabulary that this program does not know is left alone', async () => {
  const before = await listVocabularies(register.reader);
  await register.write((trx) =>
    trx
      .insertInto('vocabulary_entries')
      .values({
        ...{ id: 'unknown', vocabulary: 'someday', code: 'a', position: 0, is_builtin: 1 },
        ...{ valid_from: null, valid_to: null },
      })
      .execute(),
  );
  expect(await listVocabularies(register.reader)).toEqual(before);
});

test('an entry that a newer program brings is added behind those of the office', async () => {
  await addTag('родина військовополоненого');
  await register.write((trx) => trx.deleteFrom('vocabulary_entries').where('code', '=', 'displaced').execute());
  await seedVocabularies(register);
  expect((await entriesOf('tags')).map(({ code }) => code).slice(-2)).toEqual(['own-1', 'displaced']);
});

test('entries of the office are numbered; a factor takes the next number of the list', async () => {
  expect((await addTag('родина військовополоненого')).code).toBe('own-1');
  expect((await addTag('сім’я з дитиною на дистанційному навчанні')).code).toBe('own-2');
  const factor = { vocabulary: 'factors' as const, labels: [inUkrainian('сирітство')] };
  expect(await register.write((trx) => addEntry({ trx }, factor))).toMatchObject({ code: '17' });
});

test('words are changed in one language, and a built-in entry takes the word of the program back', async () => {
  const { id } = await entry('tags', 'displaced');
  await register.write((trx) => changeLabel({ trx }, { id, language: 'uk', words: inUkrainian('переселенці') }));
  await register.write((trx) => changeLabel({ trx }, { id, language: 'uk', words: inUkrainian('сім’я ВПО') }));
  expect((await entry('tags', 'displaced')).labels).toEqual([inUkrainian('сім’я ВПО')]);
  await register.write((trx) => changeLabel({ trx }, { id, language: 'uk', words: null }));
  expect((await entry('tags', 'displaced')).labels).toEqual([]);
});

test('an entry of the office does not lose its last word', async () => {
  const { id } = await addTag('родина військовополоненого');
  const refused = register.write((trx) => changeLabel({ trx }, { id, language: 'uk', words: null }));
  expect(codeOf(await refused)).toBe('vocabularies/no-label-left');
});

test('an entry is ended and its place in the list changes, while its code stays', async () => {
  const { id } = await entry('closingReasons', 'moved');
  const validity = { validFrom: null, validTo: '2026-06-30' as DateOnly };
  await register.write((trx) => setValidity({ trx }, { id, validity }));
  await register.write((trx) => moveEntry({ trx }, { id, step: -1 }));
  expect((await entriesOf('closingReasons')).map(({ code, validTo }) => [code, validTo]).slice(0, 3)).toEqual([
    ['noNeed', null],
    ['moved', '2026-06-30'],
    ['contractEnded', null],
  ]);
});

test('an own relation is marked as a child’s and an own factor as told by number, and both can be taken back', async () => {
  for (const vocabulary of ['relations', 'factors'] as const) {
    const added = await register.write((trx) => addEntry({ trx }, { vocabulary, labels: [inUkrainian('власне')] }));
    const { id, code } = added as Exclude<typeof added, Refusal>;
    const mark = (isMarked: boolean) => register.write((trx) => markEntry({ trx }, { id, isMarked }));
    expect((await listMarked(register.reader, vocabulary)).has(code)).toBe(false);
    expect(await mark(true)).toBeNull();
    expect((await listMarked(register.reader, vocabulary)).has(code)).toBe(true);
    expect(await mark(false)).toBeNull();
    expect((await listMarked(register.reader, vocabulary)).has(code)).toBe(false);
  }
});

test.each([
  ['factors', '14'],
  ['relations', 'son'],
  ['tags', 'displaced'],
] as const)('what the program says of %s %s, and where there is no mark, nothing is marked', async (name, code) => {
  const before = await entry(name, code);
  const refused = register.write((trx) => markEntry({ trx }, { id: before.id, isMarked: !before.isMarked }));
  expect(codeOf(await refused)).toBe('vocabularies/mark-fixed');
  expect(await entry(name, code)).toEqual(before);
});

test('the first entry moved up stays the first', async () => {
  const before = await entriesOf('relations');
  const first = must(before[0], 'a relation');
  await register.write((trx) => moveEntry({ trx }, { id: first.id, step: -1 }));
  expect(await entriesOf('relations')).toEqual(before);
});

test('an end before the beginning is not taken', () => {
  const crossed = Validity.safeParse({ validFrom: '2026-02-01', validTo: '2026-01-31' });
  expect(crossed.error?.issues[0]).toMatchObject({ path: ['validTo'], message: 'before-start' });
});

test('what a record holds is not taken away; what no record holds is', async () => {
  const { id, code } = await addTag('родина військовополоненого');
  await register.write((trx) =>
    trx
      .insertInto('families')
      .values({
        ...{ id: 'f', code: 'Ж-26-000001', version: 1, stage: 'reported', worker_sort_key: '', sort_key: '' },
        ...{ registered_on: '2026-01-01', created_at_ms: 0, changed_at_ms: 0 },
      })
      .execute(),
  );
  await register.write((trx) => trx.insertInto('family_tags').values({ family_n: 1, tag: code }).execute());
  expect(codeOf(await register.write((trx) => removeEntry({ trx }, { id })))).toBe('vocabularies/in-use');
  await register.write((trx) => trx.deleteFrom('family_tags').execute());
  expect(await register.write((trx) => removeEntry({ trx }, { id }))).toBeNull();
  expect((await entriesOf('tags')).map((other) => other.code)).toEqual(BUILTIN.tags);
});

test('a built-in entry is never taken away', async () => {
  const { id } = await entry('relations', 'mother');
  expect(codeOf(await register.write((trx) => removeEntry({ trx }, { id })))).toBe('vocabularies/built-in');
});

test('every vocabulary can be asked whether a record holds its entry', async () => {
  const all = await listVocabularies(register.reader);
  expect(await Promise.all(all.map((other) => isHeld(register.reader, other)))).toEqual(all.map(() => false));
});
