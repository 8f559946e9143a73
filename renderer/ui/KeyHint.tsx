import { Portal } from '@mantine/core';
import { Fragment, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
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

interface KeyTipProps {
  readonly label: string;
  readonly keys?: string;
  /** One element that has a name of its own: the tip only repeats it for the eye. */
  readonly children: ReactElement;
}

/** Wait before a tip appears under a resting pointer; under the focus of the keyboard it is there at once. */
const REST_MS = 400;
const GAP_PX = 6;
const EDGE_PX = 8;

/** The tip of a button that also has keys, on hover and on keyboard focus. Esc takes it away. */
export function KeyTip({ label, keys, children }: KeyTipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [box, setBox] = useState<DOMRect | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = () => setBox(anchor.current?.firstElementChild?.getBoundingClientRect() ?? null);
  const hide = () => {
    clearTimeout(timer.current);
    setBox(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <span
      ref={anchor}
      className={classes.anchor}
      onPointerEnter={() => {
        timer.current = setTimeout(show, REST_MS);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      {box !== null && (
        <Portal>
          <Tip box={box}>
            {label} {keys !== undefined && <KeyHint keys={keys} />}
          </Tip>
        </Portal>
      )}
    </span>
  );
}

/** Below its element and inside the window; above it where there is no room. */
function Tip({ box, children }: { box: DOMRect; children: ReactNode }) {
  const tip = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState({ left: -9999, top: 0 });
  useEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = tip.current ?? {};
    const centred = box.left + (box.width - width) / 2;
    const left = Math.max(EDGE_PX, Math.min(centred, window.innerWidth - width - EDGE_PX));
    const below = box.bottom + GAP_PX;
    setPlace({ left, top: below + height > window.innerHeight ? box.top - GAP_PX - height : below });
  }, [box]);
  return (
    <span ref={tip} className={classes.tip} style={place} aria-hidden>
      {children}
    </span>
  );
}
