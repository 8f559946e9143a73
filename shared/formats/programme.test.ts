import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProgrammeItem } from './formats.ts';
import { parseProgramme, programmeText } from './programme.ts';

test('a line that begins with # names the block of the themes below it; a dash is a theme that is not settled', () => {
  expect(parseProgramme('Знайомство\n# Порадний\nПрава\n—\n\n')).toEqual([
    { block: null, theme: 'Знайомство' },
    { block: 'Порадний', theme: 'Права' },
    { block: 'Порадний', theme: null },
  ]);
});

test('whatever a programme holds, it is read back as it was written', () => {
  const words = fc.option(fc.stringMatching(/^[А-Яа-я][А-Яа-я ]{0,10}[а-я]$/), { nil: null });
  const programme: fc.Arbitrary<ProgrammeItem[]> = fc.array(fc.record({ block: words, theme: words }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(programme, (items) => {
      expect(parseProgramme(programmeText(items))).toEqual(items);
    }),
  );
});
