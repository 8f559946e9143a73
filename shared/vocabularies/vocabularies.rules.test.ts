import { expect, test } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { isAlwaysMarked } from './marks.ts';
import {
  type BuiltinWords,
  choicesOf,
  isOfferedOn,
  labelOf,
  shortLabelOf,
  vocabularyOf,
} from './vocabularies.rules.ts';
import type { VocabularyEntry } from './vocabularies.ts';

const words: BuiltinWords = {
  language: 'en',
  wordOf: (_, code) => ({ displaced: 'internally displaced' })[code],
  shortWordOf: (_, code) => ({ displaced: 'IDP' })[code],
};
const day = (text: string) => text as DateOnly;

function tag(code: string, change: Partial<VocabularyEntry> = {}): VocabularyEntry {
  const base = { vocabulary: 'tags', validFrom: null, validTo: null, isBuiltin: true, isMarked: false } as const;
  return { id: newId(), code, ...base, labels: [], ...change };
}
const own = (language: 'uk' | 'en', label: string, shortLabel: string | null = null) => ({
  language,
  label,
  shortLabel,
});

test('an entry is offered on its first and its last day, and neither before nor after', () => {
  const dated = tag('a', { validFrom: day('2026-01-01'), validTo: day('2026-06-30') });
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
  expect(days.map((on) => isOfferedOn(dated, day(on)))).toEqual([false, true, true, false]);
});

test('the office’s word goes before the program’s, the language on screen before another', () => {
  expect(labelOf(tag('displaced'), words)).toBe('internally displaced');
  expect(labelOf(tag('displaced', { labels: [own('en', 'refugees within')] }), words)).toBe('refugees within');
  expect(labelOf(tag('displaced', { labels: [own('uk', 'переселенці')] }), words)).toBe('internally displaced');
  expect(labelOf(tag('own-1', { labels: [own('uk', 'полонені')] }), words)).toBe('полонені');
  expect(labelOf(tag('own-2'), words)).toBe('own-2');
});

test('a renamed entry does not keep the short word of its old meaning', () => {
  expect(shortLabelOf(tag('displaced'), words)).toBe('IDP');
  expect(shortLabelOf(tag('displaced', { labels: [own('en', 'refugees within')] }), words)).toBe('refugees within');
  expect(shortLabelOf(tag('displaced', { labels: [own('en', 'refugees within', 'ref.')] }), words)).toBe('ref.');
});

test('an ended entry is not offered and still has its word on old records', () => {
  const entries = [tag('displaced', { validTo: day('2025-12-31') }), tag('own-1', { labels: [own('en', 'captives')] })];
  const tags = vocabularyOf('tags', entries, words, day('2026-01-01'));
  expect(tags.offered.map(({ label }) => label)).toEqual(['captives']);
  expect(tags.all).toHaveLength(2);
  expect(tags.labelOf('displaced')).toBe('internally displaced');
});

test('before the entries are read, built-in ones are called by the program’s words', () => {
  expect(vocabularyOf('tags', [], words, day('2026-01-01')).labelOf('displaced')).toBe('internally displaced');
});

test('a mark is the program’s on its own entries and the office’s on others', () => {
  const own = { ...tag('own-1', { isMarked: true, isBuiltin: false }), vocabulary: 'relations' as const };
  const relations = vocabularyOf('relations', [own], words, day('2026-01-01'));
  expect(['son', 'daughter', 'own-1', 'mother', 'own-2'].map(relations.isMarked)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect([4, 11, 12, 13, 14, 15, 16].map((factor) => isAlwaysMarked('factors', String(factor)))).toEqual([
    ...Array.from({ length: 6 }, () => true),
    false,
  ]);
  expect(isAlwaysMarked('tags', 'son')).toBe(false);
});

test('a form offers what the office offers, and what stands there already', () => {
  const word = (code: string) => ({ code, label: code.toUpperCase(), shortLabel: code });
  const vocabulary = { all: ['a', 'b', 'c'].map(word), offered: [word('a'), word('c')] };
  const codes = (chosen: Parameters<typeof choicesOf>[1]) => choicesOf(vocabulary, chosen).map(({ value }) => value);
  expect([codes(null), codes('b'), codes(['b', 'c']), codes('unknown')]).toEqual([
    ['a', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
});
