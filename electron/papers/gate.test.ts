import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { giveConsent } from '#electron/consents/consents.commands.ts';
import { addGiven } from '#electron/given-services/given-services.commands.ts';
import { appendAudit, auditDigits } from '#electron/register/audit-chain.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { addReport, joinReport } from '#electron/reports/reports.commands.ts';
import { addVisit } from '#electron/visits/visits.commands.ts';
import { CONSENT_SCOPES, ConsentInput } from '#shared/consents/consents.ts';
import { GivenInput } from '#shared/given-services/given-services.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { AskShell, PrintableRequest } from '#shared/ipc/shell.ts';
import { ALL_FAMILIES, PaperOrder } from '#shared/papers/orders.ts';
import type { Paper } from '#shared/papers/paper.ts';
import type { PaperTarget, Passing, PrintedPaperId } from '#shared/papers/print-journal.ts';
import { ReportInput } from '#shared/reports/reports.ts';
import { VisitInput } from '#shared/visits/visits.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { papersHandlers } from './papers.ipc.ts';
import { askerOf, COMMUNITY, familyOf, NOW, registerOf } from './testing.ts';

const { produce, journal, setDestroyed, longOut, lastPassing } = papersHandlers('resources');
const VISIT: Passing = { purpose: 'visit', givenTo: 'сільський староста' };

let register: OpenRegister;
beforeEach(async () => {
  register = await registerOf([familyOf('Кравчук'), familyOf('Левицька')]);
});

const listed = (names: string) => PaperOrder.parse({ ...ALL_FAMILIES, paper: 'families-list', names });

interface Printing {
  readonly passing?: Passing | null;
  readonly target?: PaperTarget;
  /** What the shell answers of the printer: false for a dialog that was closed. */
  readonly printed?: boolean | 'failed';
  readonly userId?: string;
}

/** Prints as the head unless told otherwise. Gives back the answer, and the paper as the printer got it. */
async function print(order: PaperOrder, { passing = null, target = 'printer', printed = true, userId }: Printing = {}) {
  let paper: Paper | null = null;
  let journalledBefore = 0;
  const shell = (async (action: string, input: PrintableRequest) => {
    if (action === 'chooseSavePath') return { ok: true, value: join(mkdtempSync(join(tmpdir(), 'kolo-gate-')), 'a.x') };
    paper = input.data as Paper;
    journalledBefore = (await register.reader.selectFrom('printed_papers').select('n').execute()).length;
    if (printed === 'failed') return { ok: false, failure: { code: 'shell/printing-failed' } };
    return { ok: true, value: action === 'renderPdf' ? new Uint8Array([37]) : printed };
  }) as AskShell;
  const asker = askerOf(register.reader);
  const session = { ...asker.session, userId: userId ?? asker.session.userId };
  const answer = await produce(
    {
      ...{ register, shell, session, visible: asker.visible, now: NOW, progress: () => {} },
      signal: new AbortController().signal,
      record: (trx, entry) =>
        appendAudit(trx, NOW.getTime(), [{ userId: session.userId, channel: 'papers.produce', ...entry }]),
    },
    { order, language: 'uk', target, passing },
  );
  return { answer, paper: paper as Paper | null, journalledBefore };
}

const asked = (userId = 'u', role: 'head' | 'clerk' = 'head') => ({
  ...{ db: register.reader, visible: askerOf(register.reader).visible, now: NOW },
  session: { userId, userName: 'Олена', role },
});
const lines = async (who = asked()) => {
  const found = await journal(who, { isOut: false, before: null, limit: 50 });
  if (found instanceof Refusal) throw new Error('refused');
  return found;
};
const auditLines = () =>
  register.reader
    .selectFrom('audit_lines')
    .select(['act', 'number', 'detail', 'covered', 'hash'])
    .orderBy('n')
    .execute();

