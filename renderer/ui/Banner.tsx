import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

export interface BannerProps {
  /** `danger` only for danger: something may be lost. */
  readonly tone?: 'quiet' | 'attention' | 'danger';
  /** Read out at once by a screen reader: it came by something that was just done. */
  readonly isUrgent?: boolean;
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A note across the page that must be seen before what is under it. */
export function Banner({ tone = 'quiet', isUrgent = false, title, icon, action, children }: BannerProps) {
  return (
    <div className={classes.banner} data-tone={tone} role={isUrgent ? 'alert' : 'note'}>
      <span className={classes.icon} aria-hidden>
        {icon ?? (tone === 'quiet' ? <IconInfoCircle size={20} /> : <IconAlertTriangle size={20} />)}
      </span>
      <div className={classes.body}>
        {title !== undefined && <div className={classes.title}>{title}</div>}
        {children}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
