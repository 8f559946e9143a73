import { sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, keptRows } from '#electron/register/lists.ts';
import { term } from '#shared/search/index-query.ts';
import { caseNumberOf, type SearchText } from '#shared/search/query.ts';
import type { FamilyHit } from '#shared/search/search.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { hasAddress } from './narrowing.queries.ts';
import { streetWordsOf } from './street-words.queries.ts';

/** Families by their code, by its number, or by the street they live in; the newest first. */
export async function findFamilyHits(
  db: Reader,
  visible: Visibility,
  { code, words, numbers }: SearchText,
  limit: number,
): Promise<FamilyHit[]> {
  if (code !== null) return byCode(db, visible, 'code', code, limit);
  if (words.length === 0) {
    const number = numbers.length === 1 ? caseNumberOf(numbers[0] ?? '') : null;
    return number === null ? [] : await byCode(db, visible, 'number', number, limit);
  }
  if (words.every((word) => word.length < SHORTEST_STREET)) return [];
  const keys = [...words, ...numbers].map(exactKey);
  const known = await streetWordsOf(db);
  if (!keys.every((key) => known.has(key))) return [];
  const terms = keys.map((key) => term(key, !HAS_FIGURE.test(key)));
  return terms.includes(null) ? [] : await byStreet(db, visible, terms.join(' AND '), limit);
}

const SHORTEST_STREET = 3;
/** House 1 is not house 12. */
const HAS_FIGURE = /\d/;

/** Of families that are shown as a code only, the code is all there is to find them by. */
async function byCode(db: Reader, visible: Visibility, by: 'code' | 'number', value: string, limit: number) {
  const column = by === 'code' ? sql.ref('f.code') : sql`substr(f.code, 6)`;
  const conditions = [visible.families, ...(visible.coded === null ? [] : [visible.coded])];
  const seen = sql<boolean>`(${sql.join(conditions.map(afterwards), sql` or `)})`;
  const rows = await keptRows(db, `search-${by} ${visible.key}`, [value, limit] as const, ([wanted, most]) =>
    rowsOf(db)
      .where(sql<boolean>`${column} = ${wanted}`)
      .where(seen)
      .select(afterwards(visible.families).as('is_open'))
      .orderBy('f.code', 'desc')
      .limit(most),
  );
  return rows.map((row) => hitOf(row, 'code', row.is_open === 1));
}

async function byStreet(db: Reader, visible: Visibility, match: string, limit: number) {
  const rows = await keptRows(db, `search-street ${visible.key}`, [match, limit] as const, ([matching, most]) =>
    rowsOf(db)
      .where(hasAddress(matching))
      .where('f.confidentiality', '=', 'ordinary')
      .where(afterwards(visible.families))
      .orderBy('f.n', 'desc')
      .limit(most),
  );
  return rows.map((row) => hitOf(row, 'street', true));
}

function rowsOf(db: Reader) {
  return db
    .selectFrom('families as f')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .leftJoin('places as s', 's.code', 'f.settlement_code')
    .leftJoin('family_addresses as a', (join) =>
      join.onRef('a.family_n', '=', 'f.n').on('a.kind', '=', 'actual').on('a.to_on', 'is', null),
    )
    .select(['f.id', 'f.code', 'f.confidentiality', 'f.stage'])
    .select(['p.surname', 'p.given_name', 'p.patronymic', 'a.street', 's.name as settlement', 's.level']);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function hitOf(row: Row, why: FamilyHit['why'], isSeen: boolean): FamilyHit {
  const isOpen = isSeen && row.confidentiality === 'ordinary';
  const name = isOpen ? nameOf(row) : null;
  return {
    familyId: row.id as FamilyHit['familyId'],
    code: row.code as FamilyHit['code'],
    why,
    name: name?.surname === null && name.givenName === null ? null : name,
    stage: isSeen ? (row.stage as FamilyHit['stage']) : null,
    street: isOpen ? row.street : null,
    settlementName: isOpen ? row.settlement : null,
    settlementLevel: isOpen ? row.level : null,
  };
}
