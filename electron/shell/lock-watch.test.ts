import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Power, watchForLock } from './lock-watch.ts';

/** A laptop whose clock, touches and lid are the test's. */
class Laptop extends EventEmitter implements Power {
  #touchedAt = Date.now();
  touch(): void {
    this.#touchedAt = Date.now();
  }
  /** Whole seconds, as Electron gives them. */
  getSystemIdleTime(): number {
    return Math.floor((Date.now() - this.#touchedAt) / 1000);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

function watched(idleMinutes: number | null) {
  const power = new Laptop();
  const done: string[] = [];
  const watch = watchForLock({ power, ask: () => void done.push('ask'), force: () => void done.push('force') });
  watch.watch(idleMinutes);
  return { power, done, watch };
}

for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) {
  test(`${event} asks the page at once, and locks without it within a second`, () => {
    const { power, done } = watched(5);
    power.emit(event);
    expect(done).toEqual(['ask']);
    vi.advanceTimersByTime(999);
    expect(done).toEqual(['ask', 'force']);
  });
}

for (const minutes of [1, 5, 15]) {
  test(`after ${minutes} minutes without a touch it locks, and not before`, () => {
    const { done } = watched(minutes);
    vi.advanceTimersByTime(minutes * MINUTE - 1);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(done).toEqual(['ask', 'force']);
  });
}

test('every touch begins the time anew', () => {
  const { power, done } = watched(1);
  for (let touch = 0; touch < 10; touch++) {
    vi.advanceTimersByTime(MINUTE - 2000);
    power.touch();
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(MINUTE + 1000);
  expect(done).toContain('ask');
});

test('a page that locks of itself is not overtaken', () => {
  const { power, done, watch } = watched(5);
  power.emit('suspend');
  watch.watch(null);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(done).toEqual(['ask']);
});

test('one event after the other asks once', () => {
  const { power, done } = watched(5);
  power.emit('suspend');
  power.emit('lock-screen');
  expect(done).toEqual(['ask']);
});

test('nothing is asked while no register is open', () => {
  const { power, done } = watched(null);
  power.emit('lock-screen');
  vi.advanceTimersByTime(60 * MINUTE);
  expect(done).toEqual([]);
});

test('another number of minutes counts at once', () => {
  const { done, watch } = watched(15);
  vi.advanceTimersByTime(3 * MINUTE);
  watch.watch(2);
  expect(done).toEqual(['ask']);
});

test('a register that is opened after a lock is watched over again', () => {
  const { power, done, watch } = watched(5);
  power.emit('suspend');
  watch.watch(null);
  power.touch();
  watch.watch(5);
  power.emit('suspend');
  expect(done).toEqual(['ask', 'ask']);
});
