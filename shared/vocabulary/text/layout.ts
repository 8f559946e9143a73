import { must } from '../must.ts';
import { APOSTROPHES } from './characters.ts';

/*
 * Text typed with the other keyboard layout switched on, read by physical key. On the Ukrainian layout the keys
 * [ ] ; ' , . are letters: punctuation must not be stripped before this step.
 */

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\`@";
const UKRAINIAN_KEYS = 'йцукенгшщзхїфівапролджєячсмитьбюґ\'"';
const LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>|';
const UKRAINIAN_SHIFTED = 'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ';

/** The keys of a Czech keyboard (QWERTZ): z and y change places, and ú ů stand where Ukrainian has х ж. */
const CZECH_KEYS = 'qwertzuiopú)asdfghjklů§yxcvbnm,.¨;';
const UKRAINIAN_OF_CZECH = "йцукенгшщзхїфівапролджєячсмитьбюґ'";
const CZECH_SHIFTED = 'QWERTZUIOP/(ASDFGHJKL"!YXCVBNM?:';
const UKRAINIAN_OF_CZECH_SHIFTED = 'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ';

const FROM_CZECH = keyMap(CZECH_KEYS + CZECH_SHIFTED, UKRAINIAN_OF_CZECH + UKRAINIAN_OF_CZECH_SHIFTED);
const TO_UKRAINIAN = keyMap(LATIN_KEYS + LATIN_SHIFTED, UKRAINIAN_KEYS + UKRAINIAN_SHIFTED);
const TO_LATIN = keyMap(UKRAINIAN_KEYS + UKRAINIAN_SHIFTED, LATIN_KEYS + LATIN_SHIFTED);
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');

function keyMap(from: string, to: string): Map<string, string> {
  return new Map([...from].map((key, at) => [key, must(to[at], 'the layouts have as many keys')]));
}

function retype(text: string, keys: Map<string, string>): string {
  let typed = '';
  for (const key of text) typed += keys.get(key) ?? key;
  return typed;
}

/** What a Ukrainian layout would have given: «rhfdxer yfnfksz» → «кравчук наталія». Other characters stay. */
export function fromLatinLayout(text: string): string {
  return retype(text, TO_UKRAINIAN);
}

/** The same for text that came through a Czech layout: «rhfdxer yhjckfdf» → «кравчук ярослава». */
export function fromCzechLayout(text: string): string {
  return retype(text.normalize('NFC'), FROM_CZECH);
}

/** What a Latin (US) layout would have given, for names and e-mail addresses: «щдутф"гмсюсщь» → «olena@uvc.com». */
export function fromUkrainianLayout(text: string): string {
  return retype(text.normalize('NFC').replace(ANY_APOSTROPHE, "'"), TO_LATIN);
}
