import { useEffect, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { CONVENTIONS } from '#shared/vocabulary/languages.ts';
import classes from './Entry.module.css';

const SECOND_MS = 1000;

/** The neutral lock screen: a clock and nothing else. Any key or a click brings the way in. */
export function LockClock({ onWake }: { onWake: () => void }) {
  const t = useTexts('entry');
  const language = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), SECOND_MS);
    const wake = (event: KeyboardEvent) => {
      // The first letter is not to land in the login field that appears.
      event.preventDefault();
      onWake();
    };
    window.addEventListener('keydown', wake);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', wake);
    };
  }, [onWake]);
  const time = now.toLocaleTimeString(CONVENTIONS[language].locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <main>
      <button type="button" className={classes.clock} aria-label={`${time}. ${t('lockClock')}`} onClick={onWake}>
        <time>{time}</time>
      </button>
    </main>
  );
}
