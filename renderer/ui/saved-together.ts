/** When and by whom something was saved; null for whoever is not known any more. */
export interface Saved {
  readonly changedAtMs: number;
  readonly userName: string | null;
}

/** What was saved at once, by whom and when. */
export interface SavedChanges<C extends Saved> extends Saved {
  readonly key: string;
  readonly changes: readonly C[];
}

/** Changes of one moment and one user together, in the order in which they come. */
export function savedTogether<C extends Saved>(changes: readonly C[]): SavedChanges<C>[] {
  const byMoment = Map.groupBy(changes, ({ changedAtMs, userName }) => `${changedAtMs} ${userName ?? ''}`);
  return [...byMoment].flatMap(([key, together]) => {
    const [first] = together;
    return first === undefined
      ? []
      : [{ key, changedAtMs: first.changedAtMs, userName: first.userName, changes: together }];
  });
}
