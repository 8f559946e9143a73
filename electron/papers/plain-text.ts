/**
 * Signs that are not seen: controls but line ends, marks of direction, spaces without width, byte order marks. In a
 * name they can turn the text beside it around, or make two names that look the same. A joiner between emoji stays.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Half of a sign, which no file and no font takes. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as a paper shows it: nothing unseen in it, halves of signs replaced, tabs as spaces. */
export function plainText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\t\r]/g, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(LONE, '\ufffd');
}
