/** Before a word, up to a soft hyphen, that stays on one line though it has a hyphen or a stroke; no text of the register has it. */
export const WHOLE = '\u2060';
/** How such a word is drawn. */
export const WHOLE_CLASS = 'paper-whole';

/** The text in pieces, every other of them a word that stays whole. */
export const wholeWords = (text: string): string[] => text.split(/\u2060([^\s\u00ad]*)/);
