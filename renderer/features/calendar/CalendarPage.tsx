import { useTexts } from '#renderer/text/i18n.ts';
import { DirectoryTabs } from '#renderer/ui/DirectoryTabs.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import classes from './Calendar.module.css';
import { useCalendar, useCalendarChanges } from './calendar.api.ts';
import { DaysSection } from './DaysSection.tsx';
import { WeekGroup } from './WeekGroup.tsx';

/** The office's working calendar: its week, holidays, and single days that differ. Terms are counted by it. */
export function CalendarPage() {
  const t = useTexts('directory');
  const calendar = useCalendar();
  const changes = useCalendarChanges();
  const { setWeek, removeDay } = changes;
  return (
    <Page title={t('title')}>
      <DirectoryTabs current="/directory/calendar" />
      <FailureMessage
        of={calendar.error ?? setWeek.failure ?? removeDay.failure}
        onRetry={calendar.error ? () => void calendar.refetch() : undefined}
      />
      {calendar.isPending && <LoadingShape rows={6} />}
      {calendar.data !== undefined && (
        <div className={classes.groups}>
          <WeekGroup week={calendar.data.week} onChange={(week) => void setWeek.run({ week })} />
          {(['holiday', 'exception'] as const).map((kind) => (
            <DaysSection
              key={kind}
              kind={kind}
              days={calendar.data.days.filter((day) => day.kind === kind)}
              changes={changes}
            />
          ))}
        </div>
      )}
    </Page>
  );
}
