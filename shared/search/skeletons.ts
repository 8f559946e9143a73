import { CYRILLIC } from '#shared/vocabulary/text/characters.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';

/*
 * Names across two alphabets. A Cyrillic word has one skeleton, in a reduced Cyrillic alphabet. A Latin letter may stand
 * for several Cyrillic ones (c for ц or ч, j for й or ж, ch for ч or х), so that a Latin word has a pattern of skeletons.
 * Ways of spelling: KMU 55, older passports, Czech with and without its marks, Serbian, German and Polish as far as they
 * are met.
 */

const HAS_CYRILLIC = new RegExp(`[${CYRILLIC}]`);
const DOUBLED = /(.)\1+/gu;

/** и, і, ї, й are one; є is е; я is іа; ю is у, since «Ludmila» leaves its softness out; no ь. */
const REDUCED = new Map(
  Object.entries({
    ...{ ґ: 'г', є: 'е', э: 'е', ё: 'іо', ї: 'і', й: 'і', и: 'і', ы: 'і', я: 'іа', ю: 'у', щ: 'шч', ь: '', ъ: '' },
  }),
);

export const isLatin = (word: string): boolean => /[a-z\u00df-\u024f]/i.test(word) && !HAS_CYRILLIC.test(word);

/** The skeleton of a Cyrillic word (exact key): «демянчук» → «деміанчук», «юлія» → «уліа». */
export function skeletonOf(word: string): string {
  let skeleton = '';
  for (const letter of word) skeleton += REDUCED.get(letter) ?? letter;
  return skeleton.replace(DOUBLED, '$1');
}

/** What Latin letters may stand for, longest first; an empty alternative means that the letter may be silent. */
const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['sch', ['шч', 'сх', 'ш']],
  ['tch', ['ч']],
  ['dzh', ['дж']],
  ['kh', ['х']],
  ['ch', ['ч', 'х']],
  ['sh', ['ш', 'сг', 'сх']],
  ['sz', ['ш', 'сз']],
  ['zh', ['ж', 'зг']],
  ['gh', ['г']],
  ['ph', ['ф', 'пг']],
  ['th', ['т', 'тг']],
  ['ts', ['ц', 'тс']],
  ['tz', ['ц', 'тз']],
  ['cz', ['ч', 'ц']],
  ['ck', ['к', 'цк', 'чк']],
  ['ie', ['е', 'іе']],
  ['io', ['іо', 'о']],
  ['iu', ['у', 'іу']],
  ['je', ['е', 'іе', 'же']],
  ['jo', ['іо', 'о', 'жо']],
  ['ju', ['у', 'іу', 'жу']],
  ['č', ['ч']],
  ['ć', ['ч', 'ц']],
  ['š', ['ш']],
  ['ś', ['с', 'ш']],
  ['ž', ['ж']],
  ['ź', ['з', 'ж']],
  ['ż', ['ж']],
  ['ř', ['р', 'рж']],
  ['đ', ['дж', 'д', 'ді']],
  ['ł', ['л']],
  ['ě', ['е', 'іе']],
  ['ß', ['с']],
  ['a', ['а']],
  ['b', ['б']],
  ['c', ['ц', 'ч', 'к']],
  ['d', ['д']],
  ['e', ['е']],
  ['f', ['ф', 'в']],
  ['g', ['г']],
  ['h', ['г', 'х']],
  ['i', ['і']],
  ['j', ['і', 'ж', '']],
  ['k', ['к']],
  ['l', ['л']],
  ['m', ['м']],
  ['n', ['н']],
  ['o', ['о']],
  ['p', ['п']],
  ['q', ['к']],
  ['r', ['р']],
  ['s', ['с', 'ш']],
  ['t', ['т']],
  ['u', ['у']],
  ['v', ['в']],
  ['w', ['в']],
  ['x', ['кс', 'х']],
  ['z', ['з', 'ж']],
];
const UNITS_BY_LETTER = Map.groupBy(UNITS, ([unit]) => unit.charAt(0));
const unitAt = (plain: string, at: number) =>
  UNITS_BY_LETTER.get(plain.charAt(at))?.find(([unit]) => plain.startsWith(unit, at));

/** The last letter of what is being typed may be the first of a longer unit. */
const BEGUN = new Map(Object.entries({ k: ['к', 'х'], t: ['т', 'ц'], i: ['і', ''], j: ['і', 'ж', ''], d: ['д'] }));

const MARKED = /[čćšśžźżřđłěß]/;

const PLAIN = /^[a-z]*$/;

