import { looseKey } from '#shared/vocabulary/text/folding.ts';

/*
 * Husband, wife and children carry different strings where the surname is an adjective: Левицький, Левицька; Петров,
 * Петрова. Russian spellings of the same endings are read as well. -ко, -чук, -юк, -ів, -ишин have one form.
 */

/** Endings that belong together, as loose keys: и, і, ї, й are і there, є is е, and there is no ь. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  // -ський, -ська; Russian -ский, -ская; Polish -ски
  [/(?<=[сзц]к)(?:і|а|ая|оі|ою|ого|ому)$/, ['і', 'а']],
  // -ов, -ова, -ев, -єва, -ін, -іна, -їна
  [/(?<=.[оеі][вн])а?$/, ['', 'а']],
  // other adjectives: Чорний, Чорна; Russian -ый, -ая
  [/(?<=.[бвгджзклмнпрстфхцчшщ])(?:і|а|ая)$/, ['і', 'а']],
  // soft ones: Синій, Синя
  [/(?<=.н)(?:і|я|яя)$/, ['і', 'я']],
];

/** Vowels before these endings: Левандовский for Левандівський, Соловьев for Соловйов. */
const VOWELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[бвгджзклмнпрстфхцчшщ])[оеі](?=вск[іа]$)/, ['о', 'е', 'і']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:е|іо)(?=ва?$)/, ['е', 'іо']],
];

/**
 * Loose keys of the forms that a surname has for the other sex, its own not among them; none where there is one form.
 * «левицька» → левіцкі. What only looks like an adjective gives forms that nobody bears.
 */
export function surnameForms(word: string): string[] {
  const loose = looseKey(word);
  if (loose.length < 4) return [];
  const forms = new Set<string>();
  for (const [ending, others] of ENDINGS) {
    if (!ending.test(loose)) continue;
    for (const other of others) forms.add(loose.replace(ending, other));
  }
  for (const form of [loose, ...forms]) {
    for (const [vowel, others] of VOWELS) {
      if (vowel.test(form)) for (const other of others) forms.add(form.replace(vowel, other));
    }
  }
  forms.delete(loose);
  return [...forms];
}
