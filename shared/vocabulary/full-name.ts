import type { PersonName } from './people.ts';

/** «Кравчук Наталія Петрівна», the order of official lists; '' when every part is missing. */
export function fullName(name: PersonName): string {
  return [name.surname, name.givenName, name.patronymic]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * «Кравчук Н. П.», «Кравчук А.-М. П.»; missing parts are left out. Without a surname the full name stands, since
 * initials alone name nobody.
 */
export function surnameWithInitials(name: PersonName): string {
  const surname = name.surname?.trim() ?? '';
  if (surname === '') return fullName(name);
  const parts = [surname, initials(name.givenName), initials(name.patronymic)];
  return parts.filter((part) => part !== '').join(' ');
}

const FIRST_LETTER = /\p{L}\p{M}*/u;

function initials(part: string | null): string {
  const words = (part ?? '').normalize('NFC').split(/\s/);
  return words
    .map(hyphenatedInitials)
    .filter((word) => word !== '')
    .join(' ');
}

function hyphenatedInitials(word: string): string {
  const letters = word.split('-').map((half) => FIRST_LETTER.exec(half)?.[0].toUpperCase());
  return letters.flatMap((letter) => (letter === undefined ? [] : [`${letter}.`])).join('-');
}
