import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { formatMomentNow } from '#shared/vocabulary/moment-text.ts';
import classes from './Draft.module.css';

export interface DraftNoteProps {
  /** When what is typed was kept last; null while nothing is. */
  readonly savedAtMs: number | null;
  /** The last try failed. */
  readonly hasFailed: boolean;
}

/** «Чернетку збережено о 14:32»: quiet, at the foot of a form. Nothing while nothing is kept. */
export function DraftNote({ savedAtMs, hasFailed }: DraftNoteProps) {
  const t = useTexts('common');
  const language = useLanguage();
  if (hasFailed) {
    return (
      <span className={classes.note} role="status" data-failed>
        {t('draft.failed')}
      </span>
    );
  }
  if (savedAtMs === null) return null;
  const time = formatMomentNow(new Date(savedAtMs), language);
  return <span className={classes.note}>{t('draft.saved', { time })}</span>;
}
