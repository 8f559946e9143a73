import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import { changeCountOf } from '#electron/register/memory.ts';
import type { Fit } from '#shared/search/explain.ts';
import type { Reach } from '#shared/search/index-query.ts';
import { otherLayouts } from '#shared/search/layouts.ts';
import type { NameList } from '#shared/search/name-list.ts';
import { readSearchText, type SearchText } from '#shared/search/query.ts';
import type { SearchResult } from '#shared/search/search.ts';
import { type TypedWord, typedWord } from '#shared/search/words.ts';
import { mayDo, type Role } from '#shared/vocabulary/permissions.ts';
import { findFamilyHits } from './families-found.queries.ts';
import { nameListOf } from './name-list.queries.ts';
import { type AskingPeople, askPeople, peopleFound, type Question, type RankedHit } from './people-found.queries.ts';
import { findPlaceHits } from './places-found.queries.ts';
import { type AskingRecords, askingRecords, askRecords, recordsFound } from './records-found.queries.ts';

const MOST_FAMILIES = 8;
const MOST_PLACES = 5;
/** Under each heading, beside people; who sees no people gets as many as there are people elsewhere. */
const MOST_RECORDS = 5;

interface RankedResult extends SearchResult {
  people: RankedHit[];
}

/** Whose search it is. */
export interface Searcher {
  readonly visible: Visibility;
  readonly role: Role;
}

/** One search on its way: what was found so far, and the words of each text that is asked. */
interface Asking {
  readonly list: NameList;
  readonly limit: number;
  /** Null where the role sees no people. */
  readonly people: AskingPeople | null;
  readonly records: AskingRecords;
  readonly typed: Map<SearchText, readonly TypedWord[]>;
}

const NEAR: readonly Reach[] = ['whole', 'beginning', 'spelling'];
const FAR: readonly Reach[] = ['misspelling'];

/**
 * People, families, settlements, and what groups and training have, for what stands in the search box. Each reach
 * further from what was typed is tried only while there is room; another layout of the keyboard only when nothing is
 * found. What `visible` or the role does not show has no part in it: no place, no count, no sign.
 */
export async function search(
  db: Reader,
  { visible, role }: Searcher,
  { text, limit }: { text: string; limit: number },
): Promise<RankedResult> {
  const count = changeCountOf(db);
  const list = await nameListOf(db, count);
  const seesPeople = mayDo(role, 'people.see');
  const read = readSearchText(text);
  const asking: Asking = {
    ...{ list, limit },
    people: seesPeople ? { db, visible, list, limit, found: new Map(), readings: new Map() } : null,
    records: await askingRecords(db, role, { list, count, limit: seesPeople ? MOST_RECORDS : limit }),
    typed: new Map(),
  };
  const layouts = await askFurtherAndFurther(asking, text, read);
  const found = { records: recordsFound(asking.records), ...layouts };
  if (asking.people === null) return { people: [], families: [], places: [], ...found };
  const { searchedFor } = layouts;
  const meant = searchedFor === null ? read : readSearchText(searchedFor);
  const people = await peopleFound(asking.people);
  const families = people.length < limit ? await findFamilyHits(db, visible, meant, MOST_FAMILIES) : [];
  const places = await findPlaceHits(db, searchedFor ?? text, MOST_PLACES);
  return { people, families, places, ...found };
}

type Layouts = Pick<SearchResult, 'searchedFor' | 'otherLayouts'>;

async function askFurtherAndFurther(asking: Asking, text: string, read: SearchText): Promise<Layouts> {
  await ask(asking, read, NEAR);
  if (!isNothingFound(asking)) {
    await ask(asking, read, FAR);
    return { searchedFor: null, otherLayouts: [] };
  }
  const layouts = otherLayouts(text).map((typed) => ({ typed, read: readSearchText(typed) }));
  const found = await askUntilFound(asking, [
    ...layouts.map((layout) => ({ ...layout, reaches: NEAR })),
    { typed: null, read, reaches: FAR },
    ...layouts.map((layout) => ({ ...layout, reaches: FAR })),
  ]);
  return { searchedFor: found, otherLayouts: layouts.map(({ typed }) => typed) };
}

interface Try {
  /** The text in another layout of the keyboard; null as it was typed. */
  readonly typed: string | null;
  readonly read: SearchText;
  readonly reaches: readonly Reach[];
}

/** Gives back the text that found something instead of the typed one, or null. */
async function askUntilFound(asking: Asking, tries: readonly Try[]): Promise<string | null> {
  for (const { typed, read, reaches } of tries) {
    await ask(asking, read, reaches, typed === null ? asItIs : asLayout);
    if (!isNothingFound(asking)) return typed;
  }
  return null;
}

const isNothingFound = ({ people, records }: Asking) =>
  (people === null || people.found.size === 0) && records.found.size === 0;

const asItIs = (fits: Fit): Fit => fits;

/** What fits by another layout of the keyboard stands below whatever fits as it was typed. */
function asLayout({ tier, rank, reasons }: Fit): Fit {
  return { tier: tier === 'misspelt' ? tier : 'layout', rank, reasons };
}

async function ask(asking: Asking, read: SearchText, reaches: readonly Reach[], weigh = asItIs): Promise<void> {
  const { list, limit, people, records, typed: known } = asking;
  const typed = known.get(read) ?? read.words.map((written) => typedWord(written, list.variants));
  known.set(read, typed);
  const question: Question = { read, typed, reaches, weigh };
  if (people !== null) await askPeople(people, question);
  askRecords(records, question, () => (people ?? records).found.size < limit);
}
