import type { Generated } from 'kysely';

/** A line of the service directory. */
export interface ServicesTable {
  n: Generated<number>;
  id: string;
  community_code: string | null;
  name: string;
  sort_key: string;
  provider: string | null;
  address: string | null;
  hours: string | null;
  phone: string | null;
  eligible: string | null;
  documents: string | null;
  checked_on: string;
}
