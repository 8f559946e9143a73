import { Button, CloseButton, Portal } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './Notice.module.css';

export interface Notice {
  /** What is done and where it is to be found, when that is not in front of the person. */
  readonly text: string;
  /** Takes it back; offered for ten seconds. */
  readonly undo?: () => void;
}

const SHOWN_MS = 10_000;
let current: Notice | null = null;
const listeners = new Set<() => void>();

/** Shows a small notice for ten seconds; a newer one takes its place. `null` takes it away. */
export function notify(notice: Notice | null): void {
  current = notice;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** Ctrl+Z takes back what the notice offers, but not while typing: there it belongs to the text. */
function isUndoKey(event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof HTMLElement && event.target.matches(TYPED_IN);
  return event.ctrlKey && event.code === 'KeyZ' && !isTyping;
}

/** The place of the notice; once a window. */
export function NoticeArea() {
  const t = useTexts('common');
  const notice = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (notice === null) return;
    const undo = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || notice.undo === undefined) return;
      notify(null);
      notice.undo();
    };
    const timer = setTimeout(() => notify(null), SHOWN_MS);
    window.addEventListener('keydown', undo);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', undo);
    };
  }, [notice]);
  return (
    <Portal>
      <div className={classes.area} role="status" aria-live="polite">
        {notice !== null && (
          <div className={classes.notice}>
            <span className={classes.text}>{notice.text}</span>
            {notice.undo !== undefined && (
              <Button
                variant="subtle"
                size="compact-sm"
                title="Ctrl+Z"
                onClick={() => {
                  notify(null);
                  notice.undo?.();
                }}
              >
                {t('undo')}
              </Button>
            )}
            <CloseButton aria-label={t('close')} onClick={() => notify(null)} />
          </div>
        )}
      </div>
    </Portal>
  );
}
