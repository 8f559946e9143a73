import type { Column } from './column.ts';

/** Pixels: narrower shows nothing, wider hides the rest. */
export const MIN_WIDTH = 48;
export const MAX_WIDTH = 800;

/** What was chosen for one column; the order of the choices is the order of the columns. */
export interface ColumnChoice {
  readonly key: string;
  readonly isShown: boolean;
  /** Pixels; null as the program has it. */
  readonly width: number | null;
}

/** Widths that were chosen, in pixels, by column. */
export type Widths = Readonly<Record<string, number>>;

type Named = Pick<Column<never>, 'key' | 'isFixed'>;

/**
 * A choice for every column there is: as chosen, then those that nobody has chosen about, after the column that they
 * follow in the program. Choices about columns that are gone are left out. Fixed columns stay first and shown.
 */
export function choicesFor(columns: readonly Named[], chosen: readonly ColumnChoice[]): ColumnChoice[] {
  const known = chosen.filter(({ key }) => columns.some((column) => column.key === key));
  const choices = [...known];
  for (const [index, { key }] of columns.entries()) {
    if (known.some((choice) => choice.key === key)) continue;
    const before = columns.slice(0, index).map((column) => column.key);
    const after = choices.findLastIndex((choice) => choice.key === before.at(-1));
    choices.splice(after + 1, 0, { key, isShown: true, width: null });
  }
  const isFixed = ({ key }: ColumnChoice) => columns.find((column) => column.key === key)?.isFixed === true;
  const fixed = choices.filter(isFixed).map((choice) => ({ ...choice, isShown: true }));
  return [...fixed, ...choices.filter((choice) => !isFixed(choice))];
}

/** The columns that are shown, in their order. */
export function chosenColumns<Row>(columns: readonly Column<Row>[], chosen: readonly ColumnChoice[]): Column<Row>[] {
  return choicesFor(columns, chosen).flatMap(({ key, isShown }) => {
    const column = columns.find((candidate) => candidate.key === key);
    return column === undefined || !isShown ? [] : [column];
  });
}

export function widthsOf(chosen: readonly ColumnChoice[]): Widths {
  return Object.fromEntries(chosen.flatMap(({ key, width }) => (width === null ? [] : [[key, width]])));
}

/** The choices with another answer for one column. */
export function withChoice(
  choices: readonly ColumnChoice[],
  key: string,
  change: Partial<Omit<ColumnChoice, 'key'>>,
): ColumnChoice[] {
  return choices.map((choice) => (choice.key === key ? { ...choice, ...change } : choice));
}

/** The choices with one column a place further up or down; the same at the ends and at a fixed column. */
export function movedChoice(
  columns: readonly Named[],
  choices: readonly ColumnChoice[],
  key: string,
  step: -1 | 1,
): readonly ColumnChoice[] {
  const isFixed = (choice: ColumnChoice | undefined) =>
    choice === undefined || columns.some((column) => column.key === choice.key && column.isFixed === true);
  const from = choices.findIndex((choice) => choice.key === key);
  const moving = choices[from];
  if (moving === undefined || isFixed(moving) || isFixed(choices[from + step])) return choices;
  const rest = choices.filter((choice) => choice !== moving);
  return [...rest.slice(0, from + step), moving, ...rest.slice(from + step)];
}

/** A width that somebody dragged to, within the limits. */
export function fittingWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}
