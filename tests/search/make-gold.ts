import { writeFileSync } from 'node:fs';
import { type Random, randomFrom } from '#electron/demonstration/random.ts';
import type { Tier } from '#shared/search/explain.ts';
import { must } from '#shared/vocabulary/must.ts';
import { GOLD, type Pair, writtenPair } from './gold.ts';
import { openGoldRegister } from './gold-register.ts';
import * as spoil from './spoil.ts';

/**
 * `node tests/search/make-gold.ts` writes `gold.tsv` anew: pairs of query and person over the demonstration, made by
 * ways of spoiling a name that know nothing of the search. The pairs by hand are in `gold-by-hand.tsv`.
 */

interface Person {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly year: string | null;
  readonly phone: string | null;
}

const AN_ALPHABET = 'абвгдежзиклмнопрстуфхцчшщюя';
const ONE_LETTER = ['wrong', 'missing', 'extra', 'swapped'] as const;

const nameOf = ({ surname, givenName, patronymic }: Person) => `${surname} ${givenName} ${patronymic}`;
const short = ({ surname, givenName }: Person) => `${surname} ${givenName}`;

/** Persons whose surname and given name nobody else has, so that a query means one person. */
async function listPersons(): Promise<{ persons: Person[]; words: ReadonlySet<string> }> {
  const { connection } = await openGoldRegister();
  const rows = connection
    .prepare<[], Person>(
      `select p.surname, given_name as givenName, patronymic, coalesce(substr(born_on, 1, 4), birth_year) as year,
         (select number from person_phones where person_n = p.n) as phone
       from persons p join family_members m on m.person_n = p.n
       where p.surname is not null and given_name is not null and patronymic is not null order by p.n`,
    )
    .all();
  const count = new Map<string, number>();
  for (const row of rows) count.set(short(row), (count.get(short(row)) ?? 0) + 1);
  const words = new Set(rows.flatMap((row) => nameOf(row).toLowerCase().split(/[\s-]/)));
  return { persons: rows.filter((row) => count.get(short(row)) === 1), words };
}

/** A name with one letter of its surname not right, which makes it no other name. */
function misspelt(random: Random, person: Person, how: spoil.OneLetter, words: ReadonlySet<string>): string | null {
  const surname = person.surname.toLowerCase().replace('’', '');
  if (surname.length < 5) return null;
  const at = random.whole(1, surname.length - 1);
  const typed = spoil.oneLetter(surname, how, at, random.pick([...AN_ALPHABET]));
  const isAnother = typed === surname || words.has(typed);
  return isAnother ? null : `${typed} ${person.givenName.toLowerCase()}`;
}

interface Kind {
  readonly kind: string;
  readonly tier: Tier;
  readonly count: number;
  readonly query: (person: Person, round: number) => string | null;
}

function kinds(random: Random, words: ReadonlySet<string>): Kind[] {
  const initials = ({ surname, givenName, patronymic }: Person) =>
    `${surname} ${givenName.charAt(0)}. ${patronymic.charAt(0)}.`;
  const ifOther = (typed: string, person: Person) =>
    typed.toLowerCase() === short(person).toLowerCase() ? null : typed;
  const ifApostrophe = (person: Person, typed: string) => (short(person).includes('’') ? typed : null);
  return [
    { kind: 'literal', tier: 'literal', count: 30, query: (person) => short(person) },
    {
      kind: 'literal',
      tier: 'literal',
      count: 20,
      query: ({ surname, givenName }) => `${givenName} ${surname}`.toLowerCase(),
    },
    { kind: 'literal', tier: 'literal', count: 20, query: (person) => nameOf(person).toUpperCase() },
    {
      kind: 'beginning',
      tier: 'literal',
      count: 30,
      query: ({ surname, givenName, patronymic }) =>
        [surname.slice(0, -1), givenName.slice(0, -1), patronymic.slice(0, 4)].join(' '),
    },
    {
      kind: 'initials',
      tier: 'literal',
      count: 20,
      query: (person) => (person.year === null ? null : `${initials(person)} ${person.year}`),
    },
    {
      kind: 'year',
      tier: 'literal',
      count: 20,
      query: (person) => (person.year === null ? null : `${short(person)} ${person.year}`),
    },
    { kind: 'phone', tier: 'literal', count: 15, query: ({ phone }) => phone?.slice(-9) ?? null },
    {
      kind: 'phone',
      tier: 'literal',
      count: 15,
      query: ({ surname, phone }) => (phone === null ? null : `${surname} ${phone.slice(-4, -2)}-${phone.slice(-2)}`),
    },
    {
      kind: 'apostrophe',
      tier: 'folded',
      count: 20,
      query: (person) => ifApostrophe(person, short(person).replaceAll('’', '')),
    },
    {
      kind: 'apostrophe',
      tier: 'literal',
      count: 20,
      query: (person, round) =>
        ifApostrophe(
          person,
          short(person).replaceAll('’', must(["'", '`', 'ʼ', '´', '′'][round % 5], 'an apostrophe')),
        ),
    },
    {
      kind: 'apostrophe',
      tier: 'folded',
      count: 10,
      query: (person, round) =>
        ifApostrophe(person, short(person).replaceAll('’', must(['"', '*'][round % 2], 'a sign'))),
    },
    {
      kind: 'look-alike',
      tier: 'folded',
      count: 15,
      query: (person) => ifOther(short(person).replaceAll('і', 'i').replaceAll('о', 'o').replaceAll('с', 'c'), person),
    },
    { kind: 'layout', tier: 'layout', count: 50, query: (person) => spoil.onUsKeys(short(person)) },
    {
      kind: 'czech layout',
      tier: 'layout',
      count: 25,
      query: (person) => (/[ня]/u.test(short(person)) ? spoil.onCzechKeys(short(person)) : null),
    },
    { kind: 'kmu 55', tier: 'spelling', count: 50, query: (person) => spoil.kmu55(short(person)) },
    { kind: 'old passport', tier: 'spelling', count: 25, query: (person) => spoil.oldPassport(short(person)) },
    { kind: 'czech', tier: 'spelling', count: 25, query: (person) => spoil.czech(short(person)) },
    { kind: 'czech without marks', tier: 'spelling', count: 25, query: (person) => spoil.bareCzech(short(person)) },
    { kind: 'serbian', tier: 'spelling', count: 20, query: (person) => spoil.serbian(short(person)) },
    {
      kind: 'by ear',
      tier: 'spelling',
      count: 50,
      query: (person, round) => ifOther(spoil.byEar(short(person), round), person),
    },
    {
      kind: 'russian letters',
      tier: 'spelling',
      count: 25,
      query: (person) => ifOther(spoil.russianLetters(short(person)), person),
    },
    ...ONE_LETTER.map(
      (how): Kind => ({
        kind: `letter ${how}`,
        tier: 'misspelt',
        count: 35,
        query: (person) => misspelt(random, person, how, words),
      }),
    ),
  ];
}

const { persons, words } = await listPersons();
const random = randomFrom(55);
const pairs: Pair[] = [];
for (const { kind, tier, count, query } of kinds(random, words)) {
  for (let made = 0, round = 0; made < count && round < 5000; round += 1) {
    const person = random.pick(persons);
    const typed = query(person, made);
    if (typed === null) continue;
    pairs.push({ kind, query: typed, person: nameOf(person), tier });
    made += 1;
  }
}
writeFileSync(GOLD, ['kind\tquery\tperson\ttier', ...pairs.map(writtenPair), ''].join('\n'));
console.log(`${pairs.length} pairs`);
