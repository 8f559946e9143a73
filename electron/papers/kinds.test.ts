import { beforeAll, describe, expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { addAdvocacy } from '#electron/advocacy/advocacy.commands.ts';
import { addCall } from '#electron/calls/calls.commands.ts';
import { addDocument } from '#electron/case-documents/case-documents.commands.ts';
import { addCohort } from '#electron/cohorts/cohorts.commands.ts';
import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { addTrainees, issueCertificates, markModule } from '#electron/cohorts/trainees.commands.ts';
import { addEntry } from '#electron/entries/entries.commands.ts';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { markAttendance } from '#electron/groups/attendance.commands.ts';
import { addGroup, changeMeeting } from '#electron/groups/groups.commands.ts';
import { findGroup } from '#electron/groups/groups.queries.ts';
import { addPlacement } from '#electron/placements/placements.commands.ts';
import { listProjects } from '#electron/projects/projects.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { addReport } from '#electron/reports/reports.commands.ts';
import { decide, saveSheet } from '#electron/selection/selection.commands.ts';
import { CallInput } from '#shared/calls/calls.ts';
import { DocumentInput, DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { PAPERS_OF } from '#shared/case-documents/papers.ts';
import { CHILD_SAID, filledBody } from '#shared/case-documents/testing.ts';
import { advocacyIn, entryOf, NEW_COHORT, PLACEMENT, traineeNamed } from '#shared/cohorts/testing.ts';
import { NewFamily } from '#shared/families/families.ts';
import { MeetingInput, NewGroup } from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ListDefinition } from '#shared/own-lists/own-lists.ts';
import { ALL_FAMILIES, PaperOrder } from '#shared/papers/orders.ts';
import { type Carried, Paper } from '#shared/papers/paper.ts';
import { ReportInput } from '#shared/reports/reports.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { fileOf } from './files/file-of.ts';
import type { PaperKind } from './kind.ts';
import { PAPER_KINDS } from './kinds.ts';
import { listSources } from './lists.ts';
import { fileNameOf, listCatalogue, makePaper } from './make.ts';
import { askerOf, familyOf, NOW, registerOf } from './testing.ts';

/** Every paper of the catalogue, over one family in which violence is marked. */

let register: OpenRegister;
const ids = {
  ...{ groupId: '', familyId: '', personId: '', importId: '0197f000-0000-4000-8000-000000000009' },
  ...{ cohortId: '', placementId: '', advocacyId: '', projectId: '' },
};

beforeAll(async () => {
  register = await registerOf([]);
  const family = familyOf('Кравчук', { children: ['Іван', 'Петро'] });
  const [mother, ...sons] = family.members;
  const phone = { ...must(mother, 'a mother'), phone: '067 123 45 67' };
  const input = NewFamily.parse({
    ...family,
    members: [phone, ...sons],
    circumstances: { factors: [13, 14], main: 14 },
  });
  await register.write((trx) => registerFamilies(trx, [input], { now: NOW, userId: null }));
  const result = JSON.stringify({ persons: 3, repaired: 0, remarks: [], skipped: [], folded: [] });
  const counts = { added: 1, merged: 0, skipped: 0, result, user_id: 'u', at_ms: NOW.getTime() };
  const file = { id: ids.importId, target: 'families', file_name: 'журнал.xlsx', sheet: 'Список' };
  await register.write((trx) =>
    trx
      .insertInto('imports')
      .values({ ...file, ...counts })
      .execute(),
  );
  const report = ReportInput.parse({
    ...{ receivedOn: '2026-11-20', receivedAt: '09:40', way: 'phone', source: 'school', reporter: 'Сорока Уляна' },
    ...{ reporterContact: '050 111 22 33', reporterAgrees: true, about: 'Кравчук Наталія', communityCode: null },
    ...{ settlementCode: null, place: 'вул. Миру, 5', children: 2, words: 'не ходять до школи', factors: [10] },
    ...{ isUrgent: true, isChildAtRisk: false, handedTo: null, measures: null },
  });
  const { session, visible } = askerOf(register.reader);
  await register.write((trx) => addReport({ trx, session, visible, now: NOW }, report));
  ids.familyId = (await register.reader.selectFrom('families').select('id').executeTakeFirstOrThrow()).id;
  ids.personId = (
    await register.reader
      .selectFrom('persons')
      .where('given_name', '=', 'Наталія')
      .select('id')
      .executeTakeFirstOrThrow()
  ).id;
  await addDocuments(ids.personId);
  await addCircle();
  await addTraining();
});

const definition = ListDefinition.parse({
  source: 'members',
  title: 'Люди за громадами',
  columns: ['name', 'relation', 'age'],
  groupBy: 'community',
  sort: [{ column: 'age', isDescending: true }],
  totals: ['age'],
  names: 'initials',
  isLandscape: false,
  filter: {},
});

/** A document of each kind, every text of it filled, by its kind. */
const documentIds = new Map<DocumentKind, string>();

async function addDocuments(personId: string): Promise<void> {
  const { session, visible } = askerOf(register.reader);
  for (const kind of DocumentKind.options) {
    const document = DocumentInput.parse({ kind, body: filledBody(fieldsOf(kindOf(kind)), personId) });
    const input = { familyId: ids.familyId, document, renewsId: null };
    const added = await register.write((trx) => addDocument({ trx, session, visible, now: NOW }, input));
    if (added instanceof Refusal) throw new Error(`${kind}: ${added.failure.code}`);
    documentIds.set(kind, added.id);
  }
}

/** A circle of two women, of whom one was there; what worries who leads it is on no paper. */
async function addCircle(): Promise<void> {
  const { session } = askerOf(register.reader);
  const group = NewGroup.parse({
    ...{
      name: 'Четвергове коло',
      format: 'open',
      communityCode: null,
      place: 'бібліотека',
      project: null,
      minutes: 90,
    },
    ...{ least: 2, most: 9, leader: 'Ганна Кіт', coLeader: null, firstOn: '2026-11-12', at: '17:30' },
    ...{
      programme: [
        { block: null, theme: 'Знайомство' },
        { block: null, theme: null },
      ],
      everyDays: 7,
    },
    names: ['Оля', 'К-7'],
  });
  ids.groupId = (await register.write((trx) => addGroup({ trx, session, now: NOW }, group))).id;
  const circle = must(await findGroup(register.reader, { role: 'groupCoordinator' }, ids.groupId), 'the circle');
  const [meeting] = circle.meetings;
  const held = MeetingInput.parse({ ...must(meeting, 'a meeting'), state: 'held', worries: 'тривожить' });
  const scene = { session: { ...session, role: 'groupCoordinator' as const }, now: NOW };
  const target = { groupId: ids.groupId, id: must(meeting, 'a meeting').id, version: 1 };
  await register.write((trx) => changeMeeting({ ...scene, trx }, { ...target, meeting: held, andLater: false }));
  const marks = [{ participantId: must(circle.participants[0], 'a woman').id, mark: 'late' as const }];
  await register.write((trx) => markAttendance({ ...scene, trx }, { ...target, meetingId: target.id, marks }));
}

/** A course of two days with two trainees, one of whom works in a community; talks with it, and the project of it all. */
async function addTraining(): Promise<void> {
  const { session } = askerOf(register.reader);
  const scene = { session, now: NOW };
  ids.cohortId = (await register.write((trx) => addCohort({ ...scene, trx }, NEW_COHORT))).id;
  const { cohortId } = ids;
  const trainees = [traineeNamed('Небилиця', { phone: '0509998877' }), traineeNamed('Вигадана')];
  const added = await register.write((trx) => addTrainees({ ...scene, trx }, { cohortId, trainees }));
  if (added instanceof Refusal) throw added;
  const [traineeId, otherId] = [must(added.ids[0], 'a trainee'), must(added.ids[1], 'another')];
  const course = must(await findCohort(register.reader, cohortId), 'the course');
  for (const { id: moduleId } of course.modules) {
    const marks = [{ traineeId, mark: 'present' as const }];
    await register.write((trx) => markModule({ ...scene, trx }, { cohortId, moduleId, marks }));
  }
  await register.write((trx) => issueCertificates({ ...scene, trx }, { cohortId, on: '2026-11-11' as DateOnly }));
  for (const [assessor, value] of [
    ['Ірина Крук', 3],
    ['Олег Дуб', 2],
  ] as const) {
    const scores = NEW_COHORT.criteria.map((criterion, at) => ({ criterion, value: at === 0 ? value : 0 }));
    const sheet = { assessor, isRelated: false, remark: null, scores };
    const input = { cohortId, traineeId, id: null, version: 0, sheet };
    await register.write((trx) => saveSheet({ ...scene, trx }, input));
  }
  const decision = { reason: 'місце 1', decidedOn: '2026-11-12' as DateOnly, signedBy: 'О. Мельник' };
  const decisions = [
    { ...decision, traineeId, decision: 'invited' as const },
    { ...decision, traineeId: otherId, decision: 'refused' as const },
  ];
  await register.write((trx) => decide({ ...scene, trx }, { cohortId, seen: 0, decisions }));
  const { community_code } = await register.reader
    .selectFrom('centre_communities')
    .selectAll()
    .executeTakeFirstOrThrow();
  const placement = { ...PLACEMENT, communityCode: community_code as PlaceCode };
  const placed = await register.write((trx) => addPlacement({ ...scene, trx }, { traineeId, placement }));
  if (placed instanceof Refusal) throw placed;
  ids.placementId = placed.id;
  const entries = [
    entryOf('report', '2026-10-05', { month: '2026-09', families: 6, visits: 12, services: 20, hours: 160 }),
    entryOf('payment', '2026-10-05', { month: '2026-09', planned: 1_500_000, paid: 1_500_000 }),
    entryOf('equipment', '2026-09-01', { name: 'ноутбук', cost: 2_500_000, returnedOn: '2026-11-20' }),
    entryOf('claim', '2026-09-10', { route: 'Лісове – Рудня', km: 30, rate: 500, tickets: 4000, state: 'paid' }),
    entryOf('absence', '2026-09-14', { untilOn: '2026-09-15', reason: 'хвороба' }),
  ];
  for (const entry of entries) {
    await register.write((trx) => addEntry({ ...scene, trx }, { ownerId: placed.id, entry }));
  }
  ids.advocacyId = (await register.write((trx) => addAdvocacy({ ...scene, trx }, advocacyIn(community_code)))).id;
  ids.projectId = must(
    (await listProjects(register.reader)).find(({ name }) => name === 'Посада в громаді'),
    'it',
  ).id;
}

const kindOfPaper = (name: string) =>
  DocumentKind.options.find((kind) => (PAPERS_OF[kind] as readonly string[]).includes(name));

function orderOf({ name, subject }: PaperKind): PaperOrder {
  const kind = kindOfPaper(name);
  if (kind !== undefined) {
    return PaperOrder.parse({ subject, paper: name, familyId: ids.familyId, documentId: documentIds.get(kind) });
  }
  const base =
    subject === 'families'
      ? { ...ALL_FAMILIES, names: 'names' }
      : { subject, ...ids, communityCode: null, definition, filter: {} };
  return PaperOrder.parse({ ...base, paper: name });
}

async function made(kind: PaperKind, language = 'uk'): Promise<Paper> {
  const paper = await makePaper(askerOf(register.reader), orderOf(kind), language);
  if (paper instanceof Refusal) throw new Error(`${kind.name}: ${paper.failure.code}`);
  return Paper.parse(paper);
}

/** What a stranger reads at a glance: the head, the running title, the name of the file, the title in the catalogue. */
async function atAGlance(kind: PaperKind, language: string): Promise<string> {
  const { running, blocks } = await made(kind, language);
  const openings = blocks.filter((block) => block.kind === 'opening' || block.kind === 'envelope');
  const { title } = must(
    listCatalogue({ userId: 'u', userName: 'О', role: 'head' }, language).find(({ paper }) => paper === kind.name),
    'its line in the catalogue',
  );
  return JSON.stringify([running, openings, title, fileNameOf(kind, language, '2026-11-21', 'pdf')]);
}

/** What of the family of this test tells that a paper carries something. */
const SIGNS: readonly { by: readonly Carried[]; sign: RegExp }[] = [
  { by: ['codes'], sign: /Ж-26-\d{6}/ },
  { by: ['names', 'initials'], sign: /Кравчук/ },
  { by: ['names'], sign: /Наталія/ },
  { by: ['addresses'], sign: /Миру/ },
  { by: ['phones'], sign: /67.?123/ },
  { by: ['births'], sign: /1987/ },
];

const FORBIDDEN = /СЖО|складн\S+ життєв|насильств|постраждал|кривдник|violence|difficult life|victim/i;

describe.each(PAPER_KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  test('is made in both languages and has a neutral file name', async () => {
    for (const language of ['uk', 'en']) {
      expect((await made(kind, language)).blocks.length).toBeGreaterThan(0);
      expect(fileNameOf(kind, language, '2026-11-21', 'pdf')).toMatch(/^[a-z-]+-2026-11-21\.pdf$/);
    }
  });

  test('is saved as each kind of file that it offers', async () => {
    const paper = await made(kind);
    const files = (kind.files ?? []).flatMap((file) => (file === 'pdf' ? [] : [fileOf(paper, file)]));
    expect((await Promise.all(files)).every(({ length }) => length > 20)).toBe(true);
  });

  test('says on every page that it holds personal data exactly when it does, and carries no other', async () => {
    const paper = await made(kind);
    expect(paper.isConfidential).toBe(paper.carries.length > 0);
    const text = JSON.stringify(paper.blocks);
    const undeclared = SIGNS.filter(
      ({ by, sign }) => !by.some((one) => paper.carries.includes(one)) && sign.test(text),
    );
    expect(undeclared).toEqual([]);
  });
});

