import { expect, test } from 'vitest';
import { restoredOver } from './restored-over.ts';

const base = { name: 'Гай', phone: null as string | null, statuses: ['work'] };

test('what was typed stands over the record, and what was not typed in is taken from it', () => {
  const draft = { ...base, phone: '050' };
  expect(restoredOver({ ...base, name: 'Лис' }, { draft, base })).toEqual({
    ...{ draft: { ...base, name: 'Лис', phone: '050' }, isContested: false },
  });
});

test('a field that was changed in both is told, unless both say the same', () => {
  const draft = { ...base, statuses: [] };
  expect(restoredOver({ ...base, statuses: ['study'] }, { draft, base })).toMatchObject({
    ...{ draft: { statuses: [] }, isContested: true },
  });
  expect(restoredOver({ ...base, statuses: [] }, { draft, base }).isContested).toBe(false);
});

test('a draft of another shape gives what the form knows and nothing else', () => {
  const other = { draft: { own: 1, phone: '050' }, base: {} } as never;
  expect(restoredOver(base, other).draft).toEqual({ ...base, phone: '050' });
  expect(restoredOver(base, {}).draft).toEqual(base);
});
