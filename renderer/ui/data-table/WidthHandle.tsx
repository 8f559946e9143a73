import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './data-table.module.css';
import { fittingWidth, MAX_WIDTH, MIN_WIDTH } from './layout.ts';

/** Pixels of one press of an arrow. */
const STEP = 16;

interface WidthHandleProps {
  title: string;
  /** Pixels as chosen; undefined while the program decides. */
  width: number | undefined;
  /** Called while the width changes; `isDone` when it stays so. Null goes back to the width of the program. */
  onWidth: (width: number | null, isDone: boolean) => void;
}

/** The edge of a head: dragged, or moved with the arrows. Home or a double click give back the first width. */
export function WidthHandle({ title, width, onWidth }: WidthHandleProps) {
  const t = useTexts('common');
  const handle = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly at: number; readonly width: number } | null>(null);
  /** What the last arrow asked for: the next one may come before the column is drawn so wide. */
  const asked = useRef<number | null>(null);
  const [measured, setMeasured] = useState(MIN_WIDTH);
  const measure = () => handle.current?.parentElement?.offsetWidth ?? MIN_WIDTH;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    asked.current = null;
    drag.current = { at: event.clientX, width: measure() };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const dragTo = (event: PointerEvent, isDone: boolean) => {
    if (drag.current === null) return;
    const moved = event.clientX - drag.current.at;
    if (moved !== 0) onWidth(fittingWidth(drag.current.width + moved), isDone);
    if (isDone) drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (step === 0 && event.key !== 'Home') return;
    asked.current = step === 0 ? null : fittingWidth((asked.current ?? measure()) + step);
    onWidth(asked.current, true);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of HTML cannot be moved
    <div
      ref={handle}
      className={classes.handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('table.width', { title })}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      aria-valuenow={width ?? measured}
      onFocus={() => {
        asked.current = null;
        setMeasured(measure());
      }}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => dragTo(event, false)}
      onPointerUp={(event) => dragTo(event, true)}
      onDoubleClick={() => onWidth(null, true)}
      onKeyDown={onKeyDown}
    />
  );
}
