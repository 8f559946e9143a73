/**
 * Around what stays on one line though it has a hyphen or a stroke; no text of the register has them. Where a cell of a
 * row taller than a page was cut, one may be without the other.
 */
export const WHOLE = '\u2060';
export const WHOLE_END = '\u2061';
/** How such a word is drawn. */
export const WHOLE_CLASS = 'paper-whole';

/** The text in pieces, every other of them a word that stays whole. */
export const wholeWords = (text: string): string[] =>
  text.split(/\u2060([^\u2061]*)\u2061?|\u2061/).map((piece: string | undefined) => piece ?? '');
