import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import {
  countChoices,
  FILTER_PARTS,
  FIRST_LIST,
  isNarrowed,
  type ListState,
  NO_FILTER,
  readListState,
  sortAfterClick,
  withListState,
  without,
} from './list-state.ts';
import { rowIn, WINDOW_ROWS, windowKey, windowsOf } from './list-windows.ts';

const left: ListState = {
  filter: { ...NO_FILTER, text: 'крав', stages: ['planned'] },
  sort: { by: 'registeredOn', descending: true },
  row: { id: '0199c0de-0000-7000-8000-000000000001' as FamilyId, index: 312, top: 13_200 },
};

describe('a list in the history of the window', () => {
  it('is there again as it was left', () => {
    const entry = structuredClone(withListState({ other: 1 }, left));
    expect(readListState(entry)).toEqual(left);
    expect(entry).toMatchObject({ other: 1 });
  });

  it('is the whole list where the entry holds none or something else', () => {
    expect(readListState(null)).toEqual(FIRST_LIST);
    expect(readListState({ familiesList: { filter: {}, sort: 'name' } })).toEqual(FIRST_LIST);
  });
});

describe('a filter', () => {
  it('counts choices without the text and knows when it narrows', () => {
    expect(countChoices(left.filter)).toBe(1);
    expect(isNarrowed(NO_FILTER)).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, text: 'а' })).toBe(true);
    expect(isNarrowed({ ...NO_FILTER, factors: [14] })).toBe(true);
  });
});

describe('a click on a head', () => {
  it('turns the order of the same column round and begins another one anew', () => {
    expect(sortAfterClick({ by: 'name', descending: false }, 'name')).toEqual({ by: 'name', descending: true });
    expect(sortAfterClick({ by: 'name', descending: true }, 'name')).toEqual({ by: 'name', descending: false });
    expect(sortAfterClick({ by: 'name', descending: false }, 'code')).toEqual({ by: 'code', descending: false });
    expect(sortAfterClick({ by: 'name', descending: true }, 'code')).toEqual({ by: 'code', descending: false });
  });
});

describe('windows of rows', () => {
  it('are those that hold the rows in sight', () => {
    expect(windowsOf({ from: 0, to: WINDOW_ROWS - 1 })).toEqual([0]);
    expect(windowsOf({ from: WINDOW_ROWS - 5, to: WINDOW_ROWS + 5 })).toEqual([0, 1]);
    expect(windowsOf({ from: 346 * WINDOW_ROWS, to: 347 * WINDOW_ROWS - 1 })).toEqual([346]);
  });

  it('are kept apart by filter, order, display of names and place, and together by nothing else', () => {
    const question = { filter: left.filter, sort: left.sort, names: 'initials' as const };
    const key = JSON.stringify(windowKey(question, 3));
    expect(JSON.stringify(windowKey(structuredClone(question), 3))).toBe(key);
    const others = [
      windowKey({ ...question, names: 'names' }, 3),
      windowKey({ ...question, filter: NO_FILTER }, 3),
      windowKey({ ...question, sort: { by: 'name', descending: false } }, 3),
      windowKey(question, 4),
    ].map((other) => JSON.stringify(other));
    expect(new Set([key, ...others]).size).toBe(5);
  });

  it('answer a row by its number, and nothing while it is on the way', () => {
    const windows = new Map([[1, ['hundredth', 'next']]]);
    expect(rowIn(windows, WINDOW_ROWS)).toBe('hundredth');
    expect(rowIn(windows, WINDOW_ROWS + 1)).toBe('next');
    expect(rowIn(windows, 3)).toBeUndefined();
  });
});

describe('the choices of a filter', () => {
  const registered = { registeredFrom: '2026-11-02' as DateOnly, registeredTo: '2026-11-21' as DateOnly };

  it('count a period as one, and lose one part at a time', () => {
    const filter = { ...NO_FILTER, ...registered, tags: ['displaced'], workers: ['С. Бондар', 'І. Ткачук'] };
    expect(countChoices(filter)).toBe(4);
    expect(without(filter, 'registered')).toEqual({ ...filter, registeredFrom: null, registeredTo: null });
    expect(without(filter, 'workers')).toEqual({ ...filter, workers: [] });
    expect(FILTER_PARTS.reduce(without, filter)).toEqual(NO_FILTER);
  });
});
