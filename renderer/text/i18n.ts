import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#shared/vocabulary/languages.ts';
import { knownLanguage, loadTexts } from './languages.ts';
import { uk } from './uk.ts';

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

const THINGS = Object.keys(uk) as Thing[];

/** Makes texts ready. Await it once a page, before the first render. */
export async function startTexts(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'uk',
    fallbackLng: 'uk',
    resources: { uk },
    ns: THINGS,
    defaultNS: 'common',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

/** Switches every text on screen; a language that the program does not speak becomes Ukrainian. */
export async function changeLanguage(language: string): Promise<void> {
  const known = knownLanguage(language);
  const texts = await loadTexts(known);
  for (const thing of THINGS) i18next.addResourceBundle(known, thing, texts[thing]);
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
  // The typed `t` takes only keys that the compiler knows.
  const t: (key: string, values: Readonly<Record<string, unknown>>) => string = i18next.t as never;
  return i18next.exists(key) ? t(key, values) : undefined;
}
