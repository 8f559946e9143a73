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
  3: [
    'невиліковні хвороби, хвороби, що потребують тривалого лікування',
    'невиліковні хвороби',
    'тривале лікування',
    'тривала хвороба',
  ],
  4: [
    'психічні та поведінкові розлади, у тому числі внаслідок вживання психоактивних речовин',
    'психічні та поведінкові розлади, у тому числі пов’язані із вживанням психоактивних речовин',
    'психічні та поведінкові розлади',
    'психічні розлади',
    'вживання психоактивних речовин',
  ],
  5: ['інвалідність', 'особа з інвалідністю', 'особи з інвалідністю'],
  6: ['бездомність', 'відсутність житла'],
  7: ['безробіття', 'безробітні', 'безробітна', 'безробітний'],
  8: ['малозабезпеченість особи', 'малозабезпеченість', 'малозабезпечена сім’я', 'малозабезпечені', 'малозабезпечена'],
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

/** A name of a factor: of the program, or of the office. */
export interface FactorName {
  readonly name: string;
  readonly factor: FactorNumber;
}

const BUILTIN_NAMES: readonly FactorName[] = Object.entries(NAMES).flatMap(([number, names]) =>
  names.map((name) => ({ name, factor: Number(number) })),
);

/** What the office calls factors: its words of the vocabulary `factors` in every language, long and short. */
export function officeNames(entries: readonly VocabularyEntry[]): FactorName[] {
  const factors = entries.filter(({ vocabulary }) => vocabulary === 'factors');
  return factors.flatMap(({ code, labels }) =>
    labels
      .flatMap(({ label, shortLabel }) => [label, shortLabel ?? label])
      .map((name) => ({ name, factor: Number(code) })),
  );
}

export interface CalledFactor {
  readonly factor: FactorNumber;
  /** The name is close to that of the factor, not the same: somebody should look at it. */
  readonly isNear: boolean;
}

/** Finds what a list calls a factor; `inCell` finds all of a cell, with the parts that it does not know. */
export interface FactorNames {
  called(text: string): CalledFactor | null;
  inCell(text: string): { readonly called: readonly CalledFactor[]; readonly unknown: readonly string[] };
}

const keysOf = (text: string): string[] => wordsOf(looseKey(text));
const keyOf = (text: string): string => keysOf(text).join(' ');

/** A journal says the same of many families. */
const MOST_CELLS = 5000;

/** Shorter names have too many neighbours. */
const SHORTEST_NEAR = 6;
/** One wrong letter in every so many. */
const LETTERS_A_MISTAKE = 7;

/**
 * The names of the law's factors and those that the office gave. Case, spaces, punctuation and usual misspellings do not
 * matter; a name that is cut short («дом. насильство») or has a wrong letter in seven is near. A bare number is not
 * understood, since offices number the factors in their own ways.
 */
export function factorNames(ofOffice: readonly FactorName[] = []): FactorNames {
  const names = [...ofOffice, ...BUILTIN_NAMES].map(({ name, factor }) => ({ key: keyOf(name), factor }));
  const byKey = new Map(names.toReversed().map(({ key, factor }) => [key, factor]));
  const known = new Map<string, CalledFactor | null>();
  const cells = new Map<string, ReturnType<FactorNames['inCell']>>();

  function near(key: string): CalledFactor | null {
    if (key.length < SHORTEST_NEAR) return null;
    const found = new Set(names.filter((name) => isNear(key, name.key)).map(({ factor }) => factor));
    const [factor] = found;
    return factor !== undefined && found.size === 1 ? { factor, isNear: true } : null;
  }

  function called(text: string): CalledFactor | null {
    const key = keyOf(text);
    const before = known.get(key);
    if (before !== undefined) return before;
    const exact = byKey.get(key);
    const found = exact === undefined ? near(key) : { factor: exact, isNear: false };
    known.set(key, found);
    return found;
  }

  /** A part that is no name as a whole may be several with commas between, and names themselves hold commas. */
  function inPart(part: string): { called: CalledFactor[]; unknown: string[] } {
    const whole = called(part);
    if (whole !== null) return { called: [whole], unknown: [] };
    const pieces = part.split(/[,/+]+/).map((piece) => piece.trim());
    const all: CalledFactor[] = [];
    const unknown: string[] = [];
    for (let at = 0; at < pieces.length; ) {
      const { factor, length } = longestFrom(pieces, at);
      if (factor !== null) all.push(factor);
      else if (pieces[at] !== '') unknown.push(pieces[at] ?? '');
      at += length;
    }
    return { called: all, unknown };
  }

  function longestFrom(pieces: readonly string[], at: number): { factor: CalledFactor | null; length: number } {
    for (let length = pieces.length - at; length > 0; length -= 1) {
      const factor = called(pieces.slice(at, at + length).join(', '));
      if (factor !== null) return { factor, length };
    }
    return { factor: null, length: 1 };
  }

  return {
    called,
    inCell(text) {
      const before = cells.get(text);
      if (before !== undefined) return before;
      const parts = text.split(/[;\n]+/).filter((part) => part.trim() !== '');
      const read = parts.map(inPart);
      const found = { called: read.flatMap((part) => part.called), unknown: read.flatMap((part) => part.unknown) };
      if (cells.size < MOST_CELLS) cells.set(text, found);
      return found;
    },
  };
}

function isNear(typed: string, name: string): boolean {
  return isCutShort(typed.split(' '), name.split(' ')) || distance(typed, name) <= name.length / LETTERS_A_MISTAKE;
}

/** «дом насильство» of «домашне насильство»: as many words, each the beginning of its own; one letter is too little. */
function isCutShort(typed: readonly string[], name: readonly string[]): boolean {
  return (
    typed.length === name.length &&
    typed.every((word, index) => word.length > 2 && (name[index] ?? '').startsWith(word))
  );
}

/** Letters to insert, leave out or change. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > b.length / LETTERS_A_MISTAKE) return Number.POSITIVE_INFINITY;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
