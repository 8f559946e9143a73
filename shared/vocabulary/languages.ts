/**
 * Languages of the program, the first one being the default. A new language (Czech, Serbian in Latin script) is added
 * here, in `CONVENTIONS`, and as a folder of texts; nothing else may ask which language it is.
 */
export const LANGUAGES = ['uk', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language itself when the program speaks it, else the first one. */
export function knownLanguage(language: string): Language {
  return LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];
}

export interface LanguageConventions {
  /** BCP 47 tag for Intl: dates, numbers, plurals. */
  readonly locale: string;
  /** Date in figures, as it stands in tables. */
  readonly shortDate: Readonly<Intl.DateTimeFormatOptions>;
  /** Date with the month in words, as it stands in documents. */
  readonly longDate: Readonly<Intl.DateTimeFormatOptions>;
  /** A day of every year. */
  readonly dayAndMonth: Readonly<Intl.DateTimeFormatOptions>;
}

export const CONVENTIONS: Readonly<Record<Language, LanguageConventions>> = {
  uk: {
    locale: 'uk-UA',
    shortDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
    longDate: { dateStyle: 'long' },
    dayAndMonth: { day: 'numeric', month: 'long' },
  },
  en: {
    locale: 'en-GB',
    shortDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
    longDate: { dateStyle: 'long' },
    dayAndMonth: { day: 'numeric', month: 'long' },
  },
};
