import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** Counts down from `seconds` to 0, anew whenever `since` is another value. */
export function useCountdown(seconds: number, since: unknown): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the same length begins a new wait
  useEffect(() => {
    const endsAtMs = Date.now() + seconds * SECOND_MS;
    setLeft(seconds);
    if (seconds <= 0) return;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAtMs - Date.now()) / SECOND_MS));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return left;
}

/** Minutes and seconds of a wait as on a clock: 75 is `1:15`. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
