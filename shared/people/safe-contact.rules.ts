import type { SafeContact } from './people.ts';

/** Nothing stands against calling any of the person's numbers: they may be shown whole. */
export function isPlainlyAllowed(sheet: SafeContact | null): boolean {
  return sheet === null || (sheet.mayCall === 'yes' && sheet.callTo === null);
}

/** The sheet says something that must be seen before a call or a letter. */
export function mustBeSeen(sheet: SafeContact): boolean {
  const { mayCall, hasCodeWord, noLetters, callTo, callWhen, callFrom, keepFrom, note } = sheet;
  return mayCall !== 'yes' || hasCodeWord || noLetters || [callTo, callWhen, callFrom, keepFrom, note].some(Boolean);
}
