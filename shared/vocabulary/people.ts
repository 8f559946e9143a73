import { z } from 'zod';
import { exactKey } from './text/folding.ts';
import { repairText } from './text/repair.ts';

export * from './full-name.ts';

const NAME_LENGTH = 200;
const NamePart = z.string().max(NAME_LENGTH).nullable();

/** Parts of a name; any may be absent: a patronymic is optional by law, and a newborn may have no name yet. */
export const PersonName = z.object({ surname: NamePart, givenName: NamePart, patronymic: NamePart });
export type PersonName = z.infer<typeof PersonName>;

export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;

/** The name as it is stored: each part repaired, and null where nothing is left of it. */
export function tidyName(name: PersonName): PersonName {
  return { surname: tidy(name.surname), givenName: tidy(name.givenName), patronymic: tidy(name.patronymic) };
}

function tidy(part: string | null): string | null {
  return part === null ? null : repairText(part).text || null;
}

const FEMALE_PATRONYMIC = /(?:вна|чна|кизи|кызы|гизи)$/;
const MALE_PATRONYMIC = /(?:ич|іч|огли|оглы|оглу)$/;

/** The sex that a patronymic shows: -івна, -ївна, -ична; -ович, -йович, Ілліч, Кузьмич. Null when it shows none. */
export function sexFromPatronymic(patronymic: string | null): Sex | null {
  const key = exactKey(patronymic ?? '');
  if (FEMALE_PATRONYMIC.test(key)) return 'female';
  return MALE_PATRONYMIC.test(key) ? 'male' : null;
}
