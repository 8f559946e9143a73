import { expect, test } from 'vitest';
import { entryOf } from '#shared/cohorts/testing.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { budgetCalendar, dueOf } from './advocacy.rules.ts';

const KEPT = { outcome: 'yes', fromMonth: '2026-01', after6: null, after12: null } as const;
const step = (dueOn: string | null, doneOn: string | null = null) =>
  entryOf('step', '2026-01-10', { way: 'letter', words: 'лист', dueOn, doneOn });

test('the open step with the earliest day is due; one that is done or has no day is not', () => {
  const open = { ...KEPT, outcome: null };
  expect(dueOf(open, [step('2026-03-01'), step('2026-02-01'), step('2026-01-20', '2026-01-19'), step(null)])).toEqual({
    ...{ due: 'step', dueOn: '2026-02-01', dueWords: 'лист' },
  });
  expect(dueOf(open, [])).toEqual({ due: null, dueOn: null, dueWords: null });
});

test('half a year and a year after a kept post begins somebody looks; where it is not kept nobody does', () => {
  expect(dueOf(KEPT, [])).toMatchObject({ due: 'after6', dueOn: '2026-07-01' });
  expect(dueOf({ ...KEPT, after6: 'yes' }, [])).toMatchObject({ due: 'after12', dueOn: '2027-01-01' });
  expect(dueOf({ ...KEPT, after6: 'yes', after12: 'no' }, [])).toMatchObject({ due: null });
  expect(dueOf({ ...KEPT, outcome: 'no' }, [])).toMatchObject({ due: null });
  expect(dueOf(KEPT, [step('2026-06-30')])).toMatchObject({ due: 'step' });
});

test('the days of a budget that are still ahead: after the decision, those of the next year', () => {
  const days = (today: string) => budgetCalendar(today as DateOnly).map(({ on }) => on);
  expect(days('2026-08-01')).toEqual(['2026-09-15', '2026-12-01', '2026-12-25']);
  expect(days('2026-11-30')).toEqual(['2026-12-01', '2026-12-25']);
  expect(days('2026-12-26')).toEqual(['2027-09-15', '2027-12-01', '2027-12-25']);
});
