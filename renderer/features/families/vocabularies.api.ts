import { useVocabularyIn } from '#renderer/ipc/vocabularies.ts';
import { useBuiltinWords } from '#renderer/text/vocabulary-words.ts';
import type { Vocabulary } from '#shared/vocabularies/vocabularies.rules.ts';
import type { VocabularyName } from '#shared/vocabularies/vocabularies.ts';

/** One vocabulary in the words of the office. */
export function useVocabulary(name: VocabularyName): Vocabulary {
  return useVocabularyIn(name, useBuiltinWords());
}
