import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { knownLanguage } from '#shared/vocabulary/languages.ts';

const Words = z.object({ chooseFolder: z.string().min(1), savePaper: z.string().min(1) });
export type DialogWords = z.output<typeof Words>;

/**
 * Titles of the system's dialogs, which the window cannot give: `<resourcesDir>/texts/<language>.json`. A language that
 * the program does not speak becomes Ukrainian. Throws when the file is missing or lacks a word.
 */
export function wordsOf(resourcesDir: string, language: string): DialogWords {
  const known = knownLanguage(language);
  return Words.parse(JSON.parse(readFileSync(join(resourcesDir, 'texts', `${known}.json`), 'utf8')));
}
