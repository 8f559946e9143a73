import type { FamilyFilter, FamilySort } from '#shared/families/family-list.ts';
import { FAMILY_SORTS } from '#shared/families/known.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

/**
 * What a list showed when it was left. It is kept in the entry of the window's history and not in the address: a typed
 * surname does not belong there.
 */
export interface ListState {
  readonly filter: FamilyFilter;
  readonly sort: FamilySort;
  /** The row with the focus: its family, its number, and how far the list was scrolled. */
  readonly row: { readonly id: FamilyId | null; readonly index: number; readonly top: number } | null;
}

export const NO_FILTER: FamilyFilter = {
  text: '',
  communityCodes: [],
  stages: [],
  levels: [],
  factors: [],
  settlementCodes: [],
  tags: [],
  workers: [],
  registeredFrom: null,
  registeredTo: null,
  noContactSince: null,
};

export const FIRST_LIST: ListState = { filter: NO_FILTER, sort: { by: 'name', descending: false }, row: null };

const partsOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Whether a filter has every part and each is of its kind. What stands in them the register looks at anyway. */
function isFilter(kept: unknown): boolean {
  const parts = new Map(partsOf(kept));
  return Object.entries(NO_FILTER).every(([part, nothing]) => {
    const value = parts.get(part);
    if (Array.isArray(nothing)) return Array.isArray(value);
    return typeof value === 'string' || (nothing === null && value === null);
  });
}

/** The list of an entry of the history; the whole list by name where the entry holds none or another program's. */
export function readListState(historyState: unknown): ListState {
  const kept = (historyState as { familiesList?: Partial<ListState> } | null)?.familiesList;
  const isWhole = isFilter(kept?.filter) && FAMILY_SORTS.some((by) => by === kept?.sort?.by) && kept?.row !== undefined;
  return isWhole ? (kept as ListState) : FIRST_LIST;
}

/** The state of a history entry with the list put into it; what else it holds stays. */
export function withListState(historyState: unknown, list: ListState): object {
  return { ...(typeof historyState === 'object' ? historyState : null), familiesList: list };
}

/** The parts of a filter beside the typed text, in the order in which they are offered. */
export const FILTER_PARTS = [
  'communityCodes',
  'settlementCodes',
  'stages',
  'levels',
  'factors',
  'tags',
  'workers',
  'registered',
  'contact',
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** How many choices of one part narrow the list; a period is one. */
export function countIn(filter: FamilyFilter, part: FilterPart): number {
  if (part === 'contact') return filter.noContactSince === null ? 0 : 1;
  if (part !== 'registered') return filter[part].length;
  return filter.registeredFrom === null && filter.registeredTo === null ? 0 : 1;
}

/** How many of the choices narrow the list; the text is not among them. */
export function countChoices(filter: FamilyFilter): number {
  return FILTER_PARTS.reduce((sum, part) => sum + countIn(filter, part), 0);
}

/** The filter with nothing chosen in one part. */
export function without(filter: FamilyFilter, part: FilterPart): FamilyFilter {
  if (part === 'registered') return { ...filter, registeredFrom: null, registeredTo: null };
  if (part === 'contact') return { ...filter, noContactSince: null };
  return { ...filter, [part]: [] };
}

export function isNarrowed(filter: FamilyFilter): boolean {
  return filter.text.trim() !== '' || countChoices(filter) > 0;
}

/** The order after a click on a head: another column from its beginning, the same one the other way round. */
export function sortAfterClick(sort: FamilySort, by: FamilySort['by']): FamilySort {
  return { by, descending: sort.by === by && !sort.descending };
}
