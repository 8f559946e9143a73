import { expect, test } from 'vitest';
import { letterOf, NOTHING_ANSWERED, passwordProblems, problemsOf, type SetUp, STEPS, typedLetter } from './set-up.ts';

const ANSWERED: SetUp = {
  ...NOTHING_ANSWERED,
  kind: 'regional',
  name: 'Житомирський обласний центр соціальних служб',
  regionCode: 'UA18000000000041385',
  communityCodes: ['UA18020010000000001'],
  letter: 'Ж',
  folder: { token: '1', shownPath: 'C:\\Kolo', problem: null },
  headName: 'Гриценко Надія Петрівна',
  login: 'nadiia',
  password: 'лелека під дощем мовчить',
  repeated: 'лелека під дощем мовчить',
  content: 'empty',
};

test('a set-up with every answer can go through every step', () => {
  for (const step of STEPS) expect(problemsOf(step, ANSWERED, 4)).toEqual([]);
});

test('an empty set-up is stopped at each step that asks for something', () => {
  const stopped = STEPS.filter((step) => problemsOf(step, NOTHING_ANSWERED, null).length > 0);
  expect(stopped).toEqual(['centre', 'area', 'folder', 'head', 'content']);
});

test('communities are asked for only once the region is known', () => {
  const ids = problemsOf('area', NOTHING_ANSWERED, null).map(({ id }) => id);
  expect(ids).toEqual(['region', 'letter']);
});

test('a folder with a problem is not accepted', () => {
  const folder = { token: '1', shownPath: '\\\\server\\share', problem: 'folder/network' } as const;
  expect(problemsOf('folder', { ...ANSWERED, folder }, null)).toEqual([{ id: 'folder', problem: 'folder' }]);
});

test('a password is refused when short, weak or typed differently, and told one reason at a time', () => {
  expect(passwordProblems('короткий', 'інший', 0)).toEqual([{ id: 'password', problem: 'short' }]);
  expect(passwordProblems('1234567890', '1234567890', 0)).toEqual([{ id: 'password', problem: 'weak' }]);
  expect(passwordProblems('лелека під дощем', 'лелека', 4)).toEqual([{ id: 'repeated', problem: 'different' }]);
});

test('a password whose strength is not known yet is left to the register to judge', () => {
  expect(passwordProblems('1234567890', '1234567890', null)).toEqual([]);
});

test('the centre letter is the first of the region, also of a double name', () => {
  expect(letterOf('Житомирська')).toBe('Ж');
  expect(letterOf('Івано-Франківська')).toBe('І');
  expect(letterOf('Kyiv')).toBe('');
});

test('a letter typed after the proposed one takes its place, in capitals', () => {
  expect(typedLetter('Жк')).toBe('К');
  expect(problemsOf('area', { ...ANSWERED, letter: typedLetter('Ь') }, null)).toEqual([
    { id: 'letter', problem: 'letter' },
  ]);
});
