import { addRecord, changeRecord, type RecordScene } from '#electron/history/history.queries.ts';
import { type FormatFacts, isShipped } from '#shared/formats/formats.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { findFormatRow, formatColumns, isFormatUsed } from './formats.queries.ts';

/** A new format, or a changed one; the first change of a shipped one keeps the words in which it was changed. */
export async function saveFormat(
  scene: RecordScene,
  { code, version, format }: { code: string | null; version: number; format: FormatFacts },
): Promise<{ code: string; version: number } | Refusal<'records/not-found' | 'records/changed-meanwhile'>> {
  const row = code === null ? undefined : await findFormatRow(scene.trx, code);
  if (row === undefined) {
    if (code !== null && !isShipped(code)) return refuse('records/not-found');
    if (version !== 0) return refuse('records/changed-meanwhile');
    const own = code ?? newId<string>();
    await addRecord(scene, 'group_formats', { ...formatColumns(format), code: own });
    return { code: own, version: 1 };
  }
  const target = { table: 'group_formats', thing: 'groupFormat', id: row.id, version } as const;
  const changed = await changeRecord(scene, target, formatColumns(format));
  return changed instanceof Refusal ? changed : { code: code ?? '', ...changed };
}

/** A shipped format becomes what it was; one of the centre's own goes, unless a group is of it. */
export async function resetFormat(
  { trx }: RecordScene,
  { code }: { code: string },
): Promise<null | Refusal<'records/not-found'> | Refusal<'formats/in-use'>> {
  if (!isShipped(code) && (await isFormatUsed(trx, code))) return refuse('formats/in-use');
  const { numDeletedRows } = await trx.deleteFrom('group_formats').where('code', '=', code).executeTakeFirstOrThrow();
  return numDeletedRows === 0n && !isShipped(code) ? refuse('records/not-found') : null;
}
