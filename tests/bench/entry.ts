/** One line of the bench. Times are medians unless the operation names a percentile. */
export interface Entry {
  /** Row of the table of goals. */
  readonly row: number;
  /** S: 3,470 families, M: 34,700, L: 347,000; any other size as its number. */
  readonly size: string;
  readonly operation: string;
  readonly unit: 'ms' | 's' | 'MB' | 'kB';
  /** The least that the work could cost, measured in the same run; null where the goal is not a ratio. */
  readonly floor: number | null;
  /** Null where it could not be measured: the operation says why. */
  readonly kolo: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean | null;
}

export interface Measured {
  readonly row: number;
  readonly size: string;
  readonly operation: string;
  readonly unit: Entry['unit'];
  readonly kolo: number;
}

const SIZES: Readonly<Record<number, string>> = { 3470: 'S', 34700: 'M', 347000: 'L' };

export function sizeOf(families: number): string {
  return SIZES[families] ?? String(families);
}

/** An entry whose goal is a multiple of its floor. */
export function againstFloor(measured: Measured, floor: number, atMost: number): Entry {
  const ratio = measured.kolo / floor;
  return { ...rounded(measured, floor), ratio: tidy(ratio), goal: `≤ ${atMost}x`, met: ratio <= atMost };
}

/** An entry whose goal is an amount, or lies between two. */
export function againstLimit(measured: Measured, atMost: number, atLeast?: number): Entry {
  const { kolo, unit } = measured;
  const goal = atLeast === undefined ? `≤ ${atMost} ${unit}` : `${atLeast}–${atMost} ${unit}`;
  const met = kolo <= atMost && kolo >= (atLeast ?? 0);
  return { ...rounded(measured, null), ratio: null, goal, met };
}

/** The same with a limit for each size; a size without one is for the record. */
export function againstLimitOf(measured: Measured, limits: Readonly<Record<string, number>>): Entry {
  const limit = limits[measured.size];
  return limit === undefined
    ? { ...rounded(measured, null), ratio: null, goal: '', met: null }
    : againstLimit(measured, limit);
}

/** An entry that says what another one is made of, and has no goal of its own. */
export function forTheRecord(measured: Measured, floor: number): Entry {
  return { ...rounded(measured, floor), ratio: tidy(measured.kolo / floor), goal: '', met: null };
}

/** A row that cannot be measured does not take the others with it; its entry says why, and the bench ends with an error. */
export async function attempt(row: number, size: string, measure: () => Promise<Entry[]>): Promise<Entry[]> {
  try {
    return await measure();
  } catch (error) {
    return [notMeasured(row, size, error)];
  }
}

function notMeasured(row: number, size: string, why: unknown): Entry {
  const reason = why instanceof Error ? (why.message.split('\n')[0] ?? why.name) : String(why);
  const operation = `not measured: ${reason}`;
  return { row, size, operation, unit: 'ms', floor: null, kolo: null, ratio: null, goal: '', met: null };
}

function rounded(measured: Measured, floor: number | null) {
  return { ...measured, kolo: tidy(measured.kolo), floor: floor === null ? null : tidy(floor) };
}

/** Three digits say all that a median knows. */
function tidy(value: number): number {
  return Number(value.toPrecision(3));
}

const HEAD = ['row', 'size', 'operation', 'unit', 'floor', 'kolo', 'ratio', 'goal', 'met'];

/** The entries as a table for the terminal and for papers in Markdown. */
export function tableOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ row, size, operation, unit, floor, kolo, ratio, goal, met }) =>
    [row, size, operation, unit, floor, kolo, ratio, goal, met === null ? null : met ? 'yes' : 'no'].map((cell) =>
      String(cell ?? '–'),
    ),
  );
  const widths = HEAD.map((head, column) => Math.max(head.length, ...lines.map((line) => (line[column] ?? '').length)));
  const shown = (line: readonly string[]) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [shown(HEAD), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(shown)].join('\n');
}
