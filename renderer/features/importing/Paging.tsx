import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './ImportPage.module.css';

export interface PagingProps {
  readonly offset: number;
  readonly total: number;
  /** Lines a page. */
  readonly step: number;
  readonly onOffset: (offset: number) => void;
}

/** Before, after, and where one is; nothing for a single page. */
export function Paging({ offset, total, step, onOffset }: PagingProps) {
  const t = useTexts('importing');
  if (total <= step) return null;
  const to = Math.min(offset + step, total);
  return (
    <div className={classes.buttons}>
      <Button variant="default" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - step))}>
        {t('rows.before')}
      </Button>
      <Button variant="default" disabled={to === total} onClick={() => onOffset(to)}>
        {t('rows.after')}
      </Button>
      <span className={classes.quiet} role="status">
        {t('rows.position', { from: offset + 1, to, total })}
      </span>
    </div>
  );
}
