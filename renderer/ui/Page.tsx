import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** Beside the title, quiet: «312 з 3 470». */
  readonly count?: string;
  /** Buttons at the right, the main one last. */
  readonly actions?: ReactNode;
  /** A quiet line above the title: the way back. */
  readonly above?: ReactNode;
  /** Records and forms keep to 1,280 px; lists take the whole width. */
  readonly width?: 'record' | 'list';
  readonly children: ReactNode;
}

/** A page of the window: title with count, main action, content. */
export function Page({ title, count, actions, above, width = 'record', children }: PageProps) {
  return (
    <div className={width === 'list' ? `${classes.page} ${classes.list}` : classes.page}>
      {above !== undefined && <div className={classes.above}>{above}</div>}
      <header className={classes.head}>
        <Title order={1} className={classes.title} tabIndex={-1}>
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </Title>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
