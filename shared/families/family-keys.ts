import type { PersonName } from '#shared/vocabulary/people.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { sortKeyOf } from '#shared/vocabulary/text/sort-key.ts';

/** After every letter: families known by code only stand at the end of the list, in the order of their codes. */
const AFTER_ALL_NAMES = '~';

/** The place of a family in the list: by the name of its main member, else by its code. */
export function familySortKey(main: PersonName | null, code: string): string {
  if (main === null) return AFTER_ALL_NAMES + code;
  return sortKeyOf([main.surname, main.givenName, main.patronymic]);
}

const PHONE_TAILS = [4, 7, 9, 10] as const;

function phoneWords(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  const tails = PHONE_TAILS.filter((length) => length < digits.length).map((length) => digits.slice(-length));
  return [digits, ...tails];
}

function codeWords(code: string): string[] {
  const number = code.slice(code.lastIndexOf('-') + 1);
  return [exactKey(code), number.replace(/^0+/, '')];
}

/**
 * The words under which a family is found: every part of every member's name, the case code with and without
 * leading zeros, and each phone whole and by its last digits. Folded by the exact tier.
 */
export function familyWords(code: string, names: readonly PersonName[], phones: readonly string[]): string {
  const parts = names.flatMap(({ surname, givenName, patronymic }) => [surname, givenName, patronymic]);
  const words = [
    ...codeWords(code),
    ...parts.filter((part) => part !== null).map((part) => exactKey(part)),
    ...phones.flatMap(phoneWords),
  ];
  return [...new Set(words)].join(' ');
}
