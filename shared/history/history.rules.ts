import type { FieldChange } from './history.ts';

/** What was saved at once, by whom and when. */
export interface SavedChanges<C extends FieldChange = FieldChange> {
  readonly key: string;
  readonly changedAtMs: number;
  readonly userName: string | null;
  readonly changes: readonly C[];
}

/** Changes of one moment and one user together, in the order in which they come. */
export function savedTogether<C extends FieldChange>(changes: readonly C[]): SavedChanges<C>[] {
  const byMoment = Map.groupBy(changes, ({ changedAtMs, userName }) => `${changedAtMs} ${userName ?? ''}`);
  return [...byMoment].flatMap(([key, together]) => {
    const [first] = together;
    return first === undefined
      ? []
      : [{ key, changedAtMs: first.changedAtMs, userName: first.userName, changes: together }];
  });
}
