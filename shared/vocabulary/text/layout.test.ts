import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLatinLayout, fromUkrainianLayout } from './layout.ts';

test('a name typed with the Latin layout on is read by its keys', () => {
  expect(fromLatinLayout('rhfdxer yfnfksz')).toBe('кравчук наталія');
  expect(fromLatinLayout('ltv`zyxer')).toBe("дем'янчук");
  expect(fromLatinLayout('\\fkf\\fy')).toBe('ґалаґан');
  expect(fromLatinLayout('>hsq <jqrj')).toBe('Юрій Бойко');
});

test('a name or an e-mail address typed with the Ukrainian layout on is read by its keys', () => {
  expect(fromUkrainianLayout('тщмфл')).toBe('novak');
  expect(fromUkrainianLayout('щдутф"гмсюсщь')).toBe('olena@uvc.com');
  expect(fromUkrainianLayout('дем’янчук')).toBe('ltv`zyxer');
});

test('the two directions undo each other', () => {
  const keys = fc.string({ unit: fc.constantFrom(...'qwertyuiop[]asdfghjkl;\'zxcvbnm,.QWERTY{}<>:"|`\\ 0123-') });
  fc.assert(fc.property(keys, (typed) => fromUkrainianLayout(fromLatinLayout(typed)) === typed));
});
