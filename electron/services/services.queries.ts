import type { Reader } from '#electron/register/handles.ts';
import type { Service, ServiceInput } from '#shared/services/services.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import type { ServicesTable } from './services.table.ts';

export function serviceColumns(input: ServiceInput): Omit<ServicesTable, 'n' | 'id'> {
  return {
    community_code: input.communityCode,
    name: input.name,
    sort_key: sortKey(input.name),
    provider: input.provider,
    address: input.address,
    hours: input.hours,
    phone: input.phone,
    eligible: input.eligible,
    documents: input.documents,
    checked_on: input.checkedOn,
  };
}

/** Every line of the directory: those for everybody first, then community by community, each by name. */
export async function listServices(db: Reader): Promise<Service[]> {
  const rows = await db
    .selectFrom('services as s')
    .leftJoin('places as c', 'c.code', 's.community_code')
    .orderBy((eb) => eb('s.community_code', 'is not', null))
    .orderBy('c.sort_key')
    .orderBy('s.sort_key')
    .orderBy('s.n')
    .selectAll('s')
    .select('c.name as community')
    .execute();
  return rows.map(
    (row) =>
      ({
        id: row.id,
        communityCode: row.community_code,
        communityName: row.community,
        name: row.name,
        provider: row.provider,
        address: row.address,
        hours: row.hours,
        phone: row.phone,
        eligible: row.eligible,
        documents: row.documents,
        checkedOn: row.checked_on,
      }) as Service,
  );
}
