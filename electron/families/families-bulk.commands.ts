import type { Insertable } from 'kysely';
import { getCentre } from '#electron/centre/centre.queries.ts';
import { insertRows, nextRowNumber } from '#electron/register/bulk.ts';
import type { Writer } from '#electron/register/handles.ts';
import type { Schema } from '#electron/register/schema.ts';
import { mainMember } from '#shared/families/families.rules.ts';
import type { MemberInput, NewFamily } from '#shared/families/families.ts';
import { familySortKey, familyWords } from '#shared/families/family-keys.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { type CaseCode, type CentreLetter, formatCaseCode } from '#shared/vocabulary/case-code.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { sortKey, sortKeyOf } from '#shared/vocabulary/text/sort-key.ts';

type NewRow<T extends keyof Schema> = Insertable<Schema[T]>;
type NumbersRefusal = Refusal<'families/no-numbers-left'>;

const TABLES = [
  'persons',
  'person_phones',
  'families',
  'family_addresses',
  'family_members',
  'family_circumstances',
  'families_words',
] as const;
type Batch = { [T in (typeof TABLES)[number]]: NewRow<T>[] };

const MAX_CASE_NUMBER = 999_999;

/**
 * Takes many families on the register, in their order, each under the next case code of the year it was registered.
 * Stores exactly what `registerFamily` would store, some ten times as fast. Families must have passed `NewFamily`.
 * With 'families/no-numbers-left' nothing may be kept: roll the transaction back (`writeInChunks` does).
 */
export async function registerFamilies(
  trx: Writer,
  families: readonly NewFamily[],
  now: Date,
): Promise<CaseCode[] | NumbersRefusal> {
  const codes = await takeCaseCodes(trx, families);
  if (!Array.isArray(codes)) return codes;
  const firstFamilyN = await nextRowNumber(trx, 'families');
  const firstPersonN = await nextRowNumber(trx, 'persons');
  const batch = emptyBatch();
  for (const [position, family] of families.entries()) {
    const n = firstFamilyN + position;
    const code = must(codes[position], 'one code a family');
    addFamily(batch, { family, code, n, personN: firstPersonN + batch.persons.length, nowMs: now.getTime() });
  }
  for (const table of TABLES) insertRows(trx, table, batch[table]);
  return codes;
}

function emptyBatch(): Batch {
  return {
    persons: [],
    person_phones: [],
    families: [],
    family_addresses: [],
    family_members: [],
    family_circumstances: [],
    families_words: [],
  };
}

interface Numbered {
  readonly family: NewFamily;
  readonly code: CaseCode;
  readonly n: number;
  /** Number of the first member's person; the others follow. */
  readonly personN: number;
  readonly nowMs: number;
}

function addFamily(batch: Batch, numbered: Numbered): void {
  const { family, code, n, personN, nowMs } = numbered;
  const { members } = family;
  const phones = members.map(({ phone }) => (phone === null ? null : (parsePhone(phone) ?? phone)));
  batch.families.push(familyRow(numbered));
  batch.family_addresses.push(addressRow(family.address, n));
  for (const [position, member] of members.entries()) {
    const number = phones[position] ?? null;
    batch.persons.push(personRow(member, personN + position, nowMs));
    if (number !== null) batch.person_phones.push({ id: newId(), person_n: personN + position, number, position: 0 });
    const { relation } = member;
    batch.family_members.push({ id: newId(), family_n: n, person_n: personN + position, relation, position });
  }
  for (const factor of family.circumstances.factors) {
    const is_main = factor === family.circumstances.main ? 1 : 0;
    batch.family_circumstances.push({ family_n: n, factor, is_main });
  }
  const names = members.map(({ name }) => name);
  batch.families_words.push({
    rowid: n,
    words: familyWords(
      code,
      names,
      phones.filter((phone) => phone !== null),
    ),
  });
}

function familyRow({ family, code, n, personN, nowMs }: Numbered): NewRow<'families'> {
  const { case: input, address, members } = family;
  const main = mainMember(members);
  return {
    n,
    id: newId(),
    code,
    version: 1,
    stage: input.stage,
    level: input.level,
    worker: input.worker,
    worker_sort_key: sortKey(input.worker ?? ''),
    registered_on: input.registeredOn,
    stated_children: input.statedChildren,
    notes: input.notes,
    main_person_n: main === undefined ? null : personN + members.indexOf(main),
    community_code: address.communityCode,
    settlement_code: address.settlementCode,
    sort_key: familySortKey(main?.name ?? null, code),
    created_at_ms: nowMs,
    changed_at_ms: nowMs,
  };
}

function addressRow(address: NewFamily['address'], n: number): NewRow<'family_addresses'> {
  return {
    id: newId(),
    family_n: n,
    community_code: address.communityCode,
    settlement_code: address.settlementCode,
    street: address.street,
    directions: address.directions,
    no_fixed_address: address.noFixedAddress ? 1 : 0,
  };
}

function personRow({ name, sex, bornOn, birthYear }: MemberInput, n: number, nowMs: number): NewRow<'persons'> {
  return {
    n,
    id: newId(),
    surname: name.surname,
    given_name: name.givenName,
    patronymic: name.patronymic,
    sex,
    born_on: bornOn,
    birth_year: birthYear,
    sort_key: sortKeyOf([name.surname, name.givenName, name.patronymic]),
    created_at_ms: nowMs,
    changed_at_ms: nowMs,
  };
}

/** One code a family, counted on within each year in the order given. */
async function takeCaseCodes(trx: Writer, families: readonly NewFamily[]): Promise<CaseCode[] | NumbersRefusal> {
  const { letter } = await getCentre(trx);
  const years = families.map((family) => Number(family.case.registeredOn.slice(0, 4)));
  const next = new Map<number, number>();
  for (const year of new Set(years)) {
    const count = years.filter((other) => other === year).length;
    const last = await takeNumbers(trx, letter, year, count);
    if (last > MAX_CASE_NUMBER) return refuse('families/no-numbers-left');
    next.set(year, last - count + 1);
  }
  return years.map((year) => {
    const number = must(next.get(year), 'numbers taken for every year');
    next.set(year, number + 1);
    return formatCaseCode({ centreLetter: letter, year, number });
  });
}

/** Takes `count` numbers of a year and gives back the last of them. */
async function takeNumbers(trx: Writer, letter: CentreLetter, year: number, count: number): Promise<number> {
  const { last_number } = await trx
    .insertInto('case_numbers')
    .values({ letter, year, last_number: count })
    .onConflict((conflict) =>
      conflict
        .columns(['letter', 'year'])
        .doUpdateSet(({ ref, lit, eb }) => ({ last_number: eb(ref('case_numbers.last_number'), '+', lit(count)) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}
