import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { CalendarDay, CalendarDayInput } from '#shared/calendar/calendar.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import classes from './Calendar.module.css';
import type { CalendarChanges } from './calendar.api.ts';
import { DayForm } from './DayForm.tsx';
import { yearlyDayText } from './yearly-day.ts';

interface DaysSectionProps {
  readonly kind: CalendarDayInput['kind'];
  readonly days: readonly CalendarDay[];
  readonly changes: CalendarChanges;
}

/** Holidays, or single days, in a table; one at a time is added or changed in a form below. */
export function DaysSection({ kind, days, changes }: DaysSectionProps) {
  const t = useTexts('calendar');
  const [open, setOpen] = useState<CalendarDay | 'new' | null>(null);
  const remove = async ({ id, ...day }: CalendarDay) => {
    if ((await changes.removeDay.run({ id })) === undefined) return;
    notify({ text: t('removed', { name: day.name }), undo: () => void changes.addDay.run({ day }) });
  };
  return (
    <section className={classes.section} aria-label={t(`${kind}.title`)}>
      <Title order={2}>{t(`${kind}.title`)}</Title>
      <p className={classes.quiet}>{t(`${kind}.words`)}</p>
      {days.length > 0 && (
        <PlainTable
          heads={[t('day'), t('name'), t(kind === 'holiday' ? 'years' : 'works'), null]}
          label={t(`${kind}.title`)}
        >
          {days.map((day) => (
            <DayRow key={day.id} day={day} onChange={() => setOpen(day)} onRemove={() => void remove(day)} />
          ))}
        </PlainTable>
      )}
      {open === null ? (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {t(`${kind}.add`)}
          </Button>
        </div>
      ) : (
        <DayForm
          key={open === 'new' ? 'new' : open.id}
          kind={kind}
          day={open === 'new' ? null : open}
          changes={changes}
          onLeave={() => setOpen(null)}
        />
      )}
    </section>
  );
}

interface DayRowProps {
  readonly day: CalendarDay;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function DayRow({ day, onChange, onRemove }: DayRowProps) {
  const t = useTexts('calendar');
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {day.kind === 'holiday' ? yearlyDayText(day.day, language) : formatShortDate(day.day, language)}
      </th>
      <td>{day.name}</td>
      <td>
        {day.kind === 'holiday'
          ? periodText(
              t,
              [day.validFrom, day.validTo].map((on) => on && formatShortDate(on as DateOnly, language)),
            )
          : t(day.isWorking ? 'working' : 'off')}
      </td>
      <td data-cell="actions">
        <Button variant="subtle" size="compact-md" aria-label={t('changeDay', { name: day.name })} onClick={onChange}>
          {t('change')}
        </Button>
        <Button variant="subtle" size="compact-md" aria-label={t('removeDay', { name: day.name })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}

function periodText(
  t: ReturnType<typeof useTexts<'calendar'>>,
  [from, to]: readonly (string | null | undefined)[],
): string {
  if (from && to) return t('period.between', { from, to });
  if (from) return t('period.from', { from });
  return to ? t('period.to', { to }) : t('period.always');
}
