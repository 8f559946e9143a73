import { expect, test } from 'vitest';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { listFamilies } from '#electron/families/family-list.queries.ts';
import { addEntry, changeLabel, markEntry, seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { listVocabularies } from '#electron/vocabularies/vocabularies.queries.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ALL_FAMILIES, PaperOrder } from '#shared/papers/orders.ts';
import { Paper, type TableBlock } from '#shared/papers/paper.ts';
import { must } from '#shared/vocabulary/must.ts';
import { makePaper } from './make.ts';
import { askerOf, COMMUNITY, familyOf, NOW, registerOf } from './testing.ts';

const list = (more: object = {}) => PaperOrder.parse({ ...ALL_FAMILIES, paper: 'families-list', ...more });

async function paperOf(db: Parameters<typeof askerOf>[0], order: PaperOrder, language = 'uk'): Promise<Paper> {
  const paper = await makePaper(askerOf(db), order, language);
  if (paper instanceof Refusal) throw new Error(paper.failure.code);
  return Paper.parse(paper);
}

const tableOf = (paper: Paper) =>
  must(
    paper.blocks.find((block) => block.kind === 'table'),
    'a table',
  ) as TableBlock;
const wordsOf = (paper: Paper) => JSON.stringify(paper.blocks);

test('the paper holds the families of the list on screen, in its order', async () => {
  const surnames = Array.from({ length: 1203 }, (_, i) => `Кравчук${String.fromCharCode(1072 + (i % 30))}${i}`);
  const { reader: db } = await registerOf([...surnames.map((surname) => familyOf(surname)), familyOf(null)]);
  const order = list({ sort: { by: 'code', descending: true } });
  if (order.subject !== 'families') throw new Error('another subject');
  const onScreen: string[] = [];
  for (let offset = 0; offset < 1204; offset += 200) {
    const { rows } = await listFamilies(db, askerOf(db).visible, { ...order, offset, limit: 200 });
    onScreen.push(...rows.map(({ code }) => code));
  }
  expect(tableOf(await paperOf(db, order)).rows.map((row) => row[1])).toEqual(onScreen);
});

test('a row tells the main factor first, the children, the year of birth and the place', async () => {
  const { reader: db } = await registerOf([familyOf('Кравчук', { children: ['Іван', 'Петро'], stated: 3 })]);
  const [row = []] = tableOf(await paperOf(db, list())).rows;
  expect(row.slice(2, 8)).toEqual(['Кравчук Н.', 1987, 3, expect.stringContaining('с.\u00a0'), '14, 7, 8', 'середній']);
});

test('a street goes on paper only with full names, and a list of codes carries no name', async () => {
  const { reader: db } = await registerOf([familyOf('Кравчук')]);
  const words = async (names: string) => wordsOf(await paperOf(db, list({ names })));
  expect(await words('codes')).not.toMatch(/Кравчук|Миру/);
  expect(await words('initials')).toMatch(/Кравчук Н\./);
  expect(await words('initials')).not.toContain('Миру');
  expect(await words('names')).toMatch(/Кравчук Наталія.*вул\. Миру, 3/);
});

test('a confidential case is a code on the list and in the journal, whatever is asked', async () => {
  const family = familyOf('Кравчук');
  const hidden = { ...family, case: { ...family.case, confidentiality: 'confidential' as const } };
  const { reader: db } = await registerOf([hidden]);
  for (const paper of ['families-list', 'families-journal']) {
    expect(wordsOf(await paperOf(db, list({ paper, names: 'names' })))).not.toMatch(/Кравчук|Миру/);
  }
});

test('the paper names the communities it was narrowed to', async () => {
  const { reader: db } = await registerOf([familyOf('Кравчук')]);
  const paper = await paperOf(db, list({ filter: { communityCodes: [COMMUNITY] } }));
  expect(wordsOf(paper)).toContain('Громади: ');
});

test('collecting stops when it is told to between two thousands', async () => {
  const { reader: db } = await registerOf(Array.from({ length: 1001 }, (_, i) => familyOf(`Бойко${i}`)));
  const stop = new Error('cancelled');
  const asker = { ...askerOf(db), betweenChunks: () => Promise.reject(stop) };
  await expect(makePaper(asker, list(), 'uk')).rejects.toBe(stop);
});

test('factors are called as the office calls them, its own in whatever language, and sensitive ones not at all', async () => {
  const register = await registerOf([]);
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
  const orphaned = { ...familyOf('Кравчук'), circumstances: { factors: [17, 8, 14, 7], main: 17 } };
  await register.write((trx) => registerFamilies(trx, [orphaned], { now: NOW, userId: null }));
  const uk = wordsOf(await paperOf(register.reader, list()));
  expect(uk).toContain('7 – по-нашому 7; 8 – малозабезпеченість особи; 17 – сирітство');
  expect(uk).not.toMatch(/по-нашому (5|14)/);
  expect(wordsOf(await paperOf(register.reader, list(), 'en'))).toContain('17 – сирітство');
});

test('a paper that the role may not make is not there, and no such paper is either', async () => {
  const { reader: db } = await registerOf([]);
  const trainer = { ...askerOf(db), session: { userId: 'u', userName: 'Т', role: 'trainer' as const } };
  for (const answer of [
    await makePaper(trainer, list(), 'uk'),
    await makePaper(askerOf(db), list({ paper: 'no-such-paper' }), 'uk'),
  ]) {
    expect(answer).toMatchObject({ failure: { code: 'papers/not-found' } });
  }
});

test('a factor that the office marked is told by its number, and a relation that it marked counts as a child', async () => {
  const register = await registerOf([]);
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
  const { members, ...rest } = familyOf('Кравчук');
  const household = relations.flatMap((relation) => members.slice(0, 1).map((member) => ({ ...member, relation })));
  const input = { ...rest, members: household, circumstances: { factors: [17], main: 17 } };
  await register.write((trx) => registerFamilies(trx, [input], { now: NOW, userId: null }));
  const paper = await paperOf(register.reader, list());
  expect(wordsOf(paper)).not.toContain('власне');
  expect(tableOf(paper).rows[0]?.[4]).toBe(2);
});
