import { familyInput, HEAD } from '#electron/families/testing.ts';
import { PAPER_KINDS } from '#electron/papers/kinds.ts';
import { listSources } from '#electron/papers/lists.ts';
import { AuditFilter } from '#shared/audit/audit.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import type { PaperSubject } from '#shared/papers/orders.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { GIVEN, type Marked, planOf } from './visibility-world.ts';

const visit = { kind: 'call', outcome: 'done', on: '2026-11-20', whom: null, note: null, privateNote: null };

const report = {
  ...{ receivedOn: '2026-11-20', receivedAt: '09:40', way: 'phone', source: 'school', reporter: null },
  ...{ reporterContact: null, reporterAgrees: false, about: 'хтось', communityCode: null, settlementCode: null },
  ...{ place: null, children: null, words: 'щось', factors: [], isUrgent: false, isChildAtRisk: false },
  ...{ handedTo: null, measures: null },
};

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

/** A list over each of the program's lists, with every column that it has. */
const listRows = listSources(HEAD, 'uk').map(({ source, columns }) => {
  const keys = columns.map(({ key }) => key);
  const looks = { groupBy: null, sort: [], totals: [], names: 'names', isLandscape: false, filter: {} };
  const definition = { source, title: 'Список', columns: keys, ...looks };
  const order = { paper: 'own-list', subject: 'list', definition };
  return [`papers.paper own-list ${source}`, () => ({ order, language: 'uk' })] as const;
});

const address = { ...familyInput().address, street: 'інша' };

/** The input of each procedure over a record; null where it takes none. A procedure without a row is a failure. */
export const INPUTS: Readonly<Record<string, (record: Marked) => unknown>> = {
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
  'givenServices.add': ({ familyId }) => ({ familyIds: [familyId], given: GIVEN }),
  'givenServices.change': ({ givenId }) => ({ id: givenId, version, given: GIVEN }),
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
  ...Object.fromEntries(listRows),
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

/** The procedures with a row, one of papers once for each paper. */
export const asked = () => Object.keys(INPUTS).sort();
export const channelOf = (row: string) => row.split(' ')[0] ?? '';

/** Writes that hang on no record of a family: a valid input would only be longer. */
export const WITHOUT_FAMILY = new Set([
  ...['families.register', 'families.handOver', 'papers.produce', 'ownLists.save', 'ownLists.remove'],
  ...['reports.add', 'consents.saveText'],
  ...['views.save', 'views.replace'],
  ...['views.rename', 'views.remove', 'views.reorder', 'views.saveLayout'],
]);

/** Things that ask for no record, and tell of none. */
export const NO_RECORDS = new Set([
  ...['entry', 'places', 'classifier', 'vocabularies', 'calendar', 'terms', 'users', 'importing'],
  ...['backup', 'backupKeys', 'rehearsal', 'restore', 'evacuation', 'audit', 'letterheads', 'services', 'groups'],
  ...['calls', 'exchange', 'facilitators', 'formats', 'invitations', 'projects', 'safety'],
  ...['cohorts', 'selection', 'placements', 'advocacy', 'entries'],
]);