test.each(PAPER_KINDS.filter(({ audience }) => audience === 'recipient').map((kind) => [kind.name, kind] as const))(
  '%s, which a woman carries, says nothing of why she was at the centre in its name, its head or its file',
  async (_, kind) => {
    for (const language of ['uk', 'en']) expect(await atAGlance(kind, language)).not.toMatch(FORBIDDEN);
  },
);

test('no paper names who reported', async () => {
  for (const kind of PAPER_KINDS) expect(JSON.stringify(await made(kind))).not.toMatch(/Сорока|111/);
});

const kindNamed = (name: string) =>
  must(
    PAPER_KINDS.find((kind) => kind.name === name),
    name,
  );

test('papers of training tell what they are for, and the sheets for a council and a donor name nobody', async () => {
  const text = async (name: string) => JSON.stringify((await made(kindNamed(name))).blocks);
  const sheet = await made(kindNamed('cohort-sign-in'));
  expect(sheet.blocks.filter((block) => block.kind === 'opening' && block.startsPage)).toHaveLength(1);
  expect(await text('certificates')).toMatch(/№ 1\/2026.*Небилиця Ганна/);
  expect(await text('certificates')).not.toContain('Вигадана');
  expect(await text('certificates-register')).toContain('"1/2026","Небилиця Ганна","2026-11-11","4/4"');
  expect(await text('score-summary')).toMatch(/1,"Небилиця Ганна",null,"3","2","2,5","запрошено"/);
  expect(await text('decision-letter')).toMatch(/не можемо запропонувати.*Вас запрошено до роботи/);
  expect(await text('placement-report')).toContain('"09.2026",6,12,20,160');
  expect(await text('service-acts')).toMatch(/"09.2026".*"Сума, грн","15.000,00"/);
  expect(await text('travel-register')).toContain('30,"5,00","40,00","190,00"');
  expect(await text('placement-timesheet')).toContain('"н","н"');
  for (const name of ['evidence', 'donor-sheet']) expect(await text(name)).not.toMatch(/Небилиця|Вигадана/);
  expect(await text('evidence')).toMatch(/15.190,00/);
  expect(await text('donor-sheet')).toMatch(/Навчено осіб[^\]]*"×"/);
});

