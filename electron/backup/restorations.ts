import type { Reader, Writer } from '#electron/register/handles.ts';
import type { Restoration } from '#shared/backup/backup.ts';
import { newId } from '#shared/vocabulary/ids.ts';

/** The last restoration that nobody has dismissed. */
export async function getRestoration(db: Reader): Promise<Restoration | null> {
  const row = await db
    .selectFrom('restorations')
    .orderBy('n', 'desc')
    .limit(1)
    .where('dismissed_at_ms', 'is', null)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : { restoredAtMs: row.restored_at_ms, copyMadeAtMs: row.copy_made_at_ms };
}

export async function noteRestoration(
  trx: Writer,
  copy: { readonly number: number | null; readonly madeAtMs: number | null },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('restorations')
    .values({
      id: newId(),
      restored_at_ms: now.getTime(),
      copy_number: copy.number,
      copy_made_at_ms: copy.madeAtMs,
    })
    .execute();
}

/** Everything that was entered after the copy has been keyed again, or is known to be lost. */
export async function dismissRestoration(trx: Writer, now: Date): Promise<void> {
  await trx
    .updateTable('restorations')
    .set({ dismissed_at_ms: now.getTime() })
    .where('dismissed_at_ms', 'is', null)
    .execute();
}
