import type { DraftContent } from '#shared/drafts/drafts.ts';

/** At most this long after a change it is on its way to the register, however fast the typing goes on. */
export const KEEP_AFTER_MS = 1000;

export interface DraftKeeper {
  /** What the form holds now; null when it holds nothing that is not saved. */
  readonly change: (content: DraftContent) => void;
  /** Sends what waits, and resolves when everything that was sent is kept. */
  readonly flush: () => Promise<void>;
  /** Sends nothing until `resume`; resolves when what was on its way has arrived. */
  readonly hold: () => Promise<void>;
  readonly resume: () => void;
}

/**
 * Keeps the latest content, one call at a time, at most once in `KEEP_AFTER_MS`. What comes while typing goes on takes
 * the place of what waits: the clock runs from the first change and not from the last, so that nobody types past it.
 */
export function makeDraftKeeper(keep: (content: DraftContent) => Promise<void>): DraftKeeper {
  let waiting: { readonly content: DraftContent } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  let isHeld = false;

  const stopClock = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = () => {
    stopClock();
    if (waiting === null || isHeld) return running;
    const { content } = waiting;
    waiting = null;
    running = running.then(() => keep(content));
    return running;
  };
  const startClock = () => {
    if (waiting !== null && !isHeld) timer ??= setTimeout(() => void flush(), KEEP_AFTER_MS);
  };
  return {
    change(content) {
      waiting = { content };
      startClock();
    },
    flush,
    hold() {
      isHeld = true;
      stopClock();
      return running;
    },
    resume() {
      isHeld = false;
      startClock();
    },
  };
}
