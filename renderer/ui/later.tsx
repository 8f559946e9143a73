import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

/*
 * Parts of a page that are seen seldom: their code, with the texts and the components that it needs, is read when they
 * are first shown, so that the page itself is there sooner.
 */

/** A component that is read when it is first drawn. */
export function later<P extends object>(read: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const Read = lazy(async () => ({ default: await read() }));
  return (props) => (
    <Suspense fallback={null}>
      <Read {...props} />
    </Suspense>
  );
}

/**
 * A dialog that is read when it is first opened and stays from then on. `closed` are the props with which it is closed.
 * It is there closed before it opens: it then knows where the focus was and can give it back.
 */
export function laterDialog<P extends object>(
  read: () => Promise<ComponentType<P>>,
  closed: Partial<P>,
): (props: P) => ReactNode {
  const Read = lazy(async () => {
    const Dialog = await read();
    return {
      default: function ReadDialog(props: P) {
        const [isThere, setIsThere] = useState(false);
        useEffect(() => setIsThere(true), []);
        return <Dialog {...props} {...(isThere ? {} : closed)} />;
      },
    };
  });
  const isClosed = (props: P) => Object.entries(closed).every(([name, value]) => props[name as keyof P] === value);
  return function LaterDialog(props: P) {
    const [isWanted, setIsWanted] = useState(false);
    if (!isWanted && !isClosed(props)) setIsWanted(true);
    if (!isWanted) return null;
    return (
      <Suspense fallback={null}>
        <Read {...props} />
      </Suspense>
    );
  };
}
