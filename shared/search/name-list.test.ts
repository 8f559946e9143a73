import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/vocabulary/languages.ts';
import { NAME_VARIANT_CODES, NAME_VARIANTS } from '#shared/vocabulary/name-variants.ts';
import { toLatin } from '#shared/vocabulary/text/transliterate.ts';
import { NameList } from './name-list.ts';
import { makeNameVariants } from './name-variants.ts';
import { misspelling, nameWord, otherSpelling, typedWord } from './words.ts';

const VARIANTS = makeNameVariants(
  NAME_VARIANT_CODES.map((code) => ({ code, texts: LANGUAGES.map((language) => NAME_VARIANTS[language][code] ?? '') })),
);

/** Short words of few letters, which are alike more often than names are; some of them stored in Latin letters. */
const LETTER = fc.constantFrom(...'аеиіїйєюяьвкнсшчзжгхцлт');
const CYRILLIC = fc.string({ unit: LETTER, minLength: 1, maxLength: 7 });
const NAME = fc.oneof(
  CYRILLIC,
  fc.tuple(CYRILLIC, fc.constantFrom('ський', 'ова', 'чук', 'ич', 'івна')).map(([stem, end]) => stem + end),
  fc.constantFrom('наталія', 'миколаївна', 'олена', 'юрій', 'kravcuk', 'jelena', 'schulz'),
);
const SPOILT = fc.oneof(
  NAME,
  NAME.map(toLatin),
  fc.tuple(NAME, fc.nat(6), LETTER).map(([name, at, letter]) => name.slice(0, at) + letter + name.slice(at + 1)),
  fc.tuple(NAME, fc.nat(6)).map(([name, at]) => name.slice(0, at) + name.slice(at + 1)),
  fc
    .tuple(NAME, fc.nat(6))
    .map(([name, at]) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)),
  fc.string({ unit: fc.constantFrom(...'aeijouycszhkgtxvw'), minLength: 1, maxLength: 7 }),
);

test('the list finds what looking at every word would find', () => {
  fc.assert(
    fc.property(fc.array(NAME, { maxLength: 150 }), fc.array(NAME, { maxLength: 20 }), SPOILT, (early, late, text) => {
      const list = new NameList(VARIANTS, early);
      list.misspellingsOf(typedWord('олена', VARIANTS));
      for (const word of late) list.add(word);
      const typed = typedWord(text, VARIANTS);
      const all = [...list.keys()].map((key) => nameWord(key, VARIANTS));
      const keysOf = (found: typeof all) => found.map(({ key }) => key).sort();
      expect([...list.spellingsOf(typed)].sort()).toEqual(keysOf(all.filter((word) => otherSpelling(typed, word))));
      expect([...list.misspellingsOf(typed)].sort()).toEqual(keysOf(all.filter((word) => misspelling(typed, word))));
      expect(list.hasBeginning(typed.key)).toBe(all.some(({ key }) => key.startsWith(typed.key)));
    }),
    { numRuns: 400 },
  );
}, 60_000);
