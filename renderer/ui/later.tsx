import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useState } from 'react';

/*
 * Parts of a page that are seen seldom, and pages: their code, with the texts and the components that it needs, is read
 * when they are first shown, so that what stands before them is there sooner.
 *
 * React's own `lazy` under `Suspense` would show each of them a third of a second after it was read: it waits so that one
 * fallback does not follow another (`FALLBACK_THROTTLE_MS`), also where there was nothing to see.
 */

/** A component that is read when it is first drawn; until then `meanwhile` stands there. */
export function later<P extends object>(
  read: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): (props: P) => ReactNode {
  let known: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [Part, setPart] = useState(() => known);
    useLayoutEffect(() => {
      if (Part !== undefined) return;
      let isGone = false;
      const show = (part: () => ComponentType<P>) => {
        if (!isGone) setPart(part);
      };
      read().then(
        (part) => {
          known = part;
          show(() => part);
        },
        // Thrown while drawing, where what stands around it catches it.
        (error: unknown) =>
          show(() => {
            throw error;
          }),
      );
      return () => {
        isGone = true;
      };
    }, [Part]);
    return Part === undefined ? meanwhile : <Part {...props} />;
  };
}

/**
 * A dialog that is read when it is first opened and stays from then on. `closed` are the props with which it is closed.
 * It is there closed before it opens: it then knows where the focus was and can give it back.
 */
export function laterDialog<P extends object>(
  read: () => Promise<ComponentType<P>>,
  closed: Partial<P>,
): (props: P) => ReactNode {
  const Read = later(async () => {
    const Dialog = await read();
    return function ReadDialog(props: P) {
      const [isThere, setIsThere] = useState(false);
      useEffect(() => setIsThere(true), []);
      return <Dialog {...props} {...(isThere ? {} : closed)} />;
    };
  });
  const isClosed = (props: P) => Object.entries(closed).every(([name, value]) => props[name as keyof P] === value);
  return function LaterDialog(props: P) {
    const [isWanted, setIsWanted] = useState(false);
    if (!isWanted && !isClosed(props)) setIsWanted(true);
    return isWanted ? <Read {...props} /> : null;
  };
}