test('the sheet of a circle has no name on it, the list of its numbers has; no paper tells what worries', async () => {
  const text = async (name: string) => JSON.stringify((await made(kindNamed(name))).blocks);
  expect(await text('group-sheet')).not.toMatch(/Оля|К-7|Кіт/);
  expect(await text('group-key')).toMatch(/Оля.*К-7/);
  expect(await text('group-grid')).toMatch(/"Оля","з".*1\/1/);
  expect(await text('group-grid')).toContain('Ганна Кіт, ведуча');
  for (const name of ['group-report', 'group-card', 'group-confirmation', 'groups-journal']) {
    expect(await text(name), name).not.toMatch(/Оля|К-7/);
  }
  expect(await text('group-gate')).toMatch(/Оля.*К-7/);
  expect(await text('group-gate')).not.toContain('Четвергове');
  expect(await text('groups-journal')).toMatch(/"12.11.2026","зустріч",null,null,"жінки",0,0,0,0,1,"Ганна Кіт"/);
  expect(await text('group-fees')).toMatch(/"Ганна Кіт",1,"0,00","0,00"/);
  for (const kind of PAPER_KINDS) expect(JSON.stringify(await made(kind)), kind.name).not.toContain('тривожить');
});

describe('where violence is marked', () => {
  test('no paper tells what a child said, until somebody chose so', async () => {
    for (const kind of PAPER_KINDS) expect(JSON.stringify(await made(kind)), kind.name).not.toContain(CHILD_SAID);
    const order = { ...orderOf(kindNamed('needs-act')), withChild: true };
    const paper = await makePaper(askerOf(register.reader), PaperOrder.parse(order), 'uk');
    expect(JSON.stringify(paper)).toContain(CHILD_SAID);
  });

  test('act and card tell neither address nor phone, and the act nobody but whose it is', async () => {
    const [act, card] = [await made(kindNamed('needs-act')), await made(kindNamed('social-card'))];
    expect(JSON.stringify([act.blocks, card.blocks])).not.toMatch(/Миру|67.?123/);
    expect(JSON.stringify(act.blocks)).toContain('Наталія');
    expect(JSON.stringify(act.blocks)).not.toMatch(/Іван|Петро/);
  });

  test('no paper tells the safety plan, the record of violence or an order', async () => {
    const marks = /написано: (signs|leaving|goesTo|offender|forbids|against)/;
    for (const kind of PAPER_KINDS) expect(JSON.stringify(await made(kind)), kind.name).not.toMatch(marks);
  });
});

