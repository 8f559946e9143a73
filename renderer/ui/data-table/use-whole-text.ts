import { type RefObject, useEffect, useState } from 'react';

/** The whole text of a cut cell and where it stands, in pixels from the top left of the rows. */
export interface WholeText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  /** It stands on top of its row: below there is no room. */
  readonly isAbove: boolean;
}

/** Long enough that nothing appears while the pointer or the arrows only pass. */
const REST_MS = 450;
const LINE_HEIGHT = 24;

function isCut(cell: Element): boolean {
  const text = cell.lastElementChild;
  return text !== null && text.scrollWidth > text.clientWidth;
}

/** The cut cells among these, as one note under the first of them; null when none is cut. */
function wholeTextOf(cells: readonly HTMLElement[]): WholeText | null {
  const cut = cells.filter(isCut);
  const [first] = cut;
  const row = first?.closest<HTMLElement>('[data-index]');
  if (first === undefined || !row) return null;
  const edge = row.closest('[role="grid"]')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
  const isAbove = row.getBoundingClientRect().bottom + LINE_HEIGHT * (cut.length + 1) > edge;
  const start = new DOMMatrixReadOnly(getComputedStyle(row).transform).m42;
  const text = cut.map((cell) => cell.textContent ?? '').join('\n');
  return { text, left: first.offsetLeft, top: isAbove ? start : start + row.offsetHeight, isAbove };
}

const cellsOf = (row: Element | null | undefined) =>
  row ? [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')] : [];

/** Shows what is cut: of the cell under the pointer, or of the row with the focus, once either rests. */
export function useWholeText(
  rows: RefObject<HTMLElement | null>,
  activeId: string,
  hasFocus: boolean,
): WholeText | null {
  const [shown, setShown] = useState<WholeText | null>(null);
  useEffect(() => {
    const element = rows.current;
    if (element === null) return;
    let timer = 0;
    const after = (cells: () => readonly HTMLElement[]) => {
      window.clearTimeout(timer);
      setShown(null);
      timer = window.setTimeout(() => setShown(wholeTextOf(cells())), REST_MS);
    };
    const onPointer = (event: PointerEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null;
      after(() => (cell === null ? [] : [cell]));
    };
    const onLeave = () => after(() => []);
    element.addEventListener('pointerover', onPointer);
    element.addEventListener('pointerleave', onLeave);
    if (hasFocus) after(() => cellsOf(document.getElementById(activeId)));
    return () => {
      window.clearTimeout(timer);
      setShown(null);
      element.removeEventListener('pointerover', onPointer);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [rows, activeId, hasFocus]);
  return shown;
}
