import { Button } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import type { DriveChoice } from '#shared/backup/backup.ts';
import { nameOf } from './drives.ts';
import { momentText } from './words.ts';

interface ArrivalOfferProps {
  readonly arrived: DriveChoice;
  readonly onMake: () => void;
  readonly onDismiss: () => void;
}

/** A copy onto the stick that has just come. */
export function ArrivalOffer({ arrived, onMake, onDismiss }: ArrivalOfferProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  const when = momentText(arrived.lastCopyAtMs ?? 0, language);
  return (
    <Banner
      action={
        <>
          <Button size="sm" onClick={onMake}>
            {t('arrived.make')}
          </Button>{' '}
          <Button variant="default" size="sm" onClick={onDismiss}>
            {t('arrived.later')}
          </Button>
        </>
      }
    >
      {t('arrived.words', { name: nameOf(t, arrived), when })}
    </Banner>
  );
}
