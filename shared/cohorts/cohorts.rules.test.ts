import { expect, test } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Mark } from '#shared/vocabulary/marks.ts';
import {
  datedModules,
  earnsCertificate,
  evaluationsOf,
  halfDaysOf,
  programmeModules,
  seemsRelated,
  shareOf,
  testsOf,
} from './cohorts.rules.ts';
import type { TraineeId } from './cohorts.ts';
import { NEW_COHORT } from './testing.ts';

const id = 'a' as TraineeId;
const half = (mark?: Mark) => ({ marks: mark === undefined ? [] : [{ traineeId: id, mark }] });
const others = { marks: [{ traineeId: 'b' as TraineeId, mark: 'present' as const }] };

test('modules stand on the days from the first one on, and lead back to the same programme', () => {
  const dated = datedModules(NEW_COHORT.modules, '2026-11-09' as DateOnly);
  expect(dated.map(({ on, half: which }) => `${on} ${which}`)).toEqual([
    '2026-11-09 1',
    '2026-11-09 2',
    '2026-11-10 1',
    '2026-11-10 2',
  ]);
  expect(programmeModules(dated)).toEqual(NEW_COHORT.modules);
});

test('half-days that nobody is marked in count for nobody; those where others are marked count as missed', () => {
  expect(halfDaysOf({ id }, [half('present'), half('late'), half('absent'), half(), others])).toEqual({
    of: 4,
    there: 2,
  });
  expect(shareOf({ id }, [half()])).toBeNull();
});

test('a certificate is earned from the share on, by trainees alone', () => {
  const modules = [half('present'), half('present'), half('present'), half('absent')] as never;
  expect(earnsCertificate({ id, state: 'trainee' }, { modules, leastShare: 75 })).toBe(true);
  expect(earnsCertificate({ id, state: 'trainee' }, { modules, leastShare: 76 })).toBe(false);
  expect(earnsCertificate({ id, state: 'left' }, { modules, leastShare: 75 })).toBe(false);
});

test('tests are compared over those who wrote both; a fifth more counts as a rise, from nothing any', () => {
  const wrote = (entryTest: number | null, exitTest: number | null) => ({ entryTest, exitTest });
  expect(testsOf([wrote(10, 12), wrote(10, 11), wrote(0, 1), wrote(0, 0), wrote(5, null)])).toEqual({
    ...{ wrote: 4, entry: 5, exit: 6, rose: 2 },
  });
  expect(testsOf([wrote(5, null)])).toBeNull();
});

test('fewer than five sheets say nothing, and comments stand in the order of their words', () => {
  const sheet = (comment: string | null) => ({ content: 5, trainers: 4, usefulness: 3, organisation: 2, comment });
  expect(evaluationsOf(['а', 'б', 'в', 'г'].map(sheet))).toEqual({ sheets: 4, means: null, comments: [] });
  expect(evaluationsOf([sheet('яблуко'), sheet('айстра'), sheet(null), sheet(null), sheet(null)])).toEqual({
    sheets: 5,
    means: { content: 5, trainers: 4, usefulness: 3, organisation: 2 },
    comments: ['айстра', 'яблуко'],
  });
});

test.each([
  ['Олег Левицький', 'Левицька', true],
  ['Левицька О. П.', 'Левицький', true],
  ['Ірина Петрова', 'Петров', true],
  ['Ірина Крук', 'Крук', true],
  ['Ірина Крук', 'Круківська', false],
  ['О. П.', 'Опанасенко', false],
])('%s and %s seem related: %s', (assessor, surname, is) => {
  expect(seemsRelated(assessor, { surname })).toBe(is);
});
