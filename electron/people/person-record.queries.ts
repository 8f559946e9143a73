import type { Visibility } from '#electron/access/visibility.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { FieldChange } from '#shared/history/history.ts';
import type { FormerName, HiddenPapers, MemberSafeContact, Person, SafeContact } from '#shared/people/people.ts';
import { listPhones, nameOf } from './people.queries.ts';
import type { PersonSafeContactsTable } from './people.table.ts';

/** A person is there for those to whom one of their families is. */
function visiblePerson(db: Reader, visible: Visibility, id: string) {
  return db.selectFrom('persons as p').where('p.id', '=', id).where(visible.persons);
}

/** Internal number and version of a person, or undefined when there is none for this session. */
export async function findPersonHandle(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<{ n: number; version: number } | undefined> {
  return await visiblePerson(db, visible, id).select(['p.n', 'p.version']).executeTakeFirst();
}

export async function listFormerNames(db: Reader, personN: number): Promise<FormerName[]> {
  const rows = await db
    .selectFrom('person_former_names')
    .where('person_n', '=', personN)
    .orderBy('position')
    .select(['surname', 'given_name', 'patronymic', 'until_on'])
    .execute();
  return rows.map((row) => ({ name: nameOf(row), untilOn: row.until_on as FormerName['untilOn'] }));
}

type SheetRow = Omit<PersonSafeContactsTable, 'n' | 'id' | 'person_n'>;

function sheetOf(row: SheetRow): SafeContact {
  return {
    mayCall: row.may_call,
    callTo: row.call_to,
    callWhen: row.call_when,
    callFrom: row.call_from,
    hasCodeWord: row.code_word !== null,
    noLetters: row.no_letters === 1,
    keepFrom: row.keep_from,
    note: row.note,
  };
}

/** The sheet with its code word, or null. */
export async function findSafeContact(
  db: Reader,
  personN: number,
): Promise<(SafeContact & { codeWord: string | null }) | null> {
  const row = await db
    .selectFrom('person_safe_contacts')
    .where('person_n', '=', personN)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : { ...sheetOf(row), codeWord: row.code_word };
}

/** Sheets of the present and former members of a family, in the order of its record; none when it is not there. */
export async function listSafeContacts(
  db: Reader,
  visible: Visibility,
  familyId: string,
): Promise<MemberSafeContact[]> {
  const rows = await db
    .selectFrom('families as f')
    .innerJoin('family_members as m', 'm.family_n', 'f.n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .innerJoin('person_safe_contacts as s', 's.person_n', 'p.n')
    .where('f.id', '=', familyId)
    .where('m.deleted_at_ms', 'is', null)
    .where(visible.families)
    .orderBy('m.position')
    .selectAll('s')
    .select(['p.id as person_id', 'p.surname', 'p.given_name', 'p.patronymic', 'p.alias'])
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as MemberSafeContact['personId'],
    name: nameOf(row),
    alias: row.alias,
    safeContact: sheetOf(row),
  }));
}

/** Families that the person is a member of, as far as the session sees them. */
async function listFamiliesOf(db: Reader, visible: Visibility, personN: number): Promise<Person['families']> {
  const rows = await db
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('m.person_n', '=', personN)
    .where('m.deleted_at_ms', 'is', null)
    .where(visible.families)
    .orderBy('f.code')
    .select(['f.id', 'f.code', 'm.relation'])
    .execute();
  return rows as Person['families'];
}

async function countRows(db: Reader, table: 'person_documents' | 'person_restorations', personN: number) {
  const { count } = await db
    .selectFrom(table)
    .where('person_n', '=', personN)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The whole person but what is hidden until asked; undefined when there is none for this session. */
export async function findPerson(db: Reader, visible: Visibility, id: string): Promise<Person | undefined> {
  const row = await visiblePerson(db, visible, id)
    .leftJoin('users as u', 'u.id', 'p.identified_by')
    .selectAll('p')
    .select('u.name as identified_by_name')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const sheet = await findSafeContact(db, row.n);
  const { codeWord: _, ...safeContact } = sheet ?? { codeWord: null };
  return {
    id: row.id,
    version: row.version,
    name: nameOf(row),
    alias: row.alias,
    identified: row.identified_at_ms === null ? null : { atMs: row.identified_at_ms, by: row.identified_by_name },
    formerNames: await listFormerNames(db, row.n),
    sex: row.sex,
    bornOn: row.born_on,
    birthYear: row.birth_year,
    ageBand: row.age_band,
    citizenship: row.citizenship,
    disability: row.disability,
    legalCapacity: row.legal_capacity,
    occupation: row.occupation,
    phones: await listPhones(db, row.n),
    safeContact: sheet === null ? null : safeContact,
    documentCount: await countRows(db, 'person_documents', row.n),
    restorationCount: await countRows(db, 'person_restorations', row.n),
    families: await listFamiliesOf(db, visible, row.n),
  } as Person;
}

/** Documents and restorations of a person, by internal number. */
export async function getHiddenPapers(db: Reader, personN: number): Promise<HiddenPapers> {
  const documents = await db
    .selectFrom('person_documents')
    .where('person_n', '=', personN)
    .orderBy('position')
    .selectAll()
    .execute();
  const restorations = await db
    .selectFrom('person_restorations')
    .where('person_n', '=', personN)
    .orderBy('position')
    .selectAll()
    .execute();
  return {
    documents: documents.map(({ kind, title, number, issued_by, issued_on, valid_until, note }) => ({
      ...{ kind, title, number, note },
      ...{ issuedBy: issued_by, issuedOn: issued_on, validUntil: valid_until },
    })),
    restorations: restorations.map(
      ({ kind, title, requested_from, requested_on, obtained_on, cost_kopiykas, note }) => ({
        ...{ kind, title, requestedFrom: requested_from, requestedOn: requested_on, obtainedOn: obtained_on },
        ...{ costKopiykas: cost_kopiykas, note },
      }),
    ),
  } as HiddenPapers;
}

/** Every change of a person's open or hidden fields, or undefined when there is no such person for this session. */
export async function listPersonHistory(
  db: Reader,
  visible: Visibility,
  id: string,
  part: 'person' | 'personHidden',
): Promise<FieldChange[] | undefined> {
  const person = await findPersonHandle(db, visible, id);
  return person && (await listChanges(db, part, person.n));
}
