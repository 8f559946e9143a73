import type { z } from 'zod';
import { visibleTo } from '#electron/access/visibility.ts';
import { type OpenRegister } from '#electron/register/register.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { NewFamily } from '#shared/families/families.ts';
import type { Session } from '#shared/vocabulary/session.ts';

export const HEAD: Session = { userId: '0197f000-0000-7000-8000-000000000001', userName: 'Н. Гриценко', role: 'head' };
export const NOW = new Date('2026-11-21T10:00:00Z');
export const OVRUCH = 'UA18060190000016116';

/** A centre with the letter Ж and a handful of places. */
export async function openFamiliesRegister(): Promise<OpenRegister> {
  const register = await openTestRegister();
  const places = [
    ['UA18000000000041385', 'O', 'Житомирська', null],
    ['UA18060000000021754', 'P', 'Коростенський', 'UA18000000000041385'],
    [OVRUCH, 'H', 'Овруцька', 'UA18060000000021754'],
    ['UA18060190010083234', 'M', 'Овруч', OVRUCH],
    ['UA18060190020000001', 'C', 'Рудня', OVRUCH],
  ] as const;
  await register.write(async (trx) => {
    for (const [code, level, name, parent_code] of places) {
      await trx.insertInto('places').values({ code, level, name, parent_code, sort_key: name, key: name }).execute();
    }
    await trx
      .insertInto('centre')
      .values({
        id: 'centre-1',
        kind: 'regional',
        name: 'Обласний центр',
        letter: 'Ж',
        region_code: 'UA18000000000041385',
        is_demonstration: 0,
        classifier_on: '2025-05-16',
        created_at_ms: NOW.getTime(),
      })
      .execute();
  });
  return register;
}

export const visible = visibleTo(HEAD);

/** A family as the form would send it; every part may be replaced. */
export function familyInput(change: Partial<z.input<typeof NewFamily>> = {}): NewFamily {
  const mother = {
    memberId: null,
    name: { surname: 'Кравчук', givenName: 'Наталія', patronymic: 'Петрівна' },
    sex: 'female' as const,
    bornOn: '1987-05-14',
    birthYear: null,
    relation: 'mother' as const,
    phone: '067 123 45 67',
  };
  const base = {
    members: [mother],
    address: {
      communityCode: OVRUCH,
      settlementCode: 'UA18060190010083234',
      street: 'вул. Миру, 5',
      directions: '',
      noFixedAddress: false,
    },
    circumstances: { factors: [14, 8], main: 14 },
    case: {
      stage: 'assessed',
      level: 'complex',
      worker: 'С. Бондар',
      registeredOn: '2026-11-02',
      statedChildren: 3,
      notes: '',
    },
  };
  return NewFamily.parse({ ...base, ...change });
}

/** The mother of `familyInput` under another name. */
export function motherNamed(surname: string | null, givenName: string | null, patronymic: string | null) {
  const [mother] = familyInput().members;
  return { ...mother, name: { surname, givenName, patronymic } } as NewFamily['members'][number];
}
