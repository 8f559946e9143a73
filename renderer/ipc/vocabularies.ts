import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type BuiltinWords, type Vocabulary, vocabularyOf } from '#shared/vocabularies/vocabularies.rules.ts';
import type { VocabularyEntry, VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { read } from './calls.ts';
import { client } from './client.ts';

/** Everything read of vocabularies: one invalidation after a change. */
export const VOCABULARIES_KEY = ['vocabularies'] as const;

const NONE: readonly VocabularyEntry[] = [];

/** Every entry of every vocabulary; read once, and anew after a change. */
export function useVocabularyEntries() {
  return useQuery({
    queryKey: VOCABULARIES_KEY,
    queryFn: ({ signal }) => read(client.vocabularies.all(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * One vocabulary in the words of the office. A feature takes it through its own api file, since it alone reaches here:
 *
 *     export const useVocabulary = (name: VocabularyName) => useVocabularyIn(name, useBuiltinWords());
 *
 * Before the entries are read, `labelOf` gives the program's words and nothing is offered.
 */
export function useVocabularyIn(name: VocabularyName, words: BuiltinWords): Vocabulary {
  const entries = useVocabularyEntries().data ?? NONE;
  const [today] = useState(() => todayIn(new Date()));
  // A page asks with every key typed.
  return useMemo(() => {
    const ofName = entries.filter(({ vocabulary }) => vocabulary === name);
    return vocabularyOf(name, ofName, words, today);
  }, [entries, name, words, today]);
}
