import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficeDays } from '#shared/calendar/calendar.rules.ts';
import { isWorkingDay } from '#shared/calendar/calendar.rules.ts';
import { addDays, type DateOnly, daysBetween } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { attendanceOf, figuresOf, isHers, isThere, numberOf, weeklyDays } from './groups.rules.ts';
import { FORMAT_FACTS, FORMATS, MARKS, type Mark, type Meeting, type Participant } from './groups.ts';

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
        const days = weeklyDays(office, first, count);
        expect(days).toHaveLength(count);
        expect(days.every((on) => daysBetween(first, on) % 7 === 0)).toBe(true);
        expect(new Set(days).size).toBe(count);
        const wasOpen = isWorkingDay(office, first);
        expect(days.every((on) => !wasOpen || isWorkingDay(office, on))).toBe(true);
      }),
    );
  });

  it('goes on a week later where a day is off, and keeps its number of meetings', () => {
    expect(weeklyDays(calendar(['2026-09-10']), FIRST, 3)).toEqual(['2026-09-03', '2026-09-17', '2026-09-24']);
  });
});

const woman = (joinedOn: string | null, leftOn: string | null = null): Participant => ({
  ...{ id: newId(), version: 1, name: 'Оля', joinedOn: joinedOn as DateOnly | null, leftOn: leftOn as DateOnly | null },
  ...{ leftReason: null, onMiss: 'nothing', keepApart: null },
});
const meeting = (on: string, marks: readonly [Participant, Mark][], state: Meeting['state'] = 'held'): Meeting => ({
  ...{ id: newId(), version: 1, on: day(on), at: null, state, isOnline: false, theme: null, reason: null, guests: 0 },
  ...{ children: 0, log: null, worries: null, wasOneToOne: false, needsSupervision: false },
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

it('a format begins with sizes that make sense and an even number of meetings for two blocks', () => {
  for (const format of FORMATS) {
    const { least, most, meetings } = FORMAT_FACTS[format];
    expect([least < most, meetings > 0]).toEqual([true, true]);
  }
  expect(FORMAT_FACTS.twoBlocks.meetings % 2).toBe(0);
});
