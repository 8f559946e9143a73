import type { Generated } from 'kysely';

export interface PersonsTable {
  n: Generated<number>;
  id: string;
  surname: string | null;
  given_name: string | null;
  patronymic: string | null;
  sex: 'female' | 'male' | null;
  born_on: string | null;
  birth_year: number | null;
  sort_key: string;
  created_at_ms: number;
  changed_at_ms: number;
}

export interface PersonPhonesTable {
  n: Generated<number>;
  id: string;
  person_n: number;
  /** +380… where it could be read, else as typed. */
  number: string;
  position: number;
}
