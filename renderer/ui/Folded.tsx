import type { ReactNode } from 'react';
import classes from './Folded.module.css';

export interface FoldedProps {
  readonly label: string;
  /** Whether it stands open from the beginning: it holds something that should not be missed. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What is seldom needed, below one line that opens it: «Попередні адреси: 2». */
export function Folded({ label, isOpen, children }: FoldedProps) {
  return (
    <details className={classes.folded} open={isOpen}>
      <summary>{label}</summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
