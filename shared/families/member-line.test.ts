import { expect, test } from 'vitest';
import { newId, type PersonId } from '#shared/vocabulary/ids.ts';
import { readMemberLine, withoutNameOf, writeMemberLine } from './member-line.ts';

const member = (surname: string, personId = newId() as PersonId) => ({
  ...{ personId, name: { surname, givenName: null, patronymic: null } },
  ...{ relation: 'mother', role: 'household', fromOn: null, toOn: '2026-11-20' },
});

const surnames = (lines: string) => (JSON.parse(lines) as string[]).map((line) => readMemberLine(line).name.surname);

test('a line is read as it was written', () => {
  const mother = member('Кравчук');
  expect(readMemberLine(writeMemberLine(mother))).toEqual(mother);
});

test('a name is taken out of the lines of its person only, not out of those of a namesake', () => {
  const [mother, namesake] = [member('Кравчук'), member('Кравчук')];
  const lines = JSON.stringify([mother, namesake].map(writeMemberLine));
  const left = withoutNameOf(mother.personId, lines);
  expect(surnames(left)).toEqual([null, 'Кравчук']);
  const [first = ''] = JSON.parse(left) as string[];
  expect(readMemberLine(first)).toMatchObject({ personId: mother.personId, relation: 'mother', toOn: '2026-11-20' });
});

test('a line that does not tell whose it is loses its name with every other', () => {
  const old = JSON.stringify([JSON.stringify(['Кравчук', null, null, 'mother', 'household', null, null])]);
  expect(surnames(withoutNameOf('somebody', old))).toEqual([null]);
});
