import { LANGUAGES, type Language } from '#shared/vocabulary/languages.ts';
import { en } from './en.ts';
import { uk } from './uk.ts';

/**
 * The texts of every language. Ukrainian is the one whose keys the components know; `npm run check` sees to it that the
 * others have the same, each with its own plural forms.
 */
export const TEXTS: Readonly<Record<Language, Readonly<Record<keyof typeof uk, object>>>> = { uk, en };

/** Each language by its own name, as in a list of languages; the same on every screen. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { uk: 'Українська', en: 'English' };

/** The language itself when the program speaks it, else the first one. */
export function knownLanguage(language: string): Language {
  return LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];
}
