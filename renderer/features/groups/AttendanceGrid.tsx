import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { MarksGrid } from '#renderer/ui/MarksGrid.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { attendanceOf, figuresOf, isHers, markOf } from '#shared/groups/groups.rules.ts';
import type { Group } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { useGroupChanges } from './groups.api.ts';
import classes from './groups.module.css';

/** Who was at which meeting. */
export function AttendanceGrid({ group }: { group: Group }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const mayChange = useMay('groups.change');
  const { mark } = useGroupChanges();
  const [today] = useState(() => todayIn(new Date()));
  const women = group.participants.filter(({ joinedOn }) => joinedOn !== null);
  const meetings = group.meetings.filter(({ state }) => state !== 'cancelled');
  if (women.length === 0 || meetings.length === 0) return null;
  return (
    <FactGroup title={t('attendance')}>
      <FailureMessage of={mark.failure} />
      <MarksGrid
        label={t('attendance')}
        rows={women.map((woman) => {
          const { there, of } = attendanceOf(woman, meetings);
          return { ...woman, total: of === 0 ? '' : `${there}/${of}` };
        })}
        columns={meetings.map((meeting) => {
          const title = formatShortDate(meeting.on, language);
          return { ...meeting, head: title.slice(0, 5), title };
        })}
        totalHead={t('total')}
        markOf={markOf}
        belongs={isHers}
        mayMark={(woman, meeting) => mayChange && meeting.on <= today && isHers(woman, meeting)}
        onMark={(meeting, marked, what) =>
          void mark.run({
            ...{ groupId: group.id, meetingId: meeting.id },
            marks: marked.map(({ id }) => ({ participantId: id, mark: what })),
          })
        }
        words={{
          letter: (known) => (known === undefined ? '·' : t(`marks.${known}`)),
          cell: ({ name }, { title }, known) =>
            t('cell', { name, date: title, mark: known === undefined ? t('noMark') : t(`markWords.${known}`) }),
          allPresent: t('allPresent'),
          allPresentOf: ({ title }) => t('allPresentOf', { what: title }),
          keys: mayChange ? t('keys') : null,
        }}
      />
      <div className={classes.quiet}>{t('figures', figuresOf(group))}</div>
    </FactGroup>
  );
}