test('names do not leave without a purpose, and nothing is asked of the shell', async () => {
  const { answer, paper } = await print(listed('names'));
  expect(answer).toBeInstanceOf(Refusal);
  expect(answer).toMatchObject({ failure: { code: 'papers/no-purpose' } });
  expect(paper).toBeNull();
  expect((await lines()).papers).toEqual([]);
});

test('initials and codes leave without a question, and stand in the journal all the same', async () => {
  await print(listed('initials'));
  await print(listed('codes'), { target: 'xlsx' });
  expect((await lines()).papers).toMatchObject([
    { copy: '2/2026', purpose: null, families: 2, target: 'xlsx' },
    { copy: '1/2026', purpose: null, families: 2, target: 'printer' },
  ]);
});

const rest = { groupBy: null, sort: [], totals: [], names: 'codes', isLandscape: false, filter: {} };
const listOver = (source: string, columns: readonly string[], period = 'all') =>
  PaperOrder.parse({
    ...{ subject: 'list', paper: 'own-list' },
    definition: { source, title: 'Список', columns, period, ...rest },
  });
const journalOf = (paper: string) => PaperOrder.parse({ subject: 'office', paper });

/** One of the two families has a visit, a service, a report and a consent of this month. */
async function addOfOneFamily(): Promise<string> {
  const { n, id } = await register.reader.selectFrom('families').select(['n', 'id']).executeTakeFirstOrThrow();
  const { session, visible } = askerOf(register.reader);
  const said = { whom: null, note: null, privateNote: null };
  const given = { service: 'counselling', form: 'individual', amount: 1, place: null, note: null };
  await register.write(async (trx) => {
    const scene = { trx, session, visible, now: NOW };
    for (const day of ['2026-11-20', '2026-11-19']) {
      const visit = VisitInput.parse({ kind: 'call', outcome: 'done', on: day, ...said });
      await addVisit(scene, { familyId: id, visit });
      await addGiven(scene, { familyIds: [id as FamilyId], given: GivenInput.parse({ givenOn: day, ...given }) });
    }
    const report = await addReport(scene, REPORT);
    if (report instanceof Refusal) throw report;
    await joinReport(scene, { id: report.id, version: 1, familyId: id as FamilyId });
    const { id: personId } = await trx
      .selectFrom('persons as p')
      .innerJoin('family_members as m', 'm.person_n', 'p.n')
      .where('m.family_n', '=', n)
      .select('p.id')
      .executeTakeFirstOrThrow();
    await giveConsent(scene, ConsentInput.parse({ ...CONSENT, personId }));
  });
  return id;
}

const CONSENT = {
  ...{ scopes: CONSENT_SCOPES.slice(0, 1), textVersion: '1', givenOn: '2026-11-20' },
  ...{ signer: 'self', representative: null, childSigned: false },
};

const REPORT = ReportInput.parse({
  ...{ receivedOn: '2026-11-20', receivedAt: '09:40', way: 'phone', source: 'school' },
  ...{ reporter: null, reporterContact: null, reporterAgrees: false, about: 'Кравчук Наталія' },
  ...{ communityCode: COMMUNITY, settlementCode: null, place: null, children: 2, words: 'не ходять до школи' },
  ...{ factors: [], isUrgent: false, isChildAtRisk: false, handedTo: null, measures: null },
});

test.each([
  ['visits', listOver('visits', ['on', 'code'])],
  ['services given', listOver('given', ['on', 'code'])],
  ['reports', listOver('reports', ['number', 'about'])],
  ['consents', listOver('consents', ['name', 'scope'])],
  ['the journal of services', journalOf('services-journal')],
  ['the journal of reports', journalOf('reports-journal')],
] as const)('a paper of %s is written down with the family that is on it, and with no other', async (_, order) => {
  const id = await addOfOneFamily();
  await print(order, { passing: VISIT });
  expect((await lines()).papers).toMatchObject([{ families: 1 }]);
  expect((await auditLines()).at(-1)?.covered).toEqual(Buffer.from(id.replaceAll('-', ''), 'hex'));
});

