import {
  type AddressInput,
  type CaseInput,
  type Circumstances,
  type Level,
  type MemberInput,
  PLAIN_ADDRESS,
  PLAIN_MEMBERSHIP,
} from '#shared/families/families.ts';
import { namesShelter } from '#shared/families/shelter.rules.ts';
import { type PlaceIndex, resolvePlace } from '#shared/places/place-index.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { type PersonName, sexFromPatronymic } from '#shared/vocabulary/people.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { cellText, readBirthDate, readChildren, readDate } from './cells.ts';
import { factorCalled, type OfficeFactors } from './factor-names.ts';
import type { ImportColumn } from './importing.contract.ts';
import type { RowDesk } from './row-desk.ts';

/**
 * Whoever stands in a list «взято на облік» has the decision behind them; a plan or a contract the list does not
 * prove, and the office moves the case on from here.
 */
export const IMPORTED_STAGE = 'decided';

const NAME_LENGTH = 200;
const TEXT_LENGTH = 300;

/** Surname, name and the rest, as official lists write it; a surname of two words without a hyphen is not told apart. */
function splitFullName(full: string | null): PersonName {
  const [surname = null, givenName = null, ...rest] = full?.split(' ') ?? [];
  return { surname, givenName, patronymic: rest.join(' ') || null };
}

function readName(desk: RowDesk): PersonName {
  const full = splitFullName(desk.name('fullName', NAME_LENGTH));
  return {
    surname: desk.name('surname', NAME_LENGTH) ?? full.surname,
    givenName: desk.name('givenName', NAME_LENGTH) ?? full.givenName,
    patronymic: desk.name('patronymic', NAME_LENGTH) ?? full.patronymic,
  };
}

function readBorn(desk: RowDesk, today: DateOnly): Pick<MemberInput, 'bornOn' | 'birthYear'> {
  const unknown = { bornOn: null, birthYear: null };
  if (desk.raw('born').trim() === '') return unknown;
  const read = readBirthDate(desk.cell('born'), today);
  const isFuture = read !== null && (read.kind === 'date' ? read.date > today : read.year > Number(today.slice(0, 4)));
  if (read === null || isFuture) {
    desk.remark('born', read === null ? 'unreadable-date' : 'future-date');
    desk.note('born');
    return unknown;
  }
  if (read.kind === 'year') return { bornOn: null, birthYear: read.year };
  desk.show('born', cellText({ date: read.date }));
  return { bornOn: read.date, birthYear: null };
}

/** Spreadsheets keep a telephone that was typed as a number without its first zero. */
function phoneText(desk: RowDesk): string {
  const cell = desk.cell('phone');
  const text = desk.raw('phone').trim();
  return typeof cell === 'number' && text.length === 9 ? `0${text}` : text;
}

function readPhone(desk: RowDesk): string | null {
  const text = phoneText(desk);
  if (text === '') return null;
  const parts = text.split(/[,;\n]+/).filter((part) => part.trim() !== '');
  const phones = parts.map(parsePhone);
  const first = phones.find((phone) => phone !== null);
  if (phones.includes(null)) desk.remark('phone', 'unreadable-phone');
  if (parts.length > 1 || text.length > TEXT_LENGTH) desk.note('phone');
  desk.show('phone', first ?? text);
  return first ?? text.slice(0, TEXT_LENGTH);
}

/** The person whom the list names: the mother, or the father where the patronymic says so. */
export function readMember(desk: RowDesk, today: DateOnly): MemberInput {
  const name = readName(desk);
  const sex = sexFromPatronymic(name.patronymic);
  if (sex === null) desk.remark(desk.raw('fullName') === '' ? 'patronymic' : 'fullName', 'unknown-sex');
  return {
    memberId: null,
    name,
    sex,
    ...readBorn(desk, today),
    relation: sex === 'male' ? 'father' : 'mother',
    phone: readPhone(desk),
    ...PLAIN_MEMBERSHIP,
  };
}

