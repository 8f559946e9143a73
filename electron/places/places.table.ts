import type { Generated } from 'kysely';

export interface PlacesTable {
  n: Generated<number>;
  code: string;
  level: 'O' | 'K' | 'P' | 'H' | 'M' | 'X' | 'C' | 'B';
  name: string;
  parent_code: string | null;
  sort_key: string;
  /** Folded name (exact tier), for finding by beginning. */
  key: string;
  /** Day of the edition of the classifier that no longer has the place; null while it is there. */
  ended_on: Generated<string | null>;
}

/** Names a place had or also goes by; the present name stands in `places`. */
export interface PlaceNamesTable {
  n: Generated<number>;
  place_code: string;
  name: string;
  key: string;
  kind: 'former' | 'alias';
}
