import { Buffer } from 'node:buffer';
import type { Cell } from '#shared/papers/paper.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as text in UTF-8 with a byte order mark and semicolons, as Excel with Ukrainian settings opens it by a double
 * click (RFC 4180 otherwise). A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = [heads, ...rows].map((cells) => `${cells.map(field).join(';')}\r\n`);
  return Buffer.from(BYTE_ORDER_MARK + lines.join(''), 'utf8');
}

function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
