import { useTexts } from '#renderer/text/i18n.ts';
import type { ProgrammeFacts } from '#shared/cohorts/cohorts.ts';

const HALF_DAYS = [
  ['day1morning', 1, 1],
  ['day1afternoon', 1, 2],
  ['day2morning', 2, 1],
  ['day2afternoon', 2, 2],
  ['day3morning', 3, 1],
  ['day3afternoon', 3, 2],
] as const;
const HOURS = 4;

/** The programme of three days that is shipped, in the language on screen. */
export function useShippedProgramme(): ProgrammeFacts {
  const t = useTexts('training');
  return {
    name: t('shipped.name'),
    modules: HALF_DAYS.map(([key, day, half]) => ({
      ...{ day, half, hours: HOURS, trainer: null },
      theme: t(`shipped.${key}`),
    })),
  };
}
