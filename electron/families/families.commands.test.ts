import { describe, expect, it } from 'vitest';
import type { Writer } from '#electron/register/handles.ts';
import { AddressInput } from '#shared/families/addresses.ts';
import { Family, NewFamily } from '#shared/families/families.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { changeCase, changeCircumstances, registerFamily } from './families.commands.ts';
import { findFamily, listFamilyHistory } from './families.queries.ts';
import { restoreMember } from './families-bin.commands.ts';
import { listBin } from './families-bin.queries.ts';
import { changeAddress } from './family-address.commands.ts';
import { changeMembers } from './family-members.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, OVRUCH, openFamiliesRegister, visible } from './testing.ts';

type Register = Awaited<ReturnType<typeof openFamiliesRegister>>;

const scene = (trx: Writer) => ({ trx, session: HEAD, visible, now: NOW });

async function registered(register: Register, input: NewFamily) {
  const result = await register.write((trx) => registerFamily(scene(trx), input));
  if (result instanceof Refusal) throw new Error(result.failure.code);
  return must(await findFamily(register.reader, visible, result.id), 'the family just registered');
}

const reload = async (register: Register, id: string) =>
  must(await findFamily(register.reader, visible, id), 'the family is there');

describe('taking a family on the register', () => {
  it('gives it the next code of the year it was registered in', async () => {
    const register = await openFamiliesRegister();
    const inYear = (registeredOn: string) => familyInput({ case: { ...familyInput().case, registeredOn } });
    expect((await registered(register, inYear('2026-11-02'))).code).toBe('Ж-26-000001');
    expect((await registered(register, inYear('2026-01-30'))).code).toBe('Ж-26-000002');
    expect((await registered(register, inYear('2024-06-01'))).code).toBe('Ж-24-000001');
  });

  it('keeps everything that was entered', async () => {
    const register = await openFamiliesRegister();
    const family = await registered(register, familyInput());
    expect(family).toMatchObject({
      version: 1,
      stage: 'assessed',
      level: 'complex',
      worker: 'С. Бондар',
      statedChildren: 3,
      notes: null,
      circumstances: { main: 14, factors: [14, 8] },
      address: {
        communityName: 'Овруцька',
        settlementName: 'Овруч',
        raionName: 'Коростенський',
        street: 'вул. Миру, 5',
      },
    });
    expect(family.members).toMatchObject([
      { name: { surname: 'Кравчук' }, relation: 'mother', bornOn: '1987-05-14', phone: '+380671234567' },
    ]);
  });

  it('keeps a phone that cannot be read as it was typed', async () => {
    const register = await openFamiliesRegister();
    const mother = { ...motherNamed('Кравчук', null, null), phone: 'через сусідку' };
    const family = await registered(register, familyInput({ members: [mother] }));
    expect(family.members[0]?.phone).toBe('через сусідку');
  });

  it('refuses when the six digits of a year are used up, and writes nothing', async () => {
    const register = await openFamiliesRegister();
    await register.write((trx) =>
      trx.insertInto('case_numbers').values({ letter: 'Ж', year: 2026, last_number: 999_999 }).execute(),
    );
    const result = await register.write((trx) => registerFamily(scene(trx), familyInput()));
    expect(result).toEqual(new Refusal({ code: 'families/no-numbers-left' }));
  });
});

