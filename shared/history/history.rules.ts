import type { FieldChange } from './history.ts';

/** What was saved at once, by whom and when. */
export interface SavedChanges {
  readonly key: string;
  readonly changedAtMs: number;
  readonly userName: string | null;
  readonly changes: readonly FieldChange[];
}

/** Changes of one moment and one user together, in the order in which they come. */
export function savedTogether(changes: readonly FieldChange[]): SavedChanges[] {
  const byMoment = Map.groupBy(changes, ({ changedAtMs, userName }) => `${changedAtMs} ${userName ?? ''}`);
  return [...byMoment].flatMap(([key, together]) => {
    const [first] = together;
    return first === undefined
      ? []
      : [{ key, changedAtMs: first.changedAtMs, userName: first.userName, changes: together }];
  });
}
