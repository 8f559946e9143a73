import { expect, test } from 'vitest';
import type { Texts } from '#renderer/text/i18n.ts';
import type { FamiliesListData } from '#shared/papers/papers.ts';
import { TABLE_WIDTH } from '../paper.ts';
import { factorLegend, familiesListColumns, familiesListRows } from './families-list-rows.ts';

/** Gives back the key with its values, so that a test reads what would stand where. */
const t = ((key: string, values?: Record<string, unknown>) =>
  [key.split('.').at(-1), ...Object.values(values ?? {})].join(' ')) as unknown as Texts<'papers'>;

const ROW: FamiliesListData['rows'][number] = {
  code: 'Ж-26-000001',
  name: 'Бондаренко О. П.',
  birthYear: null,
  children: 0,
  communityName: 'Овруцька',
  settlementName: 'Рудня',
  settlementLevel: 'C',
  street: null,
  noFixedAddress: false,
  factors: [14, 7],
  level: null,
  worker: null,
  registeredOn: '2026-02-03',
  stage: 'assessed',
};

function listWith(names: FamiliesListData['names']): FamiliesListData {
  const frame = { centreName: '', isDemonstration: false, printedOn: '2026-11-21', userName: '' };
  const rows = [ROW, { ...ROW, factors: [8, 4, 10] }];
  return { frame, names, communities: [], rows, factorWords: [], sensitiveFactors: [4, 14] };
}

test.each(['codes', 'initials', 'names'] as const)('with %s the columns fill the sheet and fit the cells', (names) => {
  const columns = familiesListColumns(t, names);
  expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(TABLE_WIDTH);
  for (const row of familiesListRows(t, listWith(names), 'uk')) expect(row).toHaveLength(columns.length);
});

test('factors are numbers, the main one first; what is not known is left empty', () => {
  expect(familiesListRows(t, listWith('initials'), 'uk')[0]).toEqual([
    '1',
    'Ж-26-000001',
    'Бондаренко О.\u00a0П.',
    '',
    '0',
    'community Овруцька, C\u00a0Рудня',
    '14, 7',
    '',
    '',
    '03.02.2026',
    'assessed',
  ]);
});

test('a list of codes has no name on it', () => {
  expect(familiesListRows(t, listWith('codes'), 'uk').flat().join()).not.toContain('Бондаренко');
});

test('the sensitive factors are kept apart from those whose words may be printed', () => {
  const { named, sensitive } = factorLegend(listWith('codes'), String);
  expect(named.map(({ number }) => number)).toEqual([7, 8, 10]);
  expect(sensitive).toEqual([4, 14]);
});

test('the legend has the office’s words before the program’s, and a sensitive factor has none of either', () => {
  const rows = [{ ...ROW, factors: [17, 14, 8, 7] }];
  const factorWords = [
    { number: 7, label: 'без роботи' },
    { number: 14, label: 'насильство вдома' },
    { number: 17, label: 'сирітство' },
  ];
  const programWord = (factor: number) => ({ 7: 'безробіття', 8: 'малозабезпеченість', 14: 'насильство' })[factor];
  const own = { number: 17, label: 'сирітство' };
  const law = [
    { number: 7, label: 'без роботи' },
    { number: 8, label: 'малозабезпеченість' },
  ];
  const legend = (sensitiveFactors: number[]) => factorLegend({ rows, factorWords, sensitiveFactors }, programWord);
  expect(legend([14])).toEqual({ named: [...law, own], sensitive: [14] });
  expect(legend([14, 17])).toEqual({ named: law, sensitive: [14, 17] });
});