test('the extract for one person tells of nobody else', async () => {
  const kind = must(
    PAPER_KINDS.find(({ name }) => name === 'person-extract'),
    'the extract',
  );
  const text = JSON.stringify((await made(kind)).blocks);
  expect(text).toContain('Кравчук Наталія');
  expect(text).not.toMatch(/Іван|Петро|Їжак|за мостом/);
});

test('a list of one’s own is grouped, ordered and summed up', async () => {
  const kind = must(
    PAPER_KINDS.find(({ name }) => name === 'own-list'),
    'the list of one’s own',
  );
  const table = (await made(kind)).blocks.find((block) => block.kind === 'table');
  expect(table?.rows.map(([number, name]) => [number, name])).toEqual([
    [expect.stringMatching(/: 3$/), undefined],
    [1, 'Кравчук Н.'],
    [2, 'Кравчук І.'],
    [3, 'Кравчук П.'],
    [3, 'Разом'],
    [3, 'Разом'],
  ]);
});

describe('letters', () => {
  const envelope = must(
    PAPER_KINDS.find(({ name }) => name === 'envelope-dl'),
    'an envelope',
  );
  const labels = must(
    PAPER_KINDS.find(({ name }) => name === 'labels'),
    'labels',
  );
  const answer = async () => await makePaper(askerOf(register.reader), orderOf(envelope), 'uk');

  test('an envelope has the name, the address to the region and no sender as long as none was written', async () => {
    const [block] = (await made(envelope)).blocks;
    expect(block).toMatchObject({ kind: 'envelope', from: [] });
    expect(JSON.stringify(block)).toMatch(/Кравчук Наталія.*вул\. Миру, 3.*район.*Житомирська область/);
    expect(JSON.stringify((await made(labels)).blocks)).toContain('вул. Миру, 3');
  });

  test('when a child of the house asked for no letters, nobody there gets an envelope, and the labels say how many', async () => {
    const son = await register.reader
      .selectFrom('persons')
      .where('given_name', '=', 'Іван')
      .select('n')
      .executeTakeFirstOrThrow();
    await register.write(async (trx) => {
      const sheet = { id: 'sheet-1', person_n: son.n, may_call: 'no' as const, no_letters: 1 as const };
      await trx
        .insertInto('person_safe_contacts')
        .values({ ...sheet, ...NOTHING })
        .execute();
    });
    expect(await answer()).toMatchObject({ failure: { code: 'papers/no-letters' } });
    const sheet = await made(labels);
    expect(sheet.blocks).toEqual([]);
    expect(sheet.notices).toEqual(['1 сім’ю пропущено: у помешканні просили не писати.']);
    await register.write((trx) => trx.deleteFrom('person_safe_contacts').execute());
    expect(await answer()).toHaveProperty('blocks');
  });

  test('letters to a confidential case are handed over: no envelope', async () => {
    const set = (confidentiality: 'confidential' | 'ordinary') =>
      register.write((trx) => trx.updateTable('families').set({ confidentiality }).execute());
    await set('confidential');
    expect(await answer()).toMatchObject({ failure: { code: 'papers/no-letters' } });
    expect((await made(labels)).blocks).toEqual([]);
    await set('ordinary');
  });
});

