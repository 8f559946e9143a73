import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import type { FacilitatorId, FacilitatorInput } from '#shared/facilitators/facilitators.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { facilitatorColumns, findFacilitatorNamed } from './facilitators.queries.ts';

const taken = () => refuse('facilitators/name-taken', { fields: [{ path: 'name', code: 'name-taken' }] });

/** A group names its pair by name: no two bear the same one. */
export async function addFacilitator(scene: RecordScene, facilitator: FacilitatorInput) {
  if ((await findFacilitatorNamed(scene.trx, facilitator.name)) !== undefined) return taken();
  return await addRecord<FacilitatorId>(scene, 'facilitators', facilitatorColumns(facilitator));
}

export async function changeFacilitator(
  scene: RecordScene,
  { facilitator, ...target }: RecordTarget & { facilitator: FacilitatorInput },
) {
  const known = await findFacilitatorNamed(scene.trx, facilitator.name);
  if (known !== undefined && known.id !== target.id) return taken();
  const record = { table: 'facilitators', thing: 'facilitator', ...target } as const;
  return await changeRecord(scene, record, facilitatorColumns(facilitator));
}
