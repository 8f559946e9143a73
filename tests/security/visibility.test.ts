import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeReach } from '#electron/access/reach.ts';
import { visibleTo } from '#electron/access/visibility.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { addDocument } from '#electron/case-documents/case-documents.commands.ts';
import { caseDocumentsHandlers } from '#electron/case-documents/case-documents.ipc.ts';
import { consentsHandlers } from '#electron/consents/consents.ipc.ts';
import { draftsHandlers } from '#electron/drafts/drafts.ipc.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familiesHandlers } from '#electron/families/families.ipc.ts';
import {
  familyInput,
  HEAD,
  motherNamed,
  NOW,
  OVRUCH,
  openFamiliesRegister,
  visible,
} from '#electron/families/testing.ts';
import { addGiven } from '#electron/given-services/given-services.commands.ts';
import { givenServicesHandlers } from '#electron/given-services/given-services.ipc.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { ownListsHandlers } from '#electron/own-lists/own-lists.ipc.ts';
import { PAPER_KINDS } from '#electron/papers/kinds.ts';
import { papersHandlers } from '#electron/papers/papers.ipc.ts';
import { participantLinksHandlers } from '#electron/participant-links/participant-links.ipc.ts';
import { peopleHandlers } from '#electron/people/people.ipc.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { addReport } from '#electron/reports/reports.commands.ts';
import { reportsHandlers } from '#electron/reports/reports.ipc.ts';
import { reviewsHandlers } from '#electron/reviews/reviews.ipc.ts';
import { searchHandlers } from '#electron/search/search.ipc.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { todayHandlers } from '#electron/today/today.ipc.ts';
import { viewsHandlers } from '#electron/views/views.ipc.ts';
import { addVisit } from '#electron/visits/visits.commands.ts';
import { visitsHandlers } from '#electron/visits/visits.ipc.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { AuditFilter } from '#shared/audit/audit.ts';
import { DocumentInput, kindOf } from '#shared/case-documents/case-documents.ts';
import { emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { contract } from '#shared/contract.ts';
import { Family } from '#shared/families/families.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { GivenInput } from '#shared/given-services/given-services.ts';
import { channelsOf, procedureOf } from '#shared/ipc/procedure.ts';
import { Refusal, type Reply } from '#shared/ipc/reply.ts';
import type { PaperSubject } from '#shared/papers/orders.ts';
import { ReportInput } from '#shared/reports/reports.ts';
import { VisitInput } from '#shared/visits/visits.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';

/**
 * Every procedure, as every role, over a record of each kind. What must come out is not written down by hand: it
 * follows from who sees what. The committed table shows it in the diff.
 */
const TABLE = join(import.meta.dirname, 'visibility.tsv');

const AWAY = 'UA18060170000000001';
const RECORDS = ['own', 'near', 'foreign', 'confidential', 'hidden', 'blocked', 'unknown'] as const;
type RecordName = (typeof RECORDS)[number];

/** What each role sees of each record. */
const SEEN: Readonly<Record<Role, Readonly<Record<RecordName, 'open' | 'code' | 'none'>>>> = {
  head: seen('open', 'open', 'open', 'open', 'open'),
  deputy: seen('open', 'open', 'open', 'open', 'none'),
  caseWorker: seen('open', 'open', 'none', 'code', 'none'),
  clerk: seen('open', 'open', 'open', 'code', 'none'),
  groupCoordinator: seen('none', 'none', 'none', 'none', 'none'),
  trainer: seen('none', 'none', 'none', 'none', 'none'),
  technician: seen('none', 'none', 'none', 'none', 'none'),
};

type Sight = 'open' | 'code' | 'none';
function seen(own: Sight, near: Sight, foreign: Sight, confidential: Sight, hidden: Sight) {
  return { own, near, foreign, confidential, hidden, blocked: 'none', unknown: 'none' } as const;
}

/** A family with marks by which a leak is recognised in whatever is answered. */
interface Marked {
  readonly familyId: string;
  readonly personId: string;
  readonly memberId: string;
  readonly consentId: string;
  readonly reportId: string;
  readonly visitId: string;
  readonly givenId: string;
  readonly documentId: string;
  readonly code: string;
  readonly surname: string;
  readonly marks: readonly string[];
}

const SURNAMES: Readonly<Record<Exclude<RecordName, 'unknown'>, string>> = {
  own: 'Власненко',
  near: 'Близненко',
  foreign: 'Далеченко',
  confidential: 'Таємненко',
  hidden: 'Схованенко',
  blocked: 'Сусідченко',
};
const WORKER = 'С. Бондар';

let register: OpenRegister;
let records: Readonly<Record<RecordName, Marked>>;
let users: ReadonlyMap<Role, string>;

async function addFamily(name: Exclude<RecordName, 'unknown'>): Promise<Marked> {
  const surname = SURNAMES[name];
  const base = familyInput({ members: [motherNamed(surname, 'Зоряна', null)] });
  const confidentiality = name === 'hidden' || name === 'confidential' ? name : 'ordinary';
  const input = {
    ...base,
    address: {
      ...base.address,
      ...(name === 'foreign' ? { communityCode: AWAY as never, settlementCode: null } : {}),
      street: `вул. ${surname}`,
    },
    case: {
      ...base.case,
      worker: name === 'own' ? WORKER : `О. ${surname}`,
      confidentiality,
      notes: `нотатка ${surname}`,
    },
  } as typeof base;
  const added = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  await addBinnedMember(added.id, surname);
  const member = await register.reader
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('f.id', '=', added.id)
    .orderBy('m.position')
    .select(['m.id', 'p.id as person_id'])
    .execute();
  const [mother, binned] = member.map((row) => ({ memberId: row.id, personId: row.person_id }));
  const consentId = await addConsent(must(mother, 'the mother').personId, surname);
  const reportId = await addReportOf(added.id, surname);
  const visitId = await addVisitOf(added.id, surname);
  const givenId = await addGivenTo(added.id, surname);
  const documentId = await addDocumentTo(added.id, must(mother, 'the mother').personId, surname);
  const ids = {
    ...{ personId: must(mother, 'the mother').personId, memberId: must(binned, 'one in the bin').memberId },
    ...{ consentId, reportId, visitId, givenId, documentId },
  };
  const marks = [surname, sortKey(surname), ...Object.values(ids)];
  return { familyId: added.id, code: added.code, surname, ...ids, marks };
}

/** A report that became part of the family. */
async function addReportOf(familyId: string, surname: string): Promise<string> {
  const id = newId<string>();
  const report = ReportInput.parse({
    ...{
      receivedOn: '2026-11-20',
      receivedAt: '09:40',
      way: 'phone',
      source: 'school',
      reporter: `сусідка ${surname}`,
    },
    ...{ reporterContact: surname, reporterAgrees: false, about: surname, communityCode: OVRUCH, settlementCode: null },
    ...{ place: surname, children: 1, words: surname, factors: [8], isUrgent: false, isChildAtRisk: false },
    ...{ handedTo: surname, measures: surname },
  });
  await register.write(async (trx) => {
    const { n } = await trx.selectFrom('families').where('id', '=', familyId).select('n').executeTakeFirstOrThrow();
    const added = await addReport({ trx, session: HEAD, visible, now: NOW }, report);
    const joined = { id, outcome: 'family' as const, outcome_on: '2026-11-21', family_n: n };
    await trx.updateTable('reports').set(joined).where('id', '=', added.id).execute();
  });
  return id;
}

async function addVisitOf(familyId: string, surname: string): Promise<string> {
  const said = { whom: surname, note: surname, privateNote: `лише ${surname}` };
  const visit = VisitInput.parse({ kind: 'homeVisit', outcome: 'planned', on: '2026-11-20', ...said });
  const scene = { session: HEAD, visible, now: NOW };
  const added = await register.write((trx) => addVisit({ ...scene, trx }, { familyId, visit }));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

const given = {
  ...{ givenOn: '2026-11-20', service: 'counselling', form: 'individual', amount: 1, place: null, note: null },
};

async function addGivenTo(familyId: string, surname: string): Promise<string> {
  const line = GivenInput.parse({ ...given, place: surname, note: surname });
  const scene = { session: HEAD, visible, now: NOW };
  const added = await register.write((trx) => addGiven({ ...scene, trx }, { familyIds: [familyId], given: line }));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return must(added.ids[0], 'a line');
}

/** A plan with what it is about; a whole body of its kind. */
const planOf = (aim: string, person: string) => {
  const body = { ...emptyBody(fieldsOf(kindOf('plan'))), on: '2026-11-20', aim, person };
  return DocumentInput.parse({ kind: 'plan', body });
};

async function addDocumentTo(familyId: string, personId: string, surname: string): Promise<string> {
  const scene = { session: HEAD, visible, now: NOW };
  const added = await register.write((trx) =>
    addDocument({ ...scene, trx }, { familyId, document: planOf(surname, personId), renewsId: null }),
  );
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

const visit = { kind: 'call', outcome: 'done', on: '2026-11-20', whom: null, note: null, privateNote: null };

const report = {
  ...{ receivedOn: '2026-11-20', receivedAt: '09:40', way: 'phone', source: 'school', reporter: null },
  ...{ reporterContact: null, reporterAgrees: false, about: 'хтось', communityCode: null, settlementCode: null },
  ...{ place: null, children: null, words: 'щось', factors: [], isUrgent: false, isChildAtRisk: false },
  ...{ handedTo: null, measures: null },
};

async function addConsent(personId: string, surname: string): Promise<string> {
  const id = newId<string>();
  await register.write(async (trx) => {
    const { n } = await trx.selectFrom('persons').where('id', '=', personId).select('n').executeTakeFirstOrThrow();
    const form = { text_version: surname, given_on: '2026-03-01', signer: 'self' as const, child_signed: 0 as const };
    await trx
      .insertInto('consents')
      .values({ id, person_n: n, scope: 'contacts', ...form, user_id: HEAD.userId })
      .execute();
  });
  return id;
}

async function addBinnedMember(familyId: string, surname: string): Promise<void> {
  await register.write(async (trx) => {
    const family = await trx.selectFrom('families').where('id', '=', familyId).select('n').executeTakeFirstOrThrow();
    const name = { surname, given_name: 'Тіна', sort_key: sortKey(surname), created_at_ms: 1, changed_at_ms: 1 };
    const person = await trx
      .insertInto('persons')
      .values({ id: newId(), ...name })
      .returning('n')
      .executeTakeFirstOrThrow();
    const mothers = trx.selectFrom('family_members').where('family_n', '=', family.n).select('person_n');
    const mother = await mothers.executeTakeFirstOrThrow();
    const sheet = { may_call: 'no', code_word: surname, keep_from: surname, no_letters: 0, note: surname } as const;
    await trx
      .insertInto('person_safe_contacts')
      .values({ id: newId(), person_n: mother.person_n, ...sheet })
      .execute();
    const place = {
      family_n: family.n,
      person_n: person.n,
      relation: 'daughter',
      role: 'household' as const,
      position: 9,
      deleted_at_ms: 2,
    };
    await trx
      .insertInto('family_members')
      .values({ id: newId(), ...place })
      .execute();
  });
}

beforeAll(async () => {
  register = await openFamiliesRegister();
  await seedVocabularies(register);
  await seedCalendar(register);
  await seedTerms(register);
  users = new Map(ROLES.map((role) => [role, role === 'head' ? HEAD.userId : newId<string>()]));
  await register.write(async (trx) => {
    const place = { code: AWAY, level: 'H' as const, name: 'Далека', parent_code: null, sort_key: 'д', key: 'д' };
    await trx.insertInto('places').values(place).execute();
    for (const [role, id] of users) {
      await trx.insertInto('users').values({ id, name: role, role, slot: id, created_at_ms: 1 }).execute();
    }
    const user_id = must(users.get('caseWorker'), 'the case worker');
    await trx.insertInto('user_communities').values({ user_id, community_code: OVRUCH }).execute();
    await trx
      .insertInto('user_worker_names')
      .values({ user_id, name: WORKER, sort_key: sortKey(WORKER) })
      .execute();
  });
  const unknown = {
    familyId: newId<string>(),
    personId: newId<string>(),
    memberId: newId<string>(),
    consentId: newId<string>(),
    reportId: newId<string>(),
    visitId: newId<string>(),
    givenId: newId<string>(),
    documentId: newId<string>(),
    code: 'Ж-26-999999',
  };
  records = {
    own: await addFamily('own'),
    near: await addFamily('near'),
    foreign: await addFamily('foreign'),
    confidential: await addFamily('confidential'),
    hidden: await addFamily('hidden'),
    blocked: await addFamily('blocked'),
    unknown: { ...unknown, surname: 'Невідоменко', marks: [] },
  };
  await register.write(async (trx) => {
    // Begun while the user still saw the family.
    for (const user_id of users.values()) {
      for (const { familyId, surname } of Object.values(records)) {
        const draft = { id: newId<string>(), user_id, form: 'families.case', record_id: familyId, saved_at_ms: 1 };
        if (surname === records.unknown.surname) continue;
        await trx
          .insertInto('drafts')
          .values({ ...draft, content: JSON.stringify(`чернетка ${surname}`) })
          .execute();
      }
    }
    const family = trx.selectFrom('families').where('id', '=', records.blocked.familyId).select('n');
    const { n } = await family.executeTakeFirstOrThrow();
    for (const user_id of users.values()) {
      const mark = { family_n: n, user_id, kind: 'blocked' as const, reason: null, set_by: user_id, set_at_ms: 1 };
      await trx.insertInto('family_access').values(mark).execute();
    }
  });
});

/** Things that ask for no record, and tell of none. */
const NO_RECORDS = new Set([
  ...['entry', 'places', 'classifier', 'vocabularies', 'calendar', 'terms', 'users', 'importing'],
  ...['backup', 'backupKeys', 'rehearsal', 'restore', 'evacuation', 'audit', 'letterheads', 'services', 'groups'],
  ...['calls', 'exchange', 'facilitators', 'formats', 'invitations', 'projects', 'safety'],
  ...['cohorts', 'selection', 'placements', 'advocacy', 'entries'],
]);

const list = { filter: FamilyFilter.parse({}), sort: { by: 'name', descending: false }, names: 'names' };
const ofFamily = ({ familyId }: Marked) => ({ id: familyId });
const ofPerson = ({ personId }: Marked) => ({ id: personId });
const version = 1;

/** An order of each subject; a filter of a list asks for the surname. */
function paperInput(paper: string, subject: PaperSubject) {
  return ({ familyId, personId, surname, documentId }: Marked) => {
    const filter = { ...list.filter, text: surname };
    const { text: _, ...kept } = list.filter;
    const definition = {
      ...{ source: 'families', title: 'Список', columns: ['code', 'name', 'street'], groupBy: null, sort: [] },
      ...{ totals: [], names: 'names', isLandscape: false, filter: kept },
    };
    const ofSubject: Readonly<Record<PaperSubject, object>> = {
      office: {},
      families: { filter, sort: list.sort, names: 'names' },
      family: { familyId },
      person: { personId },
      community: { communityCode: null },
      document: { familyId, documentId },
      group: { groupId: newId() },
      cohort: { cohortId: newId() },
      placement: { placementId: newId() },
      advocacy: { advocacyId: newId() },
      project: { projectId: newId() },
      import: { importId: newId() },
      audit: { filter: AuditFilter.parse({}) },
      list: { definition },
    };
    return { order: { paper, subject, ...ofSubject[subject] }, language: 'uk' };
  };
}

const address = { ...familyInput().address, street: 'інша' };

/** The input of each procedure over a record; null where it takes none. A procedure without a row is a failure. */
const INPUTS: Readonly<Record<string, (record: Marked) => unknown>> = {
  'families.list': ({ surname }) => ({ ...list, filter: { ...list.filter, text: surname }, offset: 0, limit: 50 }),
  'families.position': ({ familyId }) => ({ filter: list.filter, sort: list.sort, id: familyId }),
  'families.get': ofFamily,
  'families.history': ofFamily,
  'families.access': ofFamily,
  'families.workers': () => null,
  'families.bin': () => null,
  'families.register': () => ({}),
  'families.handOver': () => ({}),
  'families.restore': ofFamily,
  'families.restoreMember': ({ memberId }) => ({ memberId }),
  'families.changeAccess': ({ familyId }) => ({
    id: familyId,
    version,
    access: { confidentiality: 'ordinary', openingNeedsSecond: false, marks: [] },
  }),
  'families.changeCase': ({ familyId }) => ({ id: familyId, version, case: { ...familyInput().case } }),
  'families.changeMembers': ({ familyId }) => ({ id: familyId, version, members: [] }),
  'families.changeAddress': ({ familyId }) => ({ id: familyId, version, address }),
  'families.moveAddress': ({ familyId }) => ({ id: familyId, version, address, movedOn: '2026-11-20' }),
  'families.changeCircumstances': ({ familyId }) => ({
    id: familyId,
    version,
    circumstances: { factors: [], main: null },
  }),
  'families.takeStep': ({ familyId }) => ({
    id: familyId,
    version,
    step: { stage: 'decided', takenOn: '2026-11-20', reason: null, document: null },
  }),
  'families.closeCase': ({ familyId }) => ({
    id: familyId,
    version,
    closing: { closedOn: '2026-11-20', reason: 'overcome', result: null },
  }),
  'families.reopenCase': ({ familyId }) => ({ id: familyId, version, openedOn: '2026-11-20' }),
  'families.remove': ({ familyId }) => ({ id: familyId, version }),
  'people.get': ofPerson,
  'people.documents': ofPerson,
  'people.codeWord': ofPerson,
  'people.history': ofPerson,
  'people.hiddenHistory': ofPerson,
  'people.safeContacts': ({ familyId }) => ({ familyId }),
  'people.changeIdentity': ({ personId }) => ({
    id: personId,
    version,
    identity: { name: { surname: 'Інша', givenName: null, patronymic: null }, alias: null, formerNames: [] },
  }),
  'people.changePersonal': ({ personId }) => ({
    id: personId,
    version,
    personal: {
      ...{ sex: null, bornOn: null, birthYear: null, ageBand: null, citizenship: null },
      ...{ disability: null, legalCapacity: null, occupation: null },
    },
  }),
  'people.changePhones': ({ personId }) => ({ id: personId, version, phones: [] }),
  'people.changeSafeContact': ({ personId }) => ({ id: personId, version, safeContact: null }),
  'people.changeDocuments': ({ personId }) => ({ id: personId, version, documents: [] }),
  'people.changeRestorations': ({ personId }) => ({ id: personId, version, restorations: [] }),
  'people.anonymise': ({ personId }) => ({
    id: personId,
    version,
    anonymising: { alias: null, keepPhones: false, keepDocuments: false },
  }),
  'today.dueRestorations': () => ({ mine: false, limit: 100 }),
  'today.dueCases': () => ({ group: 'late', mine: false, limit: 100 }),
  'givenServices.ofFamily': ({ familyId }) => ({ familyId }),
  'givenServices.journal': () => ({ period: { from: '2026-01-01', to: '2026-12-31' }, limit: 100 }),
  'givenServices.add': ({ familyId }) => ({ familyIds: [familyId], given }),
  'givenServices.change': ({ givenId }) => ({ id: givenId, version, given }),
  'givenServices.setRemoved': ({ givenId }) => ({ id: givenId, version, isRemoved: true }),
  'caseDocuments.ofFamily': ({ familyId }) => ({ familyId }),
  'caseDocuments.nextReview': ({ familyId }) => ({ familyId }),
  'caseDocuments.history': ({ documentId }) => ({ id: documentId }),
  'caseDocuments.due': () => ({ until: '2026-12-31', mine: false, limit: 100 }),
  'caseDocuments.add': ({ familyId, personId }) => ({ familyId, document: planOf('мета', personId), renewsId: null }),
  'caseDocuments.change': ({ documentId, personId }) => ({
    id: documentId,
    version,
    document: planOf('інша мета', personId),
  }),
  'caseDocuments.sign': ({ documentId }) => ({ id: documentId, version, signedOn: '2026-11-21' }),
  'caseDocuments.setRemoved': ({ documentId }) => ({ id: documentId, version, isRemoved: true }),
  'caseDocuments.copySection': ({ documentId }) => ({ id: documentId, text: 'мета' }),
  'visits.ofFamily': ({ familyId }) => ({ familyId }),
  'visits.due': () => ({ until: '2026-12-31', mine: false, limit: 100 }),
  'visits.add': ({ familyId }) => ({ familyId, visit }),
  'visits.change': ({ visitId }) => ({ id: visitId, version, visit }),
  'visits.finish': ({ visitId }) => ({
    id: visitId,
    version,
    finished: { outcome: 'done', on: '2026-11-20', whom: null, note: null, privateNote: null, nextOn: '2026-12-04' },
  }),
  'reports.list': () => ({ isOpen: false, limit: 100 }),
  'reports.due': () => ({ until: '2026-12-31' }),
  'reports.get': ({ reportId }) => ({ id: reportId }),
  'reports.history': ({ reportId }) => ({ id: reportId }),
  'reports.reporter': ({ reportId }) => ({ id: reportId }),
  'reports.ofFamily': ({ familyId }) => ({ familyId }),
  'reports.add': () => ({}),
  'reports.change': ({ reportId }) => ({ id: reportId, version, report }),
  'reports.settle': ({ reportId }) => ({
    id: reportId,
    version,
    settled: { outcome: 'unconfirmed', ground: null, words: null, tryOn: null },
  }),
  'reports.join': ({ reportId, familyId }) => ({ id: reportId, version, familyId }),
  'reports.reopen': ({ reportId }) => ({ id: reportId, version, reason: 'помилка' }),
  'reports.answer': ({ reportId }) => ({ id: reportId, version, answer: null }),
  'drafts.find': ({ familyId }) => ({ form: 'families.case', recordId: familyId }),
  'drafts.list': () => null,
  'drafts.save': ({ familyId }) => ({ form: 'families.case', recordId: familyId, content: {} }),
  'drafts.discard': ({ familyId }) => ({ form: 'families.case', recordId: familyId }),
  'search.candidates': ({ surname }) => ({
    name: { surname, givenName: 'Зоряна', patronymic: null },
    bornOn: null,
    birthYear: null,
    phones: [],
    except: null,
  }),
  'search.find': ({ surname }) => ({ text: surname, limit: 20 }),
  'search.rebuild': () => null,
  'papers.catalogue': () => ({ language: 'uk' }),
  'papers.listSources': () => ({ language: 'uk' }),
  // A row for each paper: what it tells of a record is decided by the paper itself.
  ...Object.fromEntries(
    PAPER_KINDS.map(({ name, subject }) => [`papers.paper ${name}`, paperInput(name, subject)] as const),
  ),
  'papers.produce': () => ({}),
  'papers.journal': () => ({ isOut: false, before: null, limit: 100 }),
  'papers.lastPassing': (record) => ({ order: paperInput('person-extract', 'person')(record).order }),
  'papers.longOut': () => null,
  'papers.setDestroyed': () => ({ id: newId(), on: null }),
  'ownLists.list': () => null,
  'ownLists.save': () => ({}),
  'ownLists.remove': () => ({}),
  'consents.list': ({ personId }) => ({ personId }),
  'consents.give': ({ personId }) => ({
    ...{ personId, scopes: ['general'], textVersion: '1', givenOn: '2026-11-20' },
    ...{ signer: 'self', representative: null, childSigned: false },
  }),
  'consents.withdraw': ({ consentId }) => ({ id: consentId, withdrawnOn: '2026-11-21' }),
  'consents.texts': () => null,
  'consents.saveText': () => ({}),
  // That no link leads to a family that is not seen is shown in `participant-links.test.ts`.
  'participantLinks.ofGroup': () => ({ groupId: newId() }),
  'participantLinks.set': () => ({
    groupId: newId(),
    participantId: newId(),
    link: { code: 'Ж-26-000001', reason: 'x' },
  }),
  'participantLinks.remove': () => ({ groupId: newId(), participantId: newId() }),
  'reviews.list': () => null,
  'reviews.settle': () => ({ id: newId(), note: null }),
  'reviews.openFamily': ({ familyId }) => ({ id: familyId, reason: 'дзвінок з лікарні', second: null }),
  'views.list': () => ({ list: 'families' }),
  'views.layout': () => ({ list: 'families' }),
  'views.save': () => ({}),
  'views.replace': () => ({}),
  'views.rename': () => ({}),
  'views.remove': () => ({}),
  'views.reorder': () => ({}),
  'views.saveLayout': () => ({}),
};

const needed = () => channelsOf(contract).filter((channel) => !NO_RECORDS.has(channel.split('.')[0] ?? ''));

/** The procedures with a row, one of papers once for each paper. */
const asked = () => Object.keys(INPUTS).sort();
const channelOf = (row: string) => row.split(' ')[0] ?? '';

/** Writes that hang on no record of a family: a valid input would only be longer. */
const WITHOUT_FAMILY = new Set([
  ...['families.register', 'families.handOver', 'papers.produce', 'ownLists.save', 'ownLists.remove'],
  ...['reports.add', 'consents.saveText'],
  ...['views.save', 'views.replace'],
  ...['views.rename', 'views.remove', 'views.reorder', 'views.saveLayout'],
]);

/** Rolled back: an answer must not change the record that the next one asks for. */
const UNDONE = new Error('undone');

function serving(role: Role) {
  const session = { userId: must(users.get(role), 'a user of each role'), userName: role, role };
  const reachOf = makeReach();
  const handlers = {
    ...{ families: familiesHandlers, people: peopleHandlers, today: todayHandlers, drafts: draftsHandlers },
    ...{ search: searchHandlers, views: viewsHandlers, papers: papersHandlers('resources') },
    ...{
      consents: consentsHandlers,
      ownLists: ownListsHandlers,
      reports: reportsHandlers,
      visits: visitsHandlers,
      givenServices: givenServicesHandlers,
      caseDocuments: caseDocumentsHandlers,
    },
    participantLinks: participantLinksHandlers,
    reviews: reviewsHandlers({ secondPerson: async () => new Refusal({ code: 'reviews/second-wrong' as const }) }),
  };
  const over: OpenRegister = {
    ...register,
    write: (work) => {
      let result: unknown;
      return register
        .write(async (trx) => {
          result = await work(trx);
          throw UNDONE;
        })
        .catch((error: unknown) => {
          if (error === UNDONE) return result;
          throw error;
        }) as never;
    },
  };
  const serve = createServe(contract, handlers, {
    unlocked: () => ({ register: over, session }),
    visibleTo,
    reachOf: (_, now) => reachOf(register, session.userId, now),
    now: () => NOW,
    log: () => {},
    explain: () => null,
    audit: appendAudit,
  });
  const tools = {
    shell: async () => ({ ok: false as const, failure: { code: 'shell/unavailable' as const } }),
    signal: new AbortController().signal,
    progress: () => {},
  };
  return (row: string, input: unknown) => serve({ callId: '1', channel: channelOf(row), input }, tools);
}

/** What the program makes of the typed text alone is no news. */
const OF_THE_TEXT = 'otherLayouts';

const told = (reply: Reply<unknown>) =>
  JSON.stringify(reply.ok ? reply.value : reply.failure, (key, value: unknown) =>
    key === OF_THE_TEXT ? undefined : value,
  );
const word = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.failure.code);

it('every procedure has a row here, or its thing holds no record', () => {
  const rows = new Set(asked().map(channelOf));
  expect(needed().filter((channel) => !rows.has(channel))).toEqual([]);
  expect(asked().length).toBeGreaterThan(40);
  expect([...rows].filter((channel) => procedureOf(contract, channel) === undefined)).toEqual([]);
});

it('every input is one that reaches its record: none is refused for its form, none meets a surprise', async () => {
  const call = serving('head');
  for (const channel of asked().filter((each) => !WITHOUT_FAMILY.has(each))) {
    const answer = word(await call(channel, must(INPUTS[channel], 'a row')(records.near)));
    expect(['ipc/invalid-input', 'ipc/internal', 'ipc/unknown'], channel).not.toContain(answer);
  }
});

describe.each(ROLES)('as %s', (role) => {
  it('no answer tells of a family that is not open to the role, and none differs from that for an unknown one', async () => {
    const call = serving(role);
    for (const channel of asked()) {
      const input = must(INPUTS[channel], 'a row for every procedure');
      const unknown = told(await call(channel, input(records.unknown)));
      for (const name of RECORDS) {
        const reply = told(await call(channel, input(records[name])));
        for (const other of RECORDS) {
          if (SEEN[role][other] === 'open') continue;
          const { marks, code, familyId } = records[other];
          const hidden = SEEN[role][other] === 'none' && other !== 'unknown' ? [...marks, code] : marks;
          for (const mark of hidden) expect(reply.includes(mark), `${channel} of ${name} tells ${mark}`).toBe(false);
          expect(SEEN[role][other] === 'none' && other !== 'unknown' && reply.includes(familyId), channel).toBe(false);
        }
        const isAsUnknown = reply === unknown;
        expect(isAsUnknown || SEEN[role][name] !== 'none', `${channel} of ${name}: ${reply}`).toBe(true);
      }
    }
  });

  it('what the role sees, it gets', async () => {
    const call = serving(role);
    for (const name of RECORDS) {
      const reply = await call('families.get', { id: records[name].familyId });
      const isOpen = reply.ok && Family.safeParse(reply.value).success;
      const isCode = !reply.ok && reply.failure.code === 'families/confidential';
      expect(isOpen ? 'open' : isCode ? 'code' : 'none', name).toBe(SEEN[role][name]);
    }
  });
});

it('the committed table tells what each role is answered over each record', async () => {
  const rows: string[] = [['procedure', 'record', ...ROLES].join('\t')];
  const calls = ROLES.map(serving);
  for (const channel of asked()) {
    for (const name of RECORDS) {
      const input = must(INPUTS[channel], 'a row for every procedure')(records[name]);
      const answers: string[] = [];
      for (const call of calls) answers.push(word(await call(channel, input)));
      rows.push([channel, name, ...answers].join('\t'));
    }
  }
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(TABLE);
});
