import { Button } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { formatMomentNow } from '#shared/vocabulary/moment-text.ts';
import { Banner } from './Banner.tsx';
import classes from './Draft.module.css';

export interface DraftOfferProps {
  readonly savedAtMs: number;
  /** The record was changed after the draft was typed over it. */
  readonly isOutdated: boolean;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** A draft that waits, in the place of its form: nothing can be typed over it before it is taken or thrown away. */
export function DraftOffer({ savedAtMs, isOutdated, onRestore, onDiscard }: DraftOfferProps) {
  const t = useTexts('common');
  const language = useLanguage();
  const time = formatMomentNow(new Date(savedAtMs), language);
  return (
    <Banner tone={isOutdated ? 'attention' : 'quiet'} isUrgent title={t('draft.offer', { time })}>
      {t('draft.words')} {isOutdated && t('draft.changedSince')}
      <div className={classes.actions}>
        <Button autoFocus onClick={onRestore}>
          {t('draft.restore')}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      </div>
    </Banner>
  );
}
