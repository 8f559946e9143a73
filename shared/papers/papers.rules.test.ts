import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familiesListFileName, familiesListPaperPath, parseFamiliesListPaperPath } from './papers.rules.ts';
import { FamiliesListParameters } from './papers.ts';

function listOf(text: string) {
  return FamiliesListParameters.parse({
    filter: { text, communityCodes: ['UA18080000000016657'], levels: ['complex'], factors: [12] },
    sort: { by: 'registeredOn', descending: true },
    names: 'initials',
  });
}

test('an address leads back to the list it was made for, whatever was typed into the filter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const path = familiesListPaperPath(listOf(text));
      expect(parseFamiliesListPaperPath(path)).toEqual(listOf(text));
      expect(path).toMatch(/^[\w/-]+$/);
    }),
  );
});

test.each(['', '/families', '/families/list-paper/', '/families/list-paper/e30', '/families/list-paper/%%'])(
  'the address %j names no list',
  (path) => {
    expect(parseFamiliesListPaperPath(path)).toBeNull();
  },
);

test('the name of the file says nothing of the families', () => {
  expect(familiesListFileName('2026-11-21')).toBe('spysok-2026-11-21.pdf');
});
