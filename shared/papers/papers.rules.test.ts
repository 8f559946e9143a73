import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_FAMILIES, PaperOrder } from './orders.ts';
import { paperPath } from './paper-path.ts';
import { parsePaperPath } from './papers.rules.ts';

function listOf(text: string) {
  return PaperOrder.parse({
    ...ALL_FAMILIES,
    paper: 'families-list',
    filter: { text, communityCodes: ['UA18080000000016657'], levels: ['complex'], factors: [12] },
  });
}

test('an address leads back to the paper it was made for, whatever was typed into the filter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const path = paperPath(listOf(text));
      expect(parsePaperPath(path)).toEqual(listOf(text));
      expect(path).toMatch(/^[\w/-]+$/);
    }),
  );
});

test.each(['', '/families', '/papers/preview/', '/papers/preview/e30', '/papers/preview/%%'])(
  'the address %j names no paper',
  (path) => {
    expect(parsePaperPath(path)).toBeNull();
  },
);
