import { type Mark } from '#shared/vocabulary/marks.ts';

/** What a key marks, in either layout: the letters of the paper, and the keys that they lie on. */
const KEYS: Readonly<Record<string, Mark>> = {
  '+': 'present',
  '=': 'present',
  ' ': 'present',
  з: 'late',
  p: 'late',
  р: 'leftEarly',
  h: 'leftEarly',
  о: 'online',
  j: 'online',
  п: 'excused',
  g: 'excused',
  н: 'absent',
  y: 'absent',
  '-': 'absent',
};

/** The mark of a key; null takes one out, undefined is no key of the grid. */
export function markOfKey(key: string): Mark | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  return KEYS[key.toLowerCase()];
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads, as rows down and columns to the right; undefined for a key that leads nowhere. */
export const stepOfKey = (key: string) => STEPS[key];
