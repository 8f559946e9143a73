import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { CalendarDayId, CalendarDayInput, WorkingCalendar, WorkingWeek } from './calendar.ts';

const one = { id: CalendarDayId };

export const calendarContract = {
  /** The office's week, holidays and single days: some dozens of rows. */
  get: query({
    needs: 'register.see',
    audit: unrecorded('days of the office, no person'),
    input: z.null(),
    output: WorkingCalendar,
  }),

  setWeek: command({
    needs: 'vocabularies.change',
    audit: recorded('settings'),
    input: z.object({ week: WorkingWeek }),
    output: z.null(),
  }),

  addDay: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'output.id' }),
    input: z.object({ day: CalendarDayInput }),
    output: z.object(one),
    refusals: ['calendar/day-taken'],
  }),

  changeDay: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ ...one, day: CalendarDayInput }),
    output: z.null(),
    refusals: ['calendar/day-taken', 'calendar/not-found'],
  }),

  removeDay: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object(one),
    output: z.null(),
    refusals: ['calendar/not-found'],
  }),
};
