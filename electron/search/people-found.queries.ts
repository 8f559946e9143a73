import type { Visibility } from '#electron/access/visibility.ts';
import { listFormerNamesOf, nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { type Fit, fit, orderOf, type Tier } from '#shared/search/explain.ts';
import { alternativesOf, matchOf, type Reach } from '#shared/search/index-query.ts';
import type { NameList } from '#shared/search/name-list.ts';
import { isPhoneTail, phoneBeginning, type SearchText } from '#shared/search/query.ts';
import type { PersonHit } from '#shared/search/search.ts';
import type { TypedWord } from '#shared/search/words.ts';
import type { PersonName } from '#shared/vocabulary/people.ts';
import { type Narrowing, whereabouts } from './narrowing.queries.ts';
import { listMatchingRows, listPersonRows, newestOfEach, type PersonRow, shownPerson } from './people-rows.queries.ts';
import { listByPhoneEnd, listByPhoneStart } from './phones.queries.ts';
import { type Settlements, settlementsOf } from './settlements.queries.ts';

/**
 * Rows that are looked at where they are more than are shown, so that the best can be chosen. One letter makes a name
 * into several others, whose bearers must not crowd each other out.
 */
const LOOKED_AT: Readonly<Partial<Record<Reach, number>>> = { spelling: 40, misspelling: 200 };
/** Of one misspelt word each name that it may stand for is asked for by itself; together not many more than are shown. */
const MOST_MISSPELT_PAGES = 4;
const LEAST_OF_EACH = 5;

/** A hit as it was ranked. */
export interface RankedHit extends PersonHit {
  readonly tier: Tier;
}

interface Found {
  readonly row: PersonRow;
  readonly fit: Fit;
  /** Smaller is better, over all tiers. */
  readonly order: number;
}

const foundAs = (row: PersonRow, fit: Fit): Found => ({ row, fit, order: orderOf(fit) });

/** Looking for people: who was found by the texts that were asked so far, each further away than the one before. */
export interface AskingPeople {
  readonly db: Reader;
  readonly visible: Visibility;
  readonly list: NameList;
  readonly limit: number;
  /** Who was found at the nearest reach, by internal number. */
  readonly found: Map<number, Found>;
  /** Ways of reading each text that was asked, which is asked again for what is further away. */
  readonly readings: Map<SearchText, readonly Reading[]>;
}

/** One way of reading what was typed: which words name somebody, and which say where they live. */
interface Reading {
  readonly names: readonly TypedWord[];
  readonly places: readonly string[];
}

const NONE: readonly PersonName[] = [];

/** What was typed, with its words as they are looked for, and how far from them a name may be. */
export interface Question {
  readonly read: SearchText;
  readonly typed: readonly TypedWord[];
  readonly reaches: readonly Reach[];
  readonly weigh: (fits: Fit) => Fit;
}

/** Adds whom the question finds. A reach further away is asked only while there is room. */
export async function askPeople(asking: AskingPeople, { read, typed, reaches, weigh }: Question): Promise<void> {
  if (read.words.length === 0) {
    if (reaches.includes('whole')) await askNumbers(asking, read);
    return;
  }
  const readings = asking.readings.get(read) ?? readingsOf(typed);
  asking.readings.set(read, readings);
  for (const reading of readings) {
    const narrowing = await narrowingOf(asking.db, read, reading);
    if (narrowing?.lives.some(({ isKnown }) => !isKnown)) continue;
    for (const reach of reaches) {
      if (asking.found.size >= asking.limit) return;
      await askNames(asking, reading.names, narrowing, reach, weigh);
    }
    // Words of a name are read as words of an address only where they name nobody.
    if (asking.found.size > 0) return;
  }
}

/**
 * All words name the person; else one of them, or all but the first, say where the family lives. Which names there are
 * has no part in it: a name that may not be seen would change what is found.
 */
function readingsOf(typed: readonly TypedWord[]): Reading[] {
  const readings: Reading[] = [{ names: typed, places: [] }];
  if (typed.length < 2) return readings;
  const without = (at: number) => ({ names: typed.toSpliced(at, 1), places: typed.slice(at, at + 1) });
  const places = [...typed.keys()].reverse().map(without);
  if (typed.length > 2) places.push({ names: typed.slice(0, 1), places: typed.slice(1) });
  return [...readings, ...places.map(({ names, places: of }) => ({ names, places: of.map(({ key }) => key) }))];
}

async function narrowingOf(
  db: Reader,
  { numbers, bornOn }: SearchText,
  { places }: Reading,
): Promise<Narrowing | null> {
  if (numbers.length === 0 && bornOn === null && places.length === 0) return null;
  const lives = [];
  for (const word of places) lives.push(await whereabouts(db, word));
  return { numbers, bornOn, lives };
}

async function askNames(
  asking: AskingPeople,
  words: readonly TypedWord[],
  narrowing: Narrowing | null,
  reach: Reach,
  weigh: (fits: Fit) => Fit,
): Promise<void> {
  const { db, visible, list, limit } = asking;
  const alternatives = words.map((typed) => alternativesOf(typed, list, reach));
  const [first] = alternatives;
  // The word is spelled in no other way: the beginnings have been asked for already.
  if (reach === 'spelling' && alternatives.length === 1 && first?.words.length === 0) return;
  if (reach === 'misspelling' && first !== undefined && alternatives.length === 1 && narrowing === null) {
    await askEachName(asking, words, first.words, weigh);
    return;
  }
  const match = matchOf(alternatives);
  if (match === null) return;
  const most = LOOKED_AT[reach] ?? limit;
  await take(asking, words, {
    rows: await listMatchingRows(db, visible, { match, limit: most, narrowing }),
    reach,
    weigh,
  });
}

/**
 * Each of the names that one misspelt word may stand for by itself, so that the bearers of one do not crowd out those of another. How many of each are read
 * depends on the names whose bearers may be seen, and on no other.
 */
async function askEachName(
  asking: AskingPeople,
  words: readonly TypedWord[],
  names: readonly string[],
  weigh: (fits: Fit) => Fit,
): Promise<void> {
  const { db, visible, limit } = asking;
  const borne = [];
  for (const name of names) {
    const match = matchOf([{ words: [name], beginning: null }]);
    const rows = match === null ? [] : await listMatchingRows(db, visible, { match, limit: LEAST_OF_EACH });
    if (match !== null && rows.length > 0) borne.push({ match, rows });
  }
  const each = Math.ceil((MOST_MISSPELT_PAGES * limit) / borne.length);
  for (const { match, rows } of borne) {
    const areAll = rows.length < LEAST_OF_EACH || each <= LEAST_OF_EACH;
    const chosen = areAll ? rows : await listMatchingRows(db, visible, { match, limit: each });
    await take(asking, words, { rows: chosen, reach: 'misspelling', weigh });
  }
}

/** Those of some rows whom the words fit are found. */
async function take(
  { db, list, found }: AskingPeople,
  words: readonly TypedWord[],
  { rows, reach, weigh }: { rows: readonly PersonRow[]; reach: Reach; weigh: (fits: Fit) => Fit },
): Promise<void> {
  const asTyped = reach === 'whole' || reach === 'beginning';
  const unfit: PersonRow[] = [];
  for (const row of rows) {
    if (found.has(row.n)) continue;
    const fits = fit(words, { name: nameOf(row), alias: row.alias, formerNames: NONE }, list, { asTyped });
    if (fits === null) unfit.push(row);
    else found.set(row.n, foundAs(row, weigh(fits)));
  }
  if (unfit.length === 0) return;
  // Former names are read where the present ones do not explain the hit.
  const former = await listFormerNamesOf(
    db,
    unfit.map(({ n }) => n),
  );
  for (const row of unfit) {
    const fits = fit(words, { name: nameOf(row), alias: row.alias, formerNames: former.get(row.n) ?? NONE }, list);
    if (fits !== null) found.set(row.n, foundAs(row, weigh(fits)));
  }
}

async function rowsOf(db: Reader, visible: Visibility, ns: readonly number[], found: ReadonlyMap<number, Found>) {
  const fresh = ns.filter((n) => !found.has(n));
  return fresh.length === 0 ? [] : await listPersonRows(db, visible, fresh);
}

/** Figures alone: the end of a phone, or a phone as it is typed from its beginning. */
async function askNumbers({ db, visible, limit, found }: AskingPeople, { numbers, bornOn }: SearchText): Promise<void> {
  const [figures] = numbers;
  if (figures === undefined || numbers.length > 1 || bornOn !== null || !isPhoneTail(figures)) return;
  const start = phoneBeginning(figures);
  const ns = await listByPhoneEnd(db, visible, figures, limit);
  if (start !== null) ns.push(...(await listByPhoneStart(db, visible, start, limit)));
  for (const row of newestOfEach(await rowsOf(db, visible, [...new Set(ns)].slice(0, limit), found))) {
    found.set(row.n, foundAs(row, { tier: 'literal', rank: 0, reasons: [{ kind: 'phone', word: '' }] }));
  }
}

/** Best first, as they are shown. */
export async function peopleFound(asking: AskingPeople): Promise<RankedHit[]> {
  const chosen = best(asking);
  const settlements = await settlementsOf(
    asking.db,
    chosen.map(({ row }) => row),
  );
  return chosen.map((each) => hitOf(each, settlements));
}

/** Best first; among equals each name that was found gets its turn, the family that was worked on last going first. */
function best({ found, limit }: AskingPeople): Found[] {
  const sorted = [...found.values()].sort(
    (one, other) =>
      one.order - other.order || other.row.changed_at_ms - one.row.changed_at_ms || other.row.n - one.row.n,
  );
  const turns = new Map<string, number>();
  const turnOf = new Map<Found, number>();
  for (const each of sorted) {
    const { reasons } = each.fit;
    if (reasons.length === 0) continue;
    const name = reasons.map(({ word }) => word).join(' ');
    const turn = name === '' ? 0 : (turns.get(name) ?? 0);
    turns.set(name, turn + 1);
    turnOf.set(each, turn);
  }
  const turn = (each: Found) => turnOf.get(each) ?? 0;
  // Sorting keeps the order of equals.
  if (turns.size > 0) sorted.sort((one, other) => one.order - other.order || turn(one) - turn(other));
  return sorted.slice(0, limit);
}

function hitOf({ row, fit: { tier, reasons } }: Found, settlements: Settlements): RankedHit {
  const shown = shownPerson(row, settlements);
  // Of a case that is shown as a code no word of a name is told either.
  const told = reasons.map(({ kind, word }) => ({ kind, word: shown.name === null ? '' : word }));
  return { ...shown, tier, reasons: told };
}
