import { expect, test } from 'vitest';
import { thingsIn } from './texts-with-code.ts';

const THINGS = ['common', 'families', 'failures', 'given'];

test('a thing is named by the hook, by a whole key and by the beginning of one', () => {
  const code = "const t = useTexts('families'); t('common:save'); textIfKnown(`failures:${code}`);";
  expect(thingsIn(code, THINGS)).toEqual(['common', 'families', 'failures']);
});

test('the same word elsewhere names nothing', () => {
  expect(thingsIn("const section = { name: 'families', path: '/given' };", THINGS)).toEqual([]);
});
