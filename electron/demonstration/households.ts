import { type MemberInput, PLAIN_MEMBERSHIP, type Relation } from '#shared/families/families.ts';
import { addDays, type DateOnly, partsOf } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Sex } from '#shared/vocabulary/people.ts';
import type { Gendered, Names } from './names-file.ts';
import type { Random } from './random.ts';

/** What every made-up person of one register comes from. */
export interface Source {
  readonly random: Random;
  readonly names: Names;
  readonly today: DateOnly;
}

/**
 * Area code 40 is given to no area and no operator in the numbering plan of Ukraine, so that no made-up phone rings at
 * a stranger's.
 */
const UNASSIGNED = '+38040';

const DAYS_A_YEAR = 365.25;

/** With these, a named household has 3.3 persons on average, 1.35 of them children; a few have no member on record. */
const CHILDREN: readonly (readonly [number, number])[] = [
  [0, 22],
  [1, 38],
  [2, 24],
  [3, 11],
  [4, 4],
  [5, 1],
];
const SHARES = { mother: 0.93, father: 0.59, grandmother: 0.24, grandfather: 0.1, other: 0.12 };

/** The people of one household, the one it is called after first. */
export function household(source: Source): MemberInput[] {
  const { random, names } = source;
  const surname = random.pick(names.surnames);
  const mother = random.chance(SHARES.mother);
  const father = !mother || random.chance(SHARES.father);
  const fatherName = random.pick(names.maleGiven);
  const motherAge = random.whole(19, 46);
  const children = random.weighted(CHILDREN);
  return [
    ...(mother ? [adult(source, surname, { relation: 'mother', sex: 'female', age: motherAge })] : []),
    ...(father
      ? [
          adult(source, surname, {
            relation: 'father',
            sex: 'male',
            age: motherAge + random.whole(-2, 8),
            given: fatherName,
          }),
        ]
      : []),
    ...Array.from({ length: children }, () => child(source, surname, fatherName, Math.min(17, motherAge - 18))),
    ...relatives(source, surname, motherAge),
  ];
}

function relatives(source: Source, surname: Gendered, motherAge: number): MemberInput[] {
  const { random, names } = source;
  const found: MemberInput[] = [];
  const age = motherAge + random.whole(20, 30);
  if (random.chance(SHARES.grandmother))
    found.push(adult(source, surname, { relation: 'grandmother', sex: 'female', age }));
  if (random.chance(SHARES.grandfather))
    found.push(adult(source, surname, { relation: 'grandfather', sex: 'male', age }));
  if (random.chance(SHARES.other)) {
    const sex = random.pick(['female', 'male'] as const);
    const relation = random.pick([
      'partner',
      'otherRelative',
      'notRelated',
      sex === 'female' ? 'sister' : 'brother',
    ] as const);
    found.push(adult(source, random.pick(names.surnames), { relation, sex, age: random.whole(18, 60) }));
  }
  return found;
}

interface Adult {
  readonly relation: Relation;
  readonly sex: Sex;
  readonly age: number;
  readonly given?: string;
}

function adult(source: Source, surname: Gendered, { relation, sex, age, given }: Adult): MemberInput {
  const { random, names } = source;
  const bornOn = bornAbout(source, age);
  const givenName = given ?? givenNameOf(source, sex, partsOf(bornOn).year);
  return {
    memberId: null,
    name: { surname: surname[sex], givenName, patronymic: patronymicOf(names, random.pick(names.maleGiven), sex) },
    sex,
    ...asKnown(random, bornOn),
    relation,
    phone: random.chance(0.7) ? phone(random) : null,
    ...PLAIN_MEMBERSHIP,
  };
}

function child(source: Source, surname: Gendered, fatherName: string, oldest: number): MemberInput {
  const { random, names } = source;
  const sex = random.pick(['female', 'male'] as const);
  const bornOn = bornAbout(source, random.whole(0, Math.max(0, oldest)));
  const givenName = givenNameOf(source, sex, partsOf(bornOn).year);
  return {
    memberId: null,
    name: { surname: surname[sex], givenName, patronymic: patronymicOf(names, fatherName, sex) },
    sex,
    ...asKnown(random, bornOn),
    relation: sex === 'female' ? 'daughter' : 'son',
    phone: null,
    ...PLAIN_MEMBERSHIP,
  };
}

function givenNameOf({ random, names }: Source, sex: Sex, born: number): string {
  if (sex === 'male') return random.pick(names.maleGiven);
  if (born < 1965) return random.pick(names.femaleGiven.before1965);
  return random.pick(born <= 2000 ? names.femaleGiven.until2000 : names.femaleGiven.later);
}

function patronymicOf(names: Names, father: string, sex: Sex): string {
  return must(names.patronymics.get(father), 'a patronymic for every male given name')[sex];
}

/** A day in the year of life before the age is reached and passed. */
function bornAbout({ random, today }: Source, age: number): DateOnly {
  const days = Math.floor((age + random.next()) * DAYS_A_YEAR);
  return must(addDays(today, -days), 'a birth in the calendar');
}

/** Papers of the office often know a year only, sometimes nothing. */
function asKnown(random: Random, bornOn: DateOnly): Pick<MemberInput, 'bornOn' | 'birthYear'> {
  const known = random.weighted<'day' | 'year' | 'nothing'>([
    ['day', 80],
    ['year', 15],
    ['nothing', 5],
  ]);
  return {
    bornOn: known === 'day' ? bornOn : null,
    birthYear: known === 'year' ? partsOf(bornOn).year : null,
  };
}

function phone(random: Random): string {
  return UNASSIGNED + String(random.whole(0, 9_999_999)).padStart(7, '0');
}
