import { CONVENTIONS, type Language } from './languages.ts';

/* Money is a whole number of kopiykas everywhere; only here does it become text and back. */

const TYPED = /^(\d{1,9})(?:[.,](\d{1,2}))?$/;
/** «1,200.50», as English writes it: only before a point can the commas be nothing else. */
const ENGLISH_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?=\.\d)/;
const UNIT = /(?:грн|uah|₴)\.?$/u;

/** Kopiykas of an amount as typed («730,5», «1 200.00 грн»); null when empty, undefined when it is none. */
export function parseTypedMoney(text: string): number | null | undefined {
  const bare = text.toLowerCase().replace(/\s/g, '').replace(UNIT, '');
  const even = bare.replace(ENGLISH_THOUSANDS, (thousands) => thousands.replaceAll(',', ''));
  if (bare === '') return null;
  const [, hryvnias, kopiykas = ''] = TYPED.exec(even) ?? [];
  return hryvnias === undefined ? undefined : Number(hryvnias) * 100 + Number(kopiykas.padEnd(2, '0'));
}

/** «1 200,50»: hryvnias with two places, without the name of the money. */
export function formatAmount(kopiykas: number, language: Language): string {
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(CONVENTIONS[language].locale, places).format(kopiykas / 100);
}
