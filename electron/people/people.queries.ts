import { recordChanges } from '#electron/history/history.queries.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import { keptRows, numbersIn, numbersInJson } from '#electron/register/lists.ts';
import { indexPersons } from '#electron/search/search-index.queries.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { PersonName, Sex } from '#shared/vocabulary/people.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { sortKeyOf } from '#shared/vocabulary/text/sort-key.ts';
import type { PersonsTable } from './people.table.ts';

/** What the form of a family may write of a person. */
export interface PersonValues {
  readonly name: PersonName;
  readonly sex: Sex | null;
  readonly bornOn: string | null;
  readonly birthYear: number | null;
  /** The first phone; the others stay. */
  readonly phone: string | null;
}

/** Whose change it is, and when. */
export interface ChangedBy {
  readonly session: Pick<Session, 'userId'>;
  readonly now: Date;
}

/** A phone as it stands in the register. */
export interface PhoneValues {
  readonly number: string;
  readonly label: string;
  readonly note: string | null;
}

/** A person's name from the columns of a row. */
export function nameOf(row: Pick<PersonsTable, 'surname' | 'given_name' | 'patronymic'>): PersonName {
  return { surname: row.surname, givenName: row.given_name, patronymic: row.patronymic };
}

/** Without surname and given name a person is known by code only. */
export function isNamed({ surname, givenName }: PersonName): boolean {
  return surname !== null || givenName !== null;
}

/** Columns of a name with the sort key that belongs to it. */
export function nameColumns({ surname, givenName, patronymic }: PersonName) {
  return {
    surname,
    given_name: givenName,
    patronymic,
    sort_key: sortKeyOf([surname, givenName, patronymic]),
  };
}

/** The columns that tell when and by whom a person without a name was identified; none when that is not what happens. */
export function identifyingColumns(before: PersonName, after: PersonName, { session, now }: ChangedBy) {
  if (isNamed(before) || !isNamed(after)) return {};
  return { identified_at_ms: now.getTime(), identified_by: session.userId };
}

/** Phones of one person in their order. */
export async function listPhones(db: Reader, personN: number): Promise<PhoneValues[]> {
  return await db
    .selectFrom('person_phones')
    .where('person_n', '=', personN)
    .orderBy('position')
    .select(['number', 'label', 'note'])
    .execute();
}

/** Makes the phones of a person exactly these. */
export async function replacePhones(trx: Writer, personN: number, phones: readonly PhoneValues[]): Promise<void> {
  await trx.deleteFrom('person_phones').where('person_n', '=', personN).execute();
  for (const [position, phone] of phones.entries()) {
    const { number, label, note } = phone;
    await trx
      .insertInto('person_phones')
      .values({ id: newId(), person_n: personN, number, label, note, position })
      .execute();
  }
}

/** The phones with another first number: it keeps its label; without a number the next one is first. */
function withFirstNumber(phones: readonly PhoneValues[], number: string | null): readonly PhoneValues[] {
  const [first, ...others] = phones;
  if (number === null) return others;
  return [{ number, label: first?.label ?? 'own', note: first?.note ?? null }, ...others];
}

/** Writes a new person and gives back the internal number. */
export async function insertPerson(trx: Writer, person: PersonValues, nowMs: number): Promise<number> {
  const { sex, bornOn, birthYear, phone } = person;
  const { n } = await trx
    .insertInto('persons')
    .values({
      id: newId(),
      ...nameColumns(person.name),
      ...{ sex, born_on: bornOn, birth_year: birthYear },
      created_at_ms: nowMs,
      changed_at_ms: nowMs,
    })
    .returning('n')
    .executeTakeFirstOrThrow();
  await replacePhones(trx, n, withFirstNumber([], phone));
  await indexPersons(trx, [n]);
  return n;
}

/**
 * Writes what the form of a family holds of a person, and keeps what the fields were. A person in whom nothing changed
 * keeps their version.
 */
export async function updatePerson(
  trx: Writer,
  personN: number,
  person: PersonValues,
  changedBy: ChangedBy,
): Promise<void> {
  const row = await trx.selectFrom('persons').where('n', '=', personN).selectAll().executeTakeFirstOrThrow();
  const phonesBefore = await listPhones(trx, personN);
  const phones = withFirstNumber(phonesBefore, person.phone);
  const { name, sex, bornOn, birthYear } = person;
  const before = {
    ...nameOf(row),
    ...{ sex: row.sex, bornOn: row.born_on, birthYear: row.birth_year, phones: phonesBefore },
  };
  const after = { ...name, sex, bornOn, birthYear, phones };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await trx
    .updateTable('persons')
    .set({
      ...nameColumns(name),
      ...identifyingColumns(nameOf(row), name, changedBy),
      ...{ sex, born_on: bornOn, birth_year: birthYear },
      version: row.version + 1,
      changed_at_ms: changedBy.now.getTime(),
    })
    .where('n', '=', personN)
    .execute();
  await replacePhones(trx, personN, phones);
  await indexPersons(trx, [personN]);
  await recordChanges(trx, { thing: 'person', recordN: personN, ...changedBy }, before, after);
}

/** Under what a family is found through one of its people: former names and every phone. */
export interface PersonTerms {
  readonly formerNames: PersonName[];
  readonly phones: string[];
}

/** Former names of those of some persons who have any, by the person's internal number. */
export async function listFormerNamesOf(db: Reader, personNs: readonly number[]): Promise<Map<number, PersonName[]>> {
  const rows = await keptRows(db, 'former-names', [JSON.stringify(personNs)] as const, ([ns]) =>
    db
      .selectFrom('person_former_names')
      .where('person_n', 'in', numbersInJson(ns))
      .orderBy('n')
      .select(['person_n', 'surname', 'given_name', 'patronymic']),
  );
  const names = new Map<number, PersonName[]>();
  for (const row of rows) names.set(row.person_n, [...(names.get(row.person_n) ?? []), nameOf(row)]);
  return names;
}

/** Former names and phones of some persons, by the person's internal number. */
export async function listTerms(db: Reader, personNs: readonly number[]): Promise<Map<number, PersonTerms>> {
  const formerNames = await listFormerNamesOf(db, personNs);
  const terms = new Map<number, PersonTerms>(
    personNs.map((n) => [n, { formerNames: formerNames.get(n) ?? [], phones: [] }]),
  );
  const phones = await db
    .selectFrom('person_phones')
    .where('person_n', 'in', numbersIn(personNs))
    .orderBy('person_n')
    .orderBy('position')
    .select(['person_n', 'number'])
    .execute();
  for (const { person_n, number } of phones) terms.get(person_n)?.phones.push(number);
  return terms;
}

/** Asserts that a change reached its person. */
export function mustReach(changedRows: bigint): void {
  must(changedRows === 1n ? true : null, 'the person that was to be changed');
}
