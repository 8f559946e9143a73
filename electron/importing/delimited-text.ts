import type { ForeignSheet } from '#shared/ipc/shell.ts';
import { must } from '#shared/vocabulary/must.ts';
import { ForeignFileError, LIMITS } from './foreign-file.ts';

/** Between which signs the cells of a text table stand; where two are as frequent, the first one counts. */
const DELIMITERS = ['\t', ';', ','] as const;
const LINES_LOOKED_AT = 20;

/**
 * A table saved as text (CSV): cells between semicolons, commas or tabs, in quotes where needed, as UTF-8 or, as Excel
 * in Ukraine saves it, Windows-1251. Throws a ForeignFileError for what is no text, and beyond the limits of sheets.
 */
export function readDelimitedText(content: Buffer): ForeignSheet[] {
  if (content.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw new ForeignFileError('shell/empty-file', 'nothing but blanks');
  }
  if (content.includes(0)) throw new ForeignFileError('shell/unsupported-file', 'not a text');
  const text = decoded(content);
  return [{ name: '', rows: rowsOf(text, delimiterOf(text)) }];
}

/** Windows-1251 text of any length is hardly ever valid UTF-8 by chance. */
function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1251').decode(content);
  }
}

function delimiterOf(text: string): string {
  const sample = text.split('\n', LINES_LOOKED_AT).join('\n');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: sample.split(delimiter).length }));
  return counts.reduce((most, other) => (other.count > most.count ? other : most)).delimiter;
}

/**
 * One cell, quoted or bare, and what ends it. A quoted cell may hold everything, and a quote twice; one whose quotes do
 * not fit is bare, so that there is always a cell.
 */
function cellPattern(delimiter: string): RegExp {
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|\\r|$)`, 'y');
}

function rowsOf(text: string, delimiter: string): string[][] {
  const pattern = cellPattern(delimiter);
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  while (pattern.lastIndex < text.length) {
    const [, quoted, bare = '', end = ''] = must(pattern.exec(text), 'a cell before the end');
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    cells += 1;
    if (cells > LIMITS.cells || row.length > LIMITS.columns || rows.length > LIMITS.rows) {
      throw new ForeignFileError('shell/too-large', 'too many cells');
    }
    if (end === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}
