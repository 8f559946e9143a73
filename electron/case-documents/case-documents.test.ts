import { beforeEach, describe, expect, it } from 'vitest';
import { NO_REACH, type Visibility, visibleTo } from '#electron/access/visibility.ts';
import { saveDraft } from '#electron/drafts/drafts.commands.ts';
import { listDrafts } from '#electron/drafts/drafts.queries.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import {
  familyInput,
  HEAD,
  motherNamed,
  NOW,
  OVRUCH,
  openFamiliesRegister,
  visible,
} from '#electron/families/testing.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { isHeld } from '#electron/vocabularies/vocabularies.queries.ts';
import { DocumentInput, type DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { addDocument, changeDocument, setDocumentRemoved, signDocument } from './case-documents.commands.ts';
import { listDocuments, listDueDocuments } from './case-documents.queries.ts';

const WORKER: Session = { userId: '0197f000-0000-7000-8000-000000000003', userName: 'С. Бондар', role: 'caseWorker' };
const CLERK: Session = { userId: '0197f000-0000-7000-8000-000000000002', userName: 'Діловод', role: 'clerk' };
const reach = { ...NO_REACH, key: 'near', communityCodes: [OVRUCH], workerKeys: [sortKey('С. Бондар')] };

let register: OpenRegister;
let familyId: string;
let people: readonly string[];

beforeEach(async () => {
  register = await openFamiliesRegister();
  familyId = await addFamily([8]);
  people = await peopleOf(familyId);
});

async function addFamily(factors: readonly number[], confidentiality: 'ordinary' | 'hidden' = 'ordinary') {
  const base = familyInput({
    members: [motherNamed('Кравчук', 'Наталія', null), motherNamed('Кравчук', 'Олена', null)],
  });
  const worker = confidentiality === 'hidden' ? 'О. Гай' : 'С. Бондар';
  const family = {
    ...base,
    circumstances: { factors: [...factors], main: factors[0] ?? null },
    case: { ...base.case, worker, confidentiality },
  } as typeof base;
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, family));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id as string;
}

const recordOf = async (id: string) => must(await findFamily(register.reader, visible, id), 'the family');
const peopleOf = async (id: string) => (await recordOf(id)).members.map(({ personId }) => personId as string);
const sceneOf = (session: Session) => ({ session, visible: visibleTo(session, reach), now: NOW });
const input = (kind: DocumentKind, change: object = {}) =>
  DocumentInput.parse({ kind, body: { ...emptyBody(fieldsOf(kindOf(kind))), on: '2026-11-20', ...change } });
const add = (document: DocumentInput, { to = familyId, session = WORKER, renewsId = null as string | null } = {}) =>
  register.write((trx) => addDocument({ ...sceneOf(session), trx }, { familyId: to, document, renewsId }));
async function added(document: DocumentInput, more: Parameters<typeof add>[1] = {}): Promise<string> {
  const answer = await add(document, more);
  if (answer instanceof Refusal) throw new Error(answer.failure.code);
  return answer.id;
}
const change = (id: string, version: number, document: DocumentInput) =>
  register.write((trx) => changeDocument({ ...sceneOf(WORKER), trx }, { id, version, document }));
const sign = (id: string, version = 1) =>
  register.write((trx) => signDocument({ ...sceneOf(WORKER), trx }, { id, version, signedOn: '2026-11-21' }));
const seenBy = async (session: Session, of = familyId) =>
  must(await listDocuments(register.reader, sceneOf(session).visible, of), 'the family').documents;
const due = async (session: Session, until: string, mine = false) =>
  (
    await listDueDocuments(register.reader, sceneOf(session).visible, {
      ...{ today: '2026-11-21' as DateOnly, until: until as DateOnly, mine, limit: 9 },
    })
  ).documents.map(({ kind, dueOn }) => [kind, dueOn]);
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

const ACTION = { goal: 'школа', action: null, who: null, actionUntil: '2026-12-01', outcome: null, result: null };

