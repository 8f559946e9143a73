import type { Reader } from '#electron/register/handles.ts';
import type { NamedRow } from '#shared/search/explain.ts';
import { readSearchText, type SearchText } from '#shared/search/query.ts';
import type { RecordHit, RecordKind } from '#shared/search/search.ts';
import { fullName, type PersonName } from '#shared/vocabulary/people.ts';

/** What groups or training have that is found by name. */
export interface SearchRecord {
  readonly hit: Omit<RecordHit, 'reasons'>;
  /** What it is found by: a name, and the community that it belongs to. */
  readonly named: NamedRow;
  /** Its name as it is read when it is typed: a code or a day that it looks like, numbers in it. */
  readonly read: SearchText;
  /** Numbers in its name, together and each. */
  readonly numbers: readonly string[];
  readonly birthYear: string | null;
  /** Figures of its phones, as within the country. */
  readonly phones: readonly string[];
}

/** Figures of a phone as it is dialled within the country. */
export const withinCountry = (figures: string): string => figures.replace(/^38(?=0)/, '');

interface Named {
  readonly id: string;
  readonly name: string | PersonName;
  readonly community?: string | null;
  readonly phone?: string | null;
  readonly birthYear?: number | null;
  readonly isOver?: boolean;
  /** The group or course that it belongs to, where it has no page of its own. */
  readonly of?: { readonly id: string; readonly name: string };
}

function recordOf(kind: RecordKind, named: Named): SearchRecord {
  const { id, name, community = null, phone = null, birthYear = null, isOver = false, of } = named;
  const text = typeof name === 'string' ? name : fullName(name);
  const read = readSearchText(text);
  return {
    hit: { kind, id, pageId: of?.id ?? id, name: text, within: of?.name ?? null, communityName: community, isOver },
    named: {
      name: typeof name === 'string' ? { surname: name, givenName: null, patronymic: null } : name,
      alias: community,
      formerNames: [],
    },
    read,
    numbers: [...read.numbers, ...(text.match(/\d+/g) ?? [])],
    birthYear: birthYear === null ? null : String(birthYear),
    phones: (phone ?? '').split(/[,;]/).map((one) => withinCountry(one.replace(/\D/g, ''))),
  };
}

export async function listGroups(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('groups as g')
    .leftJoin('places as c', 'c.code', 'g.community_code')
    .orderBy('g.n', 'desc')
    .select(['g.id', 'g.name', 'g.ended_on', 'c.name as community'])
    .execute();
  return rows.map((row) => recordOf('group', { ...row, isOver: row.ended_on !== null }));
}

export async function listFacilitators(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('facilitators as f')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .orderBy('f.n', 'desc')
    .select(['f.id', 'f.name', 'f.phone', 'f.ended_on', 'c.name as community'])
    .execute();
  return rows.map((row) => recordOf('facilitator', { ...row, isOver: row.ended_on !== null }));
}

export async function listParticipants(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('group_participants as w')
    .innerJoin('groups as g', 'g.n', 'w.group_n')
    .orderBy('w.n', 'desc')
    .select(['w.id', 'w.name', 'w.left_on', 'g.id as group_id', 'g.name as group_name'])
    .execute();
  return rows.map(({ id, name, left_on, group_id, group_name }) =>
    recordOf('participant', { id, name, isOver: left_on !== null, of: { id: group_id, name: group_name } }),
  );
}

export async function listCohorts(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('cohorts as c')
    .leftJoin('places as p', 'p.code', 'c.community_code')
    .orderBy('c.n', 'desc')
    .select(['c.id', 'c.name', 'p.name as community'])
    .execute();
  return rows.map((row) => recordOf('cohort', row));
}

export async function listTrainees(db: Reader): Promise<SearchRecord[]> {
  const rows = await db
    .selectFrom('trainees as t')
    .innerJoin('cohorts as c', 'c.n', 't.cohort_n')
    .leftJoin('places as p', 'p.code', 't.community_code')
    .orderBy('t.n', 'desc')
    .select(['t.id', 't.surname', 't.given_name as givenName', 't.patronymic', 't.birth_year as birthYear', 't.phone'])
    .select(['t.state', 'c.id as cohort_id', 'c.name as cohort_name', 'p.name as community'])
    .execute();
  return rows.map(({ id, surname, givenName, patronymic, birthYear, phone, community, ...row }) =>
    recordOf('trainee', {
      ...{ id, name: { surname, givenName, patronymic }, birthYear, phone, community },
      isOver: row.state === 'declined' || row.state === 'left',
      of: { id: row.cohort_id, name: row.cohort_name },
    }),
  );
}
