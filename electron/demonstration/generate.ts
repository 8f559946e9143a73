import { type AddressInput, PLAIN_ADDRESS } from '#shared/families/addresses.ts';
import {
  type CaseInput,
  type Circumstances,
  type FactorNumber,
  type Level,
  type MemberInput,
  type NewFamily,
  type Stage,
} from '#shared/families/families.ts';
import { addDays, type DateOnly, daysBetween } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { surnameWithInitials } from '#shared/vocabulary/people.ts';
import { household, type Source } from './households.ts';
import type { Names } from './names-file.ts';
import { type Random, randomFrom } from './random.ts';
import { type DemonstrationPlace, type Share, spread } from './spread.ts';
import { DIRECTIONS, FLAT, NOTES, STREETS } from './words.ts';

export interface GenerationOptions {
  readonly families: number;
  /** The same seed gives the same families. */
  readonly seed: number;
  readonly today: DateOnly;
}

const FIRST_DAY = '2019-01-02' as DateOnly;
/** About 150 workers in a region of 3,470 families. */
const FAMILIES_A_WORKER = 23;
const CODE_ONLY = 0.05;
const ENTERED_TWICE = 0.03;

/** How often a factor is the main one. Violence (13, 14) makes up a quarter, as reports of centres have it. */
const MAIN_FACTORS: readonly (readonly [FactorNumber, number])[] = [
  [1, 2],
  [2, 3],
  [3, 7],
  [4, 6],
  [5, 7],
  [6, 2],
  [7, 7],
  [8, 18],
  [9, 3],
  [10, 14],
  [11, 2],
  [12, 4],
  [13, 3],
  [14, 15],
  [15, 0.3],
  [16, 9],
];
const FURTHER_FACTORS: readonly (readonly [number, number])[] = [
  [0, 55],
  [1, 33],
  [2, 12],
];

const LEVELS: readonly (readonly [Level, number])[] = [
  ['simple', 40],
  ['medium', 36],
  ['complex', 21],
  ['emergency', 3],
];
const RECENT_STAGES: readonly (readonly [Stage, number])[] = [
  ['reported', 14],
  ['screened', 14],
  ['assessed', 20],
  ['decided', 12],
  ['planned', 20],
  ['contracted', 10],
  ['supported', 10],
];
const LATER_STAGES: readonly (readonly [Stage, number])[] = [
  ['assessed', 4],
  ['planned', 6],
  ['contracted', 6],
  ['supported', 42],
  ['reviewed', 12],
  ['closed', 30],
];
/** Days within which a case is still on its way to support. */
const RECENT_DAYS = 150;
const BEFORE_LEVEL: ReadonlySet<Stage> = new Set<Stage>(['reported', 'screened']);

/**
 * Made-up families in the proportions of a region, by day of registration: 3.15 persons a family, 1.3 of them
 * children, every twentieth known by code only, some entered twice under slightly different names.
 */
export function generateFamilies(
  places: readonly DemonstrationPlace[],
  names: Names,
  { families, seed, today }: GenerationOptions,
): NewFamily[] {
  const source = { random: randomFrom(seed), names, today };
  const all = spread(source.random, places, families).flatMap((share) => familiesOf(source, share));
  return all.sort((a, b) => (a.case.registeredOn < b.case.registeredOn ? -1 : 1));
}

function familiesOf(source: Source, { place, families }: Share): NewFamily[] {
  const { random } = source;
  const workers = Array.from({ length: Math.max(1, Math.round(families / FAMILIES_A_WORKER)) }, () => worker(source));
  const made: NewFamily[] = [];
  while (made.length < families) {
    const again = made.length > 0 && random.chance(ENTERED_TWICE) ? random.pick(made) : undefined;
    made.push(again ? enteredAgain(source, again, workers) : newFamily(source, place, workers));
  }
  return made;
}

/** «Кравчук Н. П.»: nine of ten workers are women. */
function worker({ random, names }: Source): string {
  const sex = random.chance(0.9) ? 'female' : 'male';
  const givenName = random.pick(sex === 'female' ? names.femaleGiven.until2000 : names.maleGiven);
  const patronymic = must(names.patronymics.get(random.pick(names.maleGiven)), 'a patronymic for every name')[sex];
  return surnameWithInitials({ surname: random.pick(names.surnames)[sex], givenName, patronymic });
}

