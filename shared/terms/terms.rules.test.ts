import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfficeDays } from '#shared/calendar/calendar.rules.ts';
import { STAGES, type Stage } from '#shared/families/families.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { FIRST_TERMS } from './first-terms.ts';
import { type CaseClock, dueDay, nextReview, runningTermsIn, SPANS, termOn } from './terms.rules.ts';
import { INTERVAL_KINDS, type Term, type TermKind } from './terms.ts';

const day = (text: string) => text as DateOnly;
const calendar: OfficeDays = {
  week: { weekdays: [1, 2, 3, 4, 5], holidaysWorkFrom: null, holidaysWorkTo: null },
  days: [],
};
const term = (kind: TermKind, amount: number, unit: Term['unit'], change: Partial<Term> = {}): Term => ({
  ...{ id: newId(), kind, amount, unit, ground: null, validFrom: null, validTo: null, isBuiltin: true },
  ...change,
});
const TERMS = [
  term('emergency', 1, 'days'),
  term('assessment', 5, 'workingDays'),
  term('decision', 10, 'workingDays'),
  term('support', 6, 'months'),
  term('review', 3, 'months'),
];
const clock = (stage: Stage, entered: CaseClock['entered'], level: CaseClock['level'] = null): CaseClock => ({
  ...{ stage, level, entered },
});
const running = (state: CaseClock, terms = TERMS) =>
  runningTermsIn(terms, calendar)(state).map(({ kind, dueOn }) => [kind, dueOn]);

test('a report starts the clocks of assessment and decision', () => {
  expect(running(clock('reported', { reported: day('2026-09-02') }))).toEqual([
    ['assessment', '2026-09-09'],
    ['decision', '2026-09-16'],
  ]);
});

test('an assessed case waits for the decision only', () => {
  expect(running(clock('assessed', { reported: day('2026-09-02') }))).toEqual([['decision', '2026-09-16']]);
});

test('an emergency has a clock of its own, and it ends on a working day', () => {
  const friday = { reported: day('2026-09-04') };
  expect(running(clock('screened', friday, 'emergency'))[0]).toEqual(['emergency', '2026-09-07']);
  expect(running(clock('screened', friday, 'complex')).map(([kind]) => kind)).not.toContain('emergency');
});

test('support lasts half a year from the decision; a closed case has no clock', () => {
  const entered = { reported: day('2026-01-05'), decided: day('2026-01-15'), supported: day('2026-02-01') };
  expect(running(clock('supported', entered))).toEqual([
    ['review', '2026-05-01'],
    ['support', '2026-07-15'],
  ]);
  expect(running(clock('closed', entered))).toEqual([]);
});

test('a term changed by law leaves the cases that began before it as they were', () => {
  const changed = [
    term('assessment', 5, 'workingDays', { validTo: day('2026-08-31') }),
    term('assessment', 7, 'workingDays', { validFrom: day('2026-09-01') }),
  ];
  expect(running(clock('reported', { reported: day('2026-08-31') }), changed)).toEqual([['assessment', '2026-09-07']]);
  expect(running(clock('reported', { reported: day('2026-09-01') }), changed)).toEqual([['assessment', '2026-09-10']]);
  expect(termOn(changed, 'decision', day('2026-09-01'))).toBeUndefined();
});

test('six months from 31 August end on the last of February', () => {
  expect(dueDay(calendar, day('2026-08-31'), { amount: 6, unit: 'months' })).toBe('2027-03-01');
  expect(
    dueDay({ ...calendar, week: { ...calendar.week, weekdays: [1, 2, 3, 4, 5, 6, 7] } }, day('2026-08-31'), {
      amount: 6,
      unit: 'months',
    }),
  ).toBe('2027-02-28');
});

test('a clock runs exactly from its first stage until before its last', () => {
  const days = fc.integer({ min: 0, max: 2000 }).map((n) => must(addDays(day('2024-01-01'), n), 'a day'));
  fc.assert(
    fc.property(fc.constantFrom(...STAGES), days, (stage, on) => {
      const kinds = running(clock(stage, { reported: on, decided: on, supported: on }, 'emergency')).map(
        ([kind]) => kind,
      );
      const expected = Object.entries(SPANS).filter(
        ([, { from, until }]) =>
          STAGES.indexOf(from) <= STAGES.indexOf(stage) && STAGES.indexOf(stage) < STAGES.indexOf(until),
      );
      expect(new Set(kinds)).toEqual(new Set(expected.map(([kind]) => kind)));
    }),
  );
});

const INTERVALS = INTERVAL_KINDS.map((kind) => term(kind, FIRST_TERMS[kind].amount, FIRST_TERMS[kind].unit));

test('the next review follows by the level of the case, as the office has it on that day', () => {
  const from = day('2026-09-07');
  const next = (level: Parameters<typeof nextReview>[2]) => nextReview(INTERVALS, calendar, level, from);
  expect([next('emergency'), next('complex'), next('medium'), next(null), next('simple')]).toEqual([
    '2026-09-08',
    '2026-09-14',
    '2026-09-21',
    '2026-09-21',
    '2026-10-07',
  ]);
});
