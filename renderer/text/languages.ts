import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { uk } from './uk.ts';

/** Texts of one language: `{ families: { list: { title: … } } }`. */
export type LanguageTexts = Readonly<Record<keyof typeof uk, object>>;

/**
 * The texts of every language. Ukrainian is the one whose keys the components know and the one to fall back to; others
 * are read when they are chosen. `npm run check` sees to it that all have the same keys, each with its own plural forms.
 */
const TEXTS: Readonly<Record<Language, () => Promise<LanguageTexts>>> = {
  uk: async () => uk,
  en: async () => (await import('./en.ts')).en,
};

export function loadTexts(language: Language): Promise<LanguageTexts> {
  return TEXTS[language]();
}

/** Each language by its own name, as in a list of languages; the same on every screen. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { uk: 'Українська', en: 'English' };

/** The language itself when the program speaks it, else the first one. */
export function knownLanguage(language: string): Language {
  return LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];
}
