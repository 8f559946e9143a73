import { beforeAll, expect, test } from 'vitest';
import { addTexts } from '#renderer/text/i18n.ts';
import common from '#renderer/text/uk/common.json' with { type: 'json' };
import { megabytesText, momentText, progressInMegabytes } from './words.ts';

beforeAll(() => addTexts('common', common));

const NOW = new Date(2026, 8, 19, 0, 10);

test('a moment is told from today and yesterday by the calendar, not by 24 hours', () => {
  expect(momentText(new Date(2026, 8, 19, 0, 5).getTime(), 'uk', NOW)).toBe('сьогодні, 00:05');
  expect(momentText(new Date(2026, 8, 18, 23, 55).getTime(), 'uk', NOW)).toBe('вчора, 23:55');
  expect(momentText(new Date(2026, 8, 17, 17, 42).getTime(), 'uk', NOW)).toBe('17.09.2026, 17:42');
});

test('sizes are megabytes, and a small file is not nothing', () => {
  expect(megabytesText(4_234_567, 'uk')).toBe('4,2');
  expect(megabytesText(300, 'uk')).toBe('0,1');
});

test('a stage of one step has no numbers, and a finished one is full', () => {
  expect(progressInMegabytes({ done: null, total: null })).toEqual({});
  expect(progressInMegabytes({ done: 0, total: 1_200_000 })).toEqual({ done: 0, total: 2 });
});
