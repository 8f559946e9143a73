import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { PlacementId, PlacementInput } from '#shared/placements/placements.ts';
import { placementColumns } from './placements.queries.ts';

export async function addPlacement(
  scene: RecordScene,
  { traineeId, placement }: { traineeId: string; placement: PlacementInput },
) {
  const trainee = await scene.trx.selectFrom('trainees').where('id', '=', traineeId).select('n').executeTakeFirst();
  if (trainee === undefined) return refuse('records/not-found');
  const columns = { ...placementColumns(placement), trainee_n: trainee.n };
  return await addRecord<PlacementId>(scene, 'placements', columns);
}

export function changePlacement(
  scene: RecordScene,
  { placement, ...target }: RecordTarget & { placement: PlacementInput },
) {
  return changeRecord(scene, { table: 'placements', thing: 'placement', ...target }, placementColumns(placement));
}
