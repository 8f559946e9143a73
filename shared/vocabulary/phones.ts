import { z } from 'zod';

/** E.164: '+' and digits. Ukrainian numbers have nine digits after +380. */
export const Phone = z
  .string()
  .regex(/^\+(?:380[3-9]\d{8}|(?!380)[1-9]\d{6,14})$/)
  .brand<'Phone'>();
export type Phone = z.infer<typeof Phone>;

const LONGEST_TYPED = 40;
const SIGNS_BETWEEN = /[\s()./\-\u2010-\u2015\u2212\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** What may stand before the nine digits of a Ukrainian number; 8 and 80 are the old long-distance prefix. */
const UKRAINIAN = /^(?:\+?380|80|0)([3-9]\d{8})$/;
const FOREIGN = /^\+(\d+)$/;
/** Ten digits after 00 tell a call abroad from a Ukrainian number with a zero too many. */
const CALL_ABROAD = /^00(?=\d{10})/;

/**
 * A phone number as typed, in E.164, or null. Understood: 0XX XXX XX XX, +380…, 380…, 80…, (0412) XX-XX-XX, with any
 * spaces, brackets, hyphens; foreign numbers with + or 00. Without its city code a number is not understood.
 */
export function parsePhone(typed: string): Phone | null {
  if (typed.length > LONGEST_TYPED) return null;
  const digits = typed.replace(SIGNS_BETWEEN, '').replace(CALL_ABROAD, '+');
  const [, ukrainian] = UKRAINIAN.exec(digits) ?? [];
  const [, foreign] = FOREIGN.exec(digits) ?? [];
  const number = ukrainian === undefined ? `+${foreign ?? ''}` : `+380${ukrainian}`;
  return Phone.safeParse(number).data ?? null;
}

const TWO_DIGIT_CODE = /^(?:39|44|50|63|66|67|68|73|75|77|9[1-9])/;
const TOLL_FREE = /^[89]00/;

/** «+380 67 123-45-67», «+380 412 42-12-34», «+380 800 500-335»; a foreign number as it is stored. */
export function formatPhone(phone: Phone): string {
  if (!phone.startsWith('+380')) return phone;
  const digits = phone.slice(4);
  if (TOLL_FREE.test(digits)) return `+380 ${digits.slice(0, 3)} ${digits.slice(3, 6)}-${digits.slice(6)}`;
  const tail = `${digits.slice(-4, -2)}-${digits.slice(-2)}`;
  const code = TWO_DIGIT_CODE.test(digits) ? 2 : 3;
  return `+380 ${digits.slice(0, code)} ${digits.slice(code, 5)}-${tail}`;
}

const MASK = '•••';

/**
 * A phone as it may stand in sight of others: «+380 67 ••• 44 18». Of a number as it was typed the last four figures
 * stay; words stay as they are.
 */
export function maskPhone(number: string): string {
  const phone = parsePhone(number);
  if (phone === null) return number.replace(/\d(?=(?:\D*\d){4})/g, '•');
  const tail = `${phone.slice(-4, -2)} ${phone.slice(-2)}`;
  if (!phone.startsWith('+380')) return `${phone.slice(0, 3)} ${MASK} ${tail}`;
  const digits = phone.slice(4);
  return `+380 ${digits.slice(0, TWO_DIGIT_CODE.test(digits) ? 2 : 3)} ${MASK} ${tail}`;
}

/** A stored phone as it is read aloud; one that could not be read stays as it was typed. */
export function phoneText(number: string): string {
  const phone = parsePhone(number);
  return phone === null ? number : formatPhone(phone);
}
