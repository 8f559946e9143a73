import { z } from 'zod';
import { FamilyFilter, FamilySort, NameDisplay } from '#shared/families/family-list.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

export const ViewId = brandedId<'ViewId'>();
export type ViewId = z.output<typeof ViewId>;

/** The lists that keep views and a layout. */
export const LISTS = ['families'] as const;
export const ListName = z.enum(LISTS);
export type ListName = z.output<typeof ListName>;

/** What a tab over the list of families shows. Names in full are shown when somebody asks, never by opening a tab. */
export const FamiliesView = z.object({
  filter: FamilyFilter,
  sort: FamilySort,
  names: NameDisplay.exclude(['names']),
});
export type FamiliesView = z.output<typeof FamiliesView>;

/** What a view of each list holds. */
export const VIEW_CONTENTS = { families: FamiliesView } as const satisfies Record<ListName, z.ZodType>;

/** A list with the content that belongs to it. */
export const ViewContent = z.discriminatedUnion('list', [
  z.object({ list: z.literal('families'), content: VIEW_CONTENTS.families }),
]);
export type ViewContent = z.output<typeof ViewContent>;

export const ViewName = z.string().trim().min(1).max(40);

/** Tabs that fit over a list. */
export const MAX_VIEWS = 12;

export const SavedView = z.object({ id: ViewId, name: z.string(), content: FamiliesView });
export type SavedView = z.output<typeof SavedView>;

/** Widths of a column in pixels: narrower shows nothing, wider hides the rest. */
export const COLUMN_WIDTH = { min: 48, max: 800 } as const;

export const ColumnLayout = z.object({
  key: z.string().max(40),
  isShown: z.boolean(),
  /** Pixels; null as the program has it. */
  width: z.number().int().min(COLUMN_WIDTH.min).max(COLUMN_WIDTH.max).nullable(),
});
export type ColumnLayout = z.output<typeof ColumnLayout>;

/** Columns in their order, and the height of rows. A column that it does not name stands where the program has it. */
export const ListLayout = z.object({
  columns: z
    .array(ColumnLayout)
    .max(60)
    .refine((columns) => new Set(columns.map(({ key }) => key)).size === columns.length, { message: 'repeated' }),
  /** Null: dense where the window is low. */
  isDense: z.boolean().nullable(),
});
export type ListLayout = z.output<typeof ListLayout>;
