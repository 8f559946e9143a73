import { expect, test } from 'vitest';
import { visibleTo } from '#electron/access/visibility.ts';
import { openRegisterWithPlaces } from '#electron/places/testing.ts';
import { writeInChunks } from '#electron/register/bulk.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { NewFamily } from '#shared/families/families.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { registerFamily } from './families.commands.ts';
import { type Registered, registerFamilies } from './families-bulk.commands.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const session = { userId: '', userName: '', role: 'head' } as const;
const visible = visibleTo(session);

function person(surname: string | null, phone: string | null = null) {
  const name = { surname, givenName: surname && 'Мар’яна', patronymic: null };
  const born = { bornOn: surname ? '1990-02-28' : null, birthYear: null };
  return { memberId: null, name, sex: 'female', ...born, relation: 'mother', phone };
}

function family(members: object[], registeredOn = '2026-02-03', worker: string | null = 'Їжак О. П.') {
  return NewFamily.parse({
    members,
    address: {
      communityCode: 'UA18060170000069581',
      settlementCode: 'UA18060170740015610',
      street: 'вул. Миру, 3',
      directions: '',
      noFixedAddress: false,
    },
    circumstances: { factors: [8, 14], main: 14 },
    case: { stage: 'assessed', level: 'medium', worker, registeredOn, statedChildren: 2, notes: 'Від старости' },
  });
}

const FAMILIES = [
  family([person('Дем’янчук', '067 123 45 67'), person('Ґалаґан', 'без номера')]),
  family([], '2025-12-30', null),
  family([person(null, '0412 42-12-34'), person('В’юн')]),
  family([person(null)], '2025-11-05'),
];

/** All that a register holds of families, without the ids, which are never the same. */
function contentOf({ connection }: OpenRegister) {
  const tables = ['persons', 'person_phones', 'families', 'family_members', 'family_addresses'];
  const rows = [...tables, 'family_circumstances', 'case_numbers'].map((table) => {
    const withoutIds = connection
      .prepare<[], Record<string, unknown>>(`select * from ${table} order by n`)
      .all()
      .map(({ id: _, ...row }) => row);
    return [table, withoutIds] as const;
  });
  return Object.fromEntries(rows);
}

function wordsFound({ connection }: OpenRegister, word: string) {
  return connection.prepare('select rowid from families_words where families_words match ?').pluck().all(word);
}

const codesOf = (registered: Registered[] | Refusal) =>
  registered instanceof Refusal ? [] : registered.map(({ code }) => code);

async function registeredInBulk() {
  const register = await openRegisterWithPlaces();
  const codes = await register.write((trx) => registerFamilies(trx, FAMILIES, { now: NOW, userId: session.userId }));
  return { register, codes };
}

test('many families at once are stored exactly as one by one', async () => {
  const { register } = await registeredInBulk();
  const oneByOne = await openRegisterWithPlaces();
  for (const each of FAMILIES) await oneByOne.write((trx) => registerFamily({ trx, session, visible, now: NOW }, each));
  expect(contentOf(register)).toEqual(contentOf(oneByOne));
  expect(register.connection.prepare('select count(*) from persons').pluck().get()).toBe(5);
  const words = ['"демянчук"', '"галаган"', '"380671234567"', '"4567"', '"000001"', '"2"', '"вюн"', '"мар"*'];
  for (const word of words) expect(wordsFound(register, word), word).toEqual(wordsFound(oneByOne, word));
  expect(wordsFound(register, '"демянчук"')).toEqual([1]);
});

test('codes are counted on within each year, in the order given', async () => {
  const { codes, register } = await registeredInBulk();
  expect(codesOf(codes)).toEqual(['Ж-26-000001', 'Ж-25-000001', 'Ж-26-000002', 'Ж-25-000002']);
  const later = await register.write((trx) =>
    registerFamilies(trx, FAMILIES.slice(0, 1), { now: NOW, userId: session.userId }),
  );
  expect(codesOf(later)).toEqual(['Ж-26-000003']);
});

test('a year without numbers refuses the whole and leaves nothing behind', async () => {
  const register = await openRegisterWithPlaces();
  await register.write(async (trx) => {
    await trx.insertInto('case_numbers').values({ letter: 'Ж', year: 2025, last_number: 999_998 }).execute();
  });
  const before = contentOf(register);
  const write = writeInChunks(
    register,
    FAMILIES,
    async (trx, chunk) => {
      const codes = await registerFamilies(trx, chunk, { now: NOW, userId: session.userId });
      return codes instanceof Refusal ? codes : undefined;
    },
    { chunkSize: 1 },
  );
  expect((await write)?.failure.code).toBe('families/no-numbers-left');
  expect(contentOf(register)).toEqual(before);
});
