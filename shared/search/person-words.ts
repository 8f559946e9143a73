import type { PersonName } from '#shared/vocabulary/people.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';

/** What of a person the search index holds. */
export interface NamedPerson {
  readonly name: PersonName;
  readonly formerNames: readonly PersonName[];
  readonly alias: string | null;
}

const partsOf = ({ surname, givenName, patronymic }: PersonName) => [surname, givenName, patronymic];

/** The words under which a person is found, each once, as exact keys: every part of every name, and the alias. */
export function personWords({ name, formerNames, alias }: NamedPerson): string {
  const parts = [...partsOf(name), ...formerNames.flatMap(partsOf), alias];
  return [...new Set(parts.flatMap((part) => (part === null ? [] : wordsOf(part))))].join(' ');
}

/** The words under which an address is found: street, house, flat. */
export function addressWords(street: string | null): string {
  return street === null ? '' : [...new Set(wordsOf(street))].join(' ');
}
