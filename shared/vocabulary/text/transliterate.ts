import { APOSTROPHES, CYRILLIC, HIDDEN, STRESS_MARK } from './characters.ts';

/** Table of the Cabinet of Ministers' resolution № 55 of 27.01.2010, lower case. */
const LETTERS = new Map(
  Object.entries({
    ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i' },
    ...{ й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' },
    ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia' },
    // Not Ukrainian, not in the table, but met in surnames.
    ...{ ы: 'y', э: 'e', ё: 'io', ъ: '' },
  }),
);
const WORD_INITIAL = new Map(Object.entries({ є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya', ё: 'yo' }));

const DROPPED = new RegExp(`[${STRESS_MARK}${HIDDEN}]+`, 'g');
const APOSTROPHE_IN_WORD = new RegExp(`(?<=[${CYRILLIC}])[${APOSTROPHES}]+(?=[${CYRILLIC}])`, 'g');
const LETTER = /\p{L}/u;

/**
 * Ukrainian text in Latin letters as passports spell it (KMU № 55): «Згурська Надія» → «Zghurska Nadiia».
 * Capitals follow the text («ЩУР» → «SHCHUR», «Щур» → «Shchur»); what is not Cyrillic passes unchanged.
 */
export function toLatin(text: string): string {
  const letters = [...text.normalize('NFC').replace(DROPPED, '').replace(APOSTROPHE_IN_WORD, '')];
  let latin = '';
  letters.forEach((letter, at) => {
    latin += latinOf(letter, letters[at - 1] ?? '', letters[at + 1] ?? '');
  });
  return latin;
}

function latinOf(letter: string, before: string, after: string): string {
  const lower = letter.toLowerCase();
  const latin = latinOfLower(lower, before);
  if (latin === undefined) return letter;
  if (letter === lower || latin === '') return latin;
  const inCapitals = isCapital(after) || (!LETTER.test(after) && isCapital(before));
  return inCapitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
}

function latinOfLower(lower: string, before: string): string | undefined {
  // зг is zgh, for zh is ж.
  if (lower === 'г' && (before === 'з' || before === 'З')) return 'gh';
  if (!LETTER.test(before)) return WORD_INITIAL.get(lower) ?? LETTERS.get(lower);
  return LETTERS.get(lower);
}

function isCapital(letter: string): boolean {
  return letter !== '' && letter === letter.toUpperCase() && LETTER.test(letter);
}
