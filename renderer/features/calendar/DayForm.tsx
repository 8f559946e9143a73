import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { fieldIssueText } from '#renderer/ui/failure-text.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { type CalendarDay, CalendarDayInput } from '#shared/calendar/calendar.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import classes from './Calendar.module.css';
import type { CalendarChanges } from './calendar.api.ts';
import { parseYearlyDay, yearlyDayTyped } from './yearly-day.ts';

interface DayFormProps {
  readonly kind: CalendarDayInput['kind'];
  /** The day that is changed; null for a new one. */
  readonly day: CalendarDay | null;
  readonly changes: CalendarChanges;
  readonly onLeave: () => void;
}

interface Typed {
  readonly yearly: string;
  readonly on: DateOnly | null | undefined;
  readonly isWorking: boolean;
  readonly name: string;
  readonly from: DateOnly | null | undefined;
  readonly to: DateOnly | null | undefined;
}

const NOTHING: Typed = { yearly: '', on: null, isWorking: false, name: '', from: null, to: null };

function typedOf(day: CalendarDay | null): Typed {
  if (day === null) return NOTHING;
  if (day.kind === 'exception') return { ...NOTHING, on: day.day, isWorking: day.isWorking, name: day.name };
  return { ...NOTHING, yearly: yearlyDayTyped(day.day), name: day.name, from: day.validFrom, to: day.validTo };
}

function checked(kind: CalendarDayInput['kind'], { yearly, on, isWorking, name, from, to }: Typed) {
  return CalendarDayInput.safeParse(
    kind === 'exception'
      ? { kind, day: on, isWorking, name }
      : { kind, day: parseYearlyDay(yearly), name, validFrom: from, validTo: to },
  );
}

/** A holiday of every year, or one single day. Ctrl+Enter keeps it, Esc leaves. */
export function DayForm({ kind, day, changes, onLeave }: DayFormProps) {
  const t = useTexts('calendar');
  const tCommon = useTexts('common');
  const [typed, setTyped] = useState(() => typedOf(day));
  const [isTried, setIsTried] = useState(false);
  const read = checked(kind, typed);
  const failure = changes.addDay.failure ?? changes.changeDay.failure;
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string, code: string) => (isTried && wrong.has(field) ? fieldIssueText(code) : undefined);
  const save = async () => {
    setIsTried(true);
    if (!read.success) return;
    const done = await (day === null
      ? changes.addDay.run({ day: read.data })
      : changes.changeDay.run({ id: day.id, day: read.data }));
    if (done !== undefined) onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && event.ctrlKey) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  return (
    <div className={classes.form} role="form" aria-label={t(`${kind}.title`)} onKeyDown={onKeyDown}>
      <FailureMessage of={failure} />
      {kind === 'holiday' ? (
        <TextField
          id="calendar-day"
          label={t('day')}
          help={t('yearlyHelp')}
          width={8}
          autoFocus
          value={typed.yearly}
          error={errorOf('day', 'yearly-day')}
          onChange={(yearly) => change({ yearly })}
        />
      ) : (
        <DateField
          id="calendar-day"
          label={t('day')}
          autoFocus
          value={typed.on}
          error={errorOf('day', 'date')}
          onChange={(on) => change({ on })}
        />
      )}
      <TextField
        id="calendar-name"
        label={t('name')}
        maxLength={200}
        value={typed.name}
        error={errorOf('name', 'required')}
        onChange={(name) => change({ name })}
      />
      {kind === 'exception' ? (
        <ChoiceField
          id="calendar-works"
          label={t('works')}
          choices={[
            { value: 'off', label: t('off') },
            { value: 'working', label: t('working') },
          ]}
          value={typed.isWorking ? 'working' : 'off'}
          onChange={(chosen) => change({ isWorking: chosen === 'working' })}
        />
      ) : (
        <div className={classes.row}>
          <DateField
            id="calendar-from"
            label={t('from')}
            optional
            value={typed.from}
            onChange={(from) => change({ from })}
          />
          <DateField
            id="calendar-to"
            label={t('to')}
            optional
            value={typed.to}
            error={errorOf('validTo', 'before-start')}
            onChange={(to) => change({ to })}
          />
        </div>
      )}
      <div className={classes.row}>
        <Button loading={changes.addDay.isRunning || changes.changeDay.isRunning} onClick={() => void save()}>
          {tCommon('save')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {tCommon('cancel')}
        </Button>
      </div>
    </div>
  );
}
