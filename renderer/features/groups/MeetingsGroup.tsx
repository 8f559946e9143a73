import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { numberOf } from '#shared/groups/groups.rules.ts';
import { type Group, MEETING_STATES, type Meeting, MeetingInput } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useGroupChanges } from './groups.api.ts';
import classes from './groups.module.css';

/** The meetings by day: «зустріч 7 з 12», its theme, what became of it. */
export function MeetingsGroup({ group }: { group: Group }) {
  const t = useTexts('groups');
  const mayChange = useMay('groups.change');
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <FactGroup title={t('meetings')}>
      <ul className={classes.lines}>
        {group.meetings.map((meeting) => (
          <li key={meeting.id}>
            {open === meeting.id ? (
              <MeetingForm group={group} meeting={meeting} onClose={close} />
            ) : (
              <MeetingLine
                group={group}
                meeting={meeting}
                onOpen={mayChange && open === null ? () => setOpen(meeting.id) : undefined}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && <MeetingForm group={group} meeting={null} onClose={close} />}
      {mayChange && open === null && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            {t('addMeeting')}
          </Button>
        </div>
      )}
    </FactGroup>
  );
}

interface MeetingLineProps {
  readonly group: Group;
  readonly meeting: Meeting;
  readonly onOpen: (() => void) | undefined;
}

function MeetingLine({ group, meeting, onOpen }: MeetingLineProps) {
  const t = useTexts('groups');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const { on, at, state, isOnline, theme, reason, log, worries } = meeting;
  const number = numberOf(meeting, group.meetings);
  const total = group.meetings.filter((one) => one.state !== 'cancelled').length;
  const date = formatShortDate(on, language);
  const isLate = state === 'planned' && on < today;
  const more = [number === null ? null : t('numbered', { number, total }), at, isOnline ? t('meeting.isOnline') : null];
  return (
    <>
      <div className={classes.line}>
        <span>
          <b>{date}</b> {theme}
        </span>
        {onOpen !== undefined && (
          <Button variant="subtle" size="compact-sm" aria-label={t('changeOf', { what: date })} onClick={onOpen}>
            {t('change')}
          </Button>
        )}
      </div>
      <div className={classes.quiet}>
        {more.filter(Boolean).join(' · ')}{' '}
        {state !== 'planned' && <StatusDot tone={state === 'held' ? 'good' : 'quiet'} label={t(`states.${state}`)} />}
        {isLate && <StatusDot tone="attention" label={t('unwritten', { count: 1 })} />}
      </div>
      {[reason, log, worries].filter(Boolean).map((words) => (
        <div key={words} className={classes.quiet}>
          {words}
        </div>
      ))}
    </>
  );
}

interface MeetingDraft extends Omit<MeetingInput, 'on' | 'at' | 'guests' | 'children'> {
  readonly on: DateOnly | null | undefined;
  readonly at: string;
  readonly guests: number | null | undefined;
  readonly children: number | null | undefined;
  readonly andLater: boolean;
}

function draftOf(meeting: Meeting | null, today: DateOnly): MeetingDraft {
  if (meeting !== null) return { ...meeting, at: meeting.at ?? '', andLater: false };
  return {
    ...{ on: today, at: '', state: 'planned', isOnline: false, theme: null, reason: null, guests: 0, children: 0 },
    ...{ log: null, worries: null, wasOneToOne: false, needsSupervision: false, andLater: false },
  };
}

function MeetingForm({ group, meeting, onClose }: { group: Group; meeting: Meeting | null; onClose: () => void }) {
  const t = useTexts('groups');
  const { addMeeting, changeMeeting } = useGroupChanges();
  const isTold = useMay('groups.confide');
  const [today] = useState(() => todayIn(new Date()));
  return (
    <PlainForm<MeetingDraft, { meeting: MeetingInput; andLater: boolean }>
      label={t('meetingForm')}
      initial={draftOf(meeting, today)}
      check={({ andLater, at, guests, children, ...draft }) => {
        const typed = {
          ...draft,
          at: at.trim() === '' ? null : at.trim(),
          guests: guests ?? 0,
          children: children ?? 0,
        };
        const checked = checkedBy(MeetingInput, typed);
        return checked.ok ? { ok: true, value: { meeting: checked.value, andLater } } : checked;
      }}
      save={t('save')}
      command={meeting === null ? addMeeting : changeMeeting}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await (meeting === null
          ? addMeeting.run({ groupId: group.id, meeting: input.meeting })
          : changeMeeting.run({ groupId: group.id, id: meeting.id, version: meeting.version, ...input }));
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {({ draft, onChange, errorOf }) => {
        const text = (id: 'theme' | 'reason' | 'log' | 'worries', lines: number, help?: string) => (
          <TextField
            id={id}
            label={t(`meeting.${id}`)}
            help={help}
            optional
            lines={lines}
            value={draft[id] ?? ''}
            error={errorOf(id)}
            onChange={(words) => onChange({ ...draft, [id]: words })}
          />
        );
        return (
          <>
            <DateField
              id="on"
              label={t('meeting.on')}
              value={draft.on}
              error={errorOf('on')}
              autoFocus
              onChange={(on) => onChange({ ...draft, on })}
            />
            {meeting !== null && draft.on !== meeting.on && (
              <CheckField
                id="andLater"
                label={t('meeting.andLater')}
                value={draft.andLater}
                onChange={(andLater) => onChange({ ...draft, andLater })}
              />
            )}
            <TextField
              id="at"
              label={t('meeting.at')}
              optional
              width={6}
              value={draft.at}
              error={errorOf('at')}
              onChange={(at) => onChange({ ...draft, at })}
            />
            <ChoiceField
              id="state"
              label={t('meeting.state')}
              choices={MEETING_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
              value={draft.state}
              onChange={(state) => state !== null && onChange({ ...draft, state })}
            />
            <CheckField
              id="isOnline"
              label={t('meeting.isOnline')}
              value={draft.isOnline}
              onChange={(isOnline) => onChange({ ...draft, isOnline })}
            />
            {text('theme', 1)}
            {text('reason', 1)}
            {draft.state === 'held' && (
              <>
                {(['guests', 'children'] as const).map((id) => (
                  <NumberField
                    key={id}
                    id={id}
                    label={t(`meeting.${id}`)}
                    value={draft[id]}
                    error={errorOf(id)}
                    onChange={(count) => onChange({ ...draft, [id]: count })}
                  />
                ))}
                {text('log', 3)}
                {isTold && text('worries', 2, t('meeting.worriesHelp'))}
                {(['wasOneToOne', 'needsSupervision'] as const).map((id) => (
                  <CheckField
                    key={id}
                    id={id}
                    label={t(`meeting.${id}`)}
                    value={draft[id]}
                    onChange={(is) => onChange({ ...draft, [id]: is })}
                  />
                ))}
              </>
            )}
          </>
        );
      }}
    </PlainForm>
  );
}
