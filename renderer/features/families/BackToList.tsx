import { UnstyledButton } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './family-form.module.css';

/** Long enough for a step back to have changed the address. */
const STEP_MS = 300;

/**
 * Leads back to the same row of the same list where the page was opened from it, else to the whole list; there too when
 * the history has no page before this one, as after a lock.
 */
export function useBackToList(): () => void {
  const [, navigate] = useLocation();
  return () => {
    const here = window.location.hash;
    const toList = () => window.location.hash === here && navigate('/families');
    const isFromList = (window.history.state as { isFromList?: unknown } | null)?.isFromList === true;
    if (isFromList) window.history.back();
    setTimeout(toList, isFromList ? STEP_MS : 0);
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
