import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { normalisePassword } from './slots.ts';

export type PasswordScore = 0 | 1 | 2 | 3 | 4;

/** What an office here tries first and the library's lists do not hold. */
const OFFICE_WORDS = [
  ...[
    'пароль',
    'парольпароль',
    'україна',
    'слава',
    'київ',
    'житомир',
    'вінниця',
    'полісся',
    'поділля',
    'любов',
    'сонце',
  ],
  ...['привіт', 'центр', 'служба', 'соціальна', 'родина', 'сімʼя', 'мама', 'директор', 'бухгалтер', 'дитина', 'коло'],
];

const UKRAINIAN_KEYS = "йцукенгшщзхїфівапролджєячсмитьбю'";
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

let meter: ZxcvbnFactory | undefined;

/**
 * How long a password would stand: 0 (found at once) to 4 (strong); 3 is what the set-up asks for. The person's own
 * names count against it, and so does an English password typed in the Ukrainian layout.
 */
export function passwordStrength(password: string, names: readonly string[] = []): PasswordScore {
  // Made at the first use: it ranks some 100,000 words.
  meter ??= new ZxcvbnFactory({ dictionary: { ...dictionary, office: OFFICE_WORDS }, graphs: adjacencyGraphs });
  const typed = normalisePassword(password);
  const inputs = names.flatMap((name) => name.split(/\s+/u)).filter((word) => word !== '');
  const scores = [typed, inLatinLayout(typed)].map((text) => meter?.check(text, inputs).score ?? 0);
  return Math.min(...scores) as PasswordScore;
}

function inLatinLayout(text: string): string {
  return [...text].map((sign) => LATIN_KEYS[UKRAINIAN_KEYS.indexOf(sign.toLowerCase())] ?? sign).join('');
}

const FREE_TRIES = 3;
const FIRST_DELAY_S = 5;
const LONGEST_DELAY_S = 15 * 60;

/** Seconds to wait after so many wrong passwords in a row: 0, 0, 5, 10, 20 … at most a quarter of an hour. */
export function delayAfter(failedTries: number): number {
  if (failedTries < FREE_TRIES) return 0;
  return Math.min(LONGEST_DELAY_S, FIRST_DELAY_S * 2 ** (failedTries - FREE_TRIES));
}

/** Whole seconds still to wait. A clock that was set back makes nobody wait longer than one full delay. */
export function waitSeconds(failedTries: number, lastFailedAt: Date | null, now: Date): number {
  if (lastFailedAt === null) return 0;
  const delay = delayAfter(failedTries);
  const passed = Math.max(0, (now.getTime() - lastFailedAt.getTime()) / 1000);
  return Math.max(0, Math.ceil(delay - passed));
}
