import { type Expression, type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import { term } from '#shared/search/index-query.ts';
import { caseNumberOf, isPhoneTail, isYear } from '#shared/search/query.ts';
import { phoneEndsWith } from './phones.queries.ts';
import { streetWordsOf } from './street-words.queries.ts';

/** A word that says where a family lives, with the codes of the settlements that it may name. */
export interface Lives {
  readonly word: string;
  readonly codes: readonly string[];
  /** Whether any settlement or street is called so; where none is, nobody lives there. */
  readonly isKnown: boolean;
}

/** What stands beside the names in a search: figures, a birthday, words of an address. */
export interface Narrowing {
  readonly numbers: readonly string[];
  readonly bornOn: string | null;
  readonly lives: readonly Lives[];
}

type Condition = Expression<SqlBool>;

/** Conditions on a person called `p`, all of which must hold. Where a hidden family lives is no condition. */
export function narrowed(visible: Visibility, { numbers, bornOn, lives }: Narrowing): Condition[] {
  return [
    ...numbers.map((figures) => fitsFigures(visible, figures)),
    ...(bornOn === null ? [] : [sql<SqlBool>`p.born_on = ${bornOn}`]),
    ...lives.map((each) => ofFamily(visible, livesThere(each))),
  ];
}

function fitsFigures(visible: Visibility, figures: string): Condition {
  const number = caseNumberOf(figures);
  const any: Condition[] = [ofFamily(visible, hasAddress(term(figures, false)))];
  if (isYear(figures)) {
    any.push(sql<SqlBool>`p.birth_year = ${Number(figures)}`, sql<SqlBool>`substr(p.born_on, 1, 4) = ${figures}`);
  }
  if (isPhoneTail(figures)) {
    any.push(sql<SqlBool>`exists (select 1 from person_phones where person_n = p.n and ${phoneEndsWith(figures)})`);
  }
  if (number !== null) any.push(ofFamily(visible, sql<SqlBool>`substr(f.code, 6) = ${number}`));
  return sql<SqlBool>`(${sql.join(any, sql` or `)})`;
}

/** Of a family called `f`. */
export function livesThere({ word, codes }: Lives): Condition {
  const inAddress = hasAddress(term(word, true));
  if (codes.length === 0) return inAddress;
  return sql<SqlBool>`(f.settlement_code in (select value from json_each(${JSON.stringify(codes)})) or ${inAddress})`;
}

export function hasAddress(match: string | null): Condition {
  if (match === null) return sql<SqlBool>`0`;
  return sql<SqlBool>`f.n in (select rowid from addresses_words where addresses_words match ${match})`;
}

function ofFamily(visible: Visibility, condition: Condition): Condition {
  return sql<SqlBool>`exists (
    select 1 from family_members as m join families as f on f.n = m.family_n
    where m.person_n = p.n and m.deleted_at_ms is null and f.confidentiality = 'ordinary'
      and ${visible.families} and ${condition})`;
}

const SHORTEST_PLACE = 3;

/** Settlements one of whose names, present or former, begins with the word, and whether some street does. */
export async function whereabouts(db: Reader, word: string): Promise<Lives> {
  if (word.length < SHORTEST_PLACE) return { word, codes: [], isKnown: false };
  const [from, to] = [word, `${word}\u{10ffff}`];
  const { rows } = await sql<{ code: string }>`
    select code from places where key >= ${from} and key < ${to} and level in ('K', 'M', 'X', 'C', 'B')
    union select place_code from place_names where key >= ${from} and key < ${to}`.execute(db as never);
  const isStreet = (await streetWordsOf(db)).has(word);
  return { word, codes: rows.map(({ code }) => code), isKnown: rows.length > 0 || isStreet };
}
