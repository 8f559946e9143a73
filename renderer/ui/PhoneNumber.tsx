import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { maskPhone, phoneText } from '#shared/vocabulary/phones.ts';
import classes from './SafeContact.module.css';

/** A phone; where calling is not simply allowed only its last figures, until it is asked for. */
export function PhoneNumber({ number, isMasked }: { number: string; isMasked: boolean }) {
  const t = useTexts('people');
  const [isShown, setIsShown] = useState(false);
  if (!isMasked) return <>{phoneText(number)}</>;
  const masked = maskPhone(number);
  return (
    <>
      <span className={classes.phone}>{isShown ? phoneText(number) : masked}</span>{' '}
      <UnstyledButton
        className={classes.show}
        aria-label={t(isShown ? 'hideOf' : 'showOf', { what: masked })}
        onClick={() => setIsShown(!isShown)}
      >
        {t(isShown ? 'hide' : 'show')}
      </UnstyledButton>
    </>
  );
}
