import type { Reader } from '#electron/register/handles.ts';
import { keptUntilChange } from '#electron/register/memory.ts';
import { type Fit, fit, type NamedRow, TIERS } from '#shared/search/explain.ts';
import type { Reach } from '#shared/search/index-query.ts';
import type { NameList } from '#shared/search/name-list.ts';
import { isPhoneTail, type SearchText } from '#shared/search/query.ts';
import type { RecordHit, RecordKind } from '#shared/search/search.ts';
import { SortedWords } from '#shared/search/sorted-words.ts';
import type { TypedWord } from '#shared/search/words.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { mayDo, type Role } from '#shared/vocabulary/permissions.ts';
import type { Question } from './people-found.queries.ts';

/*
 * What groups and training have, by name. There are few of them, so that all are in memory, and which may be seen is a
 * matter of the role alone. Women of groups are found by those who see groups and no cases: one list of both would give
 * away each of them (docs/decisions, "a circle reaches no case").
 */

interface SearchRecord {
  readonly hit: Omit<RecordHit, 'reasons'>;
  /** What it is found by: the parts of a name, or what it is called and in which community it is. */
  readonly named: NamedRow;
  /** Figures of its phone, '' for none. */
  readonly phone: string;
  /** Numbers in its name; a year of birth. */
  readonly numbers: ReadonlySet<string>;
}

/** The records of one kind of sight, by their words. */
class FoundByWord {
  readonly all: readonly SearchRecord[];
  readonly #byKey = new Map<string, SearchRecord[]>();
  readonly #keys = new SortedWords<string>();

  constructor(all: readonly SearchRecord[], list: NameList) {
    this.all = all;
    for (const record of all) {
      for (const key of keysOf(record, list)) {
        const same = this.#byKey.get(key);
        if (same !== undefined) same.push(record);
        else {
          this.#byKey.set(key, [record]);
          this.#keys.add(key, key);
          list.add(key);
        }
      }
    }
  }

