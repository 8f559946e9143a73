import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficeDays } from '#shared/calendar/calendar.rules.ts';
import { isWorkingDay } from '#shared/calendar/calendar.rules.ts';
import { addDays, type DateOnly, daysBetween } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { isThere, MARKS, type Mark } from '#shared/vocabulary/marks.ts';
import {
  attendanceOf,
  figuresOf,
  isHers,
  LEAST_MEASURED,
  measuredOf,
  numberOf,
  seriesDays,
  womenBy,
} from './groups.rules.ts';
import { type Assessment, type Meeting, type Participant, ScaleValues } from './groups.ts';

const day = (text: string) => text as DateOnly;
const FIRST = day('2026-09-03');
const calendar = (off: readonly string[]): OfficeDays => ({
  week: { weekdays: [1, 2, 3, 4, 5], holidaysWorkFrom: null, holidaysWorkTo: null },
  days: off.map((on) => ({ kind: 'exception', day: on, isWorking: false, title: 'тривога' })) as never,
});

describe('a weekly series', () => {
  it('has as many days as meetings, all on one weekday, none of them off', () => {
    const offs = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 20 });
    fc.assert(
      fc.property(offs, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 13 }), (off, count, shift) => {
        const first = addDays(FIRST, shift) ?? FIRST;
        const office = calendar(off.map((days) => addDays(FIRST, days) ?? FIRST));
        const days = seriesDays(office, first, count, 7);
        expect(days).toHaveLength(count);
        expect(days.every((on) => daysBetween(first, on) % 7 === 0)).toBe(true);
        expect(new Set(days).size).toBe(count);
        const wasOpen = isWorkingDay(office, first);
        expect(days.every((on) => !wasOpen || isWorkingDay(office, on))).toBe(true);
      }),
    );
  });

  it('goes on a week later where a day is off, and keeps its number of meetings', () => {
    expect(seriesDays(calendar(['2026-09-10']), FIRST, 3, 7)).toEqual(['2026-09-03', '2026-09-17', '2026-09-24']);
  });

  it('in another rhythm leaves out days off, and its days are as far apart as they should be', () => {
    const office = calendar([]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 62 }), fc.integer({ min: 1, max: 20 }), (everyDays, count) => {
        const days = seriesDays(office, FIRST, count, everyDays);
        expect(days).toHaveLength(count);
        expect(days.every((on) => isWorkingDay(office, on) && daysBetween(FIRST, on) % everyDays === 0)).toBe(true);
      }),
    );
  });
});

const woman = (joinedOn: string | null, leftOn: string | null = null): Participant => ({
  ...{ id: newId(), version: 1, name: 'Оля', joinedOn: joinedOn as DateOnly | null, leftOn: leftOn as DateOnly | null },
  ...{ leftReason: null, onMiss: 'nothing', keepApart: null, age: null, statuses: [], consent: null, steps: [] },
  ownPath: null,
});
const meeting = (on: string, marks: readonly [Participant, Mark][], state: Meeting['state'] = 'held'): Meeting => ({
  ...{ id: newId(), version: 1, on: day(on), at: null, state, isOnline: false, theme: null, reason: null, guests: 0 },
  ...{ children: 0, log: null, worries: null, wasOneToOne: false, needsSupervision: false, block: null, covered: null },
  ...{ nextTheme: null, ledBy: null, coLedBy: null },
  marks: marks.map(([{ id }, mark]) => ({ participantId: id, mark })),
});

