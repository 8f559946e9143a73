import type { TermKind, TermUnit } from './terms.ts';

/**
 * Lengths that a register begins with. Assessment: law "On social services", art. 20 p. 2; support: up to six months
 * from the decision. The others are from general knowledge and not read from an act: the office puts them right.
 * The grounds in words are the program's texts, `terms.grounds.<kind>`.
 */
export const FIRST_TERMS: Readonly<Record<TermKind, { readonly amount: number; readonly unit: TermUnit }>> = {
  emergency: { amount: 1, unit: 'days' },
  assessment: { amount: 5, unit: 'workingDays' },
  decision: { amount: 10, unit: 'workingDays' },
  support: { amount: 6, unit: 'months' },
  review: { amount: 3, unit: 'months' },
  reviewEmergency: { amount: 1, unit: 'days' },
  reviewComplex: { amount: 7, unit: 'days' },
  reviewMedium: { amount: 14, unit: 'days' },
  reviewSimple: { amount: 1, unit: 'months' },
};
