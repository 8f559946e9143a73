import { UnstyledButton } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './family-form.module.css';

/** «‹ Сім’ї»: back to the same row of the same list where the record was opened from it, else to the whole list. */
export function BackToList() {
  const t = useTexts('families');
  const [, navigate] = useLocation();
  const isFromList = (window.history.state as { isFromList?: unknown } | null)?.isFromList === true;
  return (
    <UnstyledButton
      className={classes.back}
      onClick={() => (isFromList ? window.history.back() : navigate('/families'))}
    >
      ‹ {t('list.title')}
    </UnstyledButton>
  );
}
