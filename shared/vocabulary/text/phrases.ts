import { CONVENTIONS, type Language } from '#shared/vocabulary/languages.ts';

/** Texts of one thing as its file holds them: `{ list: { title: … } }`. */
export interface PhraseTree {
  readonly [name: string]: string | PhraseTree;
}

/** What stands in the places of a text, `{{name}}`; `count` decides the form of a plural as well. */
export type PhraseValues = Readonly<Record<string, string | number | null | undefined>>;

/** `{{name}}`, or `{{count, number}}` as the language writes numbers. */
const PLACE = /\{\{\s*(\w+)\s*(,\s*number)?\s*\}\}/g;

const plurals = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** Of each language one of a kind: making one takes longer than a hundred texts. */
function once<T>(kept: Map<Language, T>, language: Language, make: (locale: string) => T): T {
  const made = kept.get(language) ?? make(CONVENTIONS[language].locale);
  kept.set(language, made);
  return made;
}

const formOf = (language: Language, count: number) =>
  once(plurals, language, (locale) => new Intl.PluralRules(locale)).select(count);

function written(value: string | number | null | undefined, language: Language, isNumber: boolean): string {
  if (!isNumber) return String(value ?? '');
  return once(numbers, language, (locale) => new Intl.NumberFormat(locale)).format(Number(value));
}

function textAt(tree: PhraseTree, key: string): string | undefined {
  let at: string | PhraseTree | undefined = tree;
  for (const name of key.split('.')) at = typeof at === 'object' ? at[name] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/**
 * The text of a key with its values: `list.title`. With a number as `count` the form that the language has for so many
 * (`days_few`), where there are forms. Undefined when there is no such text.
 */
export function phrase(
  tree: PhraseTree,
  key: string,
  language: Language,
  values: PhraseValues = {},
): string | undefined {
  const { count } = values;
  const form = typeof count === 'number' ? textAt(tree, `${key}_${formOf(language, count)}`) : undefined;
  const text = form ?? textAt(tree, key);
  if (text === undefined || !text.includes('{{')) return text;
  return text.replace(PLACE, (_, name: string, number?: string) =>
    written(values[name], language, number !== undefined),
  );
}
