/**
 * Character classes of Ukrainian office text, as the inside of a regular expression's `[…]`.
 * Everything that compares, sorts or repairs text builds on these, so that all of it sees the same characters.
 */

/** U+0027 ' · U+2019 ’ · U+2018 ‘ · U+201B ‛ · U+02BC ʼ · U+02BB ʻ · U+0060 ` · U+00B4 ´ · U+02B9 ʹ · U+2032 ′ */
export const APOSTROPHES = '\\u0027\\u2019\\u2018\\u201b\\u02bc\\u02bb\\u0060\\u00b4\\u02b9\\u2032';

/** `"` and `*` stand beside the apostrophe on keyboards and are typed for it by mistake. */
export const MISTYPED_APOSTROPHES = '\\u0022\\u002a';

/** The apostrophe of stored text: U+2019, as in the state classifier of places. */
export const APOSTROPHE = '\u2019';

/** Soft hyphen, zero-width and direction marks, byte order mark: pasted from Word and the web, never seen. */
export const HIDDEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';

/** Hyphen-minus, hyphens, dashes and the minus sign. */
export const HYPHENS = '\\-\\u2010-\\u2015\\u2212';

/** The stress mark that comes along when a name is pasted from an encyclopedia. */
export const STRESS_MARK = '\u0301';

/** U+0400–U+052F: Cyrillic and its supplement. */
export const CYRILLIC = '\\u0400-\\u052f';
