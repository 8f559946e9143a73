import { describe, expect, it } from 'vitest';
import { VocabularyEntry } from '#shared/vocabularies/vocabularies.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { factorNames, officeNames } from './factor-names.ts';

const factorCalled = (text: string, entries: readonly VocabularyEntry[]) =>
  factorNames(officeNames(entries)).called(text)?.factor ?? null;

const entry = (code: string, label: string, shortLabel: string | null = null, vocabulary = 'factors') =>
  VocabularyEntry.parse({
    ...{ id: newId(), vocabulary, code, validFrom: null, validTo: null, isBuiltin: false, isMarked: false },
    labels: [{ language: 'uk', label, shortLabel }],
  });

describe('a factor in a list', () => {
  it.each([
    ['домашнє насильство', 14],
    ['  Домашне  НАСИЛЬСТВО. ', 14],
    ['14', null],
    ['', null],
  ])('%j is read as %j', (text, factor) => expect(factorCalled(text, [])).toBe(factor));

  it('is known by the office’s own words, long or short, before the usual ones', () => {
    const own = [entry('17', 'Сирітство внаслідок війни', 'сирітство'), entry('9', 'безробіття')];
    expect(['СИРІТСТВО', 'сирітство внаслідок  війни', 'безробіття'].map((text) => factorCalled(text, own))).toEqual([
      17, 17, 9,
    ]);
    expect(factorCalled('сирітство', [])).toBeNull();
  });

  it('is not known by the word of another vocabulary', () => {
    expect(factorCalled('сирітство', [entry('17', 'сирітство', null, 'tags')])).toBeNull();
  });
});
