import { isWorkingDay, type OfficeDays } from '#shared/calendar/calendar.rules.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { Group, Mark, Meeting, Participant } from './groups.ts';

const WEEK = 7;
/** Weeks that a series may be put off by days off before it gives up. */
const MOST_WEEKS = 200;

/**
 * Days of a weekly series: the same weekday, a week later where the office has a day off. A group that meets on a day
 * that is always off meets on it all the same.
 */
export function weeklyDays(calendar: OfficeDays, first: DateOnly, count: number): DateOnly[] {
  const skipsDaysOff = isWorkingDay(calendar, first);
  const days: DateOnly[] = [];
  for (let week = 0; days.length < count && week < MOST_WEEKS; week += 1) {
    const day = addDays(first, WEEK * week);
    if (day === null) break;
    if (!skipsDaysOff || isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

const THERE: ReadonlySet<Mark> = new Set(['present', 'late', 'leftEarly', 'online']);
export const isThere = (mark: Mark | undefined) => mark !== undefined && THERE.has(mark);

/** Whether a meeting counts for her: it was held while she belonged to the group. */
export function isHers(
  { joinedOn, leftOn }: Pick<Participant, 'joinedOn' | 'leftOn'>,
  { on }: Pick<Meeting, 'on'>,
): boolean {
  return joinedOn !== null && joinedOn <= on && (leftOn === null || on <= leftOn);
}

export interface Attendance {
  /** Meetings that were held while she belonged to the group. */
  readonly of: number;
  readonly there: number;
}

/** At how many of her meetings a woman was there: those before she joined and after she left are none of hers. */
export function attendanceOf(participant: Participant, meetings: readonly Meeting[]): Attendance {
  const hers = meetings.filter((meeting) => meeting.state === 'held' && isHers(participant, meeting));
  return { of: hers.length, there: hers.filter((meeting) => isThere(markOf(participant, meeting))).length };
}

export const markOf = ({ id }: Pick<Participant, 'id'>, { marks }: Pick<Meeting, 'marks'>): Mark | undefined =>
  marks.find(({ participantId }) => participantId === id)?.mark;

/** Different women who were at a meeting at least once, and attendances: two figures that are never mixed. */
export function figuresOf({ participants, meetings }: Pick<Group, 'participants' | 'meetings'>) {
  const counts = participants.map((one) => attendanceOf(one, meetings).there);
  return { women: counts.filter((count) => count > 0).length, attendances: counts.reduce((sum, one) => sum + one, 0) };
}

/** «7» of the meetings that are not called off, by day; null for one that is. */
export function numberOf(meeting: Meeting, meetings: readonly Meeting[]): number | null {
  const at = meetings.filter(({ state }) => state !== 'cancelled').findIndex(({ id }) => id === meeting.id);
  return at < 0 ? null : at + 1;
}

/** Women in the group on a day; for the warning of the size. */
export const presentOn = (participants: readonly Participant[], on: DateOnly) =>
  participants.filter((one) => isHers(one, { on })).length;