describe('a plan', () => {
  it('is numbered when it is signed, then takes results only; a new version takes its place', async () => {
    const id = await added(input('plan', { actions: [ACTION] }));
    expect(await sign(id)).toEqual({ version: 2 });
    expect(await seenBy(WORKER)).toMatchObject([{ number: 1, signedOn: '2026-11-21', isReplaced: false }]);
    expect(codeOf(await sign(id, 2))).toBe('case-documents/signed');
    expect(codeOf(await change(id, 2, input('plan', { aim: 'інше', actions: [ACTION] })))).toBe(
      'case-documents/signed',
    );
    const done = input('plan', { actions: [{ ...ACTION, outcome: 'done' }] });
    expect(await change(id, 2, done)).toEqual({ version: 3 });
    expect(codeOf(await change(id, 2, done))).toBe('case-documents/changed-meanwhile');

    const renewed = await added(input('plan', { aim: 'гурток' }), { renewsId: id });
    expect((await seenBy(WORKER)).map(({ isReplaced }) => isReplaced)).toEqual([false, false]);
    await sign(renewed);
    expect((await seenBy(WORKER)).map(({ number, isReplaced }) => [number, isReplaced])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('that is not signed is changed, not renewed', async () => {
    const id = await added(input('plan'));
    expect(codeOf(await add(input('plan'), { renewsId: id }))).toBe('case-documents/not-found');
  });

  it('stands on Today by its next action until the action has a result, or a new version was signed', async () => {
    const id = await added(input('plan', { actions: [ACTION] }));
    expect(await due(WORKER, '2026-11-30')).toEqual([]);
    expect(await due(WORKER, '2026-12-01', true)).toEqual([['plan', '2026-12-01']]);
    await sign(id);
    const renewed = await added(input('plan'), { renewsId: id });
    expect(await due(WORKER, '2026-12-01')).toHaveLength(1);
    await sign(renewed);
    expect(await due(WORKER, '2026-12-01')).toEqual([]);
  });

  it('tells in its history each answer that was changed, by its path, and that it was signed', async () => {
    const id = await added(input('plan', { aim: 'школа', actions: [ACTION] }));
    await change(id, 1, input('plan', { actions: [ACTION, { ...ACTION, goal: 'гурток', actionUntil: null }] }));
    await sign(id, 2);
    const changes = await listChanges(register.reader, 'caseDocument', 1);
    expect(changes.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toEqual([
      ['signed_on', null, '2026-11-21'],
      ['actions.1.goal', null, '"гурток"'],
      ['aim', '"школа"', null],
    ]);
  });

  it('that was taken out is gone, and comes back as it was', async () => {
    const id = await added(input('plan'));
    const put = (isRemoved: boolean, version: number) =>
      register.write((trx) => setDocumentRemoved({ ...sceneOf(WORKER), trx }, { id, version, isRemoved }));
    await put(true, 1);
    expect(await seenBy(WORKER)).toEqual([]);
    await put(false, 2);
    expect(await seenBy(WORKER)).toHaveLength(1);
  });
});

it('what was taken out is not changed or signed, what is replaced not filled in, what was signed not taken out', async () => {
  const put = (id: string, version: number, isRemoved = true) =>
    register.write((trx) => setDocumentRemoved({ ...sceneOf(WORKER), trx }, { id, version, isRemoved }));
  const gone = await added(input('plan'));
  await put(gone, 1);
  expect(codeOf(await change(gone, 2, input('plan', { aim: 'школа' })))).toBe('case-documents/not-found');
  expect(codeOf(await sign(gone, 2))).toBe('case-documents/not-found');

  const first = await added(input('plan', { actions: [ACTION] }));
  await sign(first);
  expect(codeOf(await put(first, 2))).toBe('case-documents/signed');
  const second = await added(input('plan'), { renewsId: first });
  await sign(second);
  const result = input('plan', { actions: [{ ...ACTION, outcome: 'done' }] });
  expect(codeOf(await change(first, 2, result))).toBe('case-documents/signed');
});

it('an order that has run out is on Today until its day and not for ever; what was not sent stays', async () => {
  await added(input('protectionOrder', { kind: 'urgent', until: '2026-11-20' }));
  await added(input('notice', { authority: 'police', ground: 'lifeInDanger', dueOn: '2026-11-20' }));
  const dueAsOf = async (today: string) =>
    (
      await listDueDocuments(register.reader, sceneOf(WORKER).visible, {
        ...{ today: today as DateOnly, until: '2026-11-30' as DateOnly, mine: false, limit: 9 },
      })
    ).documents.map(({ kind }) => kind);
  expect(await dueAsOf('2026-11-20')).toEqual(['protectionOrder', 'notice']);
  expect(await dueAsOf('2026-11-21')).toEqual(['notice']);
});

describe('an act', () => {
  it('that tells of danger makes the case one of emergency, with history; one that does not leaves its level', async () => {
    await added(input('needsAssessment', { danger: 'no' }));
    const before = await recordOf(familyId);
    const id = await added(input('needsAssessment', {}));
    await change(id, 1, input('needsAssessment', { danger: 'yes' }));
    const after = await recordOf(familyId);
    expect([after.level, after.version]).toEqual(['emergency', before.version + 1]);
    const [told] = await listChanges(register.reader, 'family', 1);
    expect(told).toMatchObject({ field: 'level', oldValue: before.level, newValue: 'emergency' });
  });

  it('raises the level when danger becomes known, and not again when somebody else has lowered it since', async () => {
    const id = await added(input('needsAssessment', { danger: 'yes' }));
    await register.write((trx) => trx.updateTable('families').set({ level: 'complex' }).execute());
    await change(id, 1, input('needsAssessment', { danger: 'yes', housing: 'тепло' }));
    expect((await recordOf(familyId)).level).toBe('complex');
  });

  it('names nobody who is not of the family', async () => {
    const stranger = must((await peopleOf(await addFamily([8])))[0], 'a stranger');
    expect(codeOf(await add(input('needsAssessment', { person: stranger })))).toBe('case-documents/not-a-member');
  });

  it('is of one person where violence is marked, and tells of no other adult', async () => {
    const marked = await addFamily([14]);
    const [one, other] = await peopleOf(marked);
    expect(codeOf(await add(input('needsAssessment'), { to: marked }))).toBe('case-documents/one-person');
    const rows = (person: string) => [
      { ...emptyBody(must(rowsOf('adults'), 'adults')), adult: must(person, 'a person') },
    ];
    const wrong = input('needsAssessment', { person: one, adults: rows(must(other, 'another')) });
    expect(codeOf(await add(wrong, { to: marked }))).toBe('case-documents/other-adults');
    const right = input('needsAssessment', { person: one, adults: rows(must(one, 'one')) });
    expect(codeOf(await add(right, { to: marked }))).toBe('ok');
  });

  it('that was drawn up before violence became known is not signed as it is', async () => {
    const id = await added(input('plan'));
    await added(input('violence', { source: 'police' }));
    expect(codeOf(await sign(id))).toBe('case-documents/one-person');
  });
});

const rowsOf = (id: string) => {
  const field = fieldsOf(kindOf('needsAssessment')).find((one) => one.id === id);
  return field?.type === 'rows' ? field.fields : undefined;
};

describe('who sees what', () => {
  it('a clerk reads plans and contracts, and nothing of what keeps a woman safe', async () => {
    await added(input('plan', { actions: [ACTION] }));
    await added(input('contract', { number: '12' }));
    await added(input('violence', { source: 'police' }));
    await added(input('safetyPlan', { person: people[0], reviewOn: '2026-11-22' }));
    await added(input('protectionOrder', { kind: 'urgent', until: '2026-11-25' }));
    expect((await seenBy(CLERK)).map(({ kind }) => kind).sort()).toEqual(['contract', 'plan']);
    expect(await seenBy(WORKER)).toHaveLength(5);
    expect(await due(CLERK, '2026-12-31')).toEqual([['plan', '2026-12-01']]);
    expect(await due(WORKER, '2026-12-31')).toHaveLength(3);
  });

  it('a clerk is not told by a mark what the documents for few say', async () => {
    await added(input('violence', { source: 'police' }));
    const marked = async (session: Session) =>
      must(await listDocuments(register.reader, sceneOf(session).visible, familyId), 'the family').isViolenceMarked;
    expect([await marked(WORKER), await marked(CLERK)]).toEqual([true, false]);
  });

  it('documents of a family that is not there for the session do not exist', async () => {
    const hidden = await addFamily([8], 'hidden');
    const id = await added(input('plan', { actions: [ACTION] }), { to: hidden, session: HEAD });
    expect(codeOf(await add(input('plan'), { to: hidden }))).toBe('families/not-found');
    expect(codeOf(await sign(id))).toBe('case-documents/not-found');
    expect(codeOf(await add(input('plan'), { renewsId: id }))).toBe('case-documents/not-found');
    expect(await due(WORKER, '2026-12-31')).toEqual([]);
    expect(await due(HEAD, '2026-12-31')).toHaveLength(1);
  });
});

it('what was typed is forgotten with what is saved, and by who lost sight of the family', async () => {
  const place = { form: 'documents.plan', recordId: familyId };
  const keep = (recordId: string) =>
    register.write((trx) => saveDraft({ trx, session: WORKER, now: NOW }, { ...place, recordId, content: 'ціль' }));
  const drafts = async (of: Visibility) =>
    (await listDrafts(register.reader, of, WORKER.userId)).map(({ recordId }) => recordId);
  await keep(familyId);
  const id = await added(input('plan'));
  expect(await drafts(sceneOf(WORKER).visible)).toEqual([]);
  await keep(id);
  expect(await drafts(sceneOf(WORKER).visible)).toEqual([id]);
  expect(await drafts(visibleTo(WORKER, NO_REACH))).toEqual([]);
  await change(id, 1, input('plan', { aim: 'школа' }));
  expect(await drafts(sceneOf(WORKER).visible)).toEqual([]);
});

it('a word that a document holds cannot be taken away', async () => {
  const notHeld = { vocabulary: 'socialServices', code: 'mediation' } as const;
  expect(await isHeld(register.reader, notHeld)).toBe(false);
  await added(input('contract', { number: '1', services: ['mediation'] }));
  expect(await isHeld(register.reader, notHeld)).toBe(true);
});
