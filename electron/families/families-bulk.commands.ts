import type { Insertable } from 'kysely';
import { getCentre } from '#electron/centre/centre.queries.ts';
import { insertRows, nextRowNumber } from '#electron/register/bulk.ts';
import type { Writer } from '#electron/register/handles.ts';
import type { Schema } from '#electron/register/schema.ts';
import { learnWords } from '#electron/search/name-list.queries.ts';
import { learnStreetWords } from '#electron/search/street-words.queries.ts';
import { mainMember } from '#shared/families/families.rules.ts';
import type { MemberInput, NewFamily } from '#shared/families/families.ts';
import { familySortKey, familyWords } from '#shared/families/family-keys.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { addressWords, personWords } from '#shared/search/person-words.ts';
import { type CaseCode, type CentreLetter, formatCaseCode } from '#shared/vocabulary/case-code.ts';
import { type FamilyId, newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { sortKeyOf } from '#shared/vocabulary/text/sort-key.ts';
import { addressColumns, caseColumns, membershipColumns } from './families.queries.ts';

type NewRow<T extends keyof Schema> = Insertable<Schema[T]>;
type NumbersRefusal = Refusal<'families/no-numbers-left'>;

const TABLES = [
  'persons',
  'person_phones',
  'families',
  'family_addresses',
  'family_members',
  'family_circumstances',
  'family_tags',
  'family_steps',
  'family_workers',
  'family_episodes',
  'families_words',
  'persons_words',
  'addresses_words',
] as const;
type Batch = { [T in (typeof TABLES)[number]]: NewRow<T>[] };

const MAX_CASE_NUMBER = 999_999;

/** Under what a family now stands on the register. */
export interface Registered {
  readonly id: FamilyId;
  readonly code: CaseCode;
}

/** A family that was on a register of paper before: with the paper that took it there and, maybe, how its case ended. */
export interface FamilyFromPaper extends NewFamily {
  readonly decision?: string | null;
  readonly closing?: {
    readonly closedOn: string;
    readonly reason: string | null;
    readonly result: string | null;
  } | null;
}

/** Whose work it is, and when. `userId` is null for made-up data. */
export interface Registrar {
  readonly now: Date;
  readonly userId: string | null;
}

/**
 * Takes families on the register, one or many, in their order, each under the next case code of the year it was
 * registered. Families must have passed `NewFamily`.
 * With 'families/no-numbers-left' nothing may be kept: roll the transaction back (`writeInChunks` does).
 */
export async function registerFamilies(
  trx: Writer,
  families: readonly FamilyFromPaper[],
  { now, userId }: Registrar,
): Promise<Registered[] | NumbersRefusal> {
  const codes = await takeCaseCodes(trx, families);
  if (!Array.isArray(codes)) return codes;
  const firstFamilyN = await nextRowNumber(trx, 'families');
  const firstPersonN = await nextRowNumber(trx, 'persons');
  const batch = emptyBatch();
  for (const [position, family] of families.entries()) {
    const n = firstFamilyN + position;
    const code = must(codes[position], 'one code a family');
    const personN = firstPersonN + batch.persons.length;
    addFamily(batch, { family, id: newId(), code, n, personN, nowMs: now.getTime(), userId });
  }
  for (const table of TABLES) insertRows(trx, table, batch[table]);
  const wordsIn = (rows: readonly { readonly words: string }[]) => rows.map(({ words }) => words);
  learnWords(trx, wordsIn(batch.persons_words));
  learnStreetWords(trx, wordsIn(batch.addresses_words));
  return batch.families.map(({ id, code }) => ({ id: id as FamilyId, code: code as CaseCode }));
}

function emptyBatch(): Batch {
  return {
    persons: [],
    person_phones: [],
    families: [],
    family_addresses: [],
    family_members: [],
    family_circumstances: [],
    family_tags: [],
    family_steps: [],
    family_workers: [],
    family_episodes: [],
    families_words: [],
    persons_words: [],
    addresses_words: [],
  };
}

interface Numbered {
  readonly family: FamilyFromPaper;
  readonly id: FamilyId;
  readonly code: CaseCode;
  readonly userId: string | null;
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
    addWords(batch.persons_words, personN + position, personWords({ name: member.name, formerNames: [], alias: null }));
    if (number !== null) batch.person_phones.push({ id: newId(), person_n: personN + position, number, position: 0 });
    batch.family_members.push({
      id: newId(),
      family_n: n,
      person_n: personN + position,
      ...membershipColumns(member),
      position,
    });
  }
  if (family.case.confidentiality === 'ordinary') {
    addWords(batch.addresses_words, n, addressWords(family.address.street));
  }
  addCase(batch, numbered);
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

function addWords(rows: { rowid: number; words: string }[], rowid: number, words: string): void {
  if (words !== '') rows.push({ rowid, words });
}

/** What the case begins with: circumstances, tags, first step, first worker, first episode. */
function addCase(batch: Batch, { family, n, userId }: Numbered): void {
  const { circumstances, tags, case: input, decision = null, closing = null } = family;
  const { registeredOn, stage, worker } = input;
  for (const factor of circumstances.factors) {
    const is_main = factor === circumstances.main ? 1 : 0;
    batch.family_circumstances.push({ family_n: n, factor, is_main, from_on: registeredOn, to_on: null });
  }
  for (const tag of tags) batch.family_tags.push({ family_n: n, tag });
  const step = { family_n: n, episode: 1, reason: null, user_id: userId };
  batch.family_steps.push({ ...step, stage, taken_on: registeredOn, document: decision });
  if (worker !== null) batch.family_workers.push({ family_n: n, worker, from_on: registeredOn, to_on: null });
  const closed_on = stage === 'closed' ? registeredOn : null;
  const episode = { family_n: n, number: 1, opened_on: registeredOn };
  if (closing === null) {
    batch.family_episodes.push({ ...episode, closed_on, ...NOTHING_AT_CLOSING });
    return;
  }
  const { closedOn, reason, result } = closing;
  batch.family_steps.push({ ...step, stage: 'closed', taken_on: closedOn, document: null, reason });
  const stood = { level: input.level, worker, factors: JSON.stringify(circumstances.factors) };
  const closed = { closed_on: closedOn, closing_reason: reason, result, members: family.members.length };
  batch.family_episodes.push({ ...episode, ...closed, ...stood });
}

const NOTHING_AT_CLOSING = {
  ...{ closing_reason: null, result: null, level: null, worker: null },
  ...{ factors: null, members: null },
};

function familyRow({ family, id, code, n, personN, nowMs }: Numbered): NewRow<'families'> {
  const { case: input, address, members } = family;
  const main = mainMember(members);
  return {
    n,
    id,
    code,
    version: 1,
    stage: family.closing ? 'closed' : input.stage,
    ...caseColumns(input),
    main_person_n: main === undefined ? null : personN + members.indexOf(main),
    community_code: address.communityCode,
    settlement_code: address.settlementCode,
    sort_key: familySortKey(main?.name ?? null, code),
    created_at_ms: nowMs,
    changed_at_ms: nowMs,
  };
}

function addressRow(address: NewFamily['address'], n: number): NewRow<'family_addresses'> {
  return { id: newId(), family_n: n, ...addressColumns(address), from_on: null, to_on: null };
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
