import i18next, { type Resource, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#shared/vocabulary/languages.ts';
import { knownLanguage, TEXTS } from './languages.ts';
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

const THINGS = Object.keys(TEXTS.uk) as Thing[];

/** Makes texts ready, at once: they are part of the program. Call it once a page, before the first render. */
export function startTexts(language: string): void {
  const known = knownLanguage(language);
  void i18next.use(initReactI18next).init({
    lng: known,
    fallbackLng: 'uk',
    resources: TEXTS as Resource,
    ns: THINGS,
    defaultNS: 'common',
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = known;
}

/** Switches every text on screen; a language that the program does not speak becomes Ukrainian. */
export async function changeLanguage(language: string): Promise<void> {
  const known = knownLanguage(language);
  document.documentElement.lang = known;
  if (i18next.language !== known) await i18next.changeLanguage(known);
}

/** Texts for a component, typed: a missing key does not compile. */
export function useTexts<const Own extends Thing>(thing: Own): Texts<Own> {
  const things = [thing, ...THINGS.filter((other) => other !== thing)] as [Own, ...Thing[]];
  return useTranslation(things).t as Texts<Own>;
}

/** The language on screen; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  return knownLanguage(useTranslation().i18n.language);
}

/** The text of a key that is only known at run time (the code of a failure), or undefined. */
export function textIfKnown(key: string, values: Readonly<Record<string, unknown>> = {}): string | undefined {
  return i18next.exists(key) ? String(i18next.t(key as never, values as never)) : undefined;
}
