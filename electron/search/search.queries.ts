import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
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
  /** What other layouts of the keyboard make of the text, each with what is read in it once it has been asked. */
  readonly layouts: Map<string, SearchText | null>;
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
  const list = await nameListOf(db);
  const seesPeople = mayDo(role, 'people.see');
  const layouts = otherLayouts(text);
  const read = readSearchText(text);
  const asking: Asking = {
    ...{ list, limit },
    people: seesPeople ? { db, visible, list, limit, found: new Map(), readings: new Map() } : null,
    records: await askingRecords(db, role, list.variants, seesPeople ? MOST_RECORDS : limit),
    typed: new Map(),
    layouts: new Map(layouts.map((layout) => [layout, null])),
  };
  const searchedFor = await askFurtherAndFurther(asking, read);
  const found = { records: recordsFound(asking.records), searchedFor, otherLayouts: layouts };
  if (asking.people === null) return { people: [], families: [], places: [], ...found };
  const meant = searchedFor === null ? read : readSearchText(searchedFor);
  const people = await peopleFound(asking.people);
  const families = people.length < limit ? await findFamilyHits(db, visible, meant, MOST_FAMILIES) : [];
  const places = await findPlaceHits(db, searchedFor ?? text, MOST_PLACES);
  return { people, families, places, ...found };
}

/** Gives back the text that was searched for instead of the typed one, or null. */
async function askFurtherAndFurther(asking: Asking, read: SearchText): Promise<string | null> {
  await ask(asking, read, NEAR);
  if (isNothingFound(asking)) {
    const layout = await askLayouts(asking, NEAR);
    if (layout !== null) return layout;
  }
  await ask(asking, read, FAR);
  return isNothingFound(asking) ? await askLayouts(asking, FAR) : null;
}

async function askLayouts(asking: Asking, reaches: readonly Reach[]): Promise<string | null> {
  for (const [layout, known] of asking.layouts) {
    const read = known ?? readSearchText(layout);
    asking.layouts.set(layout, read);
    await ask(asking, read, reaches, asLayout);
    if (!isNothingFound(asking)) return layout;
  }
  return null;
}

const countOf = ({ people, records }: Asking) => (people?.found.size ?? 0) + records.found.size;
const isNothingFound = (asking: Asking) => countOf(asking) === 0;

/** What fits by another layout of the keyboard stands below whatever fits as it was typed. */
function asLayout({ tier, rank, reasons }: Fit): Fit {
  return { tier: tier === 'misspelt' ? tier : 'layout', rank, reasons };
}

async function ask(
  asking: Asking,
  read: SearchText,
  reaches: readonly Reach[],
  weigh = (fits: Fit) => fits,
): Promise<void> {
  const { list, limit, people, records, typed: known } = asking;
  const typed = known.get(read) ?? read.words.map((written) => typedWord(written, list.variants));
  known.set(read, typed);
  const question: Question = { read, typed, reaches, weigh };
  if (people !== null) await askPeople(people, question);
  askRecords(records, question, () => countOf(asking) < limit);
}
