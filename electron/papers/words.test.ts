import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { wordsOf } from './words.ts';

const RESOURCES = resolve(import.meta.dirname, '../../resources');

test.each(LANGUAGES)('the dialogs have their titles in %s', (language) => {
  expect(wordsOf(RESOURCES, language).savePaper).not.toBe('');
});

test('a language that the program does not speak becomes Ukrainian', () => {
  expect(wordsOf(RESOURCES, '../../etc')).toEqual(wordsOf(RESOURCES, 'uk'));
});
