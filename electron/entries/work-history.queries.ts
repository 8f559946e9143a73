import { toldChanges } from '#electron/cohorts/training-history.queries.ts';
import { listChanges, listChangesOf } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { TrainingChange } from '#shared/cohorts/training-change.ts';
import { EntryKind } from '#shared/entries/entries.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';

/** Where entries belong, as history and entries know it. */
const OWNERS = {
  placement: { table: 'placements', column: 'placement_n' },
  advocacy: { table: 'advocacy', column: 'advocacy_n' },
} as const;

/** Every change of a work or of talks and of what is written down along them; undefined when there is none. */
export async function listWorkChanges(
  db: Reader,
  thing: keyof typeof OWNERS,
  id: string,
): Promise<TrainingChange[] | undefined> {
  const { table, column } = OWNERS[thing];
  const row = await db.selectFrom(table).where('id', '=', id).select('n').executeTakeFirst();
  if (row === undefined) return undefined;
  const entries = await db
    .selectFrom('work_entries')
    .where(column, '=', row.n)
    .select(['n', 'kind', 'on_date'])
    .execute();
  const known = new Map(entries.map((entry) => [entry.n, entry]));
  const own = await listChanges(db, thing, row.n);
  const ofEntries = await listChangesOf(db, 'workEntry', [...known.keys()]);
  return await toldChanges(db, [
    ...own.map((change) => ({ ...change, whom: null, ...removedEntry(change.field) })),
    ...ofEntries.map(({ recordN, ...change }) => {
      const entry = known.get(recordN);
      return { ...change, whom: null, on: (entry?.on_date ?? null) as DateOnly | null, kind: entry?.kind ?? null };
    }),
  ]);
}

/** «removed claim 2026-09-10»: an entry that is gone is told of by what it belonged to. */
function removedEntry(field: string) {
  const [act, kind, on] = field.split(' ');
  const isEntry = act === 'removed';
  return {
    kind: isEntry ? (EntryKind.safeParse(kind).data ?? null) : null,
    on: isEntry ? (DateOnly.safeParse(on).data ?? null) : null,
  };
}
