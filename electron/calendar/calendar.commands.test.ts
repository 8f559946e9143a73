import { beforeEach, expect, test } from 'vitest';
import type { OpenRegister } from '#electron/register/register.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { isWorkingDay } from '#shared/calendar/calendar.rules.ts';
import { type CalendarDayInput, CalendarDayInput as Input } from '#shared/calendar/calendar.ts';
import { FIRST_CALENDAR } from '#shared/calendar/first-calendar.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { addDay, changeDay, removeDay, seedCalendar, setWeek } from './calendar.commands.ts';
import { getCalendar } from './calendar.queries.ts';

let register: OpenRegister;

beforeEach(async () => {
  register = await openTestRegister();
  await seedCalendar(register);
});

const calendar = () => getCalendar(register.reader);
const closed = (day: string): CalendarDayInput =>
  Input.parse({ kind: 'exception', day, isWorking: false, name: 'санітарний день' });
const add = (day: CalendarDayInput) => register.write((trx) => addDay({ trx }, { day }));
const codeOf = (result: unknown) => (result instanceof Refusal ? result.failure.code : result);

test('a register begins with a week from Monday to Friday and the holidays through the year', async () => {
  const { week, days } = await calendar();
  expect(week).toEqual(FIRST_CALENDAR.week);
  expect(days.map(({ day }) => day)).toEqual(FIRST_CALENDAR.days.map(({ day }) => day));
});

test('opening a register again changes nothing of what the office made of its calendar', async () => {
  await register.write((trx) => setWeek({ trx }, { week: { ...FIRST_CALENDAR.week, weekdays: [6, 2, 1] } }));
  const changes = register.changeCount();
  await seedCalendar(register);
  expect(register.changeCount()).toBe(changes);
  expect((await calendar()).week.weekdays).toEqual([1, 2, 6]);
});

test('holidays worked until a day are free after it; without a beginning there is no end to keep', async () => {
  const worked = { ...FIRST_CALENDAR.week, holidaysWorkTo: '2026-12-31' as DateOnly };
  await register.write((trx) => setWeek({ trx }, { week: worked }));
  const independence = ['2026-08-24', '2027-08-24'] as DateOnly[];
  const now = await calendar();
  expect(independence.map((day) => isWorkingDay(now, day))).toEqual([true, false]);
  await register.write((trx) => setWeek({ trx }, { week: { ...worked, holidaysWorkFrom: null } }));
  expect((await calendar()).week).toMatchObject({ holidaysWorkFrom: null, holidaysWorkTo: null });
});

test('a single day is said once, changed and taken back', async () => {
  const added = await add(closed('2026-09-07'));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  expect(codeOf(await add(closed('2026-09-07')))).toBe('calendar/day-taken');
  const { id } = added;
  expect(await register.write((trx) => changeDay({ trx }, { id, day: closed('2026-09-08') }))).toBeNull();
  expect(isWorkingDay(await calendar(), '2026-09-08' as DateOnly)).toBe(false);
  expect(await register.write((trx) => removeDay({ trx }, { id }))).toBeNull();
  expect(isWorkingDay(await calendar(), '2026-09-08' as DateOnly)).toBe(true);
  expect(codeOf(await register.write((trx) => removeDay({ trx }, { id })))).toBe('calendar/not-found');
});

test('a holiday may stand under two names in different years', async () => {
  const first = must((await calendar()).days[0], 'a holiday');
  const { id: _, ...again } = first;
  expect(codeOf(await add(again))).not.toBe('calendar/day-taken');
});
