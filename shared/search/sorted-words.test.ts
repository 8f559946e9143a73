import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedWords } from './sorted-words.ts';

const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), minLength: 1, maxLength: 5 });

/** Asked at any moment, also for the first time after so many words that they have to be put in order first. */
test('words are found by their beginning, however many came since the last question', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(word, { maxLength: 200, size: 'max' }), word, word)), (steps) => {
      const list = new SortedWords<string>();
      const all: string[] = [];
      for (const [added, asked, start] of steps) {
        for (const each of added) list.add(each, each);
        all.push(...added);
        expect(list.has(asked)).toBe(all.some((each) => each.startsWith(asked)));
        expect(list.beginning(start).sort()).toEqual(all.filter((each) => each.startsWith(start)).sort());
      }
    }),
  );
});