test('a list of days on which nothing was is written down with nobody', async () => {
  await addOfOneFamily();
  for (const source of ['visits', 'given', 'reports']) {
    const columns = source === 'reports' ? ['about'] : ['code'];
    await print(listOver(source, columns, 'lastYear'), { passing: VISIT });
  }
  expect((await lines()).papers.map(({ families }) => families)).toEqual([0, 0, 0]);
});

test('the line is there before the paper leaves, and its digits stand on the paper', async () => {
  const { paper, journalledBefore } = await print(listed('names'), { passing: VISIT });
  expect(journalledBefore).toBe(1);
  const [line] = await auditLines();
  expect(line).toMatchObject({ act: 'print', number: 1, detail: 'printer' });
  expect(line?.covered).toHaveLength(2 * 16);
  const stamp = must(paper?.stamp, 'a stamp');
  for (const part of ['1/2026', 'Олена Мельничук', '21.11.2026', auditDigits({ hash: must(line, 'a line').hash })]) {
    expect(stamp).toContain(part);
  }
});

test.each([false, 'failed'] as const)(
  'a paper that was not made after all (%s) is told so, and its number is not used again',
  async (printed) => {
    await print(listed('names'), { passing: VISIT, printed });
    await print(listed('names'), { passing: VISIT });
    expect((await lines()).papers).toMatchObject([
      { copy: '2/2026', isMade: true },
      { copy: '1/2026', isMade: false },
    ]);
  },
);

test('an empty form is in the audit and in no journal, and bears no stamp', async () => {
  const order = PaperOrder.parse({ subject: 'office', paper: 'visit-form', isLarge: false });
  const { paper } = await print(order);
  expect(paper?.stamp).toBeNull();
  expect((await lines()).papers).toEqual([]);
  expect(await auditLines()).toMatchObject([{ act: 'print' }]);
});

test('what was said of a paper is proposed for the same paper, to the same person', async () => {
  await print(listed('names'), { passing: VISIT });
  expect(await lastPassing(asked(), { order: listed('names') })).toEqual(VISIT);
  expect(await lastPassing(asked('somebody else'), { order: listed('names') })).toBeNull();
  const journalOrder = PaperOrder.parse({ ...ALL_FAMILIES, paper: 'families-journal' });
  expect(await lastPassing(asked(), { order: journalOrder })).toBeNull();
});

test('a clerk has the journal of their own papers only, and notes only those as destroyed', async () => {
  await print(listed('codes'), { userId: 'clerk' });
  await print(listed('codes'), { userId: 'other' });
  const clerk = asked('clerk', 'clerk');
  expect((await lines(clerk)).papers).toHaveLength(1);
  expect((await lines()).papers).toHaveLength(2);
  const [others, own] = (await lines()).papers;
  const note = (id: PrintedPaperId) =>
    register.write((trx) => setDestroyed({ ...clerk, trx }, { id, on: '2026-11-21' as never }));
  expect(await note(must(others, 'a line').id)).toMatchObject({ failure: { code: 'papers/not-found' } });
  expect(await note(must(own, 'a line').id)).toBeNull();
  expect((await lines(clerk)).papers).toMatchObject([{ destroyedOn: '2026-11-21' }]);
});

test('a copy is reminded of after thirty days until it is noted as destroyed', async () => {
  await print(listed('codes'));
  const after = (days: number) => longOut({ ...asked(), now: new Date(NOW.getTime() + days * 86_400_000) }, null);
  expect(await after(30)).toBe(0);
  expect(await after(31)).toBe(1);
  const [line] = (await lines()).papers;
  await register.write((trx) =>
    setDestroyed({ ...asked(), trx }, { id: must(line, 'a line').id, on: '2026-11-22' as never }),
  );
  expect(await after(31)).toBe(0);
});
