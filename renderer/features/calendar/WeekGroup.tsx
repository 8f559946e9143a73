import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { fieldIssueText } from '#renderer/ui/failure-text.ts';
import { WEEKDAYS, type Weekday, WorkingWeek } from '#shared/calendar/calendar.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Calendar.module.css';

interface WeekGroupProps {
  readonly week: WorkingWeek;
  readonly onChange: (week: WorkingWeek) => void;
}

/** Working weekdays, and whether holidays are worked. Each answer is kept at once; the last working day stays. */
export function WeekGroup({ week, onChange }: WeekGroupProps) {
  const t = useTexts('calendar');
  const toggle = (weekday: Weekday) => {
    const weekdays = WEEKDAYS.filter((one) => week.weekdays.includes(one) !== (one === weekday));
    if (weekdays.length > 0) onChange({ ...week, weekdays });
  };
  return (
    <FactGroup title={t('week.title')}>
      <div className={classes.fields}>
        <fieldset className={classes.weekdays}>
          <legend>{t('week.days')}</legend>
          {WEEKDAYS.map((weekday) => (
            <Checkbox
              key={weekday}
              label={t(`weekdays.${weekday}`)}
              checked={week.weekdays.includes(weekday)}
              onChange={() => toggle(weekday)}
            />
          ))}
        </fieldset>
        <HolidaysWorked week={week} onChange={onChange} />
      </div>
    </FactGroup>
  );
}

/** The switch of martial law with its days. What cannot be read, or ends before it begins, is not kept. */
function HolidaysWorked({ week, onChange }: WeekGroupProps) {
  const t = useTexts('calendar');
  const [typed, setTyped] = useState<{ from?: DateOnly | null; to?: DateOnly | null }>({});
  const { holidaysWorkFrom, holidaysWorkTo } = week;
  const from = 'from' in typed ? typed.from : holidaysWorkFrom;
  const to = 'to' in typed ? typed.to : holidaysWorkTo;
  const change = (days: { from: DateOnly | null | undefined; to: DateOnly | null | undefined }) => {
    setTyped(days);
    const read = WorkingWeek.safeParse({ ...week, holidaysWorkFrom: days.from, holidaysWorkTo: days.to });
    if (read.success && days.from !== null) onChange(read.data);
  };
  const isCrossed = from && to && to < from;
  return (
    <>
      <CheckField
        id="holidays-work"
        label={t('week.holidaysWork')}
        help={t('week.holidaysWorkHelp')}
        value={holidaysWorkFrom !== null}
        onChange={(works) => {
          setTyped({});
          onChange({ ...week, holidaysWorkFrom: works ? todayIn(new Date()) : null, holidaysWorkTo: null });
        }}
      />
      {holidaysWorkFrom !== null && (
        <div className={classes.row}>
          <DateField
            id="holidays-work-from"
            label={t('from')}
            value={from}
            onChange={(day) => change({ from: day, to })}
          />
          <DateField
            id="holidays-work-to"
            label={t('to')}
            optional
            value={to}
            error={isCrossed ? fieldIssueText('before-start') : undefined}
            onChange={(day) => change({ from, to: day })}
          />
        </div>
      )}
    </>
  );
}
