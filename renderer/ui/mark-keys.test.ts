import { expect, test } from 'vitest';
import uk from '#renderer/text/uk/groups.json' with { type: 'json' };
import { MARKS } from '#shared/vocabulary/marks.ts';
import { markOfKey, stepOfKey } from './mark-keys.ts';

test('each mark is put by the sign that stands on paper, and by its key in the other layout', () => {
  for (const mark of MARKS) expect(markOfKey(uk.marks[mark])).toBe(mark);
  expect(['p', 'h', 'j', 'g', 'y', 'P'].map(markOfKey)).toEqual([
    'late',
    'leftEarly',
    'online',
    'excused',
    'absent',
    'late',
  ]);
  expect([markOfKey('Delete'), markOfKey('q'), markOfKey('Tab')]).toEqual([null, undefined, undefined]);
});

test('arrows lead about the grid, Enter down; other keys nowhere', () => {
  expect([stepOfKey('Enter'), stepOfKey('ArrowLeft'), stepOfKey('Tab')]).toEqual([[1, 0], [0, -1], undefined]);
});
