import { z } from 'zod';
import { DateOnly, dateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { brandedId } from '#shared/vocabulary/ids.ts';

/** Days of the week, Monday first: 1 to 7, as in ISO 8601. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const Weekday = z.literal(WEEKDAYS);
export type Weekday = z.output<typeof Weekday>;

/** A leap year, so that 29 February can be a holiday. */
const ANY_YEAR = 2024;

/** A day of every year as 'MM-DD'. */
export const YearlyDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .refine((text) => dateOnly(ANY_YEAR, Number(text.slice(0, 2)), Number(text.slice(3))) !== null)
  .brand<'YearlyDay'>();
export type YearlyDay = z.output<typeof YearlyDay>;

export const CalendarDayId = brandedId<'CalendarDayId'>();
export type CalendarDayId = z.output<typeof CalendarDayId>;

const inOrder = { path: ['validTo'], message: 'before-start' };

/**
 * A holiday of every year, with the years in which it is one; or one day that the office works, or does not, whatever
 * the week and the holidays say (a transferred working day, a closed office).
 */
export const CalendarDayInput = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('holiday'),
      day: YearlyDay,
      name: z.string().trim().min(1).max(200),
      validFrom: DateOnly.nullable(),
      validTo: DateOnly.nullable(),
    }),
    z.object({
      kind: z.literal('exception'),
      day: DateOnly,
      isWorking: z.boolean(),
      name: z.string().trim().min(1).max(200),
    }),
  ])
  .refine((day) => day.kind === 'exception' || isPeriod(day.validFrom, day.validTo), inOrder);
export type CalendarDayInput = z.output<typeof CalendarDayInput>;

/** When the office works: its week, its days, and whether holidays are worked (as under martial law). */
export const WorkingWeek = z
  .object({
    weekdays: z.array(Weekday).min(1).max(7),
    /** From when holidays are working days; null when they are not. */
    holidaysWorkFrom: DateOnly.nullable(),
    /** The last day of it; null while it lasts. */
    holidaysWorkTo: DateOnly.nullable(),
  })
  .refine(({ holidaysWorkFrom, holidaysWorkTo }) => isPeriod(holidaysWorkFrom, holidaysWorkTo), {
    path: ['holidaysWorkTo'],
    message: 'before-start',
  });
export type WorkingWeek = z.output<typeof WorkingWeek>;

export const CalendarDay = z.intersection(z.object({ id: CalendarDayId }), CalendarDayInput);
export type CalendarDay = z.output<typeof CalendarDay>;

export const WorkingCalendar = z.object({ week: WorkingWeek, days: z.array(CalendarDay) });
export type WorkingCalendar = z.output<typeof WorkingCalendar>;
