import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { advocacyHandlers } from '#electron/advocacy/advocacy.ipc.ts';
import { callsHandlers } from '#electron/calls/calls.ipc.ts';
import { caseDocumentsHandlers } from '#electron/case-documents/case-documents.ipc.ts';
import { cohortsHandlers } from '#electron/cohorts/cohorts.ipc.ts';
import { consentsHandlers } from '#electron/consents/consents.ipc.ts';
import { draftsHandlers } from '#electron/drafts/drafts.ipc.ts';
import { entriesHandlers } from '#electron/entries/entries.ipc.ts';
import { facilitatorsHandlers } from '#electron/facilitators/facilitators.ipc.ts';
import { familiesHandlers } from '#electron/families/families.ipc.ts';
import { formatsHandlers } from '#electron/formats/formats.ipc.ts';
import { givenServicesHandlers } from '#electron/given-services/given-services.ipc.ts';
import { groupsHandlers } from '#electron/groups/groups.ipc.ts';
import { invitationsHandlers } from '#electron/invitations/invitations.ipc.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { participantLinksHandlers } from '#electron/participant-links/participant-links.ipc.ts';
import { peopleHandlers } from '#electron/people/people.ipc.ts';
import { placementsHandlers } from '#electron/placements/placements.ipc.ts';
import { projectsHandlers } from '#electron/projects/projects.ipc.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import type { Connection } from '#electron/register/open.ts';
import { type OpenRegister, registerOver } from '#electron/register/register.ts';
import { reportsHandlers } from '#electron/reports/reports.ipc.ts';
import { safetyHandlers } from '#electron/safety/safety.ipc.ts';
import { selectionHandlers } from '#electron/selection/selection.ipc.ts';
import { viewsHandlers } from '#electron/views/views.ipc.ts';
import { visitsHandlers } from '#electron/visits/visits.ipc.ts';
import { vocabulariesHandlers } from '#electron/vocabularies/vocabularies.ipc.ts';
import { advocacyContract } from '#shared/advocacy/advocacy.contract.ts';
import { callsContract } from '#shared/calls/calls.contract.ts';
import { caseDocumentsContract } from '#shared/case-documents/case-documents.contract.ts';
import { kindOf } from '#shared/case-documents/case-documents.ts';
import { emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { cohortsContract } from '#shared/cohorts/cohorts.contract.ts';
import { advocacyIn, COHORT_FACTS, entryOf, NEW_COHORT, PLACEMENT, traineeNamed } from '#shared/cohorts/testing.ts';
import { consentsContract } from '#shared/consents/consents.contract.ts';
import { SHIPPED_WORDS } from '#shared/consents/shipped-words.ts';
import { draftsContract } from '#shared/drafts/drafts.contract.ts';
import { entriesContract } from '#shared/entries/entries.contract.ts';
import { facilitatorsContract } from '#shared/facilitators/facilitators.contract.ts';
import { familiesContract } from '#shared/families/families.contract.ts';
import { formatsContract } from '#shared/formats/formats.contract.ts';
import { givenServicesContract } from '#shared/given-services/given-services.contract.ts';
import { groupsContract } from '#shared/groups/groups.contract.ts';
import { invitationsContract } from '#shared/invitations/invitations.contract.ts';
import { channelsOf, procedureOf } from '#shared/ipc/procedure.ts';
import { participantLinksContract } from '#shared/participant-links/participant-links.contract.ts';
import { peopleContract } from '#shared/people/people.contract.ts';
import { placementsContract } from '#shared/placements/placements.contract.ts';
import { projectsContract } from '#shared/projects/projects.contract.ts';
import { reportsContract } from '#shared/reports/reports.contract.ts';
import { safetyContract } from '#shared/safety/safety.contract.ts';
import { selectionContract } from '#shared/selection/selection.contract.ts';
import { viewsContract } from '#shared/views/views.contract.ts';
import { visitsContract } from '#shared/visits/visits.contract.ts';
import { vocabulariesContract } from '#shared/vocabularies/vocabularies.contract.ts';
import { must } from '#shared/vocabulary/must.ts';
import { numberedFamily } from './saving-office.ts';

/** The things whose every command is killed in the middle. */
const CONTRACT = {
  families: familiesContract,
  people: peopleContract,
  vocabularies: vocabulariesContract,
  views: viewsContract,
  drafts: draftsContract,
  reports: reportsContract,
  visits: visitsContract,
  givenServices: givenServicesContract,
  caseDocuments: caseDocumentsContract,
  consents: consentsContract,
  groups: groupsContract,
  calls: callsContract,
  facilitators: facilitatorsContract,
  formats: formatsContract,
  invitations: invitationsContract,
  participantLinks: participantLinksContract,
  safety: safetyContract,
  projects: projectsContract,
  cohorts: cohortsContract,
  selection: selectionContract,
  placements: placementsContract,
  advocacy: advocacyContract,
  entries: entriesContract,
};
type Things = typeof CONTRACT;

/** Every command of these things, as the contract has it. */
export const COMMANDS = channelsOf(CONTRACT).filter((channel) => procedureOf(CONTRACT, channel)?.kind === 'command');

const session = { userId: '0197f000-0000-7000-8000-000000000001', userName: 'Н. Гриценко', role: 'head' } as const;
const COMMUNITY = 'UA18000000000000001';
const DEPUTY = '0197f000-0000-7000-8000-000000000002';
const tools = {
  shell: async () => ({ ok: false as const, failure: { code: 'shell/unavailable' as const } }),
  signal: new AbortController().signal,
  progress: () => {},
};

export type Call = (channel: string, input: unknown) => Promise<unknown>;

/** The procedures over an open register, as the register process serves them. Throws what is refused. */
export function officeOver(connection: Connection): { call: Call; register: OpenRegister } {
  const register = registerOver(connection);
  // Who may see a family is told of users.
  const addUser = connection.prepare(
    'insert or ignore into users (id, name, role, slot, created_at_ms) values (?, ?, ?, ?, 1)',
  );
  addUser.run(session.userId, session.userName, 'head', 'head');
  // Talks are held with a community.
  connection
    .prepare(`insert or ignore into places (code, level, name, sort_key, key) values (?, 'H', 'Лісова', 'л', 'л')`)
    .run(COMMUNITY);
  addUser.run(DEPUTY, 'О. Лісова', 'deputy', 'deputy');
  const handlers = {
    families: familiesHandlers,
    people: peopleHandlers,
    vocabularies: vocabulariesHandlers,
    views: viewsHandlers,
    drafts: draftsHandlers,
    reports: reportsHandlers,
    visits: visitsHandlers,
    givenServices: givenServicesHandlers,
    caseDocuments: caseDocumentsHandlers,
    consents: consentsHandlers,
    groups: groupsHandlers,
    calls: callsHandlers,
    facilitators: facilitatorsHandlers,
    formats: formatsHandlers,
    invitations: invitationsHandlers,
    participantLinks: participantLinksHandlers,
    safety: safetyHandlers,
    projects: projectsHandlers,
    cohorts: cohortsHandlers,
    selection: selectionHandlers,
    placements: placementsHandlers,
    advocacy: advocacyHandlers,
    entries: entriesHandlers,
  };
  const serve = createServe(CONTRACT, handlers, {
    unlocked: () => ({ register, session }),
    reachOf: async () => NO_REACH,
    visibleTo,
    now: () => new Date(),
    log: (line) => process.stderr.write(`${line}\n`),
    explain: () => null,
    audit: appendAudit,
  });
  const call: Call = async (channel, input) => {
    const reply = await serve({ callId: '1', channel, input }, tools);
    if (!reply.ok) throw new Error(`${channel} was answered ${JSON.stringify(reply.failure)}`);
    return reply.value;
  };
  return { call, register };
}

/** Calls `before` ahead of every statement that runs over the connection, `begin` and `commit` included. */
export function watchStatements(connection: Connection, before: (text: string) => void): void {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((text: string) => {
    const statement = prepare(text);
    for (const name of ['run', 'all', 'get'] as const) {
      const run = statement[name].bind(statement);
      statement[name] = ((...values: unknown[]) => {
        before(text);
        return run(...values);
      }) as never;
    }
    return statement;
  }) as typeof connection.prepare;
}

/** What the commands are about. */
export interface World {
  readonly second: string;
  readonly phoned: string;
  readonly facilitator: string;
  readonly project: string;
  readonly invited: string;
  readonly openCode: string;
  /** A woman who is linked to a family. */
  readonly linked: string;
  readonly talk: string;
  readonly format: string;
  /** An open case, a closed one, one in the recycle bin, and one of which a member is in the bin. */
  readonly open: string;
  readonly closed: string;
  readonly binned: string;
  readonly binnedMember: string;
  readonly person: string;
  readonly tag: string;
  readonly views: readonly string[];
  /** One that waits for a decision, and one that is decided. */
  readonly report: string;
  readonly settledReport: string;
  readonly visit: string;
  readonly given: string;
  readonly act: string;
  readonly consent: string;
  readonly circle: string;
  readonly woman: string;
  readonly meeting: string;
  readonly training: Training;
}

/** A course with a trainee, her work in a community, talks and an entry of each. */
interface Training {
  readonly cohort: string;
  readonly module: string;
  readonly emptyModule: string;
  readonly trainee: string;
  /** Written down by mistake: nothing else is known of her. */
  readonly mistaken: string;
  readonly programme: string;
  readonly placement: string;
  readonly advocacy: string;
  readonly entry: string;
}

const NEW_FORM = { form: 'families.new', recordId: '' };
const FAMILIES = { filter: {}, sort: { by: 'name', descending: false }, names: 'codes' };
const view = (text: string) => ({ list: 'families', content: { ...FAMILIES, filter: { text } } });

/** Some families, an own tag, two views, a draft. */
export async function makeWorld(call: Call): Promise<World> {
  const register = async (number: number) =>
    ((await call('families.register', numberedFamily(number))) as { id: string }).id;
  const [open, closed, binned, halved] = [await register(1), await register(2), await register(3), await register(4)];
  await call('families.closeCase', { id: closed, version: 1, closing: CLOSING });
  await call('families.remove', { id: binned, version: 1 });
  const { members } = await getFamily(call, halved);
  await call('families.changeMembers', { id: halved, version: 1, members: members.slice(0, 1) });
  const labels = [{ language: 'uk', label: 'родина полоненого', shortLabel: null }];
  const { id: tag } = (await call('vocabularies.add', { vocabulary: 'relations', labels })) as { id: string };
  const views = ['Мої', 'Нові'].map((name) => call('views.save', { name, view: view('') }));
  await call('drafts.save', { ...NEW_FORM, content: 'Крав' });
  const idOf = async (channel: string, input: object) => ((await call(channel, input)) as { id: string }).id;
  const { ids } = (await call('givenServices.add', { familyIds: [open], given: GIVEN })) as { ids: string[] };
  const circle = await idOf('groups.add', CIRCLE);
  const { participants, meetings } = (await call('groups.get', { id: circle })) as Circle;
  const openCode = (await getFamily(call, open)).code;
  const linked = must(participants[1], 'a second woman').id;
  await call('participantLinks.set', { groupId: circle, participantId: linked, link: linkTo(openCode) });
  await call('safety.namePerson', { userId: session.userId });
  await call('groups.addParticipant', { groupId: circle, participant: { ...WOMAN, keepApart: 'Оля' } });
  const { talks } = (await call('safety.talks', null)) as { talks: { id: string }[] };
  const settledReport = await idOf('reports.add', REPORT);
  await call('reports.settle', { ...seen(settledReport), settled: SETTLED });
  const training = await makeTraining(call, idOf);
  const person = must((await getFamily(call, open)).members[0], 'a member').personId;
  await call('consents.give', { personId: person, ...SIGNED_FORM });
  const consents = (await call('consents.list', { personId: person })) as { id: string }[];
  return {
    training,
    ...{ circle, woman: must(participants[0], 'a woman').id, meeting: must(meetings[0], 'a meeting').id },
    ...{ openCode, linked, talk: must(talks[0], 'a talk').id },
    ...{ open, closed, binned, tag, settledReport, given: must(ids[0], 'a line') },
    report: await idOf('reports.add', REPORT),
    second: await idOf('groups.add', { ...CIRCLE, name: 'Друге коло' }),
    phoned: await idOf('calls.add', CALL),
    facilitator: await idOf('facilitators.add', FACILITATOR),
    project: await idOf('projects.add', PROJECT),
    invited: await idOf('invitations.add', INVITATION),
    format: ((await call('formats.save', { code: null, version: 0, format: FORMAT })) as { code: string }).code,
    act: await idOf('caseDocuments.add', { familyId: open, document: actOf('no'), renewsId: null }),
    visit: await idOf('visits.add', { familyId: open, visit: VISIT }),
    binnedMember: must(members[1], 'a second member').memberId,
    ...{ person, consent: must(consents[0], 'a consent').id },
    views: (await Promise.all(views)).map((saved) => (saved as { id: string }).id),
  };
}

async function makeTraining(call: Call, idOf: (channel: string, input: object) => Promise<string>): Promise<Training> {
  const cohort = await idOf('cohorts.add', NEW_COHORT);
  const trainees = [traineeNamed('Гай'), traineeNamed('Помилка')];
  const { ids } = (await call('cohorts.addTrainees', { cohortId: cohort, trainees })) as { ids: string[] };
  const [trainee, mistaken] = [must(ids[0], 'a trainee'), must(ids[1], 'another')];
  const { modules } = (await call('cohorts.get', { id: cohort })) as { modules: { id: string }[] };
  const [module, emptyModule] = [must(modules[0], 'a module').id, must(modules[1], 'another').id];
  for (const { id } of modules.filter((one) => one.id !== emptyModule)) {
    const marks = [{ traineeId: trainee, mark: 'present' }];
    await call('cohorts.mark', { cohortId: cohort, moduleId: id, marks });
  }
  const placement = await idOf('placements.add', { traineeId: trainee, placement: PLACEMENT });
  return {
    ...{ cohort, module, emptyModule, trainee, mistaken, placement },
    programme: await idOf('cohorts.addProgramme', { name: 'Два дні', modules: NEW_COHORT.modules }),
    advocacy: await idOf('advocacy.add', TALKS),
    entry: await idOf('entries.add', { ownerId: placement, entry: REPORT_ENTRY }),
  };
}

type Family = { code: string; members: { memberId: string; personId: string }[]; version: number };
const getFamily = async (call: Call, id: string) => (await call('families.get', { id })) as Family;

const CLOSING = { closedOn: '2026-11-20', reason: 'noNeed', result: 'влаштовано' };
const ADDRESS = { ...numberedFamily(9).address, street: 'вул. Нова, 9' };
const NAME = { surname: 'Ярошук', givenName: 'Наталія', patronymic: 'Петрівна' };
const PHONE = { number: '+380671234567', label: 'own', note: null };
const PAPER = { kind: 'passportBook', title: null, note: null };
const DOCUMENT = { ...PAPER, number: 'МЕ123456', issuedBy: null, issuedOn: null, validUntil: null };
const RESTORATION = { ...PAPER, requestedFrom: 'ДМС', requestedOn: '2026-11-01', obtainedOn: null, costKopiykas: 100 };

const REPORT = {
  ...{ receivedOn: '2026-11-20', receivedAt: '09:40', way: 'phone', source: 'school', reporter: 'Сорока Уляна' },
  ...{ reporterContact: null, reporterAgrees: false, about: 'Гай Мар’яна', communityCode: null, settlementCode: null },
  ...{ place: null, children: 2, words: 'не ходять до школи', factors: [8], isUrgent: false, isChildAtRisk: false },
  ...{ handedTo: null, measures: null },
};
const SETTLED = { outcome: 'later', ground: null, words: 'у лікарні', tryOn: '2026-12-01' };
const GIVEN = {
  ...{ givenOn: '2026-11-20', service: 'counselling', form: 'group', amount: 1, place: null, note: null },
};
const SIGNED_FORM = {
  ...{ scopes: ['general', 'photos'], textVersion: '1', givenOn: '2026-11-20', signer: 'self' },
  ...{ representative: null, childSigned: false },
};
const VISIT = { kind: 'homeVisit', outcome: 'planned', on: '2026-11-25', whom: null, note: null, privateNote: null };

type Circle = { participants: { id: string }[]; meetings: { id: string }[] };
const CIRCLE_FACTS = {
  ...{ name: 'Четвергове коло', format: 'open', communityCode: null, place: null, minutes: 90 },
  ...{ least: 2, most: 9, leader: 'Ганна', coLeader: null },
};
const CIRCLE = {
  ...{ ...CIRCLE_FACTS, project: 'Фонд', firstOn: '2026-11-12', at: '17:30', everyDays: 7, names: ['Оля', 'К-7'] },
  programme: ['а', 'б', 'в'].map((theme) => ({ block: null, theme })),
};
const WOMAN = {
  ...{ name: 'Ніна', joinedOn: '2026-11-12', leftOn: null, leftReason: null, onMiss: 'nothing', keepApart: null },
  ...{ age: null, statuses: [], consent: null, steps: ['work'], ownPath: null },
};
const MEETING = {
  ...{ on: '2026-11-13', at: null, state: 'planned', isOnline: false, theme: null, reason: 'тривога', guests: 0 },
  ...{ children: 2, log: null, worries: null, wasOneToOne: false, needsSupervision: false, block: null },
  ...{ covered: null, nextTheme: null, ledBy: 'Рута', coLedBy: null },
};
const CALL = {
  ...{ calledOn: '2026-11-20', calledAt: '10:30', alias: 'Ластівка', contact: null, need: null, agreed: null },
  ...{ firstOn: '2026-11-24', firstAt: null, firstWith: null, firstWhere: null, safeWay: null, outcome: 'arranged' },
};
const FACILITATOR = {
  ...{ name: 'Інна', role: 'ally', phone: null, communityCode: null, training: null, readyOn: null },
  ...{ supervision: null, pledgedOn: null, feeKopiykas: 100, note: null, endedOn: null },
};
const PROJECT = {
  ...{ name: 'Громада', grantee: null, donor: null, fromOn: null, toOn: null, note: null },
  ...{ targets: [{ measure: 'trained', plan: 20 }], budget: [{ name: 'Оплата', kopiykas: 100 }] },
};
const TALKS = advocacyIn(COMMUNITY);
const REPORT_ENTRY = entryOf('report', '2026-10-05', { month: '2026-09', families: 4 });
const SCORES = COHORT_FACTS.criteria.map((criterion) => ({ criterion, value: 2 }));
const SHEET = { assessor: 'Ірина Крук', isRelated: false, scores: SCORES, remark: null };
const linkTo = (code: string) => ({ code, reason: 'вона просила' });
const INVITATION = { name: 'Оля', contact: '050', companion: null };
const FORMAT = {
  ...{ name: 'Шість зустрічей', isOpen: false, everyDays: 7, minutes: 150, least: 4, most: 8, leaderRole: null },
  ...{ coLeaderRole: null, service: null, rules: null, questions: [] },
  programme: [{ block: null, theme: 'Знайомство' }],
};

/** An act; one that tells of danger makes the case one of emergency. */
const actOf = (danger: 'yes' | 'no') => ({
  kind: 'needsAssessment',
  body: { ...emptyBody(fieldsOf(kindOf('needsAssessment'))), on: '2026-11-20', danger },
});

type CommandsOf<T> = {
  readonly [P in keyof T as T[P] extends { kind: 'command' } ? P : never]: (world: World) => object;
};

/** One call of every command; a command that is missing here does not compile. */
const INPUTS: { readonly [Name in keyof Things]: CommandsOf<Things[Name]> } = {
  families: {
    register: () => ({ ...numberedFamily(5) }),
    changeCase: ({ open }) => ({ ...seen(open), case: { ...numberedFamily(5).case, worker: 'Ткачук І.' } }),
    changeAccess: ({ open }) => ({
      ...seen(open),
      access: {
        confidentiality: 'hidden',
        openingNeedsSecond: true,
        marks: [{ userId: session.userId, kind: 'named', reason: null }],
      },
    }),
    handOver: () => ({
      fromNames: [must(numberedFamily(1).case.worker, 'a worker')],
      toUserId: session.userId,
      note: 'дзвонити після шостої',
    }),
    changeMembers: ({ open }) => ({ ...seen(open), members: numberedFamily(5).members }),
    changeAddress: ({ open }) => ({ ...seen(open), address: ADDRESS }),
    moveAddress: ({ open }) => ({ ...seen(open), address: ADDRESS, movedOn: '2026-11-20' }),
    changeCircumstances: ({ open }) => ({
      ...seen(open),
      circumstances: { factors: [8, 5], main: 8 },
      tags: ['displaced'],
    }),
    takeStep: ({ open }) => ({ ...seen(open), step: { stage: 'planned', takenOn: '2026-11-20' } }),
    closeCase: ({ open }) => ({ ...seen(open), closing: CLOSING }),
    reopenCase: ({ closed }) => ({ id: closed, version: 2, openedOn: '2026-11-21' }),
    remove: ({ open }) => seen(open),
    restore: ({ binned }) => ({ id: binned }),
    restoreMember: ({ binnedMember }) => ({ memberId: binnedMember }),
  },
  people: {
    changeIdentity: ({ person }) => ({
      ...seen(person),
      identity: { name: NAME, alias: null, formerNames: [{ name: { ...NAME, surname: 'Бойко' }, untilOn: null }] },
    }),
    changePersonal: ({ person }) => ({
      ...seen(person),
      personal: {
        ...{ sex: 'female', bornOn: null, birthYear: 1990, ageBand: null, citizenship: 'Україна' },
        ...{ disability: 'group2', legalCapacity: 'full', occupation: null },
      },
    }),
    changePhones: ({ person }) => ({ ...seen(person), phones: [PHONE] }),
    changeSafeContact: ({ person }) => ({
      ...seen(person),
      safeContact: {
        ...{ mayCall: 'asAgreed', callTo: null, callWhen: 'зранку', callFrom: null, codeWord: 'калина' },
        ...{ noLetters: true, keepFrom: 'сусіди', note: null },
      },
    }),
    changeDocuments: ({ person }) => ({ ...seen(person), documents: [DOCUMENT] }),
    changeRestorations: ({ person }) => ({ ...seen(person), restorations: [RESTORATION] }),
    anonymise: ({ person }) => ({
      ...seen(person),
      anonymising: { alias: 'пані', keepPhones: false, keepDocuments: false },
    }),
  },
  vocabularies: {
    add: () => ({ vocabulary: 'tags', labels: [{ language: 'uk', label: 'власне', shortLabel: null }] }),
    changeLabel: ({ tag }) => ({ id: tag, language: 'en', words: { label: 'captives', shortLabel: null } }),
    setValidity: ({ tag }) => ({ id: tag, validity: { validFrom: null, validTo: '2026-12-31' } }),
    mark: ({ tag }) => ({ id: tag, isMarked: true }),
    move: ({ tag }) => ({ id: tag, step: -1 }),
    remove: ({ tag }) => ({ id: tag }),
  },
  reports: {
    add: () => REPORT,
    change: ({ report }) => ({ ...seen(report), report: { ...REPORT, reporter: null, words: 'двоє' } }),
    settle: ({ report }) => ({ ...seen(report), settled: SETTLED }),
    join: ({ report, open }) => ({ ...seen(report), familyId: open }),
    reopen: ({ settledReport }) => ({ id: settledReport, version: 2, reason: 'помилка' }),
    answer: ({ report }) => ({ ...seen(report), answer: { answeredOn: '2026-11-21', answer: 'виїдемо' } }),
  },
  givenServices: {
    add: ({ open, closed }) => ({ familyIds: [open, closed], given: GIVEN }),
    change: ({ given }) => ({ ...seen(given), given: { ...GIVEN, amount: 2 } }),
    setRemoved: ({ given }) => ({ ...seen(given), isRemoved: true }),
  },
  caseDocuments: {
    add: ({ open }) => ({ familyId: open, document: actOf('yes'), renewsId: null }),
    change: ({ act }) => ({ ...seen(act), document: actOf('yes') }),
    sign: ({ act }) => ({ ...seen(act), signedOn: '2026-11-21' }),
    setRemoved: ({ act }) => ({ ...seen(act), isRemoved: true }),
  },
  consents: {
    // The scopes are agreed to already: what held ends that day.
    give: ({ person }) => ({ personId: person, ...SIGNED_FORM, givenOn: '2026-11-21' }),
    withdraw: ({ consent }) => ({ id: consent, withdrawnOn: '2026-11-21' }),
    saveText: () => ({ validFrom: '2026-12-01', ...SHIPPED_WORDS }),
  },
  groups: {
    add: () => CIRCLE,
    change: ({ circle }) => ({ ...seen(circle), facts: { ...CIRCLE_FACTS, name: 'Коло' } }),
    setEnded: ({ circle }) => ({ ...seen(circle), isEnded: true }),
    addParticipant: ({ circle }) => ({ groupId: circle, participant: WOMAN }),
    changeParticipant: ({ circle, woman }) => ({ groupId: circle, ...seen(woman), participant: WOMAN }),
    addMeeting: ({ circle }) => ({ groupId: circle, meeting: MEETING }),
    changeMeeting: ({ circle, meeting }) => ({ groupId: circle, ...seen(meeting), meeting: MEETING, andLater: true }),
    mark: ({ circle, meeting, woman }) => ({
      ...{ groupId: circle, meetingId: meeting },
      marks: [{ participantId: woman, mark: 'late' }],
    }),
    setProject: ({ circle }) => ({ ...seen(circle), project: 'Громада', fromOn: '2026-12-01' }),
    moveMeeting: ({ circle, meeting, second }) => ({ groupId: circle, ...seen(meeting), toGroupId: second }),
    assess: ({ circle, woman }) => ({
      ...{ groupId: circle, participantId: woman, point: 'start' },
      values: { scales: { strength: 1, support: 2, knows: 3 }, answers: [{ question: 'Я сплю', value: 4 }] },
    }),
  },
  calls: {
    add: () => CALL,
    change: ({ phoned }) => ({ ...seen(phoned), call: { ...CALL, need: 'поговорити' } }),
    join: ({ phoned, circle }) => ({
      ...seen(phoned),
      ...{ groupId: circle, joinedOn: null, agrees: true, name: 'Ластівка' },
    }),
    setNotes: () => ({ version: 0, line: 'будні 10–20', underAge: null }),
  },
  facilitators: {
    add: () => ({ ...FACILITATOR, name: 'Зоя' }),
    change: ({ facilitator }) => ({ ...seen(facilitator), facilitator: { ...FACILITATOR, feeKopiykas: 200 } }),
  },
  projects: {
    add: () => ({ ...PROJECT, name: 'Друга' }),
    change: ({ project }) => ({ ...seen(project), project: { ...PROJECT, donor: 'Фонд' } }),
  },
  cohorts: {
    add: () => ({ ...NEW_COHORT, name: 'Семінар' }),
    change: ({ training }) => ({ ...seen(training.cohort), facts: { ...COHORT_FACTS, name: 'Другий потік' } }),
    setModule: ({ training }) => ({
      ...{ cohortId: training.cohort, id: training.module },
      module: { on: '2026-11-09', half: 1, theme: 'етика', hours: 3, trainer: null },
    }),
    removeModule: ({ training }) => ({ cohortId: training.cohort, id: training.emptyModule }),
    addTrainees: ({ training }) => ({
      cohortId: training.cohort,
      trainees: ['Лис', 'Кіт'].map((one) => traineeNamed(one)),
    }),
    removeTrainees: ({ training }) => ({ cohortId: training.cohort, traineeIds: [training.mistaken] }),
    changeTrainee: ({ training }) => ({
      ...{ cohortId: training.cohort, ...seen(training.trainee) },
      trainee: traineeNamed('Гай', { phone: '050' }),
    }),
    setStates: ({ training }) => ({ cohortId: training.cohort, traineeIds: [training.trainee], state: 'left' }),
    mark: ({ training }) => ({
      ...{ cohortId: training.cohort, moduleId: training.module },
      marks: [{ traineeId: training.trainee, mark: 'late' }],
    }),
    setTests: ({ training }) => ({
      cohortId: training.cohort,
      tests: [{ traineeId: training.trainee, version: 1, entryTest: 8, exitTest: 16 }],
    }),
    addEvaluation: ({ training }) => ({
      cohortId: training.cohort,
      evaluation: { content: 5, trainers: 5, usefulness: 4, organisation: 3, comment: null },
    }),
    withdrawCertificate: ({ training }) => ({ cohortId: training.cohort, traineeId: training.trainee }),
    issueCertificates: ({ training }) => ({ cohortId: training.cohort, on: '2026-11-11' }),
    addProgramme: () => ({ name: 'Три дні', modules: NEW_COHORT.modules }),
    removeProgramme: ({ training }) => ({ id: training.programme }),
  },
  selection: {
    saveSheet: ({ training }) => ({
      ...{ cohortId: training.cohort, traineeId: training.trainee, id: null, version: 0 },
      sheet: SHEET,
    }),
    decide: ({ training }) => ({
      ...{ cohortId: training.cohort, seen: 0 },
      decisions: [
        {
          ...{ traineeId: training.trainee, decision: 'invited', reason: 'місце 1' },
          ...{ decidedOn: '2026-11-12', signedBy: 'О. Мельник' },
        },
      ],
    }),
  },
  placements: {
    add: ({ training }) => ({ traineeId: training.trainee, placement: PLACEMENT }),
    change: ({ training }) => ({ ...seen(training.placement), placement: { ...PLACEMENT, endedOn: '2026-12-31' } }),
  },
  advocacy: {
    add: () => TALKS,
    change: ({ training }) => ({ ...seen(training.advocacy), advocacy: { ...TALKS, outcome: 'partly' } }),
  },
  entries: {
    add: ({ training }) => ({ ownerId: training.placement, entry: REPORT_ENTRY }),
    change: ({ training }) => ({
      ...seen(training.entry),
      entry: entryOf('report', '2026-10-06', { month: '2026-09', families: 5 }),
    }),
    remove: ({ training }) => seen(training.entry),
  },
  invitations: {
    add: () => INVITATION,
    change: ({ invited }) => ({ ...seen(invited), invitation: { ...INVITATION, companion: 'сестра' } }),
    answer: ({ invited }) => ({ ...seen(invited), answer: { answer: 'met', came: true, mayTell: false } }),
  },
  participantLinks: {
    set: ({ circle, woman, openCode }) => ({ groupId: circle, participantId: woman, link: linkTo(openCode) }),
    remove: ({ circle, linked }) => ({ groupId: circle, participantId: linked }),
  },
  safety: {
    settle: ({ circle, talk }) => ({ id: talk, groupId: circle, isSettled: true }),
    namePerson: () => ({ userId: DEPUTY }),
  },
  formats: {
    save: () => ({ code: null, version: 0, format: FORMAT }),
    reset: ({ format }) => ({ code: format }),
  },
  visits: {
    add: ({ open }) => ({ familyId: open, visit: VISIT }),
    change: ({ visit }) => ({ ...seen(visit), visit: { ...VISIT, outcome: 'done', privateNote: 'чоловік удома' } }),
    finish: ({ visit }) => ({
      ...seen(visit),
      finished: {
        ...{ outcome: 'done', on: '2026-11-25', whom: null, note: 'садок', privateNote: null },
        nextOn: '2026-12-09',
      },
    }),
  },
  views: {
    save: () => ({ name: 'Рудня', view: view('руд') }),
    replace: ({ views }) => ({ id: views[0], view: view('кра') }),
    rename: ({ views }) => ({ id: views[0], name: 'Інші' }),
    remove: ({ views }) => ({ id: views[0] }),
    reorder: ({ views }) => ({ list: 'families', ids: [...views].reverse() }),
    saveLayout: () => ({ list: 'families', layout: { columns: [], isDense: true } }),
  },
  drafts: {
    save: () => ({ ...NEW_FORM, content: 'Кравчук' }),
    discard: () => NEW_FORM,
  },
};

const seen = (id: string) => ({ id, version: 1 });

/** The call that is made of a command. */
export function inputOf(channel: string, world: World): unknown {
  const [thing = '', name = ''] = channel.split('.');
  const ofThing = INPUTS[thing as keyof typeof INPUTS] as Record<string, (world: World) => unknown>;
  return must(ofThing[name], `an input of ${channel}`)(world);
}
