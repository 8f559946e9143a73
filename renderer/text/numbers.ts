import { CONVENTIONS, type Language } from '#shared/vocabulary/languages.ts';

type Options = Readonly<Intl.NumberFormatOptions>;

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: «3 470», 3,470; `options` as Intl takes them. */
export function numberText(value: number, language: Language, options: Options = {}): string {
  const key = `${language} ${JSON.stringify(options)}`;
  // Making one takes as long as drawing ten rows.
  const format = formats.get(key) ?? new Intl.NumberFormat(CONVENTIONS[language].locale, options);
  formats.set(key, format);
  return format.format(value);
}
