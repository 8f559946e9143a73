import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import classes from './Today.module.css';

const FIRST_SHOWN = 10;
const MORE = 50;
const MOST = 500;

/** How many rows a section begins with, and how many more each press brings. */
export const DUE_ROWS = { first: FIRST_SHOWN, next: (limit: number) => Math.min(limit + MORE, MOST) };

interface DueSectionProps {
  /** `due-visits` */
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly total: number;
  /** Where not all are shown. */
  readonly shown?: number;
  readonly onMore?: () => void;
  readonly children: ReactNode;
}

/** Rows of one kind that are due, with how many there are and the way to the rest. */
export function DueSection({ id, title, heads, total, shown = total, onMore, children }: DueSectionProps) {
  const t = useTexts('today');
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title} <span className={classes.count}>{total}</span>
      </h2>
      <PlainTable labelledBy={id} heads={heads}>
        {children}
      </PlainTable>
      {shown < Math.min(total, MOST) && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The day, and that it has passed. */
export function DueDay({ on, today }: { on: DateOnly; today: DateOnly }) {
  const t = useTexts('visits');
  const language = useLanguage();
  return (
    <>
      {formatShortDate(on, language)}
      {on < today && (
        <div>
          <StatusDot tone="attention" label={t('late')} />
        </div>
      )}
    </>
  );
}
