import { beforeEach, describe, expect, test } from 'vitest';
import { registerFamily } from '#electron/families/families.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { seedVocabularies } from '#electron/vocabularies/vocabularies.commands.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { Described } from '#shared/search/agreement.ts';
import { findCandidates } from './candidates.queries.ts';

let register: OpenRegister;

beforeEach(async () => {
  register = await openFamiliesRegister();
  await seedVocabularies(register);
});

async function take(...[surname, givenName, patronymic]: [string, string, string | null]): Promise<string> {
  const input = familyInput({ members: [motherNamed(surname, givenName, patronymic)] });
  const done = await register.write((trx) => registerFamily({ trx, session: HEAD, visible, now: NOW }, input));
  if (done instanceof Refusal) throw new Error('not registered');
  return done.id;
}

function known(surname: string | null, givenName: string | null, change: Partial<Described> = {}): Described {
  return { name: { surname, givenName, patronymic: null }, bornOn: null, birthYear: null, phones: [], ...change };
}

const ask = (described: Described) => findCandidates(register.reader, visible, described);
const names = async (described: Described) => (await ask(described)).map(({ name }) => name?.surname);

describe('somebody who is on the register already', () => {
  test.each([
    ['Кравчук', 'Наталія'],
    ['кравчук', 'Наталка'],
    ['КРАВЧУК', 'Наталья'],
    ['Кравчюк', 'Наталія'],
    ['Kravchuk', 'Nataliia'],
    ['Кравчук', 'Н.'],
  ])('is found as %s %s', async (surname, givenName) => {
    await take('Кравчук', 'Наталія', 'Петрівна');
    await take('Бондаренко', 'Ірина', null);
    expect(await names(known(surname, givenName))).toEqual(['Кравчук']);
  });

  test('is found by the surname of husband or wife', async () => {
    await take('Левицька', 'Оксана', null);
    const [found] = await ask(known('Левицький', 'Оксана'));
    expect(found?.comparison).toMatchObject({ surname: 'alike', givenName: 'same' });
  });

  test('is found under another surname when given name, patronymic and birth agree', async () => {
    await take('Мельник', 'Наталія', 'Петрівна');
    const name = { surname: 'Кравчук', givenName: 'Наталія', patronymic: 'Петрівна' };
    const [found] = await ask({ ...known(null, null), name, bornOn: '1987-05-14' });
    expect(found?.comparison).toMatchObject({ surname: 'differs', patronymic: 'same', born: 'same' });
  });

  test('is found by the phone, however it is typed', async () => {
    await take('Мельник', 'Наталія', null);
    const [found] = await ask(known('Ткач', 'Ольга', { phones: ['(067) 123-45-67'] }));
    expect(found).toBeUndefined();
    const [sameName] = await ask(known('Ткач', 'Наталя', { phones: ['(067) 123-45-67'] }));
    expect(sameName?.comparison).toMatchObject({ surname: 'differs', phone: 'same' });
  });
});

test('a namesake born on another day is somebody else; one figure of it may be wrong', async () => {
  await take('Кравчук', 'Наталія', 'Петрівна');
  expect(await ask(known('Кравчук', 'Наталія', { bornOn: '1991-02-03' }))).toEqual([]);
  const [found] = await ask(known('Кравчук', 'Наталія', { bornOn: '1987-05-15' }));
  expect(found?.comparison.born).toBe('alike');
});

test('nobody is told of who may not be seen', async () => {
  const id = await take('Кравчук', 'Наталія', 'Петрівна');
  await register.write((trx) => trx.updateTable('families').set({ deleted_at_ms: 1 }).where('id', '=', id).execute());
  expect(await ask(known('Кравчук', 'Наталія', { phones: ['0671234567'] }))).toEqual([]);
});

test('of a confidential case the code is shown, and what agrees', async () => {
  const id = await take('Кравчук', 'Наталія', 'Петрівна');
  await register.write((trx) =>
    trx.updateTable('families').set({ confidentiality: 'confidential' }).where('id', '=', id).execute(),
  );
  const [found] = await ask(known('Кравчук', 'Наталія'));
  expect(found).toMatchObject({ name: null, bornOn: null, settlementName: null, comparison: { surname: 'same' } });
});
