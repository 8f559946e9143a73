/** Rows `from` (included) to `to` (excluded) of a table on one page; the last page carries what closes the paper. */
export interface PageRows {
  readonly from: number;
  readonly to: number;
  readonly isClosing: boolean;
}

/** Heights in CSS pixels: what a page has for rows, and what the closing block takes. */
export interface Room {
  readonly first: number;
  readonly other: number;
  readonly closing: number;
}

/** Rows that go along when the closing block needs a page of its own: signatures never stand alone. */
const COMPANIONS = 2;

/**
 * Fills pages with rows in their order. A row taller than a page gets a page for itself. There is always one page, and
 * exactly one closing page.
 */
export function splitIntoPages(heights: readonly number[], room: Room): PageRows[] {
  const pages = fillPages(heights, room);
  const last = pages.pop() ?? { from: 0, to: 0, isClosing: false };
  return [...pages, ...close(last, heights, room, pages.length === 0)];
}

/** Pages that are full whatever rows follow: all but the one that is still being filled. */
export function fullPages(heights: readonly number[], room: Room): PageRows[] {
  return fillPages(heights, room).slice(0, -1);
}

function fillPages(heights: readonly number[], room: Room): PageRows[] {
  const pages: PageRows[] = [];
  let from = 0;
  let used = 0;
  for (const [row, height] of heights.entries()) {
    const space = pages.length === 0 ? room.first : room.other;
    if (row > from && used + height > space) {
      pages.push({ from, to: row, isClosing: false });
      from = row;
      used = 0;
    }
    used += height;
  }
  if (heights.length > from) pages.push({ from, to: heights.length, isClosing: false });
  return pages;
}

function close(last: PageRows, heights: readonly number[], room: Room, isFirst: boolean): PageRows[] {
  const { from, to } = last;
  const height = (first: number) => heights.slice(first, to).reduce((sum, row) => sum + row, 0);
  const space = isFirst ? room.first : room.other;
  if (from === to || height(from) + room.closing <= space) return [{ from, to, isClosing: true }];
  let companions = Math.min(COMPANIONS, to - from - 1);
  while (companions > 0 && height(to - companions) + room.closing > room.other) companions -= 1;
  const cut = to - companions;
  return [
    { from, to: cut, isClosing: false },
    { from: cut, to, isClosing: true },
  ];
}
