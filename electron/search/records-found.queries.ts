import type { Reader } from '#electron/register/handles.ts';
import { keptAtCount } from '#electron/register/memory.ts';
import { type Fit, fit, orderOf } from '#shared/search/explain.ts';
import type { Reach } from '#shared/search/index-query.ts';
import type { NameList } from '#shared/search/name-list.ts';
import { isPhoneTail, type SearchText } from '#shared/search/query.ts';
import { HEADING_OF, type RecordHit } from '#shared/search/search.ts';
import { SortedWords } from '#shared/search/sorted-words.ts';
import type { TypedWord } from '#shared/search/words.ts';
import { mayDo, type Role } from '#shared/vocabulary/permissions.ts';
import type { Question } from './people-found.queries.ts';
import {
  listCohorts,
  listFacilitators,
  listGroups,
  listParticipants,
  listTrainees,
  type SearchRecord,
  withinCountry,
} from './record-rows.queries.ts';

/*
 * What groups and training have, by name. There are few of them, so that all are in memory, and which may be seen is a
 * matter of the role alone. Women of groups are found by those who see groups and no cases (docs/decisions/0031).
 */

/** Records that one sight has, by their words. */
class RecordsByWord {
  readonly all: readonly SearchRecord[];
  readonly list: NameList;
  readonly #byKey = new Map<string, SearchRecord[]>();
  readonly #keys = new SortedWords<string>();

  /** Their words are added to the list: what is found of people does not depend on words that nobody of them bears. */
  constructor(all: readonly SearchRecord[], list: NameList) {
    this.all = all;
    this.list = list;
    for (const record of all) for (const key of this.#keysOf(record)) this.#add(key, record);
  }

  beginning(start: string): SearchRecord[] {
    return this.of(this.#keys.beginning(start));
  }

  of(keys: readonly string[]): SearchRecord[] {
    return keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }

  #keysOf({ named: { name, alias } }: SearchRecord): Set<string> {
    const parts = [name.surname, name.givenName, name.patronymic, alias];
    return new Set(parts.flatMap((part) => (part === null ? [] : this.list.in(part).map(({ key }) => key))));
  }

  #add(key: string, record: SearchRecord): void {
    const same = this.#byKey.get(key);
    if (same !== undefined) {
      same.push(record);
      return;
    }
    this.#byKey.set(key, [record]);
    this.#keys.add(key, key);
    this.list.add(key);
  }
}

/** Records of one sight: what is no person, and who is. */
interface Sought {
  readonly work: RecordsByWord;
  readonly persons: RecordsByWord;
}

/** Looking for records: which were found by the texts that were asked so far. */
export interface AskingRecords {
  /** Under each heading. */
  readonly limit: number;
  /** Null where the role sees none. */
  readonly sought: Sought | null;
  readonly found: Map<SearchRecord, Fit>;
}

/** Begins to look for what the role sees. `count` is that of the register's changes at this moment. */
export async function askingRecords(
  db: Reader,
  role: Role,
  { list, count, limit }: { list: NameList; count: number; limit: number },
): Promise<AskingRecords> {
  const groups = mayDo(role, 'groups.see');
  const training = mayDo(role, 'training.see');
  const women = groups && !mayDo(role, 'people.see');
  const found = new Map<SearchRecord, Fit>();
  if (!groups && !training) return { limit, sought: null, found };
  const sought = await keptAtCount(db, `search records ${groups} ${women} ${training}`, count, async () => {
    const work = [groups ? await listGroups(db) : [], training ? await listCohorts(db) : []];
    const persons = [groups ? await listFacilitators(db) : [], women ? await listParticipants(db) : []];
    if (training) persons.push(await listTrainees(db));
    return { work: new RecordsByWord(work.flat(), list), persons: new RecordsByWord(persons.flat(), list) };
  });
  return { limit, sought, found };
}

/**
 * Each reach adds to what the nearer ones found, while `isRoom`. Where people fill the answer only what is no person has a
 * place beside them.
 */
