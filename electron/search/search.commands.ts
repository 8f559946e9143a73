import { insertRows } from '#electron/register/bulk.ts';
import type { Register, Writer } from '#electron/register/handles.ts';
import { INDEX_RULES, INDEXES, isIndexCurrent } from './search-index.queries.ts';

/** Writes the whole search index anew from the tables. */
export async function rebuildSearch({ trx }: { readonly trx: Writer }): Promise<null> {
  for (const [index, wordsOfAll, learn] of INDEXES) {
    await trx.deleteFrom(index).execute();
    const all = [...(await wordsOfAll(trx, null))].filter(([, words]) => words !== '');
    insertRows(
      trx,
      index,
      all.map(([rowid, words]) => ({ rowid, words })),
    );
    learn(
      trx,
      all.map(([, words]) => words),
    );
  }
  await trx.updateTable('search_state').set({ rules: INDEX_RULES }).execute();
  return null;
}

/** Indexes a register that was indexed by other rules than this program's, or never. */
export async function bringSearchUpToDate(register: Register): Promise<void> {
  if (await isIndexCurrent(register.reader)) return;
  await register.write((trx) => rebuildSearch({ trx }));
}
