import { z } from 'zod';
import { isCalendarDate } from './days.ts';

export * from './days.ts';

/** A day of the calendar from 1900-01-01 to 2199-12-31. */
export const DateOnly = z.string().refine(isCalendarDate).brand<'DateOnly'>();
export type DateOnly = z.infer<typeof DateOnly>;