/** Lower case, y as i, letters without marks that say nothing, each letter once: what the units are read from. */
export function plainLatin(word: string): string {
  if (PLAIN.test(word)) return word.replaceAll('y', 'i').replace(DOUBLED, '$1');
  const plain = [...word.normalize('NFC').toLowerCase()]
    .map((letter) => (MARKED.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
    .join('');
  return plain
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('y', 'i')
    .replace(DOUBLED, '$1');
}

type Alternatives = readonly string[];

function* unitsOf(word: string, isWhole: boolean): Generator<Alternatives> {
  const plain = plainLatin(word);
  for (let at = 0; at < plain.length; ) {
    const found = unitAt(plain, at);
    const unit = found?.[0] ?? plain.charAt(at);
    at += unit.length;
    const begun = !isWhole && at === plain.length ? BEGUN.get(unit) : undefined;
    yield begun ?? found?.[1] ?? [unit];
  }
}

/** Skeletons that a Latin word may have, as two patterns: of a whole skeleton and of the beginning of one. */
export interface LatinPattern {
  readonly whole: RegExp;
  readonly beginning: RegExp;
}

// A unit that ends as the next one begins leaves one letter, as skeletons have no doubled ones: «iia», «Jivka».
function patternOf(units: Iterable<Alternatives>): string {
  return [...units].map((unit) => `(?:${unit.map((letters) => tolerant(letters)).join('|')})`).join('');
}

function tolerant(letters: string): string {
  return letters.startsWith('і') ? `(?:і|(?<=і))${letters.slice(1)}` : letters;
}

const TELLING_START = 3;
const MOST_STARTS = 48;

/**
 * With what the skeletons that a Latin word's pattern fits may begin, with or without the Czech ending, so that the
 * others need not be tried. Some of what begins so fits all the same.
 */
export function latinStarts(word: string): string[] {
  const { starts, isTold } = startsOf(unitsOf(word, true));
  // The last unit is all in which the beginning of a longer word differs.
  if (!isTold) starts.push(...startsOf(unitsOf(word, false)).starts);
  if (FEMALE_CZECH.test(word)) starts.push(...startsOf(unitsOf(word.replace(FEMALE_CZECH, ''), true)).starts);
  return [...new Set(starts)];
}

/** `isTold`: the first units told enough, whatever comes after them. */
function startsOf(units: Iterable<Alternatives>): { starts: string[]; isTold: boolean } {
  let starts = [''];
  for (const unit of units) {
    if (starts.every(({ length }) => length >= TELLING_START)) return { starts, isTold: true };
    const longer = starts.flatMap((begun) =>
      begun.length >= TELLING_START ? [begun] : unit.map((letters) => joined(begun, letters)),
    );
    if (longer.length > MOST_STARTS) return { starts, isTold: false };
    starts = longer;
  }
  return { starts, isTold: false };
}

/** Skeletons have no doubled letters. */
const joined = (begun: string, letters: string): string =>
  begun + (begun.endsWith(letters.charAt(0)) ? letters.slice(1) : letters);

const FEMALE_CZECH = /ov[aá]$/i;

/** The pattern of a Latin word as it is typed; null when there is no letter in it. */
export function latinPattern(word: string): LatinPattern | null {
  const whole = patternOf(unitsOf(word, true));
  if (whole === '') return null;
  return {
    whole: new RegExp(`^${whole}$`, 'u'),
    beginning: new RegExp(`^${patternOf(unitsOf(word, false))}`, 'u'),
  };
}

/** «Kravčuková» is the Czech for a woman called Кравчук: the pattern without the ending, or null. */
export function withoutCzechEnding(word: string): LatinPattern | null {
  return FEMALE_CZECH.test(word) && word.length > 5 ? latinPattern(word.replace(FEMALE_CZECH, '')) : null;
}

const MOST_SKELETONS = 64;

/** Skeletons of a stored word: one of a Cyrillic word, those that are likeliest of a Latin one. */
export function skeletonsOf(word: string): string[] {
  if (!isLatin(word)) return [skeletonOf(word)];
  let skeletons = [''];
  for (const unit of unitsOf(word, true)) {
    skeletons = skeletons.flatMap((begun) => unit.map((letters) => joined(begun, letters))).slice(0, MOST_SKELETONS);
  }
  return [...new Set(skeletons)];
}

/** The key of a Latin word for comparing spellings of one alphabet: no marks, no case. */
export const latinKey = (word: string): string =>
  PLAIN.test(word) ? word : exactKey(word).normalize('NFD').replace(/\p{M}/gu, '');
