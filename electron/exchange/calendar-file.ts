import ical from 'ical-generator';
import type { Group } from '#shared/groups/groups.ts';

interface CalendarWords {
  /** The title of every event: a word that tells nothing. */
  readonly title: string;
  readonly withPlace: boolean;
  readonly now: Date;
}

/** Kyiv and not the clock of whoever opens it: an hour without a zone is shown as it is written. */
const local = (on: string, at: string) => new Date(`${on}T${at}:00Z`);

/** Planned meetings with an hour as iCalendar: neither the name of the group nor of anybody in it. */
export function calendarFile({ meetings, minutes, place }: Group, { title, withPlace, now }: CalendarWords): string {
  const calendar = ical({ name: title, prodId: { company: 'Kolo', product: 'Kolo' } });
  for (const { id, on, at, state, isOnline } of meetings) {
    if (state !== 'planned' || at === null) continue;
    const start = local(on, at);
    calendar.createEvent({
      ...{ id, start, end: new Date(start.getTime() + minutes * 60_000), floating: true, stamp: now, summary: title },
      ...(withPlace && place !== null && !isOnline ? { location: place } : {}),
    });
  }
  return calendar.toString();
}
