import { expect, test } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { dueGroup } from './today.rules.ts';

const day = (text: string) => text as DateOnly;

test('what is due is late from the day after, and soon within a week', () => {
  const due = ['2026-09-08', '2026-09-09', '2026-09-16', '2026-09-17'];
  expect(due.map((on) => dueGroup(day(on), day('2026-09-09')))).toEqual(['late', 'today', 'soon', null]);
});
