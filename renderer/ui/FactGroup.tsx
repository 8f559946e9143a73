import { Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './FactGroup.module.css';

export interface FactGroupProps {
  readonly title: string;
  /** Opens the form in place; without it the facts cannot be changed. */
  readonly onChange?: () => void;
  /** The form is open: the link is gone. */
  readonly isChanging?: boolean;
  readonly children: ReactNode;
}

/** Facts that belong together and are changed together, in place. */
export function FactGroup({ title, onChange, isChanging = false, children }: FactGroupProps) {
  const t = useTexts('common');
  return (
    <section className={classes.group} aria-label={title}>
      <header className={classes.head}>
        <Title order={2}>{title}</Title>
        {onChange !== undefined && !isChanging && (
          <UnstyledButton className={classes.change} aria-label={t('changeGroup', { title })} onClick={onChange}>
            {t('change')}
          </UnstyledButton>
        )}
      </header>
      {children}
    </section>
  );
}

export interface Fact {
  readonly label: string;
  /** A dash is shown for nothing. */
  readonly value: ReactNode;
}

/** Facts as small labels with their values below, in columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