describe('attendance', () => {
  it('counts a late joiner from her day and a leaver until hers', () => {
    const [early, late, left] = [woman('2026-09-03'), woman('2026-09-17'), woman('2026-09-03', '2026-09-10')];
    const meetings = [
      meeting('2026-09-03', [
        [early, 'present'],
        [left, 'late'],
      ]),
      meeting('2026-09-10', [
        [early, 'absent'],
        [left, 'excused'],
      ]),
      meeting('2026-09-17', [
        [early, 'online'],
        [late, 'leftEarly'],
      ]),
      meeting('2026-09-24', [], 'cancelled'),
      meeting('2026-10-01', [], 'planned'),
    ];
    expect([early, late, left].map((one) => attendanceOf(one, meetings))).toEqual([
      { of: 3, there: 2 },
      { of: 1, there: 1 },
      { of: 2, there: 1 },
    ]);
    expect(figuresOf({ participants: [early, late, left], meetings })).toEqual({ women: 3, attendances: 4 });
    expect(meetings.map((one) => numberOf(one, meetings))).toEqual([1, 2, 3, null, 4]);
  });

  it('is never more than the meetings that were hers, and women are never more than attendances', () => {
    const on = fc.integer({ min: 0, max: 60 }).map((days) => addDays(FIRST, days) ?? FIRST);
    const someone = fc.tuple(fc.option(on), fc.option(on)).map(([joined, left]) => woman(joined, left));
    fc.assert(
      fc.property(
        fc.array(someone, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(on, fc.array(fc.constantFrom(...MARKS), { minLength: 6, maxLength: 6 })), { maxLength: 8 }),
        (women, days) => {
          const meetings = days.map(([held, marks]) =>
            meeting(
              held,
              women.map((one, at) => [one, marks[at] ?? 'absent']),
            ),
          );
          for (const one of women) {
            const { of, there } = attendanceOf(one, meetings);
            expect(there).toBeLessThanOrEqual(of);
            expect(of).toBe(meetings.filter((each) => isHers(one, each)).length);
          }
          const { women: different, attendances } = figuresOf({ participants: women, meetings });
          expect(different).toBeLessThanOrEqual(Math.min(women.length, attendances));
        },
      ),
    );
  });

  it('knows which marks are of somebody who came', () => {
    expect(MARKS.filter(isThere)).toEqual(['present', 'late', 'leftEarly', 'online']);
  });
});

it('women are counted by age once, and by status as often as they say', () => {
  const women = [
    { ...woman('2026-09-03'), age: '18-35' as const, statuses: ['displaced' as const, 'singleMother' as const] },
    { ...woman('2026-09-03'), statuses: ['displaced' as const] },
    { ...woman('2026-09-03'), age: '36+' as const },
  ];
  const [first, second] = women;
  const meetings = [
    meeting('2026-09-03', [
      [first as Participant, 'present'],
      [second as Participant, 'late'],
    ]),
  ];
  const { ages, statuses } = womenBy({ participants: women, meetings });
  expect(ages.map(({ age, women: count }) => [age, count])).toEqual([
    ['15-17', 0],
    ['18-35', 1],
    ['36+', 0],
    [null, 1],
  ]);
  expect(statuses.filter(({ women: count }) => count > 0)).toEqual([
    { status: 'displaced', women: 2 },
    { status: 'singleMother', women: 1 },
  ]);
});

describe('self-assessment', () => {
  const ids = Array.from({ length: 8 }, () => newId<Participant['id']>());
  const filled = (at: number, point: Assessment['point'], value: number): Assessment => ({
    ...{ participantId: ids[at] as Participant['id'], point, strength: value, support: 0, knows: 10 },
    answers: [],
  });

  it('says nothing of fewer than five, and a change only of those who filled both', () => {
    const start = [0, 1, 2, 3, 4, 5].map((at) => filled(at, 'start', 2));
    const end = [1, 2, 3, 4].map((at) => filled(at, 'end', 6));
    expect(measuredOf([...start, ...end])).toMatchObject({ points: [{ point: 'start', women: 6 }], change: null });
    const whole = measuredOf([...start, ...end, filled(5, 'end', 6), filled(7, 'end', 0)]);
    expect(whole.points.map(({ point, women }) => [point, women])).toEqual([
      ['start', 6],
      ['end', 6],
    ]);
    expect(whole.points[1]?.means.strength).toBe(5);
    expect(whole.change).toEqual({
      ...{ women: LEAST_MEASURED, start: { strength: 2, support: 0, knows: 10 } },
      end: { strength: 6, support: 0, knows: 10 },
    });
  });

  it('has means between the least and the most that was filled in', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(values, (all) => {
        const [point] = measuredOf(all.map((value, at) => filled(at, 'middle', value))).points;
        expect(point?.means.strength).toBeGreaterThanOrEqual(Math.min(...all));
        expect(point?.means.strength).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
    expect(ScaleValues.safeParse({ strength: 11, support: 0, knows: 0 }).success).toBe(false);
  });
});