const NOTHING = { call_to: null, call_when: null, call_from: null, code_word: null, keep_from: null, note: null };

const wholeList = (source: string, names = 'names') => {
  const words = must(
    listSources(askerOf(register.reader).session, 'uk').find((one) => one.source === source),
    'the source',
  );
  const columns = words.columns.map(({ key }) => key);
  const [first] = columns;
  const list = { source, title: 'Усе', columns, groupBy: first, sort: [], totals: [], names, isLandscape: true };
  return PaperOrder.parse({ subject: 'list', paper: 'own-list', definition: { ...list, filter: {} } });
};

test.each([
  ['reports', 'Кравчук Наталія', ['Сорока', '050 111']],
  ['documents', 'Ж-26-', ['Кравчук', 'написано', 'Відомості про', 'Record of', 'План безпеки', 'Safety plan']],
  ['groups', 'Четвергове коло', ['Оля', 'тривожить']],
  ['meetings', 'Знайомство', ['Оля', 'К-7', 'тривожить', 'Кіт']],
  ['facilitators', 'Ганна Кіт', []],
  ['projects', 'Посада в громаді', ['Небилиця']],
  ['cohorts', 'Фахівці громад', ['Небилиця', 'Дорош']],
  ['trainees', 'Небилиця', ['Крук']],
  ['placements', 'Небилиця', []],
  ['advocacy', 'зберегти посаду', ['Небилиця', 'голова']],
] as const)(
  'a list over %s holds what its rows say, and nothing that its papers keep back',
  async (source, shown, kept) => {
    for (const language of ['uk', 'en']) {
      const paper = await makePaper(askerOf(register.reader), wholeList(source), language);
      if (paper instanceof Refusal) throw paper;
      const text = JSON.stringify(paper.blocks);
      expect(text).toContain(shown);
      for (const one of kept) expect(text).not.toContain(one);
    }
  },
);

