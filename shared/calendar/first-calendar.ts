import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { CalendarDayInput, WorkingWeek, YearlyDay } from './calendar.ts';

/**
 * What an office begins with. The holidays, their days and the years in which they moved are from general knowledge and
 * not read from the Labour Code (art. 73): the office puts them right. Easter and Trinity fall on Sundays and are not
 * listed. Under martial law holidays are working days (law "On the organisation of labour relations under martial
 * law", in force from 24.03.2022).
 */
const HOLIDAYS: readonly (readonly [day: string, name: string, from?: string | null, to?: string | null])[] = [
  ['01-01', 'Новий рік'],
  ['01-07', 'Різдво Христове', null, '2023-12-31'],
  ['03-08', 'Міжнародний жіночий день'],
  ['05-01', 'День праці'],
  ['05-08', 'День пам’яті та перемоги над нацизмом', '2024-01-01'],
  ['05-09', 'День перемоги над нацизмом', null, '2023-12-31'],
  ['06-28', 'День Конституції України'],
  ['07-15', 'День Української Державності', '2024-01-01'],
  ['07-28', 'День Української Державності', null, '2023-12-31'],
  ['08-24', 'День Незалежності України'],
  ['10-01', 'День захисників і захисниць України', '2023-09-01'],
  ['10-14', 'День захисників і захисниць України', null, '2023-08-31'],
  ['12-25', 'Різдво Христове'],
];

const holiday = ([day, name, from = null, to = null]: (typeof HOLIDAYS)[number]): CalendarDayInput => ({
  kind: 'holiday',
  day: day as YearlyDay,
  name,
  validFrom: from as DateOnly | null,
  validTo: to as DateOnly | null,
});

export const FIRST_CALENDAR: { readonly week: WorkingWeek; readonly days: readonly CalendarDayInput[] } = {
  week: { weekdays: [1, 2, 3, 4, 5], holidaysWorkFrom: '2022-03-24' as DateOnly, holidaysWorkTo: null },
  days: HOLIDAYS.map(holiday),
};