function newFamily(source: Source, place: DemonstrationPlace, workers: readonly string[]): NewFamily {
  const { random } = source;
  const codeOnly = random.chance(CODE_ONLY);
  return {
    members: codeOnly ? [] : household(source),
    address: addressIn(random, place),
    circumstances: circumstances(random),
    tags: tags(random),
    case: caseInput(source, workers, codeOnly),
  };
}

/** The mother of a family that is there already, as another worker might write her down. */
function enteredAgain(source: Source, family: NewFamily, workers: readonly string[]): NewFamily {
  const { random } = source;
  const members = family.members.slice(0, 1).map((member) => writtenDifferently(random, member));
  return { ...family, members, case: caseInput(source, workers, true) };
}

function writtenDifferently(random: Random, member: MemberInput): MemberInput {
  const { surname, givenName, patronymic } = member.name;
  const name = {
    surname: surname?.replace('’', '').replace('ґ', 'г').replace('Ґ', 'Г') ?? null,
    givenName,
    patronymic: random.chance(0.3) ? null : patronymic,
  };
  const birthYear = member.bornOn === null ? member.birthYear : Number(member.bornOn.slice(0, 4));
  return { ...member, name, bornOn: null, birthYear, phone: random.chance(0.5) ? member.phone : null };
}

function addressIn(random: Random, { communityCode, settlements }: DemonstrationPlace): AddressInput {
  const noFixedAddress = random.chance(0.01);
  const centre = settlements[0];
  const settlement =
    settlements.length === 0 || noFixedAddress ? null : random.chance(0.35) ? centre : random.pick(settlements);
  return {
    communityCode: communityCode as PlaceCode,
    settlementCode: (settlement?.code ?? null) as PlaceCode | null,
    street: settlement ? street(random, settlement.level === 'M') : null,
    directions: settlement && random.chance(0.06) ? random.pick(DIRECTIONS) : null,
    noFixedAddress,
    ...PLAIN_ADDRESS,
  };
}

/** Share of families with each of the office's own tags. */
const TAGS: readonly (readonly [tag: string, share: number])[] = [
  ['displaced', 0.12],
  ['manyChildren', 0.15],
  ['singleParent', 0.28],
  ['childWithDisability', 0.06],
  ['combatant', 0.09],
];

function tags(random: Random): string[] {
  return TAGS.filter(([, share]) => random.chance(share)).map(([tag]) => tag);
}

function street(random: Random, city: boolean): string {
  const house = `${random.pick(STREETS)}, ${random.whole(1, 120)}`;
  return city && random.chance(0.6) ? `${house}, ${FLAT} ${random.whole(1, 80)}` : house;
}

function circumstances(random: Random): Circumstances {
  const main = random.weighted(MAIN_FACTORS);
  const factors = new Set<FactorNumber>([main]);
  for (let further = random.weighted(FURTHER_FACTORS); further > 0; further--)
    factors.add(random.weighted(MAIN_FACTORS));
  return { factors: [...factors].sort((a, b) => a - b), main };
}

function caseInput({ random, today }: Source, workers: readonly string[], countChildren: boolean): CaseInput {
  const registeredOn = workingDay(random, today);
  const stage = random.weighted(daysBetween(registeredOn, today) < RECENT_DAYS ? RECENT_STAGES : LATER_STAGES);
  return {
    stage,
    level: BEFORE_LEVEL.has(stage) ? null : random.weighted(LEVELS),
    worker: stage === 'reported' && random.chance(0.5) ? null : random.pick(workers),
    registeredOn,
    statedChildren: countChildren ? random.whole(1, 3) : null,
    statedMinors: null,
    notes: random.chance(0.12) ? random.pick(NOTES) : null,
    confidentiality: 'ordinary',
  };
}

/** A day from 2019 to today that is no Saturday or Sunday. */
function workingDay(random: Random, today: DateOnly): DateOnly {
  const last = Math.max(0, daysBetween(FIRST_DAY, today));
  const day = must(addDays(FIRST_DAY, random.whole(0, last)), 'a day of the calendar');
  const weekday = new Date(day).getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return must(addDays(day, -back), 'a day of the calendar');
}
