import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const CALENDAR_KEY = ['calendar'] as const;

export function useCalendar() {
  return useQuery({ queryKey: CALENDAR_KEY, queryFn: ({ signal }) => read(client.calendar.get(null, { signal })) });
}

/** Other days make other terms. */
const changing = { invalidates: [CALENDAR_KEY, ['today']] };

/** Every change of the calendar. */
export function useCalendarChanges() {
  return {
    setWeek: useCommand(client.calendar.setWeek, changing),
    addDay: useCommand(client.calendar.addDay, changing),
    changeDay: useCommand(client.calendar.changeDay, changing),
    removeDay: useCommand(client.calendar.removeDay, changing),
  };
}

export type CalendarChanges = ReturnType<typeof useCalendarChanges>;
