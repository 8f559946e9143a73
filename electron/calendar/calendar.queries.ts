import type { Reader } from '#electron/register/handles.ts';
import type { CalendarDay, Weekday, WorkingCalendar } from '#shared/calendar/calendar.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { CalendarDaysTable } from './calendar.table.ts';

const YEARLY_LENGTH = 'MM-DD'.length;

/** The office's week and its days: holidays through the year, then single days, the latest first. */
export async function getCalendar(db: Reader): Promise<WorkingCalendar> {
  const week = await db.selectFrom('working_week').selectAll().executeTakeFirstOrThrow();
  const days = (await db.selectFrom('calendar_days').orderBy('day').orderBy('n').selectAll().execute()).map(dayOf);
  const exceptions = days.filter(({ kind }) => kind === 'exception').reverse();
  return {
    week: {
      weekdays: [...week.weekdays].map(Number) as Weekday[],
      holidaysWorkFrom: week.holidays_work_from as DateOnly | null,
      holidaysWorkTo: week.holidays_work_to as DateOnly | null,
    },
    days: [...days.filter(({ kind }) => kind === 'holiday'), ...exceptions],
  };
}

function dayOf(
  row: Pick<CalendarDaysTable, 'id' | 'day' | 'is_working' | 'name' | 'valid_from' | 'valid_to'>,
): CalendarDay {
  const { id, day, name } = row;
  if (day.length > YEARLY_LENGTH)
    return { id, kind: 'exception', day, isWorking: row.is_working === 1, name } as CalendarDay;
  return { id, kind: 'holiday', day, name, validFrom: row.valid_from, validTo: row.valid_to } as CalendarDay;
}

/** Whether the office has this holiday, or this single day, already; `except` is the day that is being changed. */
export async function hasDay(db: Reader, day: string, except: string | null): Promise<boolean> {
  const query = db.selectFrom('calendar_days').where('day', '=', day).select('n');
  return (await (except === null ? query : query.where('id', '!=', except)).executeTakeFirst()) !== undefined;
}
