import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  /** What this place is for. */
  readonly title: string;
  /** What to do first. */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

/** A screen with nothing on it yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Title order={2}>{title}</Title>
      <div className={classes.words}>{children}</div>
      {action}
    </div>
  );
}
