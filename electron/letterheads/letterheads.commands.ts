import type { Writer } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { LetterheadId, LetterheadInput } from '#shared/letterheads/letterheads.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { letterheadColumns } from './letterheads.queries.ts';

interface Scene {
  readonly trx: Writer;
}

/** One text a day: writing another for the same day corrects it. */
export async function saveLetterhead({ trx }: Scene, input: LetterheadInput): Promise<{ id: LetterheadId }> {
  const columns = letterheadColumns(input);
  const row = await trx
    .insertInto('letterheads')
    .values({ id: newId<LetterheadId>(), ...columns })
    .onConflict((conflict) => conflict.column('valid_from').doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: row.id as LetterheadId };
}

export async function removeLetterhead(
  { trx }: Scene,
  { id }: { id: LetterheadId },
): Promise<null | Refusal<'letterheads/not-found'>> {
  const { numDeletedRows } = await trx.deleteFrom('letterheads').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows === 1n ? null : refuse('letterheads/not-found');
}
