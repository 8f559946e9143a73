import type { FamilyOfRow, ReadFamily } from '#shared/importing/families-target.ts';
import type { Decision, Decisions, ImportColumn } from '#shared/importing/importing.ts';
import { type Difference, knownOfRow, mergedRow, mergeOf } from '#shared/importing/merge-family.ts';
import type { SheetList } from '#shared/importing/sheet-list.ts';
import type { NameVariants } from '#shared/search/name-variants.ts';
import type { Duplicate } from './duplicates.ts';

/** Where a row comes from, as it is told in notes. */
export interface Source {
  readonly fileName: string;
  readonly sheet: string;
}

/** What happens with a row: its family is added, or added to one that is there, or nothing. */
export type Outcome =
  /** `folded`: numbers of later rows that became part of it. */
  | { readonly what: 'added'; readonly row: number; item: FamilyOfRow; readonly folded: number[] }
  | { readonly what: 'merged'; readonly row: number; readonly item: FamilyOfRow; readonly familyId: string }
  | { readonly what: 'skipped'; readonly row: number };

/** How a row of a list is told in notes. */
export interface Telling {
  readonly list: SheetList;
  readonly source: Source;
}

/** Where a field stands when the list has no column of its own for it. */
const INSIDE: Partial<Record<ImportColumn, readonly ImportColumn[]>> = {
  surname: ['fullName', 'parents'],
  givenName: ['fullName', 'parents'],
  patronymic: ['fullName', 'parents'],
  born: ['parents'],
  children: ['parents'],
  community: ['residence'],
  settlement: ['residence'],
  street: ['residence'],
};

/** «journal.xlsx, Список, 12» and under it, by their heads, the cells that the family says otherwise. */
export function differingCells(
  { list, source }: Telling,
  { row, shown, item }: Pick<ReadFamily, 'row' | 'shown' | 'item'>,
  differences: readonly Difference[],
): string[] {
  const cells = differences.flatMap(({ column }) => {
    const columns = [column, ...(INSIDE[column] ?? [])];
    const index = list.columns.findIndex(({ meaning }) => columns.some((each) => each === meaning));
    return index < 0 ? [] : [`${list.columns[index]?.head}: ${shown[index]?.replace(/\s+/g, ' ')}`];
  });
  const lines = [...new Set([...(item.case.notes?.split('\n') ?? []), ...cells])];
  return lines.length === 0 ? [] : [`${source.fileName}, ${source.sheet}, ${row}`, ...lines];
}

function decisionFor(decisions: Decisions, row: number, duplicate: Duplicate | undefined): Decision {
  if (duplicate === undefined) return 'apart';
  const own = decisions.rows.find((each) => each.row === row);
  return own?.decision ?? (duplicate.isStrong ? decisions.strong : decisions.possible);
}

/** What happens with each row, in the order of the file, which is that of the case codes. */
export function outcomesOf(
  rows: readonly ReadFamily[],
  duplicates: readonly Duplicate[],
  decisions: Decisions,
  { variants, ...telling }: Telling & { readonly variants: NameVariants },
): Outcome[] {
  const byIndex = new Map(duplicates.map((duplicate) => [duplicate.index, duplicate]));
  const own = new Map<number, Outcome>();
  const outcomes: Outcome[] = [];
  const put = (index: number, outcome: Outcome) => {
    own.set(index, outcome);
    outcomes.push(outcome);
  };
  for (const [index, read] of rows.entries()) {
    const { row, item } = read;
    const duplicate = byIndex.get(index);
    const decision = decisionFor(decisions, row, duplicate);
    const target = duplicate?.of.kind === 'row' ? own.get(duplicate.of.index) : undefined;
    const familyId = duplicate?.of.kind === 'family' ? duplicate.of.candidate.familyId : familyOf(target);
    if (decision === 'skip') put(index, { what: 'skipped', row });
    else if (decision === 'merge' && familyId !== undefined) put(index, { what: 'merged', row, item, familyId });
    else if (decision === 'merge' && target?.what === 'added') {
      const merge = mergeOf(knownOfRow(target.item), item, variants);
      target.item = mergedRow(target.item, merge, differingCells(telling, read, merge.differences));
      target.folded.push(row);
      own.set(index, target);
    } else put(index, { what: 'added', row, item, folded: [] });
  }
  return outcomes;
}

function familyOf(outcome: Outcome | undefined): string | undefined {
  return outcome?.what === 'merged' ? outcome.familyId : undefined;
}
