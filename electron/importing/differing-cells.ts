import type { ReadFamily } from '#shared/importing/families-target.ts';
import type { ImportColumn } from '#shared/importing/importing.ts';
import type { Difference } from '#shared/importing/merge-family.ts';
import type { Telling } from './register-target.ts';

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
  { list, source }: Pick<Telling, 'list' | 'source'>,
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
