import type { Reader, Writer } from '#electron/register/handles.ts';
import { keptInMemory, memoryOf } from '#electron/register/memory.ts';
import { SortedWords } from '#shared/search/sorted-words.ts';

const KEPT = 'search street words';

/**
 * Every word of a street that the index has, in memory: most of what is typed is no street's, and is not asked for. May
 * hold words that no street has any more.
 */
export function streetWordsOf(db: Reader): Promise<Pick<SortedWords<string>, 'has'>> {
  return keptInMemory(db, KEPT, async () => {
    const words = new SortedWords<string>();
    for (const { term } of await db.selectFrom('addresses_words_terms').select('term').execute()) words.add(term, term);
    return words;
  });
}

/** Told of words that were written to the index. A rollback leaves words that the index does not find. */
export function learnStreetWords(trx: Writer, texts: readonly string[]): void {
  const known = memoryOf(trx)?.kept.get(KEPT) as SortedWords<string> | undefined;
  if (known === undefined) return;
  const fresh = new Set(
    texts.flatMap((text) => (text === '' ? [] : text.split(' '))).filter((word) => !known.has(word)),
  );
  for (const word of fresh) known.add(word, word);
}
