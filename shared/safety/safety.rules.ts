import { wordsOf } from '#shared/vocabulary/text/folding.ts';

/** Endings of names and surnames in the cases of Ukrainian: «Галини Коваль», «з Галиною Ковалем». */
const ENDING = /(?:ого|ому|ові|еві|єві|ою|ею|єю|ом|ем|єм|ий|ій|ої|а|я|у|ю|і|и|ї|е|є|о|ь|й)$/u;
/** «Ольга — Ользі», «Маринка — Маринці»: one letter stands for both. */
const SOFTENED = new Map(Object.entries({ з: 'г', ц: 'к', с: 'х' }));
const SHORTEST = 2;

function stemOf(word: string): string {
  const cut = word.length > SHORTEST ? word.replace(ENDING, '') : word;
  return cut.replace(/[зцс]$/u, (letter) => SOFTENED.get(letter) ?? letter);
}

function stemsOf(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => word.length >= SHORTEST);
  return new Set(words.map(stemOf));
}

/**
 * Whether a text speaks of somebody, in any case of the language: so many words of the name stand in it, or all of a
 * shorter one. A talk too many costs little, one too few costs much.
 */
export function isNamedIn(text: string | null, name: string, leastWords = 1): boolean {
  if (text === null) return false;
  const told = stemsOf(text);
  const own = [...stemsOf(name)];
  const found = own.filter((stem) => told.has(stem)).length;
  return found > 0 && found >= Math.min(leastWords, own.length);
}
