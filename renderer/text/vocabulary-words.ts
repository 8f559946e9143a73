import { useEffect, useMemo, useState } from 'react';
import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { textIfKnown, useLanguage } from './i18n.ts';
import { loadTexts } from './languages.ts';

/** How the program calls the built-in entries of vocabularies: `vocabularies.json`, `<vocabulary>.<code>`. */
export interface BuiltinVocabularyWords {
  readonly language: Language;
  /** Undefined for an entry that is not the program's. */
  wordOf(vocabulary: string, code: string): string | undefined;
  /** For narrow columns; undefined where there is no short word of its own. */
  shortWordOf(vocabulary: string, code: string): string | undefined;
}

/** In the language on screen; the same object while it stays. */
export function useBuiltinWords(): BuiltinVocabularyWords {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      wordOf: (vocabulary, code) => textIfKnown(`vocabularies:${vocabulary}.${code}`),
      shortWordOf: (vocabulary, code) => textIfKnown(`vocabularies:${vocabulary}Short.${code}`),
    }),
    [language],
  );
}

type Texts = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

function wordsIn(language: Language, texts: Texts): BuiltinVocabularyWords {
  return {
    language,
    wordOf: (vocabulary, code) => texts[vocabulary]?.[code],
    shortWordOf: (vocabulary, code) => texts[`${vocabulary}Short`]?.[code],
  };
}

/** In every language at once, side by side; null while they are read. */
export function useBuiltinWordsOfAll(): readonly BuiltinVocabularyWords[] | null {
  const [words, setWords] = useState<readonly BuiltinVocabularyWords[] | null>(null);
  useEffect(() => {
    let isHere = true;
    void Promise.all(
      LANGUAGES.map(async (language) => wordsIn(language, (await loadTexts(language)).vocabularies as Texts)),
    ).then((all) => isHere && setWords(all));
    return () => {
      isHere = false;
    };
  }, []);
  return words;
}
