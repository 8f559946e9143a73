import { CONVENTIONS, type Language } from '#shared/vocabulary/languages.ts';

/** «3,6» */
export const decimal = (value: number, language: Language) =>
  new Intl.NumberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 1 }).format(value);

/** «27,5»: hundredths without the places that say nothing. */
export const hundredths = (value: number, language: Language) =>
  new Intl.NumberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 2 }).format(value / 100);
