import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { isUnwritten, leadersOf, numberOf } from '#shared/groups/groups.rules.ts';
import type { Group, Meeting } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { useSaveCalendar } from './groups.api.ts';
import classes from './groups.module.css';
import { MeetingForm } from './MeetingForm.tsx';
import { MoveForm } from './MoveForm.tsx';

/** What is open at a line: its form, or the choice of another group. */
type Open = { readonly id: string; readonly what: 'form' | 'move' } | null;

/** The meetings by day: «зустріч 7 з 12», its theme, what became of it. */
export function MeetingsGroup({ group }: { group: Group }) {
  const t = useTexts('groups');
  const mayChange = useMay('groups.change');
  const [open, setOpen] = useState<Open>(null);
  const saving = useSaveCalendar();
  const close = () => setOpen(null);
  const isPlanned = group.meetings.some(({ state, at }) => state === 'planned' && at !== null);
  const save = (withPlace: boolean) => void saving.run({ id: group.id, withPlace, title: t('calendarTitle') });
  return (
    <FactGroup title={t('meetings')}>
      <FailureMessage of={saving.failure} />
      <ul className={classes.lines}>
        {group.meetings.map((meeting) => (
          <li key={meeting.id}>
            {open?.id === meeting.id && open.what === 'form' ? (
              <MeetingForm group={group} meeting={meeting} onClose={close} />
            ) : (
              <MeetingLine
                group={group}
                meeting={meeting}
                onOpen={mayChange && open === null ? (what) => setOpen({ id: meeting.id, what }) : undefined}
              />
            )}
            {open?.id === meeting.id && open.what === 'move' && (
              <MoveForm group={group} meeting={meeting} onClose={close} />
            )}
          </li>
        ))}
      </ul>
      {open?.id === 'new' && <MeetingForm group={group} meeting={null} onClose={close} />}
      {open === null && (
        <div className={classes.acts}>
          {mayChange && (
            <Button variant="default" size="compact-md" onClick={() => setOpen({ id: 'new', what: 'form' })}>
              {t('addMeeting')}
            </Button>
          )}
          {isPlanned && (
            <Button variant="subtle" size="compact-md" loading={saving.isRunning} onClick={() => save(false)}>
              {t('saveCalendar')}
            </Button>
          )}
          {isPlanned && group.place !== null && (
            <Button variant="subtle" size="compact-md" onClick={() => save(true)}>
              {t('saveCalendarWithPlace')}
            </Button>
          )}
        </div>
      )}
    </FactGroup>
  );
}

interface MeetingLineProps {
  readonly group: Group;
  readonly meeting: Meeting;
  readonly onOpen: ((what: 'form' | 'move') => void) | undefined;
}

function MeetingLine({ group, meeting, onOpen }: MeetingLineProps) {
  const t = useTexts('groups');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const { on, at, state, isOnline, block, theme, covered, nextTheme, reason, log, worries } = meeting;
  const number = numberOf(meeting, group.meetings);
  const total = group.meetings.filter((one) => one.state !== 'cancelled').length;
  const date = formatShortDate(on, language);
  const hasStandIn = meeting.ledBy !== null || meeting.coLedBy !== null;
  const more = [
    number === null ? null : t('numbered', { number, total }),
    at,
    block,
    isOnline ? t('meeting.isOnline') : null,
    hasStandIn ? t('led', { names: leadersOf(group, meeting).join(', ') }) : null,
  ];
  const clashes = group.clashes.filter(({ meetingId }) => meetingId === meeting.id);
  const told = [
    reason,
    covered === null ? null : t('coveredWas', { theme: covered }),
    log,
    worries,
    nextTheme === null ? null : t('nextIs', { theme: nextTheme }),
  ];
  const signs = (['wasOneToOne', 'needsSupervision'] as const).filter((sign) => meeting[sign]);
  return (
    <>
      <div className={classes.line}>
        <span>
          <b>{date}</b> {theme}
        </span>
        {onOpen !== undefined && (
          <span>
            {meeting.marks.length > 0 && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('moveOf', { what: date })}
                onClick={() => onOpen('move')}
              >
                {t('move')}
              </Button>
            )}
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('changeOf', { what: date })}
              onClick={() => onOpen('form')}
            >
              {t('change')}
            </Button>
          </span>
        )}
      </div>
      <div className={classes.quiet}>
        {more.filter(Boolean).join(' · ')}{' '}
        {state !== 'planned' && <StatusDot tone={state === 'held' ? 'good' : 'quiet'} label={t(`states.${state}`)} />}
        {isUnwritten(meeting, today) && <StatusDot tone="attention" label={t('unwritten', { count: 1 })} />}
      </div>
      {clashes.map(({ groupName, by }) => (
        <div key={`${groupName} ${by}`} className={classes.quiet}>
          <StatusDot tone="attention" label={t(`clash.${by}`, { group: groupName })} />
        </div>
      ))}
      {[...told, ...signs.map((sign) => t(`meeting.${sign}`))].filter(Boolean).map((words) => (
        <div key={words} className={classes.quiet}>
          {words}
        </div>
      ))}
    </>
  );
}
