import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#shared/vocabulary/languages.ts';

const TEXTS = join(import.meta.dirname, '../../renderer/text');

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[before + key, text] as [string, string]] : flat(text, `${before}${key}.`),
  );
}

/** `thing:key → text` of one language. */
function textsOf(language: Language): Map<string, string> {
  const files = readdirSync(join(TEXTS, language)).filter((name) => name.endsWith('.json'));
  return new Map(
    files.flatMap((file) => {
      const texts = JSON.parse(readFileSync(join(TEXTS, language, file), 'utf8')) as Texts;
      return flat(texts).map(([key, text]) => [`${file.replace('.json', '')}:${key}`, text] as [string, string]);
    }),
  );
}

const ukrainian = textsOf('uk');
const english = textsOf('en');
const KEYS = new Set(
  [...ukrainian.keys()].flatMap((key) => [key, key.slice(key.indexOf(':') + 1)]).filter((key) => key.includes('.')),
);
/** Ukrainian texts that an English screen shows only when its own are missing. */
const UKRAINIAN_ONLY = new Set(
  [...ukrainian].filter(([key, text]) => english.get(key) !== text).map(([, text]) => text),
);

/** Those of the texts that are a key, have an unfilled place, or are Ukrainian words of the program on an English screen. */
export function untranslated(texts: readonly string[], language: Language): string[] {
  const isFault = (text: string) =>
    KEYS.has(text) || /\{\{|\}\}/.test(text) || (language === 'en' && text.length > 3 && UKRAINIAN_ONLY.has(text));
  return [...new Set(texts.map((text) => text.trim()).filter(isFault))];
}
