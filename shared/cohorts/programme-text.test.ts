import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProgrammeModule } from './cohorts.ts';
import { parseProgrammeText, programmeText } from './programme-text.ts';

test('a line that begins with # begins a day, and each line below it is half of it', () => {
  expect(parseProgrammeText('# День 1\nетика | 3 | Л. Дорош\nвізит\n\n# День 2\nплан | 5')).toEqual({
    modules: [
      { day: 1, half: 1, theme: 'етика', hours: 3, trainer: 'Л. Дорош' },
      { day: 1, half: 2, theme: 'візит', hours: 4, trainer: null },
      { day: 2, half: 1, theme: 'план', hours: 5, trainer: null },
    ],
    issues: [],
  });
});

test('a third line of a day and hours that are no number are told, with their line', () => {
  expect(parseProgrammeText('а\nб\nв\n#\nг | дві').issues).toEqual([
    { line: 3, code: 'third-half' },
    { line: 5, code: 'hours' },
  ]);
});

test('whatever a programme holds, it is read back as it was written', () => {
  const words = fc.stringMatching(/^[А-Яа-я][А-Яа-я ,.]{0,20}[а-я]$/);
  const day = fc.array(fc.record({ theme: words, hours: fc.nat(12), trainer: fc.option(words, { nil: null }) }), {
    ...{ minLength: 1, maxLength: 2 },
  });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 10 }), (days) => {
      const modules: ProgrammeModule[] = days.flatMap((halves, at) =>
        halves.map((one, which) => ({ ...one, day: at + 1, half: which === 0 ? 1 : 2 })),
      );
      expect(parseProgrammeText(programmeText(modules, 'День'))).toEqual({ modules, issues: [] });
    }),
  );
});
