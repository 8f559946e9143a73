import type { ReadFamily } from '#shared/importing/families-target.ts';
import { FAMILY_HEAD } from '#shared/importing/family-columns.ts';
import { recogniseList, type SheetList } from '#shared/importing/sheet-list.ts';
import type { ForeignSheet } from '#shared/ipc/shell.ts';
import type { Duplicate } from './duplicates.ts';

/** A foreign file that was read and waits to be imported. */
export interface ChosenFile {
  readonly token: string;
  readonly fileName: string;
  readonly sheets: readonly (ForeignSheet & { readonly list: SheetList | null })[];
  /** Rows that were read, under the plan that they were read by: going back and forth in the wizard reads once. */
  reading?: { readonly plan: string; readonly rows: readonly ReadFamily[] };
  /** Which of the rows are known, under the plan, the sight and the state of the register that they were looked for by. */
  known?: { readonly key: string; readonly duplicates: readonly Duplicate[] };
}

const KEPT_MS = 30 * 60_000;

/**
 * Keeps one chosen file in memory, for half an hour after it was last asked for: rows of people's data do not outlive the
 * work on them, and a second file takes the place of the first. The memory is bounded by the limits of the process that
 * read the file.
 */
export function makeShelf(keptMs: number = KEPT_MS) {
  let kept: ChosenFile | null = null;
  let timer: NodeJS.Timeout | undefined;

  function keep(file: ChosenFile | null): void {
    clearTimeout(timer);
    kept = file;
    if (file) timer = setTimeout(() => keep(null), keptMs).unref();
  }

  return {
    put(fileName: string, sheets: readonly ForeignSheet[]): ChosenFile {
      const read = sheets.map((sheet) => ({
        ...sheet,
        list: recogniseList(FAMILY_HEAD, sheet),
      }));
      const file = { token: crypto.randomUUID(), fileName, sheets: read };
      keep(file);
      return file;
    },
    find(token: string): ChosenFile | null {
      if (kept?.token !== token) return null;
      keep(kept);
      return kept;
    },
    drop(token: string): void {
      if (kept?.token === token) keep(null);
    },
  };
}

export type Shelf = ReturnType<typeof makeShelf>;
