import type { FACTOR_NUMBERS, FactorNumber } from '#shared/families/families.ts';
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

/**
 * The factor that a list calls so, or null. Case, spaces, punctuation and usual misspellings do not matter;
 * a bare number is not understood, since offices number the factors in their own ways.
 */
export function factorCalled(text: string): FactorNumber | null {
  return BY_KEY.get(keyOf(text)) ?? null;
}
