import { looseKey, wordsOf } from '#shared/vocabulary/text/folding.ts';
import { isLatin, latinKey, latinPattern, latinStarts, skeletonOf } from './skeletons.ts';
import { SortedWords } from './sorted-words.ts';

/*
 * Given names that one person goes by: «Наталія, Наталя, Наталка, Наталья». The groups are a vocabulary of the office;
 * patronymics follow from them (Миколаївна, Николаевна), so that no list of those is needed.
 */

/** One group of a list of variants, as it is written: names with commas between. */
export interface VariantGroup {
  readonly code: string;
  /** The names in each language's letters. */
  readonly texts: readonly string[];
}

export interface NameVariants {
  /** Groups that a name (exact key, Cyrillic or Latin) belongs to; a patronymic belongs to that of the father. */
  groupsOf(word: string): readonly string[];
}

const NONE: readonly string[] = [];

/** Endings of patronymics as loose keys, Ukrainian and Russian, with the sex that they tell. */
const PATRONYMICS: readonly (readonly [RegExp, string])[] = [
  [/(?:і|о|е)вна$/, 'female'],
  [/(?:іо|о|е)віч$/, 'male'],
];
const NAME_ENDING = /[аяоеіь]+$/;

const stemOfName = (loose: string): string => loose.replace(NAME_ENDING, '');

/** The father's name without its ending and whose child it is, or null where the word is no patronymic. */
function patronymic(loose: string): { stem: string; sex: string } | null {
  for (const [ending, sex] of PATRONYMICS) {
    if (ending.test(loose)) return { stem: stemOfName(loose.replace(ending, '')), sex };
  }
  return null;
}

function add(map: Map<string, string[]>, key: string, group: string): void {
  const groups = map.get(key);
  if (groups === undefined) map.set(key, [group]);
  else if (!groups.includes(group)) groups.push(group);
}

/** Names of a group's text: «Наталія, Наталя» → two exact keys. A name of two words counts by its first. */
function namesIn(text: string): string[] {
  return text.split(/[,;/]/).flatMap((name) => wordsOf(name).slice(0, 1));
}

export function makeNameVariants(groups: readonly VariantGroup[]): NameVariants {
  const names = new Map<string, string[]>();
  const latin = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const skeletons = new SortedWords<{ skeleton: string; code: string }>();
  for (const { code, texts } of groups) {
    for (const name of texts.flatMap(namesIn)) {
      if (isLatin(name)) {
        add(latin, latinKey(name), code);
        continue;
      }
      add(names, looseKey(name), code);
      add(stems, stemOfName(looseKey(name)), code);
      const skeleton = skeletonOf(name);
      skeletons.add(skeleton, { skeleton, code });
    }
  }
  const bySpelling = (word: string): string[] => {
    const near = word.length < 3 ? [] : latinStarts(word).flatMap((start) => [...skeletons.beginning(start)]);
    const pattern = near.length === 0 ? null : latinPattern(word);
    const like = near.filter(({ skeleton }) => pattern?.whole.test(skeleton)).map(({ code }) => code);
    return [...new Set([...(latin.get(latinKey(word)) ?? NONE), ...like])];
  };
  return {
    groupsOf: (word) => {
      if (isLatin(word)) return bySpelling(word);
      const loose = looseKey(word);
      const father = patronymic(loose);
      if (father === null) return names.get(loose) ?? NONE;
      // Shorter stems are the beginnings of half the alphabet.
      const groupsOfFather = father.stem.length < 2 ? NONE : (stems.get(father.stem) ?? NONE);
      return groupsOfFather.map((group) => `${group} ${father.sex}`);
    },
  };
}
