import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrangement, arranged, type ListRow } from './arrange.ts';

const text = { head: '', type: 'text' as const, weight: 1, isCentred: false };
const BASE: Arrangement = {
  columns: [text, { ...text, type: 'number' }],
  isGrouped: true,
  descending: [false],
  summed: new Set([1]),
  words: { group: (value, count) => `${value ?? '—'}: ${count}`, total: 'Разом' },
};

const row = (name: string, children: number | null, group: string | null): ListRow => ({
  cells: [name, children],
  sortedBy: [name],
  group,
});

test('rows stand by the Ukrainian alphabet under their groups, with sums under each and at the end', () => {
  const rows = [row('Яр', 1, 'Ґ'), row('Їжак', 2, 'Ґ'), row('Іваненко', null, 'Г'), row('Архип', 4, null)];
  expect(arranged(rows, BASE)).toEqual({
    rows: [
      ['Г: 1'],
      [1, 'Іваненко', null],
      [1, 'Разом', 0],
      ['Ґ: 2'],
      [2, 'Їжак', 2],
      [3, 'Яр', 1],
      [2, 'Разом', 3],
      ['—: 1'],
      [4, 'Архип', 4],
      [1, 'Разом', 4],
      [4, 'Разом', 7],
    ],
    rowKinds: { 0: 'group', 2: 'total', 3: 'group', 6: 'total', 7: 'group', 9: 'total', 10: 'total' },
  });
});

test('turned around, what is not known still stands last', () => {
  const rows = [row('', 1, null), row('А', 1, null), row('Б', 1, null)];
  const { rows: out } = arranged(rows, { ...BASE, isGrouped: false, descending: [true] });
  expect(out.map((cells) => cells[1])).toEqual(['Б', 'А', '', 'Разом']);
});

test('whatever the rows, each stands in the list once and the sums of the groups make the sum of all', () => {
  const one = fc.record({ name: fc.string(), children: fc.nat(20), group: fc.constantFrom('А', 'Б', null) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1 }), (some) => {
      const rows = some.map(({ name, children, group }) => row(name, children, group));
      const { rows: out, rowKinds } = arranged(rows, BASE);
      const own = out.filter((_, at) => rowKinds[at] === undefined);
      expect(own.map((cells) => String(cells[1])).toSorted()).toEqual(some.map(({ name }) => name).toSorted());
      expect(own.map(([number]) => number)).toEqual(own.map((_, at) => at + 1));
      const totals = out.filter((_, at) => rowKinds[at] === 'total').map((cells) => Number(cells[2]));
      const all = totals.pop();
      expect(totals.reduce((sum, value) => sum + value, 0)).toBe(all);
      expect(all).toBe(some.reduce((sum, { children }) => sum + children, 0));
    }),
  );
});
