import { Portal } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { LockClock } from '#renderer/features/entry/LockClock.tsx';
import classes from './LockCover.module.css';

const nothing = () => {};

/** The neutral clock over everything that is on the page, from the press of the key until the page has gone. */
export function LockCover() {
  // Nothing more is typed into what is covered.
  useLayoutEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, []);
  return (
    <Portal>
      <div className={classes.cover}>
        <LockClock onWake={nothing} />
      </div>
    </Portal>
  );
}
