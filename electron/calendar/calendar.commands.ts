import type { Register, Writer } from '#electron/register/handles.ts';
import { type CalendarDayId, type CalendarDayInput, WEEKDAYS, type WorkingWeek } from '#shared/calendar/calendar.ts';
import { FIRST_CALENDAR } from '#shared/calendar/first-calendar.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { hasDay } from './calendar.queries.ts';

/** Gives a register without a calendar the one to begin with; changes nothing of one that the office has. */
export async function seedCalendar(register: Register): Promise<void> {
  if ((await register.reader.selectFrom('working_week').select('n').executeTakeFirst()) !== undefined) return;
  await register.write(async (trx) => {
    await trx
      .insertInto('working_week')
      .values({ n: 1, ...weekColumns(FIRST_CALENDAR.week) })
      .execute();
    for (const day of FIRST_CALENDAR.days) await insertDay(trx, day);
  });
}

function weekColumns({ weekdays, holidaysWorkFrom, holidaysWorkTo }: WorkingWeek) {
  return {
    weekdays: WEEKDAYS.filter((weekday) => weekdays.includes(weekday)).join(''),
    holidays_work_from: holidaysWorkFrom,
    holidays_work_to: holidaysWorkFrom === null ? null : holidaysWorkTo,
  };
}

function dayColumns(input: CalendarDayInput) {
  const { day, name } = input;
  if (input.kind === 'exception') {
    return { day, name, is_working: input.isWorking ? (1 as const) : (0 as const), valid_from: null, valid_to: null };
  }
  return { day, name, is_working: 0 as const, valid_from: input.validFrom, valid_to: input.validTo };
}

async function insertDay(trx: Writer, input: CalendarDayInput): Promise<CalendarDayId> {
  const id = newId<CalendarDayId>();
  await trx
    .insertInto('calendar_days')
    .values({ id, ...dayColumns(input) })
    .execute();
  return id;
}

interface Scene {
  readonly trx: Writer;
}

export async function setWeek({ trx }: Scene, { week }: { week: WorkingWeek }) {
  await trx.updateTable('working_week').set(weekColumns(week)).where('n', '=', 1).execute();
  return null;
}

/** One single day is said once. A holiday may stand twice: under its old name and under the new one, in other years. */
async function isSaidAlready(trx: Writer, input: CalendarDayInput, except: string | null): Promise<boolean> {
  return input.kind === 'exception' && (await hasDay(trx, input.day, except));
}

const saidAlready = () => refuse('calendar/day-taken', { fields: [{ path: 'day', code: 'taken' }] });

export async function addDay({ trx }: Scene, { day }: { day: CalendarDayInput }) {
  if (await isSaidAlready(trx, day, null)) return saidAlready();
  return { id: await insertDay(trx, day) };
}

export async function changeDay({ trx }: Scene, { id, day }: { id: string; day: CalendarDayInput }) {
  if (await isSaidAlready(trx, day, id)) return saidAlready();
  const { numUpdatedRows } = await trx
    .updateTable('calendar_days')
    .set(dayColumns(day))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? null : refuse('calendar/not-found');
}

export async function removeDay({ trx }: Scene, { id }: { id: string }) {
  const { numDeletedRows } = await trx.deleteFrom('calendar_days').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows === 1n ? null : refuse('calendar/not-found');
}
