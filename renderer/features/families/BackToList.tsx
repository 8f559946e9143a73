import { UnstyledButton } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './family-form.module.css';

/** Leads back to the same row of the same list where the page was opened from it, else to the whole list. */
export function useBackToList(): () => void {
  const [, navigate] = useLocation();
  return () => {
    const isFromList = (window.history.state as { isFromList?: unknown } | null)?.isFromList === true;
    if (isFromList) window.history.back();
    else navigate('/families');
  };
}

/** «‹ Сім’ї» */
export function BackToList() {
  const t = useTexts('families');
  return (
    <UnstyledButton className={classes.back} onClick={useBackToList()}>
      ‹ {t('list.title')}
    </UnstyledButton>
  );
}
