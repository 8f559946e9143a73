import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { addDocument } from '#electron/case-documents/case-documents.commands.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
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
import type { OpenRegister } from '#electron/register/register.ts';
import { addReport } from '#electron/reports/reports.commands.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { addVisit } from '#electron/visits/visits.commands.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { DocumentInput, kindOf } from '#shared/case-documents/case-documents.ts';
import { emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { GivenInput } from '#shared/given-services/given-services.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ReportInput } from '#shared/reports/reports.ts';
import { VisitInput } from '#shared/visits/visits.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';

/** A line of services given. */
export const GIVEN = {
  givenOn: '2026-11-20',
  service: 'counselling',
  form: 'individual',
  amount: 1,
  place: null,
  note: null,
};

/** A plan with what it is about; a whole body of its kind. */
export const planOf = (aim: string, person: string) => {
  const body = { ...emptyBody(fieldsOf(kindOf('plan'))), on: '2026-11-20', aim, person };
  return DocumentInput.parse({ kind: 'plan', body });
};

const AWAY = 'UA18060170000000001';
export const RECORDS = ['own', 'near', 'foreign', 'confidential', 'hidden', 'blocked', 'unknown'] as const;
export type RecordName = (typeof RECORDS)[number];

/** A family with marks by which a leak is recognised in whatever is answered. */
export interface Marked {
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

async function addGivenTo(familyId: string, surname: string): Promise<string> {
  const line = GivenInput.parse({ ...GIVEN, place: surname, note: surname });
  const scene = { session: HEAD, visible, now: NOW };
  const added = await register.write((trx) => addGiven({ ...scene, trx }, { familyIds: [familyId], given: line }));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return must(added.ids[0], 'a line');
}

async function addDocumentTo(familyId: string, personId: string, surname: string): Promise<string> {
  const scene = { session: HEAD, visible, now: NOW };
  const added = await register.write((trx) =>
    addDocument({ ...scene, trx }, { familyId, document: planOf(surname, personId), renewsId: null }),
  );
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.id;
}

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

/** The register, its records by their kind, and ids of users by role. */
export interface World {
  readonly register: OpenRegister;
  readonly records: Readonly<Record<RecordName, Marked>>;
  readonly users: ReadonlyMap<Role, string>;
}

/** A register with a family of each kind, a user of each role, and all that hangs on a family. */
export async function makeWorld(): Promise<World> {
  register = await openFamiliesRegister();
  await seedVocabularies(register);
  await seedCalendar(register);
  await seedTerms(register);
  const users = new Map(ROLES.map((role) => [role, role === 'head' ? HEAD.userId : newId<string>()]));
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
  const records = {
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
  return { register, records, users };
}
