/** The part of Electron's `powerMonitor` that is listened to. */
export interface Power {
  on(event: (typeof EVENTS)[number], listener: () => void): unknown;
  /** Seconds since anybody touched the laptop. */
  getSystemIdleTime(): number;
}

/** A closed lid; a locked screen, which on Windows is a change of user too; a change of user on macOS. */
const EVENTS = ['suspend', 'lock-screen', 'user-did-resign-active'] as const;

/** How long the page has to keep what is typed and to lock of itself. With it a lock takes less than a second. */
const GRACE_MS = 700;
const MINUTE_MS = 60_000;

export interface LockWatchNeeds {
  readonly power: Power;
  /** Asks the page to cover itself, keep what is typed, and lock. */
  readonly ask: () => void;
  /** Locks without the page. */
  readonly force: () => void;
}

export interface LockWatch {
  /** From now on an open register is watched over; null: there is none. */
  watch(idleMinutes: number | null): void;
}

/** Locks an open register when the laptop is left alone, put to sleep, locked, or given to another user. */
export function watchForLock({ power, ask, force }: LockWatchNeeds): LockWatch {
  let idleMs: number | null = null;
  let idleTimer: NodeJS.Timeout | undefined;
  let graceTimer: NodeJS.Timeout | undefined;

  const lock = () => {
    if (idleMs === null || graceTimer !== undefined) return;
    clearTimeout(idleTimer);
    ask();
    graceTimer = setTimeout(force, GRACE_MS);
  };
  /** Wakes when the time could be up, and not before. */
  const look = () => {
    if (idleMs === null) return;
    const leftMs = idleMs - power.getSystemIdleTime() * 1000;
    if (leftMs <= 0) lock();
    else idleTimer = setTimeout(look, leftMs);
  };
  for (const event of EVENTS) power.on(event, lock);
  return {
    watch(idleMinutes) {
      idleMs = idleMinutes === null ? null : idleMinutes * MINUTE_MS;
      clearTimeout(idleTimer);
      clearTimeout(graceTimer);
      graceTimer = undefined;
      look();
    },
  };
}