describe('changing a family', () => {
  it('raises its version and is refused for a version that somebody has changed since', async () => {
    const register = await openFamiliesRegister();
    const { id } = await registered(register, familyInput());
    const change = { id, version: 1, case: { ...familyInput().case, level: 'simple' as const } };
    expect(await register.write((trx) => changeCase(scene(trx), change))).toEqual({ version: 2 });
    expect(await register.write((trx) => changeCase(scene(trx), change))).toEqual(
      new Refusal({ code: 'families/changed-meanwhile' }),
    );
    expect(await reload(register, id)).toMatchObject({ version: 2, level: 'simple' });
  });

  it('is refused for a family that is not there', async () => {
    const register = await openFamiliesRegister();
    const id = '0197f000-0000-7000-8000-00000000dead';
    const change = { id, version: 1, circumstances: { factors: [], main: null } };
    const result = await register.write((trx) => changeCircumstances(scene(trx), change));
    expect(result).toEqual(new Refusal({ code: 'families/not-found' }));
  });

  it('moves it to another address in the record and in the list', async () => {
    const register = await openFamiliesRegister();
    const { id } = await registered(register, familyInput());
    const address = {
      communityCode: OVRUCH,
      settlementCode: null,
      street: null,
      directions: 'за мостом',
      noFixedAddress: true,
    };
    await register.write((trx) => changeAddress(scene(trx), { id, version: 1, address: AddressInput.parse(address) }));
    expect((await reload(register, id)).address).toMatchObject({
      settlementName: null,
      noFixedAddress: true,
      directions: 'за мостом',
    });
    const row = await register.reader.selectFrom('families').select('settlement_code').executeTakeFirst();
    expect(row?.settlement_code).toBeNull();
  });

  it('replaces its circumstances, the main one first', async () => {
    const register = await openFamiliesRegister();
    const { id } = await registered(register, familyInput());
    const circumstances = { factors: [7, 5], main: 5 };
    await register.write((trx) => changeCircumstances(scene(trx), { id, version: 1, circumstances }));
    expect((await reload(register, id)).circumstances).toEqual({ factors: [5, 7], main: 5 });
  });

  it('holds a factor and a relation of the office’s own vocabularies', async () => {
    const register = await openFamiliesRegister();
    const sponsor = { ...motherNamed('Кравчук', 'Олена', null), relation: 'own-1' };
    const circumstances = { factors: [8, 17], main: 17 };
    const { id } = await registered(register, familyInput({ members: [sponsor], circumstances }));
    const family = await reload(register, id);
    expect(family).toMatchObject({ circumstances: { factors: [17, 8], main: 17 }, members: [{ relation: 'own-1' }] });
    expect(Family.parse(family)).toEqual(family);
  });

  it('takes no factor that the register cannot hold, and no relation that is not a code', () => {
    const members = [{ ...motherNamed('Кравчук', 'Олена', null), relation: 'тітка' }];
    expect(NewFamily.safeParse({ ...familyInput(), members }).success).toBe(false);
    for (const factor of [0, 100, 1.5]) {
      const circumstances = { factors: [factor], main: factor };
      expect(NewFamily.safeParse({ ...familyInput(), circumstances }).success).toBe(false);
    }
  });

  it('changes known members, adds new ones and puts those left out into the recycle bin', async () => {
    const register = await openFamiliesRegister();
    const son = { ...motherNamed('Кравчук', 'Лука', null), relation: 'son' as const, phone: null };
    const before = await registered(register, familyInput({ members: [motherNamed('Кравчук', 'Наталія', null), son] }));
    const kept = must(before.members[0], 'the mother');
    const daughter = {
      ...son,
      name: { surname: 'Кравчук', givenName: 'Зоряна', patronymic: null },
      relation: 'daughter' as const,
    };
    const members = [{ ...kept, name: { ...kept.name, surname: 'Левицька' } }, daughter];
    await register.write((trx) => changeMembers(scene(trx), { id: before.id, version: 1, members }));
    const after = await reload(register, before.id);
    expect(after.members.map(({ name, relation }) => [name.surname, name.givenName, relation])).toEqual([
      ['Левицька', 'Наталія', 'mother'],
      ['Кравчук', 'Зоряна', 'daughter'],
    ]);
    expect(after.members[0]?.personId).toBe(kept.personId);
    expect(await listBin(register.reader, visible, NOW)).toMatchObject([{ kind: 'member', name: 'Кравчук Л.' }]);
  });

  it('finds a family no longer by a member in the bin, and again once they are taken back', async () => {
    const register = await openFamiliesRegister();
    const { id, members } = await registered(register, familyInput());
    const words = () =>
      register.connection.prepare("select rowid from families_words where families_words match 'кравчук'").all();
    await register.write((trx) => changeMembers(scene(trx), { id, version: 1, members: [] }));
    expect(await reload(register, id)).toMatchObject({ members: [] });
    expect(words()).toEqual([]);
    const memberId = must(members[0], 'the mother').memberId;
    expect(await register.write((trx) => restoreMember(scene(trx), { memberId }))).toBeNull();
    expect((await reload(register, id)).members).toEqual(members);
    expect(words()).toHaveLength(1);
    const history = (await listFamilyHistory(register.reader, visible, id)) ?? [];
    expect(history.map(({ field, newValue }) => [field, newValue?.includes('Кравчук')])).toEqual([
      ['members', true],
      ['members', false],
    ]);
    const again = await register.write((trx) => restoreMember(scene(trx), { memberId }));
    expect(again).toEqual(new Refusal({ code: 'families/not-found' }));
  });

  it('changes the stage by a step alone', async () => {
    const register = await openFamiliesRegister();
    const { id } = await registered(register, familyInput());
    const change = { id, version: 1, case: { ...familyInput().case, stage: 'closed' } };
    await register.write((trx) => changeCase(scene(trx), change));
    expect(await reload(register, id)).toMatchObject({ stage: 'assessed', steps: [{ stage: 'assessed' }] });
  });
});
