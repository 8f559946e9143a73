import { expect, test } from 'vitest';
import { WHOLE, WHOLE_END, wholeWords } from './whole-words.ts';

test('a text that was cut in a word keeps whole what was to stay whole, and nothing beyond it', () => {
  const text = `код ${WHOLE}Ж-26-1${WHOLE_END} і ${WHOLE}с-ще${WHOLE_END} далі`;
  expect(wholeWords(text)).toEqual(['код ', 'Ж-26-1', ' і ', 'с-ще', ' далі']);
  expect(wholeWords(text.slice(0, 8))).toEqual(['код ', 'Ж-2', '']);
  expect(wholeWords(text.slice(8))).toEqual(['6-1', '', ' і ', 'с-ще', ' далі']);
});
