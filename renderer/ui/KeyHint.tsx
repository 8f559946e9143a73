import { Tooltip } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import classes from './KeyHint.module.css';

/** Keys as drawn on the keyboard: `Ctrl+K`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className={classes.plus}>+</span>}
          <kbd className={classes.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

/** The tooltip of a button that also has keys. */
export function KeyTip({ label, keys, children }: { label: string; keys?: string; children: ReactElement }) {
  return (
    <Tooltip
      label={
        <span className={classes.tip}>
          {label} {keys !== undefined && <KeyHint keys={keys} />}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
