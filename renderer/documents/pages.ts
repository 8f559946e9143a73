/** A piece of a paper that stays whole: a row of a table or of cards, or a block of another kind. */
export interface Unit {
  /** Number of the block in the paper. */
  readonly block: number;
  /** Number of the row in the block; 0 for blocks that are one piece. */
  readonly row: number;
  /** CSS pixels. */
  readonly height: number;
  /** Units before it that go along when it begins a page: signatures never stand alone. */
  readonly companions: number;
  /** A heading: it is not the last of a page where a page has room for it and for what follows. */
  readonly keepsNext: boolean;
  /** Begins a page whatever room is left. */
  readonly startsPage: boolean;
}

/** Rows `from` (included) to `to` (excluded) of a block on one page. */
export interface Slice {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export type Page = readonly Slice[];

export interface Room {
  /** What a page has between its margins. */
  readonly height: number;
  /** The head of each block, repeated on every page that shows rows of it; 0 for blocks without. */
  readonly heads: readonly number[];
}

/**
 * Fills pages with units in their order. A unit taller than a page gets a page for itself. There is always one page.
 */
export function splitIntoPages(units: readonly Unit[], room: Room): Page[] {
  const starts = pageStarts(units, room);
  return starts.map((from, page) => slices(units.slice(from, starts[page + 1] ?? units.length)));
}

/** Pages that are full whatever units follow: all but the one that is still being filled. */
export function fullPages(units: readonly Unit[], room: Room): Page[] {
  return splitIntoPages(units, room).slice(0, -1);
}

/** Numbers of the units that begin a page. */
function pageStarts(units: readonly Unit[], { height: space, heads }: Room): number[] {
  const starts = [0];
  let from = 0;
  let used = 0;
  const take = (at: number) => {
    used += spaceOf(units, at, from, heads);
  };
  for (const [at, unit] of units.entries()) {
    const isFull = unit.startsPage || used + spaceOf(units, at, from, heads) > space;
    if (at > from && isFull) {
      from = unit.startsPage ? at : cutBefore(units, at, from, { height: space, heads });
      starts.push(from);
      used = 0;
      for (let again = from; again < at; again += 1) take(again);
    }
    take(at);
  }
  return starts;
}

/** What a unit takes on a page that begins with unit `from`: its own height, and the head where its block begins there. */
function spaceOf(units: readonly Unit[], at: number, from: number, heads: readonly number[]): number {
  const { block, height } = units[at] as Unit;
  const isFirst = at === from || units[at - 1]?.block !== block;
  return isFirst ? height + (heads[block] ?? 0) : height;
}

/** Where the new page begins when unit `at` does not fit: with its companions and its heading, as far as they fit. */
function cutBefore(units: readonly Unit[], at: number, from: number, { height: space, heads }: Room): number {
  let cut = at;
  const takesOneMore = () => {
    if (cut - 1 <= from) return false;
    let together = 0;
    for (let own = cut - 1; own <= at; own += 1) together += spaceOf(units, own, cut - 1, heads);
    return together <= space;
  };
  for (let wanted = units[at]?.companions ?? 0; wanted > 0 && takesOneMore(); wanted -= 1) cut -= 1;
  while (units[cut - 1]?.keepsNext && takesOneMore()) cut -= 1;
  return cut;
}

function slices(units: readonly Unit[]): Slice[] {
  const found: Slice[] = [];
  for (const { block, row } of units) {
    const last = found.at(-1);
    if (last?.block === block) found[found.length - 1] = { block, from: last.from, to: row + 1 };
    else found.push({ block, from: row, to: row + 1 });
  }
  return found;
}
