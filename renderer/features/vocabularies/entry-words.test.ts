import { expect, test } from 'vitest';
import type { BuiltinWords } from '#shared/vocabularies/vocabularies.rules.ts';
import type { VocabularyEntry } from '#shared/vocabularies/vocabularies.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { isTaken, savedWords, shownWords } from './entry-words.ts';

const words: BuiltinWords = {
  language: 'uk',
  wordOf: (_, code) => ({ displaced: 'внутрішньо переміщені особи' })[code],
  shortWordOf: (_, code) => ({ displaced: 'ВПО' })[code],
};
const tag = (code: string, labels: VocabularyEntry['labels'] = []): VocabularyEntry => ({
  ...{
    id: newId(),
    vocabulary: 'tags',
    code,
    labels,
    isBuiltin: true,
    isMarked: false,
    validFrom: null,
    validTo: null,
  },
});

test('an entry shows the words of the program until the office gives its own', () => {
  expect(shownWords(tag('displaced'), words)).toEqual({ label: 'внутрішньо переміщені особи', shortLabel: 'ВПО' });
  const renamed = tag('displaced', [{ language: 'uk', label: 'переселенці', shortLabel: null }]);
  expect(shownWords(renamed, words)).toEqual({ label: 'переселенці', shortLabel: '' });
});

test('what the program says anyway, and nothing at all, is not kept as a word of the office', () => {
  const displaced = tag('displaced');
  expect(savedWords(displaced, words, shownWords(displaced, words))).toBeNull();
  expect(savedWords(displaced, words, { label: ' ', shortLabel: 'ВПО' })).toBeNull();
  expect(savedWords(displaced, words, { label: ' переселенці ', shortLabel: ' ' })).toEqual({
    label: 'переселенці',
    shortLabel: null,
  });
});

test('a name is taken however it is written', () => {
  expect(isTaken([tag('displaced')], words, 'Внутрішньо  переміщені ОСОБИ')).toBe(true);
  expect(isTaken([tag('displaced')], words, 'переселенці')).toBe(false);
});
