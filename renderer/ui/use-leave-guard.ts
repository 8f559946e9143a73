import { useEffect, useRef } from 'react';

/** Goes where the person wanted to go when they were stopped. */
function goOn({ navigationType, destination }: NavigateEvent): void {
  if (navigationType === 'traverse') window.navigation.traverseTo(destination.key);
  else window.location.assign(destination.url);
}

/**
 * Stops every way out of the page (a link, a key of a section, the back key) while something would be lost, and asks.
 * `ask` resolves to true when it may be lost.
 */
export function useLeaveGuard(isActive: boolean, ask: () => Promise<boolean>): void {
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    if (!isActive) return;
    let isLeaving = false;
    const onNavigate = (event: NavigateEvent) => {
      if (isLeaving || !event.cancelable || event.navigationType === 'reload') return;
      event.preventDefault();
      void asking.current().then((mayLeave) => {
        if (!mayLeave) return;
        isLeaving = true;
        goOn(event);
      });
    };
    window.navigation.addEventListener('navigate', onNavigate);
    return () => window.navigation.removeEventListener('navigate', onNavigate);
  }, [isActive]);
}
