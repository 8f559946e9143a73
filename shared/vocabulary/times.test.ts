import { expect, test } from 'vitest';
import { OptionalTime } from './times.ts';

test.each([
  ['17:30', '17:30'],
  [' 9:05 ', '09:05'],
  ['17.30', '17:30'],
  ['', null],
  [null, null],
])('«%s» is %s', (typed, hour) => expect(OptionalTime.parse(typed)).toBe(hour));

test.each(['25:00', '17:60', '17', 'ввечері', '117:30'])('«%s» is no hour', (typed) =>
  expect(OptionalTime.safeParse(typed).success).toBe(false),
);
