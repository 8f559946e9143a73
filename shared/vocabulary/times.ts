import { z } from 'zod';

/** An hour of the day, 'HH:MM'. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** «9:30» and «17.30» as 'HH:MM'; anything else as it is. */
function clockTime(typed: string): string {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typed) ?? [];
  return hour === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`;
}

/** An hour as it is typed; nothing typed is null. */
export const OptionalTime = z
  .string()
  .trim()
  .transform((typed) => (typed === '' ? null : clockTime(typed)))
  .pipe(ClockTime.nullable())
  .nullable();
