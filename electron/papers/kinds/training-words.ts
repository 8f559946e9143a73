import { CONVENTIONS } from '#shared/vocabulary/languages.ts';
import { formatAmount } from '#shared/vocabulary/money.ts';
import type { Desk } from '../desk.ts';

// texts: papers:trainingPapers.
export const trainingWord = ({ t }: Desk, key: string) => t(`papers:trainingPapers.${key}`);

/** «27,5» */
export const hundredthsText = ({ language }: Desk, value: number) =>
  new Intl.NumberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 2 }).format(value / 100);

/** «12 000,00»; nothing for what is not known. */
export const amountText = ({ language }: Desk, kopiykas: unknown) =>
  typeof kopiykas === 'number' ? formatAmount(kopiykas, language) : null;

/** «09.2026» */
export const monthText = (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`;
