import type { Language } from '#shared/vocabulary/languages.ts';
import type { uk } from './uk.ts';

/** Texts of one language: `{ families: { list: { title: … } } }`. */
export type LanguageTexts = Readonly<Record<keyof typeof uk, object>>;

/**
 * The whole texts of every language. Ukrainian is the one whose keys the components know and the one to fall back to;
 * it comes with the code that names it, others are read when they are chosen. `npm run check` sees to it that all have
 * the same keys, each with its own plural forms.
 */
const TEXTS: Readonly<Record<Language, () => Promise<LanguageTexts>>> = {
  uk: async () => (await import('./uk.ts')).uk,
  en: async () => (await import('./en.ts')).en,
};

export function loadTexts(language: Language): Promise<LanguageTexts> {
  return TEXTS[language]();
}

/** Each language by its own name, as in a list of languages; the same on every screen. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { uk: 'Українська', en: 'English' };
