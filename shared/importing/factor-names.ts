import type { FACTOR_NUMBERS, FactorNumber } from '#shared/families/families.ts';
import type { VocabularyEntry } from '#shared/vocabularies/vocabularies.ts';
import { looseKey, wordsOf } from '#shared/vocabulary/text/folding.ts';

/**
 * Names by which lists of Ukrainian offices call the factors: first the official one (law "On social services",
 * art. 1), then the usual short ones. A list of another country's office needs a list of its own.
 */
const NAMES: Record<(typeof FACTOR_NUMBERS)[number], readonly string[]> = {
  1: ['похилий вік'],
  2: ['часткова або повна втрата рухової активності, пам’яті', 'втрата рухової активності', 'втрата пам’яті'],
  3: ['невиліковні хвороби, хвороби, що потребують тривалого лікування', 'невиліковні хвороби', 'тривале лікування'],
  4: [
    'психічні та поведінкові розлади, у тому числі внаслідок вживання психоактивних речовин',
    'психічні та поведінкові розлади, у тому числі пов’язані із вживанням психоактивних речовин',
    'психічні та поведінкові розлади',
  ],
  5: ['інвалідність'],
  6: ['бездомність'],
  7: ['безробіття'],
  8: ['малозабезпеченість особи', 'малозабезпеченість', 'малозабезпечена сім’я', 'малозабезпечені'],
  9: ['поведінкові розлади у дітей через розлучення батьків'],
  10: [
    'ухилення батьками або особами, які їх замінюють, від виконання своїх обов’язків із виховання дитини',
    'ухилення батьків від виконання своїх обов’язків із виховання дитини',
    'ухилення від виконання батьківських обов’язків',
    'ухилення від виховання дитини',
    'ухилення від виховання',
  ],
  11: [
    'втрата соціальних зв’язків, у тому числі під час перебування в місцях позбавлення волі',
    'втрата соціальних зв’язків',
  ],
  12: ['жорстоке поводження з дитиною', 'жорстоке поводження з дітьми'],
  13: ['насильство за ознакою статі', 'гендерно зумовлене насильство'],
  14: ['домашнє насильство'],
  15: ['потрапляння в ситуацію торгівлі людьми', 'торгівля людьми'],
  16: [
    'шкода, завдана пожежею, стихійним лихом, катастрофою, бойовими діями, терористичним актом, збройним конфліктом, тимчасовою окупацією',
  ],
};

function keyOf(text: string): string {
  return wordsOf(looseKey(text)).join(' ');
}

const BY_KEY = new Map<string, FactorNumber>(
  Object.entries(NAMES).flatMap(([number, names]) =>
    names.map((name): [string, FactorNumber] => [keyOf(name), Number(number)]),
  ),
);

/** What an office calls factors, by the form in which names are compared. */
export type OfficeFactors = ReadonlyMap<string, FactorNumber>;

/** From entries of the vocabulary `factors`: the words of the office in every language, long and short. */
export function officeFactors(entries: readonly VocabularyEntry[]): OfficeFactors {
  const factors = entries.filter(({ vocabulary }) => vocabulary === 'factors');
  return new Map(
    factors.flatMap(({ code, labels }) =>
      labels
        .flatMap(({ label, shortLabel }) => [label, shortLabel ?? label])
        .map((name) => [keyOf(name), Number(code)] as const),
    ),
  );
}

/**
 * The factor that a list calls so, or null: by the office's own words first, then by the usual ones. Case, spaces,
 * punctuation and usual misspellings do not matter; a bare number is not understood, since offices number the factors in
 * their own ways.
 */
export function factorCalled(text: string, ofOffice: OfficeFactors): FactorNumber | null {
  const key = keyOf(text);
  return ofOffice.get(key) ?? BY_KEY.get(key) ?? null;
}
