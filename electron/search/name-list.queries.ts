import type { Reader, Writer } from '#electron/register/handles.ts';
import { changeCountOf, memoryOf } from '#electron/register/memory.ts';
import { NameList } from '#shared/search/name-list.ts';
import { makeNameVariants, type VariantGroup } from '#shared/search/name-variants.ts';
import { must } from '#shared/vocabulary/must.ts';
import { listVariantGroups } from './variants.queries.ts';

const KEPT = 'search name list';

interface Kept {
  /** Of the moment when the groups were read. */
  changeCount: number;
  groups: string;
  list: NameList;
}

const WORD = /\p{L}/u;

/** The words of all names and the office's variants of names, kept in memory while the register is open. */
export async function nameListOf(db: Reader, count = changeCountOf(db)): Promise<NameList> {
  const { kept } = must(memoryOf(db), 'a handle of an open register');
  const known = kept.get(KEPT) as Kept | undefined;
  if (known?.changeCount === count) return known.list;
  const groups = await listVariantGroups(db);
  const text = JSON.stringify(groups);
  if (known?.groups === text) {
    known.changeCount = count;
    return known.list;
  }
  const list = newList(groups, known === undefined ? await readTerms(db) : known.list.keys());
  kept.set(KEPT, { changeCount: count, groups: text, list } satisfies Kept);
  return list;
}

function newList(groups: readonly VariantGroup[], keys: Iterable<string>): NameList {
  return new NameList(makeNameVariants(groups), keys);
}

async function readTerms(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('persons_words_terms').select('term').execute();
  return rows.map(({ term }) => term).filter((term) => WORD.test(term));
}

/** Told of words that were written to the index. A rollback leaves words that the index does not find. */
export function learnWords(trx: Writer, words: readonly string[]): void {
  const known = memoryOf(trx)?.kept.get(KEPT) as Kept | undefined;
  for (const each of known === undefined ? [] : words) {
    for (const word of each.split(' ')) if (WORD.test(word)) known?.list.add(word);
  }
}
