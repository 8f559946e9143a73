import type { Generated } from 'kysely';

export interface PersonsTable {
  n: Generated<number>;
  id: string;
  /** Grows with every change, so that nobody overwrites what they have not seen. */
  version: Generated<number>;
  surname: string | null;
  given_name: string | null;
  patronymic: string | null;
  /** What a person without a name is called in the meantime; kept when the name becomes known. */
  alias: Generated<string | null>;
  /** When a person who was known by code only got a name, and from whom. */
  identified_at_ms: Generated<number | null>;
  identified_by: Generated<string | null>;
  sex: 'female' | 'male' | null;
  born_on: string | null;
  birth_year: number | null;
  age_band: Generated<string | null>;
  citizenship: Generated<string | null>;
  disability: Generated<string | null>;
  legal_capacity: Generated<string | null>;
  occupation: Generated<string | null>;
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
  label: Generated<string>;
  note: Generated<string | null>;
  position: number;
}

export interface PersonFormerNamesTable {
  n: Generated<number>;
  id: string;
  person_n: number;
  surname: string | null;
  given_name: string | null;
  patronymic: string | null;
  until_on: string | null;
  position: number;
}

export interface PersonDocumentsTable {
  n: Generated<number>;
  id: string;
  person_n: number;
  kind: string;
  /** What it is called, for kinds without a name of their own. */
  title: string | null;
  /** In the normal form of its kind where it could be read, else as typed. */
  number: string | null;
  issued_by: string | null;
  issued_on: string | null;
  valid_until: string | null;
  note: string | null;
  position: number;
}

export interface PersonRestorationsTable {
  n: Generated<number>;
  id: string;
  person_n: number;
  kind: string;
  title: string | null;
  requested_from: string | null;
  requested_on: string | null;
  obtained_on: string | null;
  cost_kopiykas: number | null;
  note: string | null;
  position: number;
}

export interface PersonSafeContactsTable {
  n: Generated<number>;
  id: string;
  person_n: number;
  may_call: 'yes' | 'asAgreed' | 'no';
  call_to: string | null;
  call_when: string | null;
  call_from: string | null;
  code_word: string | null;
  no_letters: 0 | 1;
  keep_from: string | null;
  note: string | null;
}
