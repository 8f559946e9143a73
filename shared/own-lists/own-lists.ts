import { z } from 'zod';
import { FamilyFilter, NameDisplay } from '#shared/families/family-list.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';
import { type Days, daysOf, LIST_PERIODS } from './list-period.ts';

export const OwnListId = brandedId<'OwnListId'>();
export type OwnListId = z.output<typeof OwnListId>;

/** The lists of the program that a list can be built over, by the section that they are of: `app:sections.<section>`. */
export const LISTS_OF = {
  families: ['families', 'members', 'visits', 'given', 'documents', 'consents', 'reports'],
  groups: ['groups', 'meetings', 'facilitators', 'invitations', 'calls', 'projects'],
  training: ['cohorts', 'trainees', 'placements', 'advocacy'],
  directory: ['services'],
} as const;
export const LIST_SOURCES = Object.values(LISTS_OF).flat();
export const ListSourceName = z.enum(LIST_SOURCES);
export type ListSourceName = z.output<typeof ListSourceName>;

/** Lists of which it can be chosen whose families they tell of. */
export const NARROWED_LISTS: ReadonlySet<ListSourceName> = new Set([
  ...(['families', 'members', 'visits', 'given', 'documents'] as const),
]);

/** Lists of which it can be chosen of which days they tell, with the column of that day. */
export const DAY_OF_LIST: Readonly<Partial<Record<ListSourceName, string>>> = {
  ...{ visits: 'on', given: 'on', documents: 'on', meetings: 'on' },
  ...{ reports: 'received', calls: 'received', invitations: 'invited' },
};

/** First and last day of what stands in a list made on a day; null where it is of all time. */
export function daysOfList(
  { source, period }: Pick<ListDefinition, 'source' | 'period'>,
  today: DateOnly,
): Days | null {
  return DAY_OF_LIST[source] === undefined ? null : daysOf(period, today);
}

const ColumnKey = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** What stands in the list, in which order, and what is summed up. A column that the source does not have is left out. */
export const ListDefinition = z.object({
  source: ListSourceName,
  title: z.string().trim().min(1).max(120),
  columns: z
    .array(ColumnKey)
    .min(1)
    .max(20)
    .refine((keys) => new Set(keys).size === keys.length, { message: 'repeated' }),
  /** Rows with the same value stand together under it. */
  groupBy: ColumnKey.nullable(),
  sort: z.array(z.object({ column: ColumnKey, isDescending: z.boolean() })).max(3),
  /** Columns of numbers that are summed up under each group and at the end. */
  totals: z.array(ColumnKey).max(20),
  names: NameDisplay,
  isLandscape: z.boolean(),
  /** Which families, for `NARROWED_LISTS`. No search text: a kept list must not keep a name. */
  filter: FamilyFilter.omit({ text: true }),
  /** Of which days, for `DAY_OF_LIST`. Lists that were kept before there were periods are of all time. */
  period: z.enum(LIST_PERIODS).default('all'),
});
export type ListDefinition = z.output<typeof ListDefinition>;

/** A list that the centre keeps: everybody there may print it, as far as they see what is in it. */
export const OwnList = z.object({ id: OwnListId, definition: ListDefinition });
export type OwnList = z.output<typeof OwnList>;
