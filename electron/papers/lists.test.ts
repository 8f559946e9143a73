import { beforeAll, describe, expect, test } from 'vitest';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { addDocument, setDocumentRemoved, signDocument } from '#electron/case-documents/case-documents.commands.ts';
import { addGiven, setRemoved } from '#electron/given-services/given-services.commands.ts';
import { addInvitation, answerInvitation } from '#electron/invitations/invitations.commands.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { addVisit } from '#electron/visits/visits.commands.ts';
import { DocumentInput, DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { filledBody } from '#shared/case-documents/testing.ts';
import { GivenInput } from '#shared/given-services/given-services.ts';
import { InvitationAnswer, InvitationInput } from '#shared/invitations/invitations.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { ListPeriod } from '#shared/own-lists/list-period.ts';
import { DAY_OF_LIST, ListDefinition, type ListSourceName } from '#shared/own-lists/own-lists.ts';
import { PaperOrder } from '#shared/papers/orders.ts';
import { VisitInput } from '#shared/visits/visits.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';
import { linesOf } from './lists/of-families.ts';
import { carriedByList, listSources, sourceOf } from './lists.ts';
import { makePaper } from './make.ts';
import { askerOf, COMMUNITY, familyOf, NOW, registerOf } from './testing.ts';

/** Lists over what hangs on families, and over slips: whose rows they are decides who sees them. */

const NAMES = ['ordinary', 'confidential', 'hidden', 'empty'] as const;
type Name = (typeof NAMES)[number];

let register: OpenRegister;
const codes = {} as Record<Name, string>;
const ns = {} as Record<Name, number>;

beforeAll(async () => {
  register = await registerOf(['Явненко', 'Таємненко', 'Схованенко', 'Порожненко'].map((one) => familyOf(one)));
  const { session, visible } = askerOf(register.reader);
  const user = { id: session.userId, name: session.userName, role: 'head' as const, slot: 's', created_at_ms: 1 };
  await register.write((trx) => trx.insertInto('users').values(user).execute());
  const families = await register.reader.selectFrom('families').orderBy('n').select(['n', 'id', 'code']).execute();
  for (const [at, name] of NAMES.entries()) {
    const { n, id, code } = must(families[at], 'a family');
    [codes[name], ns[name]] = [code, n];
    if (name === 'empty') continue;
    const write = async <T>(work: (scene: Parameters<typeof addVisit>[0]) => Promise<T | Refusal>): Promise<T> => {
      const done = await register.write((trx) => work({ trx, session, visible, now: NOW }));
      if (done instanceof Refusal) throw done;
      return done as T;
    };
    await addLines(write, id);
    await register.write((trx) =>
      trx.updateTable('families').set({ confidentiality: name }).where('id', '=', id).execute(),
    );
  }
});

type Write = <T>(work: (scene: Parameters<typeof addVisit>[0]) => Promise<T | Refusal>) => Promise<T>;

/** Two visits, two services and a document of each kind; a service and a plan were taken out again. */
async function addLines(write: Write, familyId: string) {
  const said = { whom: 'з бабусею', note: 'плакала', privateNote: 'боюся' };
  for (const visit of [
    { kind: 'homeVisit', outcome: 'planned', on: '2026-12-01', ...said },
    { kind: 'call', outcome: 'notMet', on: '2026-11-20', ...said },
  ]) {
    await write((scene) => addVisit(scene, { familyId, visit: VisitInput.parse(visit) }));
  }
  const given = { givenOn: '2026-11-19', service: 'counselling', form: 'group', amount: 2, place: 'вул. Тиха, 9' };
  for (const note of ['плакала', 'помилка']) {
    const line = GivenInput.parse({ ...given, note });
    const { ids } = await write((scene) => addGiven(scene, { familyIds: [familyId], given: line }));
    const target = { id: must(ids[0], 'a line'), version: 1, isRemoved: true };
    if (note === 'помилка') await write((scene) => setRemoved(scene, target));
  }
  const { id: personId } = await register.reader
    .selectFrom('persons as p')
    .innerJoin('family_members as m', 'm.person_n', 'p.n')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('f.id', '=', familyId)
    .select('p.id')
    .executeTakeFirstOrThrow();
  const add = (kind: DocumentKind) => {
    const document = DocumentInput.parse({ kind, body: filledBody(fieldsOf(kindOf(kind)), personId) });
    return write<{ id: string }>((scene) => addDocument(scene, { familyId, document, renewsId: null }));
  };
  for (const kind of DocumentKind.options) {
    const { id } = await add(kind);
    if (kind === 'contract') {
      await write((scene) => signDocument(scene, { id, version: 1, signedOn: '2026-11-21' }));
    }
  }
  const mistake = await add('plan');
  await write((scene) => setDocumentRemoved(scene, { id: mistake.id, version: 1, isRemoved: true }));
}

function definitionOf(source: ListSourceName, filter: object = {}, period: ListPeriod = 'all') {
  const { session } = askerOf(register.reader);
  const { columns } = must(
    listSources(session, 'uk').find((one) => one.source === source),
    source,
  );
  const rest = { groupBy: null, sort: [], totals: [], names: 'names', isLandscape: true, filter, period };
  return ListDefinition.parse({ source, title: 'Усе', columns: columns.map(({ key }) => key), ...rest });
}

interface Who {
  readonly role?: Role;
  readonly userId?: string;
  readonly filter?: object;
  readonly period?: ListPeriod;
}

/** The rows of a list with every column, as somebody sees it; a case worker has the community. */
async function rowsOf(source: ListSourceName, { role = 'head', userId = 'u', filter, period }: Who = {}) {
  const asker = askerOf(register.reader);
  const session = { ...asker.session, role, userId };
  const visible = visibleTo(session, { ...NO_REACH, communityCodes: [COMMUNITY] });
  const order = { subject: 'list', paper: 'own-list', definition: definitionOf(source, filter, period) };
  const paper = await makePaper({ ...asker, session, visible }, PaperOrder.parse(order), 'uk');
  if (paper instanceof Refusal) throw paper;
  const table = must(
    paper.blocks.find((block) => block.kind === 'table'),
    'the table',
  );
  return table.rows.filter((row) => row.length > 1 && row.at(1) !== 'Разом').map(([, ...cells]) => cells);
}

const COMMUNITY_NAME = 'Овруцька';
const WHO = 'Олена Мельничук';

test('visits tell when, how and what came of it, and nothing of what was said', async () => {
  const rows = await rowsOf('visits');
  expect(rows).toHaveLength(6);
  expect(rows.filter(([, code]) => code === codes.ordinary)).toEqual([
    ['2026-12-01', codes.ordinary, 'відвідування вдома', 'заплановано', COMMUNITY_NAME, WHO],
    ['2026-11-20', codes.ordinary, 'телефонна розмова', 'не застали', COMMUNITY_NAME, WHO],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/бабус|плакала|боюся|енко/);
});

test('services given tell where of ordinary families only; a line that was taken out is not among them', async () => {
  const cells = ['002.0 Консультування', 'групова', 2];
  const rows = await rowsOf('given');
  expect(rows).toHaveLength(3);
  for (const [name, place] of [
    ['ordinary', 'вул. Тиха, 9'],
    ['confidential', null],
    ['hidden', null],
  ] as const) {
    expect(rows).toContainEqual(['2026-11-19', codes[name], ...cells, place, COMMUNITY_NAME, WHO]);
  }
  expect(JSON.stringify(rows)).not.toMatch(/плакала|помилка|енко/);
});

test('documents tell which they are, and not what they hold; there is none of which there is no paper', async () => {
  const rows = (await rowsOf('documents')).filter(([, code]) => code === codes.ordinary);
  expect(rows.map(([, , kind]) => String(kind)).toSorted(byText((kind) => kind))).toEqual([
    'Акт оцінки потреб',
    'Акт про надання послуг екстрено (кризово)',
    'Договір про надання соціальних послуг',
    'Індивідуальний план',
    'Сповіщення',
  ]);
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown;
  const contract = rows.find(([, , kind]) => String(kind).startsWith('Договір'));
  const ending = [1, '2026-11-21', null, COMMUNITY_NAME, WHO];
  expect(contract).toEqual([day, codes.ordinary, 'Договір про надання соціальних послуг', ...ending]);
  const plan = rows.find(([, , kind]) => kind === 'Індивідуальний план');
  expect(plan).toEqual([day, codes.ordinary, 'Індивідуальний план', null, null, day, COMMUNITY_NAME, WHO]);
  expect(JSON.stringify(rows)).not.toMatch(/написано|енко/);
});

describe.each(['visits', 'given', 'documents'] as const)('of a list over %s', (source) => {
  test.each([
    ['head', ['ordinary', 'confidential', 'hidden']],
    ['deputy', ['ordinary', 'confidential']],
    ['clerk', ['ordinary']],
    ['caseWorker', ['ordinary']],
  ] as const)('a %s sees the rows of the families that the role sees', async (role, seen) => {
    const rows = await rowsOf(source, { role, userId: 'other' });
    expect(new Set(rows.map(([, code]) => code))).toEqual(new Set(seen.map((name) => codes[name])));
  });

  test('the families on it are those that the gate writes down', async () => {
    const { reader } = register;
    const families = async (role: Role, period?: ListPeriod) => {
      const visible = visibleTo({ userId: 'o', userName: 'О', role });
      const reading = { db: reader, visible, betweenChunks, today: todayIn(NOW) };
      return await sourceOf({ source }).families?.(reading, definitionOf(source, {}, period));
    };
    expect(new Set(await families('head'))).toEqual(new Set([ns.ordinary, ns.confidential, ns.hidden]));
    expect(await families('clerk')).toEqual([ns.ordinary]);
    expect(await families('head', 'lastYear')).toEqual([]);
  });

  test('families can be chosen', async () => {
    expect(await rowsOf(source, { filter: { communityCodes: [COMMUNITY] } })).not.toEqual([]);
    expect(await rowsOf(source, { filter: { stages: ['closed'] } })).toEqual([]);
  });
});

test('of a period stands what is of its days, and the paper says which they are', async () => {
  const days = async (period: ListPeriod) => new Set((await rowsOf('visits', { period })).map(([on]) => on));
  expect(await days('all')).toEqual(new Set(['2026-12-01', '2026-11-20']));
  expect(await days('thisMonth')).toEqual(new Set(['2026-11-20']));
  expect(await days('lastMonth')).toEqual(new Set());
  const order = { subject: 'list', paper: 'own-list', definition: definitionOf('visits', {}, 'thisMonth') };
  const paper = await makePaper(askerOf(register.reader), PaperOrder.parse(order), 'uk');
  expect(JSON.stringify(paper)).toContain('за період з 01.11.2026 до 30.11.2026');
});

test('a day that narrows a list is a column of it', () => {
  for (const [name, key] of Object.entries(DAY_OF_LIST)) {
    const { columns } = sourceOf({ source: name as ListSourceName });
    expect(columns.find((column) => column.key === key)?.type, name).toBe('date');
  }
});

test('lines of one day do not stand in the order of names, however many there are', async () => {
  const surnames = Array.from({ length: 1100 }, (_, at) => (at < 60 ? 'Ящук' : 'Бойко'));
  const many = await registerOf(surnames.map((surname) => familyOf(surname)));
  const reading = { db: many.reader, visible: askerOf(many.reader).visible, betweenChunks, today: todayIn(NOW) };
  const select = async (_db: unknown, _visible: unknown, ns: readonly number[]) =>
    ns.map((family_n) => ({ family_n, on: '2026-11-20' }));
  const lines = await linesOf(reading, definitionOf('visits'), select);
  expect(lines.map(({ family_n }) => family_n)).toEqual(surnames.map((_, at) => at + 1));
});

test('a list that has no days of its own is of all time, whatever is asked for', async () => {
  const order = { subject: 'list', paper: 'own-list', definition: definitionOf('families', {}, 'lastYear') };
  const paper = await makePaper(askerOf(register.reader), PaperOrder.parse(order), 'uk');
  expect(JSON.stringify(paper)).not.toContain('за період');
  expect(await rowsOf('families', { period: 'lastYear' })).toHaveLength(4);
});

const betweenChunks = async () => {};

test('a clerk, who reads no notes, finds plans and contracts alone among the documents', async () => {
  const kinds = (await rowsOf('documents', { role: 'clerk' })).map(([, , kind]) => kind);
  expect(kinds).toHaveLength(2);
  expect(new Set(kinds)).toEqual(new Set(['Індивідуальний план', 'Договір про надання соціальних послуг']));
});

test('who invites lists one’s own slips, and that she came only where she agrees', async () => {
  const slips = [
    ['Мавка', 'u1', true],
    ['Русалка', 'u1', false],
    ['Чужа', 'u2', true],
  ] as const;
  const asker = askerOf(register.reader);
  for (const [name, userId, mayTell] of slips) {
    const session = { ...asker.session, userId, role: 'caseWorker' as const };
    const slip = InvitationInput.parse({ name, contact: '050 000 00 00', companion: 'сестра' });
    const { id } = await register.write((trx) => addInvitation({ trx, session, now: NOW }, slip));
    const answer = InvitationAnswer.parse({ answer: 'met', came: true, mayTell });
    await register.write((trx) => answerInvitation({ trx, session, now: NOW }, { id, version: 1, answer }));
  }
  const row = (name: string, came: string | null) => ['2026-11-21', name, '050 000 00 00', '', 'зустрілися', came];
  expect(await rowsOf('invitations', { role: 'caseWorker', userId: 'u1' })).toEqual([
    row('Русалка', null),
    row('Мавка', 'прийшла до кола'),
  ]);
  const all = await rowsOf('invitations', { role: 'groupCoordinator', userId: 'u3' });
  expect(all.map(([, name, , , , came]) => [name, came])).toEqual([
    ['Чужа', 'прийшла до кола'],
    ['Русалка', 'прийшла до кола'],
    ['Мавка', 'прийшла до кола'],
  ]);
  expect(JSON.stringify(all)).not.toContain('сестра');
});

test.each([
  ['visits', ['codes']],
  ['given', ['codes', 'addresses']],
  ['documents', ['codes', 'circumstances']],
  ['meetings', []],
  ['facilitators', ['names', 'phones']],
  ['invitations', ['names', 'phones']],
  ['projects', []],
  ['cohorts', []],
  ['advocacy', []],
] as const)('a list over %s tells the gate what it carries', (source, carries) => {
  expect(carriedByList(definitionOf(source))).toEqual(carries);
});
