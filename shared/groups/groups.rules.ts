import { isWorkingDay, type OfficeDays } from '#shared/calendar/calendar.rules.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { isThere, type Mark } from '#shared/vocabulary/marks.ts';
import {
  AGES,
  type Assessment,
  type Group,
  type Measured,
  type Meeting,
  type Participant,
  POINTS,
  SCALES,
  type ScaleValues,
  STATUSES,
} from './groups.ts';

/** Days to look through for the days of a series before it gives up. */
const MOST_STEPS = 400;
const WEEK = 7;

/**
 * Days of a series, so many days apart; one that falls on a day off of the office is left out. A weekly group that meets
 * on a day that is always off meets on it all the same.
 */
export function seriesDays(calendar: OfficeDays, first: DateOnly, count: number, everyDays: number): DateOnly[] {
  const skipsDaysOff = everyDays % WEEK !== 0 || isWorkingDay(calendar, first);
  const days: DateOnly[] = [];
  for (let step = 0; days.length < count && step < MOST_STEPS; step += 1) {
    const day = addDays(first, everyDays * step);
    if (day === null) break;
    if (!skipsDaysOff || isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

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

/** Its day has passed and nothing is written of it, or it was held and nobody is marked. */
export const isUnwritten = ({ state, on, marks }: Pick<Meeting, 'state' | 'on' | 'marks'>, today: DateOnly) =>
  state === 'planned' ? on < today : state === 'held' && marks.length === 0;

/** Women in the group on a day; for the warning of the size. */
export const presentOn = (participants: readonly Participant[], on: DateOnly) =>
  participants.filter((one) => isHers(one, { on })).length;

/** Women who were there at least once, by age and by what they say of themselves; a woman has several statuses or none. */
export function womenBy({ participants, meetings }: Pick<Group, 'participants' | 'meetings'>) {
  const came = participants.filter((one) => attendanceOf(one, meetings).there > 0);
  return {
    ages: [...AGES, null].map((age) => ({ age, women: came.filter((one) => one.age === age).length })),
    statuses: STATUSES.map((status) => ({
      status,
      women: came.filter(({ statuses }) => statuses.includes(status)).length,
    })),
  };
}

/** Somebody under 18 of whom it is not written who agreed. */
export const lacksConsent = ({ age, consent }: Pick<Participant, 'age' | 'consent'>) =>
  age === '15-17' && consent === null;

/** Fewer than so many women could be told apart in a mean. */
export const LEAST_MEASURED = 5;

const meanOf = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

function meansOf(all: readonly ScaleValues[]) {
  return Object.fromEntries(SCALES.map((scale) => [scale, meanOf(all.map((one) => one[scale]))])) as ScaleValues;
}

/** Means at each point where enough filled it in, and the change of those alone who filled it at the start and the end. */
function pointsOf<T extends Pick<Assessment, 'participantId' | 'point'>>(all: readonly T[]) {
  const at = (point: Assessment['point']) => all.filter((one) => one.point === point);
  const points = POINTS.map((point) => ({ point, all: at(point) })).filter((one) => one.all.length >= LEAST_MEASURED);
  const ends = new Map(at('end').map((one) => [one.participantId, one]));
  const both = at('start').flatMap((start) => {
    const end = ends.get(start.participantId);
    return end === undefined ? [] : [{ start, end }];
  });
  return { points, both: both.length < LEAST_MEASURED ? null : both };
}

/** Means of what women filled in; a change only of those who filled both. Fewer than five say nothing. */
export function measuredOf(assessments: readonly Assessment[]): Measured {
  const { points, both } = pointsOf(assessments);
  const asked = new Set(assessments.flatMap(({ answers }) => answers.map(({ question }) => question)));
  return {
    points: points.map(({ point, all }) => ({ point, women: all.length, means: meansOf(all) })),
    change: both && {
      women: both.length,
      start: meansOf(both.map(({ start }) => start)),
      end: meansOf(both.map(({ end }) => end)),
    },
    questions: [...asked]
      .map((question) => answersTo(question, assessments))
      .filter((one) => one.points.length > 0 || one.change !== null),
  };
}

function answersTo(question: string, assessments: readonly Assessment[]): Measured['questions'][number] {
  const answered = assessments.flatMap(({ participantId, point, answers }) =>
    answers.filter((one) => one.question === question).map(({ value }) => ({ participantId, point, value })),
  );
  const { points, both } = pointsOf(answered);
  return {
    question,
    points: points.map(({ point, all }) => ({ point, women: all.length, mean: meanOf(all.map(({ value }) => value)) })),
    change: both && {
      women: both.length,
      start: meanOf(both.map(({ start }) => start.value)),
      end: meanOf(both.map(({ end }) => end.value)),
    },
  };
}

/** Meetings held and attendances in each block, in the order in which the blocks come. */
export function blocksOf(meetings: readonly Pick<Meeting, 'block' | 'state' | 'marks'>[]) {
  const blocks = Map.groupBy(
    meetings.filter(({ block }) => block !== null),
    ({ block }) => block ?? '',
  );
  return [...blocks].map(([block, all]) => {
    const held = all.filter(({ state }) => state === 'held');
    const attendances = held.flatMap(({ marks }) => marks).filter(({ mark }) => isThere(mark)).length;
    return { block, held: held.length, attendances };
  });
}

/** Who led a meeting: whoever stood in, else the pair of the group. */
export function leadersOf(
  { leader, coLeader }: Pick<Group, 'leader' | 'coLeader'>,
  { ledBy, coLedBy }: Pick<Meeting, 'ledBy' | 'coLedBy'>,
): string[] {
  return [ledBy ?? leader, coLedBy ?? coLeader].filter((name) => name !== null);
}
