import type { Reader, Writer } from '#electron/register/handles.ts';
import { signatureOf } from '#shared/importing/columns.ts';
import { ColumnMeaning } from '#shared/importing/importing.ts';
import type { SheetList } from '#shared/importing/sheet-list.ts';

/** The meanings that were last chosen for such a head, or undefined. */
export async function findLayout(
  db: Reader,
  target: string,
  { columns }: SheetList,
): Promise<ColumnMeaning[] | undefined> {
  const row = await db
    .selectFrom('import_layouts')
    .where('target', '=', target)
    .where('signature', '=', signatureOf(columns))
    .select('meanings')
    .executeTakeFirst();
  const read = row && ColumnMeaning.array().safeParse(JSON.parse(row.meanings));
  return read?.data;
}

/** Keeps the meanings for the next file with such a head. */
export async function keepLayout(trx: Writer, target: string, { columns }: SheetList, nowMs: number): Promise<void> {
  const meanings = JSON.stringify(columns.map(({ meaning }) => meaning));
  await trx
    .insertInto('import_layouts')
    .values({ target, signature: signatureOf(columns), meanings, used_at_ms: nowMs })
    .onConflict((conflict) => conflict.columns(['target', 'signature']).doUpdateSet({ meanings, used_at_ms: nowMs }))
    .execute();
}
