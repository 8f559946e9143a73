import { describe, expect, it } from 'vitest';
import { type ColumnChoice, choicesFor, chosenColumns, fittingWidth, movedChoice, withChoice } from './layout.ts';

const column = (key: string, isFixed = false) => ({ key, title: key, width: '1fr', isFixed, cell: () => key });
const COLUMNS = [column('code', true), column('name'), column('stage'), column('worker')];
const keys = (choices: readonly { key: string }[]) => choices.map(({ key }) => key);
const choice = (key: string, isShown = true): ColumnChoice => ({ key, isShown, width: null });

describe('the layout of a table', () => {
  it('is that of the program while nobody chose', () => {
    expect(keys(chosenColumns(COLUMNS, []))).toEqual(['code', 'name', 'stage', 'worker']);
  });

  it('shows what was chosen in the chosen order', () => {
    const chosen = [choice('code'), choice('worker'), choice('stage', false), choice('name')];
    expect(keys(chosenColumns(COLUMNS, chosen))).toEqual(['code', 'worker', 'name']);
  });

  it('puts a column that is new after the one it follows, and forgets one that is gone', () => {
    const chosen = [choice('code'), choice('worker'), choice('name'), choice('gone')];
    expect(keys(choicesFor(COLUMNS, chosen))).toEqual(['code', 'worker', 'name', 'stage']);
  });

  it('keeps a fixed column first and shown, whatever was chosen', () => {
    const chosen = [choice('worker'), choice('code', false)];
    expect(choicesFor(COLUMNS, chosen)[0]).toEqual(choice('code'));
  });

  it('moves a column by one place, never past a fixed one nor out of the list', () => {
    const choices = choicesFor(COLUMNS, []);
    const moved = (key: string, step: -1 | 1) => keys(movedChoice(COLUMNS, choices, key, step));
    expect(moved('stage', -1)).toEqual(['code', 'stage', 'name', 'worker']);
    expect(moved('stage', 1)).toEqual(['code', 'name', 'worker', 'stage']);
    expect(moved('name', -1)).toEqual(keys(choices));
    expect(moved('worker', 1)).toEqual(keys(choices));
    expect(moved('code', 1)).toEqual(keys(choices));
  });

  it('changes one column and leaves the others the same', () => {
    const choices = choicesFor(COLUMNS, []);
    const changed = withChoice(choices, 'stage', { width: 200 });
    expect(changed[2]).toEqual({ key: 'stage', isShown: true, width: 200 });
    expect(changed[1]).toBe(choices[1]);
  });

  it('takes no width that hides a column or the rest', () => {
    expect([fittingWidth(-5), fittingWidth(120.6), fittingWidth(9000)]).toEqual([48, 121, 800]);
  });
});