test('calls are listed with what a caller is called by, and without what she told', async () => {
  const call = {
    calledOn: '2026-11-20',
    outcome: 'talked',
    alias: 'Ластівка',
    need: 'боїться',
    safeWay: 'садом',
  } as const;
  const rest = { calledAt: null, contact: null, agreed: null, firstOn: null, firstAt: null, firstWith: null };
  const input = CallInput.parse({ ...call, ...rest, firstWhere: null });
  const { session } = askerOf(register.reader);
  await register.write((trx) => addCall({ trx, session, now: NOW }, input));
  const paper = await makePaper(askerOf(register.reader), wholeList('calls'), 'uk');
  const text = JSON.stringify(paper);
  expect(text).toContain('Ластівка');
  expect(text).not.toMatch(/боїться|садом/);
});

test('in a list of trainees in codes nobody is named', async () => {
  const paper = await makePaper(askerOf(register.reader), wholeList('trainees', 'codes'), 'uk');
  expect(JSON.stringify(paper)).not.toContain('Небилиця');
});

const OF_FAMILIES = ['families', 'members', 'visits', 'given', 'documents', 'consents', 'reports'] as const;

test.each([
  ['caseWorker', [...OF_FAMILIES, 'invitations', 'services']],
  ['clerk', [...OF_FAMILIES, 'services']],
  ['groupCoordinator', ['groups', 'meetings', 'facilitators', 'invitations', 'calls', 'projects', 'services']],
  ['trainer', ['cohorts', 'trainees', 'placements', 'advocacy', 'services']],
  ['technician', []],
] as const)('a %s builds lists over what that role sees, and is refused any other', async (role, sources) => {
  const asker = askerOf(register.reader);
  const session = { ...asker.session, role };
  expect(listSources(session, 'uk').map(({ source }) => source)).toEqual(sources);
  for (const { source } of listSources(asker.session, 'uk')) {
    const paper = await makePaper({ ...asker, session, visible: visibleTo(session) }, wholeList(source), 'uk');
    const isThere = (sources as readonly string[]).includes(source);
    expect([source, !(paper instanceof Refusal)]).toEqual([source, isThere]);
  }
});
