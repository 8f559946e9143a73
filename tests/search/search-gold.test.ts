import { beforeAll, describe, expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import type { RankedHit } from '#electron/search/people-found.queries.ts';
import { search } from '#electron/search/search.queries.ts';
import { TIERS } from '#shared/search/explain.ts';
import { SHOWN_PEOPLE } from '#shared/search/search.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { type Pair, readGold } from './gold.ts';
import { openGoldRegister } from './gold-register.ts';

/** Pairs of query and person: see `gold.tsv` (made by rule, `make-gold.ts`) and `gold-by-hand.tsv`. */
const GOLD = readGold();
const HEAD = {
  visible: visibleTo({ userId: '0197f000-0000-7000-8000-000000000001', userName: 'Н. Гриценко', role: 'head' }),
  role: 'head',
} as const;

/** The goals: share of pairs whose person is among the first five. */
const SURE = ['literal', 'beginning', 'initials', 'year', 'apostrophe', 'layout', 'kmu 55'];
const SURE_GOAL = 0.99;
const OTHER_GOAL = 0.97;

interface Answer extends Pair {
  readonly hits: readonly RankedHit[];
  /** Place of the person among the hits from 1; infinite when they are not there. */
  readonly place: number;
}

let register: OpenRegister;
const answers: Answer[] = [];

const nameOf = ({ name }: RankedHit) => (name === null ? '' : fullName(name));

beforeAll(async () => {
  register = await openGoldRegister();
  for (const pair of GOLD) {
    const { people: hits } = await search(register.reader, HEAD, { text: pair.query, limit: SHOWN_PEOPLE });
    const at = hits.findIndex((hit) => nameOf(hit) === pair.person);
    answers.push({ ...pair, hits, place: at < 0 ? Number.POSITIVE_INFINITY : at + 1 });
  }
}, 120_000);

const recall = (of: readonly Answer[], first: number) => of.filter(({ place }) => place <= first).length / of.length;
const kindsOf = (of: readonly Pair[]) => [...new Set(of.map(({ kind }) => kind))];
const ofKind = (kind: string) => answers.filter((answer) => answer.kind === kind);

test('there are at least six hundred pairs, and each person is on the register', () => {
  expect(GOLD.length).toBeGreaterThanOrEqual(600);
  const persons = register.connection
    .prepare(`select trim(surname || ' ' || given_name || ' ' || coalesce(patronymic, '')) from persons`)
    .pluck()
    .all();
  const known = new Set(persons);
  expect(GOLD.filter(({ person }) => !known.has(person))).toEqual([]);
});

describe('the person is among the first five', () => {
  test('and how often among the first, five and twenty, for each kind of difference', () => {
    const rows = kindsOf(GOLD).map((kind) => {
      const some = ofKind(kind);
      const [one, five, twenty] = [1, 5, 20].map((first) => recall(some, first).toFixed(3));
      return { kind, pairs: some.length, one, five, twenty };
    });
    console.table(rows);
    expect(rows.length).toBeGreaterThan(20);
  });

  test.each(kindsOf(GOLD))('%s', (kind) => {
    const some = ofKind(kind);
    const goal = SURE.includes(kind) ? SURE_GOAL : OTHER_GOAL;
    const missed = some.filter(({ place }) => place > 5).map(({ query, person, place }) => ({ query, person, place }));
    expect(recall(some, 5), JSON.stringify(missed)).toBeGreaterThanOrEqual(goal);
  });
});

test('every person is found in the tier that is expected, or in a nearer one', () => {
  const wrong = answers.flatMap(({ query, person, tier, hits }) => {
    const hit = hits.find((each) => nameOf(each) === person);
    const isNear = hit === undefined || TIERS.indexOf(hit.tier) <= TIERS.indexOf(tier);
    return isNear ? [] : [{ query, person, tier, found: hit.tier }];
  });
  expect(wrong).toEqual([]);
});

test('no person of another name stands before one who is found as typed', () => {
  const outranked = answers.filter(({ hits }) => {
    const lastLiteral = hits.findLastIndex(({ tier }) => tier === 'literal');
    return hits.slice(0, Math.max(0, lastLiteral)).some(({ tier }) => tier !== 'literal');
  });
  expect(outranked.map(({ query }) => query)).toEqual([]);
});

test('a hit that was not found as typed says why', () => {
  const silent = answers.flatMap(({ query, hits }) =>
    hits
      .filter(({ tier, reasons }) => ['spelling', 'misspelt'].includes(tier) && reasons.length === 0)
      .map(() => query),
  );
  expect(silent).toEqual([]);
});