  beginning(start: string): SearchRecord[] {
    return this.of(this.#keys.beginning(start));
  }

  of(keys: readonly string[]): SearchRecord[] {
    return keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }
}

function keysOf({ named: { name, alias } }: SearchRecord, list: NameList): Set<string> {
  const parts = [name.surname, name.givenName, name.patronymic, alias];
  return new Set(parts.flatMap((part) => (part === null ? [] : list.in(part).map(({ key }) => key))));
}

/** Looking for records: which were found by the texts that were asked so far. */
export interface AskingRecords {
  readonly list: NameList;
  readonly limit: number;
  readonly byWord: FoundByWord | null;
  readonly found: Map<SearchRecord, Fit>;
}

export async function askingRecords(db: Reader, role: Role, list: NameList, limit: number): Promise<AskingRecords> {
  const groups = mayDo(role, 'groups.see');
  const training = mayDo(role, 'training.see');
  const women = groups && !mayDo(role, 'people.see');
  const found = new Map<SearchRecord, Fit>();
  if (!groups && !training) return { list, limit, byWord: null, found };
  const byWord = await keptUntilChange(db, `search records ${groups} ${women} ${training}`, async () => {
    const all = groups ? [...(await listGroups(db)), ...(await listFacilitators(db))] : [];
    if (women) all.push(...(await listParticipants(db)));
    if (training) all.push(...(await listCohorts(db)), ...(await listTrainees(db)));
    return new FoundByWord(all, list);
  });
  return { list, limit, byWord, found };
}

/** A text is asked for what is further away only where nothing nearer was found. */
export function askRecords(asking: AskingRecords, { read, typed, reaches, weigh }: Question): void {
  const { byWord, found, list } = asking;
  if (byWord === null || read.code !== null || read.bornOn !== null) return;
  const [first] = typed;
  if (first === undefined) {
    if (!reaches.includes('whole')) return;
    for (const record of byWord.all) if (fitsFigures(record, read)) found.set(record, weigh(BY_FIGURES));
    return;
  }
  for (const reach of reaches) {
    if (found.size > 0) return;
    for (const record of new Set(candidates(byWord, list, first, reach))) {
      const fits = fitsFigures(record, read) ? fitAt(reach, typed, record, list) : null;
      if (fits !== null) found.set(record, weigh(fits));
    }
  }
}

const BY_FIGURES: Fit = { tier: 'literal', rank: 0, reasons: [] };

/** Those one of whose words the first typed one may stand for. */
function candidates(byWord: FoundByWord, list: NameList, typed: TypedWord, reach: Reach): SearchRecord[] {
  if (reach === 'whole') return [];
  const near = byWord.beginning(typed.key);
  if (reach === 'beginning') return near;
  const spelled = [...near, ...byWord.of(list.spellingsOf(typed))];
  return reach === 'spelling' ? spelled : [...spelled, ...byWord.of(list.misspellingsOf(typed))];
}

function fitAt(reach: Reach, typed: readonly TypedWord[], { named }: SearchRecord, list: NameList): Fit | null {
  const fits = fit(typed, named, list, { asTyped: reach === 'beginning' });
  return reach === 'spelling' && fits?.tier === 'misspelt' ? null : fits;
}

/** Each number that was typed is the year of birth, a word of the name, or the end of the phone. */
function fitsFigures({ phone, numbers }: SearchRecord, typed: SearchText): boolean {
  return typed.numbers.every((figures) => numbers.has(figures) || (isPhoneTail(figures) && phone.endsWith(figures)));
}

/** Best first; among equals what goes on before what is over. */
export function recordsFound({ found, limit }: AskingRecords): RecordHit[] {
  const order = ({ tier, rank }: Fit) => TIERS.indexOf(tier) * 1_000_000 + rank;
  return [...found]
    .sort(
      ([one, of], [other, otherOf]) => order(of) - order(otherOf) || Number(one.hit.isOver) - Number(other.hit.isOver),
    )
    .slice(0, limit)
    .map(([{ hit }, { reasons }]) => ({ ...hit, reasons: [...reasons] }));
}

const NO_NAME = { surname: null, givenName: null, patronymic: null };

interface Called {
  readonly id: string;
  readonly name: string;
  readonly community: string | null;
  readonly phone?: string | null;
}

/** A record that has one name; the newest come first where all else is equal. */
function called(kind: RecordKind, { id, name, community, phone = null }: Called, isOver: boolean): SearchRecord {
  return {
    hit: { kind, id, pageId: id, name, within: null, communityName: community, isOver },
    named: { name: NO_NAME, alias: [name, community].filter(Boolean).join(' '), formerNames: [] },
    phone: (phone ?? '').replace(/\D/g, ''),
    numbers: new Set(name.match(/\d+/g) ?? []),
  };
}

async function listGroups(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('groups as g')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .orderBy('g.n', 'desc')
    .select(['g.id', 'g.name', 'g.ended_on', 'c.name as community'])
    .execute();
  return rows.map((row) => called('group', row, row.ended_on !== null));
}

async function listFacilitators(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('facilitators as f')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .orderBy('f.n', 'desc')
    .select(['f.id', 'f.name', 'f.phone', 'f.ended_on', 'c.name as community'])
    .execute();
  return rows.map((row) => called('facilitator', row, row.ended_on !== null));
}

async function listParticipants(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('group_participants as w')
    .innerJoin('groups as g', 'g.n', 'w.group_n')
    .orderBy('w.n', 'desc')
    .select(['w.id', 'w.name', 'w.left_on', 'g.id as group_id', 'g.name as group_name'])
    .execute();
  return rows.map((row) => {
    const record = called('participant', { ...row, community: null }, row.left_on !== null);
    return { ...record, hit: { ...record.hit, pageId: row.group_id, within: row.group_name } };
  });
}

async function listCohorts(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('cohorts as c')
    .leftJoin('places as p', 'p.code', 'c.community_code')
    .orderBy('c.n', 'desc')
    .select(['c.id', 'c.name', 'p.name as community'])
    .execute();
  return rows.map((row) => called('cohort', row, false));
}

async function listTrainees(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('trainees as t')
    .innerJoin('cohorts as c', 'c.n', 't.cohort_n')
    .leftJoin('places as p', 'p.code', 't.community_code')
    .orderBy('t.n', 'desc')
    .select(['t.id', 't.surname', 't.given_name', 't.patronymic', 't.birth_year', 't.phone', 't.state'])
    .select(['c.id as cohort_id', 'c.name as cohort_name', 'p.name as community'])
    .execute();
  return rows.map(({ surname, given_name: givenName, patronymic, birth_year, ...row }) => {
    const name = { surname, givenName, patronymic };
    const isOver = row.state === 'declined' || row.state === 'left';
    const record = called('trainee', { ...row, name: fullName(name) }, isOver);
    return {
      ...record,
      hit: { ...record.hit, pageId: row.cohort_id, within: row.cohort_name },
      named: { name, alias: null, formerNames: [] },
      numbers: new Set(birth_year === null ? [] : [String(birth_year)]),
    };
  });
}
