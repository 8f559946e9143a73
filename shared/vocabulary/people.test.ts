import { describe, expect, test } from 'vitest';
import { fullName, PersonName, sexFromPatronymic, surnameWithInitials, tidyName } from './people.ts';

const name = (surname: string | null, givenName: string | null, patronymic: string | null): PersonName => ({
  surname,
  givenName,
  patronymic,
});

describe('a name', () => {
  test('may lack any part, and each has at most 200 characters', () => {
    expect(PersonName.safeParse(name(null, null, null)).success).toBe(true);
    expect(PersonName.safeParse(name('а'.repeat(200), null, null)).success).toBe(true);
    expect(PersonName.safeParse(name(null, 'а'.repeat(201), null)).success).toBe(false);
  });

  test('is stored repaired, with null for an empty part', () => {
    expect(tidyName(name(" Дем'янчук ", 'Марiя', '  '))).toEqual(name('Дем’янчук', 'Марія', null));
  });

  test('in full is surname, given name, patronymic', () => {
    expect(fullName(name('Кравчук', 'Наталія', 'Петрівна'))).toBe('Кравчук Наталія Петрівна');
    expect(fullName(name(null, 'Наталія', ''))).toBe('Наталія');
    expect(fullName(name(null, null, null))).toBe('');
  });

  test.each([
    [name('Кравчук', 'Наталія', 'Петрівна'), 'Кравчук Н. П.'],
    [name('Кравчук', 'Наталія', null), 'Кравчук Н.'],
    [name('Кравчук', null, 'Петрівна'), 'Кравчук П.'],
    [name('Кравчук', ' ', null), 'Кравчук'],
    [name('Кравчук', 'Анна-Марія', 'Іванівна'), 'Кравчук А.-М. І.'],
    [name('Кравчук', 'анна -марія', null), 'Кравчук А. М.'],
    [name('Кравчук', '’Аїша', null), 'Кравчук А.'],
    [name('Кравчук', 'Їжак'.normalize('NFD'), null), 'Кравчук Ї.'],
    [name('Кравчук', '-', null), 'Кравчук'],
    [name(null, 'Наталія', 'Петрівна'), 'Наталія Петрівна'],
  ])('of %o is short as %s', (parts, short) => {
    expect(surnameWithInitials(parts)).toBe(short);
  });
});

describe('a patronymic', () => {
  test.each([
    'Петрівна',
    'Миколаївна',
    'Іллівна',
    'Луківна',
    'АНАТОЛІЇВНА',
    'Якiвна',
    "В'ячеславівна",
    'Ильинична',
    'Алі кизи',
  ])('%s shows a woman', (patronymic) => {
    expect(sexFromPatronymic(patronymic)).toBe('female');
  });

  test.each(['Петрович', 'Миколайович', 'Ілліч', 'Лукич', 'Хомич', 'Кузьмич', 'ЮРІЙОВИЧ', 'Мамед огли'])(
    '%s shows a man',
    (patronymic) => {
      expect(sexFromPatronymic(patronymic)).toBe('male');
    },
  );

  test.each([null, '', 'Петр', 'П.', 'Novák'])('%s shows neither', (patronymic) => {
    expect(sexFromPatronymic(patronymic)).toBeNull();
  });
});
