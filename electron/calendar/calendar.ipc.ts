import type { Handlers } from '#electron/ipc/handlers.ts';
import type { calendarContract } from '#shared/calendar/calendar.contract.ts';
import { addDay, changeDay, removeDay, setWeek } from './calendar.commands.ts';
import { getCalendar } from './calendar.queries.ts';

/** Handlers of the calendar's contract. */
export const calendarHandlers: Handlers<typeof calendarContract> = {
  get: ({ db }) => getCalendar(db),
  setWeek,
  addDay,
  changeDay,
  removeDay,
};
