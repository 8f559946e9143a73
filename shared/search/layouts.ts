import { fromCzechLayout, fromLatinLayout, fromUkrainianLayout } from '#shared/vocabulary/text/layout.ts';

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
const HAS_LATIN = /\p{Script=Latin}/u;
const LETTERS = /\p{L}/gu;
const SHORTEST = 2;

/** What was meant if the other layout was on: readings of a text by the keys that were pressed, likeliest first. */
export function otherLayouts(text: string): string[] {
  const [cyrillic, latin] = [HAS_CYRILLIC.test(text), HAS_LATIN.test(text)];
  // Of a text in both alphabets the layout was changed on purpose.
  if (cyrillic && latin) return [];
  const readings = cyrillic ? [fromUkrainianLayout(text)] : [fromLatinLayout(text), fromCzechLayout(text)];
  const wanted = cyrillic ? HAS_LATIN : HAS_CYRILLIC;
  return [...new Set(readings)].filter(
    (reading) => reading !== text && wanted.test(reading) && (reading.match(LETTERS)?.length ?? 0) >= SHORTEST,
  );
}
