import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { weekdayOf } from '#shared/calendar/calendar.rules.ts';
import type { CalendarMeeting } from '#shared/groups/groups.ts';
import { addDays, addMonths, type DateOnly, daysBetween, partsOf, todayIn } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { useMeetingsBetween } from './groups.api.ts';
import classes from './groups.module.css';

const WEEK = 7;

/** Weeks of a month, each from Monday: days of the months beside it fill the first and the last. */
function weeksOf(first: DateOnly): DateOnly[][] {
  const from = must(addDays(first, 1 - weekdayOf(first)), 'a Monday');
  const next = must(addMonths(first, 1), 'the next month');
  const weeks = Math.ceil(daysBetween(from, next) / WEEK);
  const day = (week: number, at: number) => must(addDays(from, week * WEEK + at), 'a day');
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: WEEK }, (_, at) => day(week, at)));
}

/** Meetings of all groups, a month at a time. */
export function CalendarPage() {
  const t = useTexts('groups');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const [month, setMonth] = useState(() => must(addDays(today, 1 - partsOf(today).day), 'the first of the month'));
  const weeks = weeksOf(month);
  const last = must(weeks.at(-1)?.at(-1), 'the last day');
  const meetings = useMeetingsBetween(must(weeks[0]?.[0], 'the first day'), last);
  const byDay = Map.groupBy(meetings.data ?? [], ({ on }) => on);
  const go = (months: number) => setMonth(must(addMonths(month, months), 'a month'));
  const title = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(month),
  );
  return (
    <Page
      title={t('pages.calendar')}
      width="list"
      actions={
        <>
          <Button variant="default" aria-label={t('calendar.earlier')} onClick={() => go(-1)}>
            ‹
          </Button>
          <span className={classes.month} aria-live="polite">
            {title}
          </span>
          <Button variant="default" aria-label={t('calendar.later')} onClick={() => go(1)}>
            ›
          </Button>
        </>
      }
    >
      <GroupsTabs current="/groups/calendar" />
      <FailureMessage of={meetings.error} onRetry={() => void meetings.refetch()} />
      <table className={classes.calendar} aria-label={title}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <td
                  key={day}
                  data-other={day.slice(0, 7) === month.slice(0, 7) ? undefined : true}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <div className={classes.day}>{partsOf(day).day}</div>
                  {(byDay.get(day) ?? []).map((meeting) => (
                    <DayMeeting key={`${meeting.groupId} ${meeting.at}`} meeting={meeting} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}

function DayMeeting({ meeting: { groupId, groupName, at, state, isOnline } }: { meeting: CalendarMeeting }) {
  const t = useTexts('groups');
  const more = [state === 'planned' ? null : t(`states.${state}`), isOnline ? t('meeting.isOnline') : null];
  return (
    <Link href={`/groups/${groupId}`} className={classes.dayMeeting} data-state={state}>
      {[at, groupName, ...more].filter(Boolean).join(' · ')}
    </Link>
  );
}
