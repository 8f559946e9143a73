import type { Visibility } from '#electron/access/visibility.ts';
import { selectFamilyNs } from '#electron/families/family-list.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, numbersIn } from '#electron/register/lists.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { isWithin } from '#shared/own-lists/list-period.ts';
import { daysOfList, type ListDefinition } from '#shared/own-lists/own-lists.ts';
import { ALL_FAMILIES } from '#shared/papers/orders.ts';
import { inChunks } from '../family-rows.ts';
import type { Reading, Telling } from './source.ts';

type Chosen = Pick<ListDefinition, 'filter'>;

/** Internal numbers of the families of a list. */
export function chosenFamilies({ db, visible }: Pick<Reading, 'db' | 'visible'>, { filter }: Chosen) {
  return selectFamilyNs(db, visible, FamilyFilter.parse(filter), ALL_FAMILIES.sort);
}

/** The seen ones of some families, each with its community, for what hangs on them to be joined to: «f» is the family. */
export function seenFamilies(db: Reader, visible: Visibility, ns: readonly number[]) {
  return db
    .selectFrom('families as f')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .where('f.n', 'in', numbersIn(ns))
    .where(afterwards(visible.families))
    .select(['f.code', 'c.name as community']);
}

/** Something of a day that hangs on a family. */
interface Line {
  readonly family_n: number;
  readonly on: string | null;
}

type Select<Row extends Line> = (db: Reader, visible: Visibility, ns: readonly number[]) => Promise<readonly Row[]>;

/** What hangs on the families of a list, the newest first: their order tells nothing of names. */
export async function linesOf<Row extends Line>(
  reading: Reading,
  definition: Chosen,
  select: Select<Row>,
): Promise<Row[]> {
  const { db, visible } = reading;
  const byNumber = (await chosenFamilies(reading, definition)).toSorted((one, other) => one - other);
  const rows = await inChunks(reading, byNumber, (ns) => select(db, visible, ns));
  return rows.toSorted((one, other) => (other.on ?? '').localeCompare(one.on ?? ''));
}

/** Of the families of a list those on which something of its days hangs. */
export const familiesWith = (select: Select<Line>) => async (reading: Reading, definition: Telling) => {
  const days = daysOfList(definition, reading.today);
  const lines = await linesOf(reading, definition, select);
  return [...new Set(lines.flatMap(({ family_n, on }) => (isWithin(on, days) ? family_n : [])))];
};
