import { useSyncExternalStore } from 'react';
import { knownLanguage, type Language } from '#shared/vocabulary/languages.ts';
import { type PhraseTree, type PhraseValues, phrase } from '#shared/vocabulary/text/phrases.ts';
import { loadTexts } from './languages.ts';
import type { uk } from './uk.ts';

type Uk = typeof uk;

/** One file of texts: `families` is `text/<language>/families.json`. */
export type Thing = keyof Uk;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutForm<Name> = Name extends `${infer Base}_${PluralForm}` ? Base : Name;
type KeysIn<Tree, Path extends string = ''> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Path}${WithoutForm<Name> & string}`
    : KeysIn<Tree[Name], `${Path}${Name}.`>;
}[keyof Tree & string];
type FullKey = { [Each in Thing]: `${Each}:${KeysIn<Uk[Each]>}` }[Thing];

/** `t('list.title')` of the thing, or `t('common:save')` of any. */
export type Texts<Own extends Thing> = (key: KeysIn<Uk[Own]> | FullKey, values?: PhraseValues) => string;

/** Any `t` there is: for words that no one thing owns, `t('common:moments.today')`. */
export type AnyTexts = (key: FullKey, values?: PhraseValues) => string;

const read: Record<Language, Record<string, PhraseTree | undefined>> = { uk: {}, en: {} };
const listeners = new Set<() => void>();
let shown: Language = 'uk';

/**
 * Texts of one thing in Ukrainian. Called for every thing that a piece of code names before that piece runs
 * (`scripts/texts-with-code.ts`): no page is drawn without its words, and none brings those of another.
 *
 * @public
 */
export function addTexts(thing: string, texts: PhraseTree): void {
  read.uk[thing] = texts;
}

/** Switches every text on screen; a language that the program does not speak becomes Ukrainian. */
export async function changeLanguage(language: string): Promise<void> {
  const known = knownLanguage(language);
  if (known !== 'uk') read[known] = await loadTexts(known);
  document.documentElement.lang = known;
  shown = known;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language on screen; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, () => shown);
}

/** What a language lacks is said in Ukrainian. */
function find(language: Language, thing: string, key: string, values?: PhraseValues): string | undefined {
  for (const each of [language, 'uk'] as const) {
    const texts = read[each][thing];
    const text = texts && phrase(texts, key, each, values);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** `common:save` is the text `save` of `common`; a key without a thing is of `own`. */
function textOf(language: Language, own: string, key: string, values?: PhraseValues): string | undefined {
  const colon = key.indexOf(':');
  return colon < 0
    ? find(language, own, key, values)
    : find(language, key.slice(0, colon), key.slice(colon + 1), values);
}

const made = new Map<string, Texts<never>>();

/** Texts for a component, typed: a missing key does not compile. The same function while the language stays. */
export function useTexts<const Own extends Thing>(thing: Own): Texts<Own> {
  const language = useLanguage();
  const name = `${language} ${thing}`;
  const t = made.get(name) ?? ((key, values) => textOf(language, thing, key, values) ?? key);
  made.set(name, t);
  return t as Texts<Own>;
}

/** The text of a key that is only known at run time (`failures:` and the code of a failure), or undefined. */
export function textIfKnown(key: string, values?: PhraseValues): string | undefined {
  return textOf(shown, '', key, values);
}
