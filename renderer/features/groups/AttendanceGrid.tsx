import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { attendanceOf, figuresOf, isHers, markOf } from '#shared/groups/groups.rules.ts';
import type { Group, Mark, Meeting, Participant } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { markOfKey, stepOfKey } from './attendance-keys.ts';
import { useGroupChanges } from './groups.api.ts';
import classes from './groups.module.css';

/** Who was there, by keyboard: a sheet of ten is keyed back in half a minute. */
export function AttendanceGrid({ group }: { group: Group }) {
  const t = useTexts('groups');
  const language = useLanguage();
  const mayChange = useMay('groups.change');
  const { mark } = useGroupChanges();
  const [today] = useState(() => todayIn(new Date()));
  const table = useRef<HTMLTableElement>(null);
  const women = group.participants.filter(({ joinedOn }) => joinedOn !== null);
  const meetings = group.meetings.filter(({ state }) => state !== 'cancelled');
  if (women.length === 0 || meetings.length === 0) return null;
  const isOpen = (woman: Participant, meeting: Meeting) => mayChange && meeting.on <= today && isHers(woman, meeting);
  const put = (meeting: Meeting, marks: readonly { participantId: Participant['id']; mark: Mark | null }[]) =>
    void mark.run({ groupId: group.id, meetingId: meeting.id, marks: [...marks] });
  const focus = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  const onKey = (event: KeyboardEvent, row: number, column: number, set: (mark: Mark | null) => void) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const [down, right] = stepOfKey(event.key) ?? [0, 0];
    const typed = markOfKey(event.key);
    if (down === 0 && right === 0 && typed === undefined) return;
    event.preventDefault();
    if (typed !== undefined) set(typed);
    // A mark leads to the next woman, as one reads down the sheet.
    focus(row + (typed === undefined ? down : 1), column + right);
  };
  const missingAt = (meeting: Meeting) =>
    women.filter((woman) => isOpen(woman, meeting) && markOf(woman, meeting) === undefined);
  const figures = figuresOf(group);
  return (
    <FactGroup title={t('attendance')}>
      <FailureMessage of={mark.failure} />
      <section className={classes.wide} aria-label={t('attendance')} tabIndex={0}>
        <table className={classes.grid} ref={table}>
          <thead>
            <tr>
              <td />
              {meetings.map((meeting) => (
                <th key={meeting.id} scope="col">
                  {formatShortDate(meeting.on, language).slice(0, 5)}
                </th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {women.map((woman, row) => {
              const { there, of } = attendanceOf(woman, meetings);
              return (
                <tr key={woman.id}>
                  <th scope="row">{woman.name}</th>
                  {meetings.map((meeting, column) => {
                    const known = markOf(woman, meeting);
                    const date = formatShortDate(meeting.on, language);
                    const word = known === undefined ? t('noMark') : t(`markWords.${known}`);
                    return (
                      <td key={meeting.id} data-none={isHers(woman, meeting) ? undefined : true}>
                        <button
                          type="button"
                          className={classes.cell}
                          data-at={`${row} ${column}`}
                          disabled={!isOpen(woman, meeting)}
                          aria-label={t('cell', { name: woman.name, date, mark: word })}
                          onKeyDown={(event) =>
                            onKey(event, row, column, (typed) =>
                              put(meeting, [{ participantId: woman.id, mark: typed }]),
                            )
                          }
                        >
                          {known === undefined ? '·' : t(`marks.${known}`)}
                        </button>
                      </td>
                    );
                  })}
                  <td>{of === 0 ? '' : `${there}/${of}`}</td>
                </tr>
              );
            })}
            <AllPresentRow meetings={meetings} missingAt={missingAt} onAll={put} />
          </tbody>
        </table>
      </section>
      <div className={classes.quiet}>{t('figures', figures)}</div>
      {mayChange && <div className={classes.quiet}>{t('keys')}</div>}
    </FactGroup>
  );
}

interface AllPresentRowProps {
  readonly meetings: readonly Meeting[];
  /** Women who may be marked at a meeting and are not. */
  readonly missingAt: (meeting: Meeting) => readonly Participant[];
  readonly onAll: (meeting: Meeting, marks: readonly { participantId: Participant['id']; mark: Mark }[]) => void;
}

/** «Усі були» below each meeting that waits for its marks; no row where none does. */
function AllPresentRow({ meetings, missingAt, onAll }: AllPresentRowProps) {
  const t = useTexts('groups');
  const language = useLanguage();
  if (meetings.every((meeting) => missingAt(meeting).length === 0)) return null;
  return (
    <tr>
      <td />
      {meetings.map((meeting) => {
        const missing = missingAt(meeting);
        return (
          <td key={meeting.id}>
            {missing.length > 0 && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('allPresentOf', { what: formatShortDate(meeting.on, language) })}
                onClick={() =>
                  onAll(
                    meeting,
                    missing.map(({ id }) => ({ participantId: id, mark: 'present' })),
                  )
                }
              >
                {t('allPresent')}
              </Button>
            )}
          </td>
        );
      })}
      <td />
    </tr>
  );
}
