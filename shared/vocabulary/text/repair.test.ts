import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactKey } from './folding.ts';
import { repairText, titleCaseName } from './repair.ts';

const MESSY = fc.string({
  unit: fc.constantFrom(
    ...'абвіїйяюєАБІЇяюaceikmtxyABCEHIKMOPTXYdsïÏ',
    ...'\'’ʼ`´"*\u0301\u0308\u0306\u00ad\u200b',
    ...' \u00a0\n-–.1',
  ),
  maxLength: 14,
});

describe('repaired text', () => {
  test('stays as typed when nothing is wrong', () => {
    expect(repairText('Нечай-Бойко')).toEqual({ text: 'Нечай-Бойко', repairs: [] });
  });

  test('has single spaces and none at its ends', () => {
    expect(repairText(' Брониківська \u00a0 громада\n')).toEqual({ text: 'Брониківська громада', repairs: ['spaces'] });
    expect(repairText('Крав\u00adчук')).toEqual({ text: 'Кравчук', repairs: ['spaces'] });
  });

  test.each(["Дем'янчук", 'Дем`янчук', 'Демʼянчук', 'Дем´янчук', 'Дем"янчук', 'Дем*янчук', "Дем''янчук"])(
    'has ’ inside words where %s was typed',
    (typed) => {
      expect(repairText(typed)).toEqual({ text: 'Дем’янчук', repairs: ['apostrophe'] });
    },
  );

  test('keeps quotation marks', () => {
    expect(repairText('ТОВ "Яблуко"').repairs).toEqual([]);
    expect(repairText('ТОВ"Яблуко"').repairs).toEqual([]);
    expect(repairText("'Надія'").repairs).toEqual([]);
  });

  test('has Cyrillic letters for Latin look-alikes inside Cyrillic words', () => {
    expect(repairText('Ходакiвець')).toEqual({ text: 'Ходаківець', repairs: ['latin'] });
    expect(repairText('Iршанська')).toEqual({ text: 'Іршанська', repairs: ['latin'] });
    expect(repairText('B`юн')).toEqual({ text: 'В’юн', repairs: ['apostrophe', 'latin'] });
    expect(repairText('Kиïв')).toEqual({ text: 'Київ', repairs: ['latin'] });
  });

  test('leaves Latin words and deliberate mixtures alone', () => {
    for (const typed of ['Novák', 'IT-фахівець', 'SMSка', 'Nestle Україна']) {
      expect(repairText(typed)).toEqual({ text: typed, repairs: [] });
    }
  });

  test('needs no second repair', () => {
    fc.assert(
      fc.property(fc.oneof(MESSY, fc.string({ unit: 'binary' })), (typed) => {
        const { text } = repairText(typed);
        expect(repairText(text)).toEqual({ text, repairs: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test('is found under the same key as the typed text', () => {
    const typedText = MESSY.map((text) => text.replace(/[\u0306\u0308]/g, ''));
    fc.assert(
      fc.property(typedText, (typed) => exactKey(repairText(typed).text) === exactKey(typed)),
      { numRuns: 3000 },
    );
  });

  test('of a megabyte is made in a moment', () => {
    for (const piece of ["'", ' ', 'а ', "a'", 'аa', '"я']) {
      const started = performance.now();
      titleCaseName(repairText(piece.repeat(1_000_000 / piece.length)).text);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(3000);
    }
  });
});

describe('title case', () => {
  test.each([
    ['ХОДАКІВЕЦЬ', 'Ходаківець'],
    ['ДЕМ’ЯНЧУК', 'Дем’янчук'],
    ["ДЕМ'ЯНЧУК", "Дем'янчук"],
    ['НЕЧАЙ-БОЙКО', 'Нечай-Бойко'],
    ['КРАВЧУК Наталія ПЕТРІВНА', 'Кравчук Наталія Петрівна'],
    ['КРАВЧУК Н. П.', 'Кравчук Н. П.'],
    ['Кравчук Н.П.', 'Кравчук Н.П.'],
    ['ЇЖАК', 'Їжак'],
  ])('makes of %s %s', (capitals, name) => {
    expect(titleCaseName(capitals)).toBe(name);
  });

  test('keeps words that have small letters', () => {
    for (const name of ['ван дер Берг', 'МакКензі', 'кравчук']) expect(titleCaseName(name)).toBe(name);
  });
});
