import { expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { listFamilies } from '#electron/families/family-list.queries.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import { addEntry, changeLabel, markEntry, seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { listVocabularies } from '#electron/vocabularies/vocabularies.queries.ts';
import { NewFamily } from '#shared/families/families.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { FamiliesListData, FamiliesListRequest } from '#shared/papers/papers.ts';
import { must } from '#shared/vocabulary/must.ts';
import { getFamiliesListData } from './papers.queries.ts';

const NOW = new Date(2026, 10, 21, 12);
const session = { userId: 'u', userName: 'Олена Мельничук', role: 'head' } as const;
const asker = { session, now: NOW, visible: visibleTo(session) };
const COMMUNITY = 'UA18060170000069581';

function family(surname: string | null, children: readonly string[] = [], stated: number | null = null) {
  const person = (relation: string, givenName: string) => {
    const name = { surname, givenName, patronymic: null };
    return { memberId: null, name, sex: null, bornOn: '1987-05-01', birthYear: null, relation, phone: null };
  };
  return NewFamily.parse({
    members: surname === null ? [] : [person('mother', 'Наталія'), ...children.map((child) => person('son', child))],
    address: {
      communityCode: COMMUNITY,
      settlementCode: 'UA18060170740015610',
      street: 'вул. Миру, 3',
      directions: 'за мостом',
      noFixedAddress: false,
    },
    circumstances: { factors: [8, 14, 7], main: 14 },
    case: {
      stage: 'assessed',
      level: 'medium',
      worker: 'Їжак О. П.',
      registeredOn: '2026-02-03',
      statedChildren: stated,
      notes: '',
    },
  });
}

function parameters(more: object = {}) {
  const sort = { by: 'name', descending: false };
  return FamiliesListRequest.parse({ filter: {}, sort, names: 'initials', language: 'uk', ...more });
}

async function registerOf(families: readonly NewFamily[]) {
  const register = await openRegisterWithPlaces();
  await register.write((trx) => registerFamilies(trx, families, { now: NOW, userId: null }));
  return register.reader;
}

test('the paper holds the families of the list on screen, in its order', async () => {
  const surnames = Array.from({ length: 1203 }, (_, i) => `Кравчук${String.fromCharCode(1072 + (i % 30))}${i}`);
  const db = await registerOf([...surnames.map((surname) => family(surname)), family(null)]);
  const asked = parameters({ sort: { by: 'code', descending: true } });
  const onScreen: string[] = [];
  for (let offset = 0; offset < 1204; offset += 200) {
    const { rows } = await listFamilies(db, asker.visible, { ...asked, offset, limit: 200 });
    onScreen.push(...rows.map(({ code }) => code));
  }
  const paper = await getFamiliesListData(db, asker, asked);
  expect(paper.rows.map(({ code }) => code)).toEqual(onScreen);
  expect(FamiliesListData.parse(paper)).toEqual(paper);
});

test('a row tells the main factor first, the children, the year of birth and the place', async () => {
  const db = await registerOf([family('Кравчук', ['Іван', 'Петро'], 3)]);
  const { rows, frame } = await getFamiliesListData(db, asker, parameters());
  expect(rows).toMatchObject([
    {
      name: 'Кравчук Н.',
      birthYear: 1987,
      children: 3,
      factors: [14, 7, 8],
      settlementLevel: 'C',
      worker: 'Їжак О. П.',
    },
  ]);
  expect(frame).toMatchObject({ printedOn: '2026-11-21', userName: 'Олена Мельничук', isDemonstration: false });
});

test('a street goes on paper only with full names, and a list of codes carries no name', async () => {
  const db = await registerOf([family('Кравчук')]);
  const rowWith = async (names: string) => (await getFamiliesListData(db, asker, parameters({ names }))).rows[0];
  expect(await rowWith('codes')).toMatchObject({ name: null, street: null });
  expect(await rowWith('initials')).toMatchObject({ name: 'Кравчук Н.', street: null });
  expect(await rowWith('names')).toMatchObject({ name: 'Кравчук Наталія', street: 'вул. Миру, 3' });
});

test('the paper names the communities it was narrowed to', async () => {
  const db = await registerOf([family('Кравчук')]);
  const { communities } = await getFamiliesListData(db, asker, parameters({ filter: { communityCodes: [COMMUNITY] } }));
  expect(communities).toHaveLength(1);
});

test('collecting stops when it is told to between two thousands', async () => {
  const db = await registerOf(Array.from({ length: 1001 }, (_, i) => family(`Бойко${i}`)));
  const stop = new Error('cancelled');
  await expect(getFamiliesListData(db, asker, parameters(), () => Promise.reject(stop))).rejects.toBe(stop);
});

test('factors are called as the office calls them, its own in whatever language, and sensitive ones not at all', async () => {
  const register = await openRegisterWithPlaces();
  await seedVocabularies(register);
  const labelled = (label: string) => ({ language: 'uk' as const, label, shortLabel: null });
  const entries = await listVocabularies(register.reader);
  const rename = async (code: string, label: string) => {
    const found = entries.find((entry) => entry.vocabulary === 'factors' && entry.code === code);
    const { id } = must(found, 'a factor of the law');
    await register.write((trx) => changeLabel({ trx }, { id, language: 'uk', words: labelled(label) }));
  };
  for (const code of ['5', '7', '14']) await rename(code, `по-нашому ${code}`);
  await register.write((trx) => addEntry({ trx }, { vocabulary: 'factors', labels: [labelled('сирітство')] }));
  const orphaned = { ...family('Кравчук'), circumstances: { factors: [17, 8, 14, 7], main: 17 } };
  await register.write((trx) => registerFamilies(trx, [orphaned], { now: NOW, userId: null }));
  const inLanguage = (language: string) => getFamiliesListData(register.reader, asker, parameters({ language }));
  const own = { number: 17, label: 'сирітство' };
  const { rows, factorWords } = FamiliesListData.parse(await inLanguage('uk'));
  expect(rows[0]?.factors).toEqual([17, 7, 8, 14]);
  expect(factorWords).toEqual([{ number: 7, label: 'по-нашому 7' }, own]);
  expect((await inLanguage('en')).factorWords).toEqual([own]);
});

test('a factor that the office marked is told by its number, and a relation that it marked counts as a child', async () => {
  const register = await openRegisterWithPlaces();
  await seedVocabularies(register);
  const ownEntry = async (vocabulary: 'factors' | 'relations', isMarked: boolean) => {
    const labels = [{ language: 'uk' as const, label: 'власне', shortLabel: null }];
    const added = must(await register.write((trx) => addEntry({ trx }, { vocabulary, labels })), 'an entry');
    if (added instanceof Refusal) throw new Error(added.failure.code);
    if (isMarked) await register.write((trx) => markEntry({ trx }, { id: added.id, isMarked }));
    return added.code;
  };
  await ownEntry('factors', true);
  const [fosterChild, cousin] = [await ownEntry('relations', true), await ownEntry('relations', false)];
  const relations = ['mother', 'son', fosterChild, cousin];
  const { members, ...rest } = family('Кравчук');
  const household = relations.flatMap((relation) => members.slice(0, 1).map((member) => ({ ...member, relation })));
  const circumstances = { factors: [17], main: 17 };
  const input = { ...rest, members: household, circumstances, case: { ...rest.case, statedChildren: null } };
  await register.write((trx) => registerFamilies(trx, [input], { now: NOW, userId: null }));
  const list = FamiliesListData.parse(await getFamiliesListData(register.reader, asker, parameters()));
  expect(list.factorWords).toEqual([]);
  expect(list.sensitiveFactors).toEqual([4, 11, 12, 13, 14, 15, 17]);
  expect(list.rows[0]?.children).toBe(2);
});
