import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './RecordHeader.module.css';

export interface Step {
  readonly label: string;
  /** Below the label: the day it was reached. */
  readonly note?: string;
  readonly state: 'done' | 'now' | 'ahead';
}

export interface RecordHeaderProps {
  /** «Сім’ї › мої»: the way back to the same row of the same list. */
  readonly above?: ReactNode;
  readonly code: string;
  /** Left out for a record known by code only. */
  readonly name?: string;
  readonly actions?: ReactNode;
  readonly steps?: readonly Step[];
}

/** Head of a record: code, name, what can be done, and the stage as a line of steps. */
export function RecordHeader({ above, code, name, actions, steps }: RecordHeaderProps) {
  const t = useTexts('common');
  return (
    <header className={classes.header}>
      {above !== undefined && <div className={classes.above}>{above}</div>}
      <div className={classes.line}>
        <Title order={1} className={classes.title} tabIndex={-1}>
          {code} {name !== undefined && <span className={classes.name}>{name}</span>}
        </Title>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {steps !== undefined && (
        <ol className={classes.steps} aria-label={t('stages')}>
          {steps.map((step) => (
            <li key={step.label} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
              {step.label}
              {step.note !== undefined && <span className={classes.note}>{step.note}</span>}
            </li>
          ))}
        </ol>
      )}
    </header>
  );
}
