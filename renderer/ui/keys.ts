import { useLayoutEffect, useRef } from 'react';

/**
 * Name of a pressed combination, by the place of the key and not by its letter, so that Ctrl+K works with a Ukrainian
 * layout too: `Ctrl+K`, `Alt+1`, `F1`, and `/` alone. Null for another key alone that types something.
 */
export function combination(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>,
): string | null {
  if (event.metaKey) return null;
  const key = event.code.replace(/^(Key|Digit)/, '');
  const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean);
  const isFunctionKey = /^F\d{1,2}$/.test(key);
  if (held.length === 0 && key === 'Slash') return '/';
  return held.length === 0 && !isFunctionKey ? null : [...held, key].join('+');
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
}

/**
 * Keys of the whole window or of the page in it, `{ 'Ctrl+L': lock, '/': focusFilter }`. A key that was taken does
 * nothing else; one that types a sign is not taken from a field.
 */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  // With the page itself, not a moment after it: a key pressed as soon as a page is seen is taken.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = combination(event);
      const action = name === null ? undefined : latest.current[name];
      if (action === undefined || event.defaultPrevented || (name === '/' && isTyping(event))) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
