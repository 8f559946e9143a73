import { visibleTo } from '#electron/access/visibility.ts';
import { seedCalendar } from '#electron/calendar/calendar.commands.ts';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import type { Reader } from '#electron/register/handles.ts';
import { seedTerms } from '#electron/terms/terms.commands.ts';
import { NewFamily } from '#shared/families/families.ts';
import type { PaperAsker } from './desk.ts';

export const NOW = new Date(2026, 10, 21, 12);
export const COMMUNITY = 'UA18060170000069581';
const session = { userId: 'u', userName: 'Олена Мельничук', role: 'head' } as const;

export function askerOf(db: Reader): PaperAsker {
  return { db, session, now: NOW, visible: visibleTo(session) };
}

interface Household {
  readonly children?: readonly string[];
  readonly stated?: number | null;
}

/** A mother of that surname with children; known by code only when the surname is null. */
export function familyOf(surname: string | null, { children = [], stated = null }: Household = {}): NewFamily {
  const person = (relation: string, givenName: string) => {
    const name = { surname, givenName, patronymic: null };
    return { memberId: null, name, sex: null, bornOn: '1987-05-01', birthYear: null, relation, phone: null };
  };
  return NewFamily.parse({
    members: surname === null ? [] : [person('mother', 'Наталія'), ...children.map((child) => person('son', child))],
    address: {
      communityCode: COMMUNITY,
      settlementCode: 'UA18060170740015610',
      street: 'вул. Миру, 3',
      directions: 'за мостом',
      noFixedAddress: false,
    },
    circumstances: { factors: [8, 14, 7], main: 14 },
    case: {
      stage: 'assessed',
      level: 'medium',
      worker: 'Їжак О. П.',
      registeredOn: '2026-02-03',
      statedChildren: stated,
      notes: '',
    },
  });
}

export async function registerOf(families: readonly NewFamily[]) {
  const register = await openRegisterWithPlaces();
  await seedCalendar(register);
  await seedTerms(register);
  await register.write((trx) => registerFamilies(trx, families, { now: NOW, userId: null }));
  return register;
}
