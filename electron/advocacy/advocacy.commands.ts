import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import type { AdvocacyId, AdvocacyInput } from '#shared/advocacy/advocacy.ts';
import { advocacyColumns } from './advocacy.queries.ts';

export function addAdvocacy(scene: RecordScene, advocacy: AdvocacyInput) {
  return addRecord<AdvocacyId>(scene, 'advocacy', advocacyColumns(advocacy));
}

export function changeAdvocacy(
  scene: RecordScene,
  { advocacy, ...target }: RecordTarget & { advocacy: AdvocacyInput },
) {
  return changeRecord(scene, { table: 'advocacy', thing: 'advocacy', ...target }, advocacyColumns(advocacy));
}
