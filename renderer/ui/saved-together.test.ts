import { expect, test } from 'vitest';
import { savedTogether } from './saved-together.ts';

const change = (field: string, changedAtMs: number, userName: string | null = 'Н. Гриценко') => ({
  ...{ field, oldValue: null, newValue: 'x', userName, changedAtMs },
});

test('what one user saved at one moment is told together, the rest apart, in the order in which it comes', () => {
  const changes = [change('level', 2), change('worker', 2), change('level', 2, null), change('notes', 1)];
  const told = savedTogether(changes).map((saved) => [saved.changedAtMs, saved.userName, saved.changes.length]);
  expect(told).toEqual([
    [2, 'Н. Гриценко', 2],
    [2, null, 1],
    [1, 'Н. Гриценко', 1],
  ]);
});
