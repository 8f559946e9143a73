import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** Counts down from `seconds` to 0, anew whenever `since` is another value. */
export function useCountdown(seconds: number, since: unknown): number {
  const [tick, setTick] = useState({ seconds, since, left: seconds });
  useEffect(() => {
    if (seconds <= 0) return;
    const endsAtMs = Date.now() + seconds * SECOND_MS;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((endsAtMs - Date.now()) / SECOND_MS));
      setTick({ seconds, since, left });
      if (left === 0) clearInterval(timer);
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return tick.seconds === seconds && tick.since === since ? tick.left : seconds;
}

/** Minutes and seconds of a wait as on a clock: 75 is `1:15`. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
