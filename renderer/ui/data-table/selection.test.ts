import { describe, expect, it } from 'vitest';
import { anchorAt, extendTo, NOTHING_CHOSEN, toggleAll, toggleRow } from './selection.ts';
import { rowAfterKey } from './table-keys.ts';

const rows = (selection: { chosen: ReadonlySet<number> }) => [...selection.chosen].sort((a, b) => a - b);

describe('choosing rows', () => {
  it('chooses a row and lets go of it', () => {
    const one = toggleRow(NOTHING_CHOSEN, 4);
    expect(rows(one)).toEqual([4]);
    expect(rows(toggleRow(one, 4))).toEqual([]);
  });

  it('extends from the row of the focus in both directions and shrinks again', () => {
    const start = anchorAt(NOTHING_CHOSEN, 5);
    expect(rows(extendTo(start, 7))).toEqual([5, 6, 7]);
    expect(rows(extendTo(extendTo(start, 7), 4))).toEqual([4, 5]);
  });

  it('extends from the row that was chosen last', () => {
    expect(rows(extendTo(toggleRow(NOTHING_CHOSEN, 2), 4))).toEqual([2, 3, 4]);
  });

  it('chooses all rows of the list, then none', () => {
    const all = toggleAll(NOTHING_CHOSEN, 3);
    expect(rows(all)).toEqual([0, 1, 2]);
    expect(rows(toggleAll(all, 3))).toEqual([]);
    expect(rows(toggleAll(NOTHING_CHOSEN, 0))).toEqual([]);
  });
});

describe('keys of a table', () => {
  it('moves by a row, by what is in sight, and to both ends', () => {
    expect(rowAfterKey('ArrowDown', 0, 100, 10)).toBe(1);
    expect(rowAfterKey('PageDown', 1, 100, 10)).toBe(11);
    expect(rowAfterKey('PageUp', 11, 100, 10)).toBe(1);
    expect(rowAfterKey('End', 1, 100, 10)).toBe(99);
    expect(rowAfterKey('Home', 50, 100, 10)).toBe(0);
  });

  it('stays inside the list', () => {
    expect(rowAfterKey('ArrowUp', 0, 100, 10)).toBe(0);
    expect(rowAfterKey('PageDown', 95, 100, 10)).toBe(99);
    expect(rowAfterKey('ArrowDown', 0, 0, 10)).toBe(0);
  });

  it('leaves other keys alone', () => {
    expect(rowAfterKey('a', 0, 100, 10)).toBeNull();
  });
});