const COLUMN_OF = {
  'unknown-community': 'community',
  'unknown-settlement': 'settlement',
  'ambiguous-settlement': 'settlement',
} as const satisfies Record<string, ImportColumn>;

/** The cells of a row that together say where a family lives. */
const ADDRESS_COLUMNS = ['community', 'settlement', 'street'] as const satisfies readonly ImportColumn[];

/** The address; the part of it that names a shelter is never held: it puts everybody in the house in danger. */
export function readAddress(desk: RowDesk, places: PlaceIndex): AddressInput {
  for (const column of ADDRESS_COLUMNS) {
    if (namesShelter([desk.raw(column)])) desk.withhold(column, 'shelter-address');
  }
  const community = desk.name('community', TEXT_LENGTH) ?? '';
  const settlement = desk.name('settlement', TEXT_LENGTH) ?? '';
  const { communityCode, settlementCode, remarks } = resolvePlace(places, { community, settlement });
  for (const remark of remarks) desk.remark(COLUMN_OF[remark], remark);
  if (community !== '' && communityCode === null) desk.note('community');
  if (settlement !== '' && settlementCode === null) desk.note('settlement');
  const street = desk.text('street', TEXT_LENGTH);
  return { communityCode, settlementCode, street, directions: null, noFixedAddress: false, ...PLAIN_ADDRESS };
}

/** The first factor named is the main one; a cell of which a part is not understood stands in the notes as a whole. */
export function readCircumstances(desk: RowDesk, factorsOfOffice: OfficeFactors): Circumstances {
  const parts = desk
    .raw('factor')
    .split(/[;\n]+/)
    .filter((part) => part.trim() !== '');
  const called = parts.map((part) => factorCalled(part, factorsOfOffice));
  if (called.includes(null)) {
    desk.remark('factor', 'unknown-factor');
    desk.note('factor');
  }
  const factors = [...new Set(called.filter((factor) => factor !== null))];
  return { factors, main: factors[0] ?? null };
}

const LEVELS = new Map<string, Level>([
  ['простий', 'simple'],
  ['середній', 'medium'],
  ['середньої складності', 'medium'],
  ['складний', 'complex'],
  ['екстрений', 'emergency'],
]);

function readLevel(desk: RowDesk): Level | null {
  const key = wordsOf(desk.raw('level')).join(' ');
  if (key === '') return null;
  const level = LEVELS.get(key);
  if (level !== undefined) return level;
  desk.remark('level', 'unknown-level');
  desk.note('level');
  return null;
}

/** The day of registration, or today with a remark: the register knows no family without one. */
function readRegisteredOn(desk: RowDesk, today: DateOnly): DateOnly {
  if (desk.raw('registeredOn').trim() === '') {
    desk.remark('registeredOn', 'no-registration-date');
    return today;
  }
  const read = readDate(desk.cell('registeredOn'), today);
  if (read?.kind !== 'date') {
    desk.remark('registeredOn', 'unreadable-date');
    desk.note('registeredOn');
    return today;
  }
  if (read.date > today) desk.remark('registeredOn', 'future-date');
  desk.show('registeredOn', cellText({ date: read.date }));
  return read.date;
}

function readStatedChildren(desk: RowDesk): number | null {
  if (desk.raw('children').trim() === '') return null;
  const read = readChildren(desk.cell('children'));
  if (read === null) desk.remark('children', 'unreadable-number');
  if (!read?.bare) desk.note('children');
  return read?.children ?? null;
}

/** Read last of all: it gathers the notes that the other parts left. */
export function readCase(desk: RowDesk, today: DateOnly): CaseInput {
  return {
    stage: IMPORTED_STAGE,
    level: readLevel(desk),
    worker: desk.text('worker', TEXT_LENGTH),
    registeredOn: readRegisteredOn(desk, today),
    statedChildren: readStatedChildren(desk),
    notes: desk.notes(),
    confidentiality: 'ordinary',
  };
}
