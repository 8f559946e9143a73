import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfficeDays } from '#shared/calendar/calendar.rules.ts';
import type { Term } from '#shared/terms/terms.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { byUrgency, mayRefuse, reportTerm } from './reports.rules.ts';

const day = (text: string) => text as DateOnly;
const calendar: OfficeDays = {
  week: { weekdays: [1, 2, 3, 4, 5], holidaysWorkFrom: null, holidaysWorkTo: null },
  days: [],
};
const term = (kind: Term['kind'], amount: number, unit: Term['unit'], change: Partial<Term> = {}): Term => ({
  ...{ id: newId(), kind, amount, unit, ground: null, validFrom: null, validTo: null, isBuiltin: true },
  ...change,
});
const TERMS = [term('emergency', 1, 'days'), term('assessment', 5, 'workingDays')];

test('a life in danger gives a day, anything else the time for an assessment, as the table of terms says', () => {
  const receivedOn = day('2026-09-03');
  expect(reportTerm({ isUrgent: true, receivedOn }, TERMS, calendar)?.dueOn).toBe('2026-09-04');
  expect(reportTerm({ isUrgent: false, receivedOn }, TERMS, calendar)?.dueOn).toBe('2026-09-10');
  const longer = [term('assessment', 10, 'workingDays', { validFrom: day('2026-09-04') })];
  expect(reportTerm({ isUrgent: false, receivedOn }, longer, calendar)).toBeNull();
});

test('help is never refused where a life, a child or violence is at stake', () => {
  const calm = { isUrgent: false, isChildAtRisk: false, factors: [7, 8] };
  expect(mayRefuse(calm)).toBe(true);
  expect(mayRefuse({ ...calm, isUrgent: true })).toBe(false);
  expect(mayRefuse({ ...calm, isChildAtRisk: true })).toBe(false);
  for (const factor of [10, 12, 13, 14, 15]) expect(mayRefuse({ ...calm, factors: [7, factor] })).toBe(false);
});

const arbitraryRow = fc
  .record({
    isUrgent: fc.boolean(),
    outcome: fc.constantFrom(null, 'later'),
    receivedOn: fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-09-${String(n).padStart(2, '0')}`)),
    receivedAt: fc.constantFrom('08:00', '12:30', '17:45'),
  })
  .map((row) => ({ ...row, term: row.outcome === null ? reportTerm(row, TERMS, calendar) : null }));

type Row = typeof arbitraryRow extends fc.Arbitrary<infer R> ? R : never;

/** Whether a row may stand right before another. */
function mayPrecede(before: Row, next: Row): boolean {
  if (before.outcome !== null) return next.outcome !== null && before.receivedOn >= next.receivedOn;
  if (next.outcome !== null || before.isUrgent !== next.isUrgent) return next.outcome !== null || before.isUrgent;
  return (before.term?.dueOn ?? '') <= (next.term?.dueOn ?? '');
}

test('in any journal open reports stand first, urgent before all, and of two alike the one whose time ends first', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRow, { maxLength: 40 }), (rows) => {
      const sorted = rows.toSorted(byUrgency);
      const wrong = sorted.slice(1).filter((next, at) => !mayPrecede(sorted[at] as Row, next));
      expect(wrong).toEqual([]);
    }),
  );
});
