import { ForeignFileError, LIMITS } from './foreign-file.ts';

/**
 * Rows and cells that hold nothing: some programs write them down to row 1,048,576. They go before the sheet is
 * measured, so that an office's list is not refused for its ruled lines.
 */
function withoutEmptyCells(text: string): string {
  return text.replace(/<(?:\w+:)?c\s[^<>]*\/>/g, '').replace(/<(?:\w+:)?row\s[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g, '');
}

function tooLarge(why: string): ForeignFileError {
  return new ForeignFileError('shell/too-large', why);
}

/** Column of an address such as `AB12`, from 1. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function refuseFarCell(tag: string): void {
  const address = /\sr\s*=\s*["']([A-Z]{0,9})(\d{1,12})["']/.exec(tag);
  if (!address) return;
  const [, letters = '', row = ''] = address;
  if (Number(row) > LIMITS.rows) throw tooLarge('too many rows');
  if (columnOf(letters) > LIMITS.columns) throw tooLarge('too many columns');
}

interface Counts {
  depth: number;
  cells: number;
  strings: number;
  rows: number;
}

function countTag(name: string, tag: string, counts: Counts): void {
  if (name === 'c') {
    counts.cells += 1;
    refuseFarCell(tag);
  } else if (name === 'row') {
    counts.rows += 1;
    refuseFarCell(tag);
  } else if (name === 'si') counts.strings += 1;
  if (counts.cells > LIMITS.cells) throw tooLarge('too many cells');
  if (counts.rows > LIMITS.rows) throw tooLarge('too many rows');
  if (counts.strings > LIMITS.sharedStrings) throw tooLarge('too many texts');
}

/** Where a comment, a CDATA section or an instruction beginning at `at` ends; refuses a document type. */
function endOfMarkup(text: string, at: number): number {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  // A document type can declare entities: none of a spreadsheet's parts has one.
  if (closing === '?>' && text[at + 1] === '!') throw new ForeignFileError('shell/unreadable-file', 'document type');
  const end = text.indexOf(closing, at);
  if (end < 0) throw new ForeignFileError('shell/unreadable-file', 'markup without an end');
  return end + closing.length;
}

/** One tag with its attributes; a quoted value may hold `>`, never `<`. The alternatives exclude each other: no backtracking. */
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:[^<>"']|"[^<"]*"|'[^<']*')*>/y;

function readTag(text: string, at: number, counts: Counts): number {
  TAG.lastIndex = at;
  const [tag = '', closing, name = ''] = TAG.exec(text) ?? [];
  // Lenient reading of broken tags is where two parsers disagree, so there is none.
  if (tag === '') throw new ForeignFileError('shell/unreadable-file', 'broken tag');
  if (closing === '/') counts.depth -= 1;
  else {
    countTag(name, tag, counts);
    if (!tag.endsWith('/>')) counts.depth += 1;
    if (counts.depth > LIMITS.depth) throw new ForeignFileError('shell/unreadable-file', 'nested too deeply');
  }
  return at + tag.length;
}

/**
 * The text of one XML part, checked and freed of empty cells, before a parser sees it.
 *
 * Throws a ForeignFileError on a document type, on deep nesting, and on more rows, columns, cells or texts
 * than LIMITS allow. It does not check that the XML is well-formed; the parser does.
 */
export function checkedXml(content: Buffer): string {
  // Another encoding than UTF-8 would hide from the checks what a parser might see.
  if (content.includes(0)) throw new ForeignFileError('shell/unreadable-file', 'not UTF-8');
  const text = withoutEmptyCells(content.toString('utf8'));
  const counts: Counts = { depth: 0, cells: 0, strings: 0, rows: 0 };
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text[at + 1];
    at = next === '!' || next === '?' ? endOfMarkup(text, at) : readTag(text, at, counts);
  }
  return text;
}
