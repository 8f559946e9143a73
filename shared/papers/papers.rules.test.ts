import { expect, test } from 'vitest';
import { FamiliesListParameters } from './papers.ts';
import {
  FAMILIES_LIST_PAPER,
  familiesListFileName,
  familiesListPaperPath,
  parseFamiliesListPaperPath,
} from './papers.rules.ts';

const PARAMETERS = FamiliesListParameters.parse({
  filter: {
    text: 'Дем’янчук & «Їжак» +380=?#%',
    communityCodes: ['UA18080000000016657'],
    levels: ['complex'],
    factors: [12],
  },
  sort: { by: 'registeredOn', descending: true },
  names: 'initials',
});

test('an address leads back to the list it was made for', () => {
  const path = familiesListPaperPath(PARAMETERS);
  expect(parseFamiliesListPaperPath(path)).toEqual(PARAMETERS);
  expect(parseFamiliesListPaperPath(path.slice(path.indexOf('?') + 1))).toEqual(PARAMETERS);
});

test.each(['', '?list=', '?list={', '?list={"names":"all"}', '?other=1'])('the address %j names no list', (query) => {
  expect(parseFamiliesListPaperPath(FAMILIES_LIST_PAPER + query)).toBeNull();
});

test('the name of the file says nothing of the families', () => {
  expect(familiesListFileName('2026-11-21')).toBe('spysok-2026-11-21.pdf');
});
