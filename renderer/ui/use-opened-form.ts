import { type RefObject, useEffect, useRef } from 'react';

/** For the root of a form that opens in the place of something: its first field has the focus, and it is in sight. */
export function useOpenedForm<E extends HTMLElement = HTMLDivElement>(): RefObject<E | null> {
  const root = useRef<E>(null);
  useEffect(() => {
    const form = root.current;
    form?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    const { top = 0, bottom = 0 } = form?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > window.innerHeight) form?.scrollIntoView({ block: 'start' });
  }, []);
  return root;
}