export function askRecords({ sought, found }: AskingRecords, question: Question, isRoom: () => boolean): void {
  if (sought === null) return;
  const { typed, read, reaches, weigh } = question;
  const [first] = typed;
  if (first === undefined) {
    if (!reaches.includes('whole') || !hasFigures(read)) return;
    for (const record of [...sought.work.all, ...sought.persons.all]) {
      if (figuresOff(record, read) === 0) found.set(record, weigh(BY_FIGURES));
    }
    return;
  }
  for (const reach of reaches) {
    if (reach === 'whole') continue;
    const areAll = isRoom();
    if (reach !== 'beginning' && !areAll) return;
    take(found, sought.work, first, reach, question);
    if (areAll) take(found, sought.persons, first, reach, question);
  }
}

function take(
  found: AskingRecords['found'],
  records: RecordsByWord,
  first: TypedWord,
  reach: Reach,
  { typed, read, weigh }: Question,
): void {
  for (const record of candidates(records, first, reach)) {
    if (found.has(record)) continue;
    const off = figuresOff(record, read);
    const fits = off === null ? null : fitAt(reach, typed, record, records.list);
    if (off !== null && fits !== null) found.set(record, weigh({ ...fits, rank: fits.rank + off }));
  }
}

const BY_FIGURES: Fit = { tier: 'literal', rank: 0, reasons: [] };

/** Those one of whose words the first typed one may stand for. */
function candidates(byWord: RecordsByWord, typed: TypedWord, reach: Reach): SearchRecord[] {
  const near = byWord.beginning(typed.key);
  if (reach === 'beginning') return near;
  const spelled = [...near, ...byWord.of(byWord.list.spellingsOf(typed))];
  return reach === 'spelling' ? spelled : [...spelled, ...byWord.of(byWord.list.misspellingsOf(typed))];
}

function fitAt(reach: Reach, typed: readonly TypedWord[], { named }: SearchRecord, list: NameList): Fit | null {
  const fits = fit(typed, named, list, { asTyped: reach === 'beginning' });
  return reach === 'spelling' && fits?.tier === 'misspelt' ? null : fits;
}

const hasFigures = ({ code, bornOn, numbers }: SearchText) => code !== null || bornOn !== null || numbers.length > 0;

/**
 * Whether each number that was typed is one of the name, the year of birth, or of a phone, and how far off they are: 1 where
 * the last one is the beginning of one of the name only, which counts beside words; null where one is none of them.
 */
function figuresOff(record: SearchRecord, { words, numbers, code, bornOn }: SearchText): 0 | 1 | null {
  if (code !== null && code !== record.read.code) return null;
  if (bornOn !== null && bornOn !== record.read.bornOn) return null;
  const missing = numbers.filter((figures) => !isNumberOf(record, figures));
  if (missing.length === 0) return 0;
  const [only = ''] = missing;
  const isBegun = words.length > 0 && missing.length === 1 && only === numbers.at(-1);
  return isBegun && record.numbers.some((number) => number.startsWith(only)) ? 1 : null;
}

function isNumberOf({ numbers, birthYear, phones }: SearchRecord, figures: string): boolean {
  if (numbers.includes(figures) || figures === birthYear) return true;
  if (!isPhoneTail(figures)) return false;
  const start = withinCountry(figures);
  return phones.some((phone) => phone.endsWith(figures) || (isPhoneTail(start) && phone.startsWith(start)));
}

/** Best first; among equals what goes on before what is over. */
export function recordsFound({ found, limit }: AskingRecords): RecordHit[] {
  if (found.size === 0) return [];
  const sorted = [...found].sort(
    ([one, of], [other, otherOf]) =>
      orderOf(of) - orderOf(otherOf) || Number(one.hit.isOver) - Number(other.hit.isOver),
  );
  const hits = sorted.map(([{ hit }, { reasons }]) => ({ ...hit, reasons: [...reasons] }));
  const under = (heading: string) => hits.filter(({ kind }) => HEADING_OF[kind] === heading).slice(0, limit);
  return [...under('groups'), ...under('training')];
}
