import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { knownLanguage, type Language } from '#shared/vocabulary/languages.ts';
import { loadTexts } from './languages.ts';
import type { uk } from './uk.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof uk;
  }
}

/** One file of texts: `families` is `text/<language>/families.json`. */
export type Thing = keyof typeof uk;

/** `t('list.title')` of the first thing, or `t('common:save')` of any. */
export type Texts<Own extends Thing> = TFunction<[Own, ...Thing[]]>;

void i18next.use(initReactI18next).init({
  lng: 'uk',
  // What a language lacks is said in Ukrainian.
  fallbackLng: 'uk',
  resources: {},
  defaultNS: 'common',
  // Texts come with the code that names them: none is waited for.
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/**
 * Texts of one thing in Ukrainian. Called for every thing that a piece of code names before that piece runs
 * (`scripts/texts-with-code.ts`): no page is drawn without its words, and none brings those of another.
 *
 * @public
 */
export function addTexts(thing: string, texts: object): void {
  i18next.addResourceBundle('uk', thing, texts);
}

/** Switches every text on screen; a language that the program does not speak becomes Ukrainian. */
export async function changeLanguage(language: string): Promise<void> {
  const known = knownLanguage(language);
  if (known !== 'uk') {
    for (const [thing, texts] of Object.entries(await loadTexts(known))) i18next.addResourceBundle(known, thing, texts);
  }
  document.documentElement.lang = known;
  if (i18next.language !== known) await i18next.changeLanguage(known);
}

/** Texts for a component, typed: a missing key does not compile. */
export function useTexts<const Own extends Thing>(thing: Own): Texts<Own> {
  // Keys of other things are spelled with them.
  return useTranslation(thing).t as unknown as Texts<Own>;
}

/** The language on screen; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  return knownLanguage(useTranslation().i18n.language);
}

/** A text of a thing that its key names, for functions that whatever component calls: `anyText('common:moments.today')`. */
export const anyText = i18next.t as TFunction<['common', ...Thing[]]>;

/** The text of a key that is only known at run time (`failures:` and the code of a failure), or undefined. */
export function textIfKnown(key: string, values: Readonly<Record<string, unknown>> = {}): string | undefined {
  // The typed `t` takes only keys that the compiler knows.
  const t: (key: string, values: Readonly<Record<string, unknown>>) => string = i18next.t as never;
  return i18next.exists(key, values) ? t(key, values) : undefined;
}
