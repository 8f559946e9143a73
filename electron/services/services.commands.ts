import type { Writer } from '#electron/register/handles.ts';
import { namesShelter } from '#shared/families/shelter.rules.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { ServiceId, ServiceInput } from '#shared/services/services.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { serviceColumns } from './services.queries.ts';

interface Scene {
  readonly trx: Writer;
}

type SaveRefusal = Refusal<'services/not-found'> | Refusal<'services/shelter-address'>;

/** Adds a line or changes one. Where a shelter is must never lie in a directory: only how it is reached. */
export async function saveService(
  { trx }: Scene,
  { id, service }: { id: ServiceId | null; service: ServiceInput },
): Promise<{ id: ServiceId } | SaveRefusal> {
  const { name, provider, address } = service;
  if (address !== null && namesShelter([name, provider, address])) {
    return refuse('services/shelter-address', { fields: [{ path: 'address', code: 'shelter-address' }] });
  }
  const columns = serviceColumns(service);
  if (id === null) {
    const added = newId<ServiceId>();
    await trx
      .insertInto('services')
      .values({ id: added, ...columns })
      .execute();
    return { id: added };
  }
  const { numUpdatedRows } = await trx
    .updateTable('services')
    .set(columns)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? { id } : refuse('services/not-found');
}

export async function removeService(
  { trx }: Scene,
  { id }: { id: ServiceId },
): Promise<null | Refusal<'services/not-found'>> {
  const { numDeletedRows } = await trx.deleteFrom('services').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows === 1n ? null : refuse('services/not-found');
}
