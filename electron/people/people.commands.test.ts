import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { registerFamily } from '#electron/families/families.commands.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { restoreMember } from '#electron/families/families-bin.commands.ts';
import { listBin } from '#electron/families/families-bin.queries.ts';
import { listFamilies } from '#electron/families/family-list.queries.ts';
import { changeMembers } from '#electron/families/family-members.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import type { Writer } from '#electron/register/handles.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import {
  DocumentsInput,
  IdentityInput,
  PersonalInput,
  PhonesInput,
  RestorationsInput,
  SafeContactInput,
} from '#shared/people/people.ts';
import { type FamilyId, MemberId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import {
  changeDocuments,
  changeIdentity,
  changePersonal,
  changePhones,
  changeRestorations,
  changeSafeContact,
} from './people.commands.ts';
import {
  findPerson,
  findPersonHandle,
  findSafeContact,
  getHiddenPapers,
  listPersonHistory,
  listSafeContacts,
} from './person-record.queries.ts';

type Register = Awaited<ReturnType<typeof openFamiliesRegister>>;

const scene = (trx: Writer) => ({ trx, session: HEAD, visible, now: NOW });

/** A register with one family of one person; the ids of both. */
async function withPerson(member = familyInput().members[0]) {
  const register = await openFamiliesRegister();
  await register.write((trx) =>
    trx
      .insertInto('users')
      .values({ id: HEAD.userId, name: HEAD.userName, role: 'head', slot: 'a', created_at_ms: 1 })
      .execute(),
  );
  const input = familyInput({ members: [must(member, 'the mother')] });
  const family = await register.write((trx) => registerFamily(scene(trx), input));
  if (family instanceof Refusal) throw new Error(family.failure.code);
  const record = must(await findFamily(register.reader, visible, family.id), 'the family');
  return { register, familyId: family.id, id: must(record.members[0], 'its member').personId };
}

const read = async (register: Register, id: string) =>
  must(await findPerson(register.reader, visible, id), 'the person');

const history = async (register: Register, id: string, part: 'person' | 'personHidden' = 'person') =>
  must(await listPersonHistory(register.reader, visible, id, part), 'the history').map(
    ({ field, oldValue, newValue, userName }) => [field, oldValue, newValue, userName],
  );

async function foundBy(register: Register, text: string): Promise<number> {
  const filter = FamilyFilter.parse({ text });
  const sort = { by: 'name', descending: false } as const;
  const list = await listFamilies(register.reader, visible, { filter, sort, names: 'codes', offset: 0, limit: 10 });
  return list.matching;
}

const identity = (change: Partial<z.input<typeof IdentityInput>>) =>
  IdentityInput.parse({
    name: { surname: 'Кравчук', givenName: 'Наталія', patronymic: 'Петрівна' },
    alias: null,
    formerNames: [],
    ...change,
  });

const SHEET = SafeContactInput.parse({
  mayCall: 'asAgreed',
  callTo: '067 123 45 67',
  callWhen: 'будні 10:00–12:00',
  callFrom: null,
  codeWord: 'калина',
  noLetters: true,
  keepFrom: 'чоловік, свекруха',
  note: '',
});

describe('names', () => {
  it('of a person may change; the family is then found and sorted by the new and the former one', async () => {
    const { register, id } = await withPerson();
    const former = { name: { surname: 'Левицька', givenName: null, patronymic: null }, untilOn: '2015-06-20' };
    const renamed = identity({
      name: { surname: 'Ярошук', givenName: 'Наталія', patronymic: null },
      formerNames: [former],
    });
    await register.write((trx) => changeIdentity(scene(trx), { id, version: 1, identity: renamed }));
    expect(await read(register, id)).toMatchObject({ version: 2, name: { surname: 'Ярошук' }, formerNames: [former] });
    expect([await foundBy(register, 'ярошук'), await foundBy(register, 'левиць')]).toEqual([1, 1]);
    expect(await foundBy(register, 'кравчук')).toBe(0);
    const row = await register.reader.selectFrom('families').select('sort_key').executeTakeFirstOrThrow();
    const person = await register.reader.selectFrom('persons').select('sort_key').executeTakeFirstOrThrow();
    expect(row.sort_key).toBe(person.sort_key);
    expect(await history(register, id)).toEqual([
      ['formerNames', '[]', JSON.stringify([former]), 'Н. Гриценко'],
      ['patronymic', 'Петрівна', null, 'Н. Гриценко'],
      ['surname', 'Кравчук', 'Ярошук', 'Н. Гриценко'],
    ]);
  });

  it('of a former time say at least something', () => {
    const nothing = { name: { surname: ' ', givenName: null, patronymic: null }, untilOn: null };
    expect(IdentityInput.safeParse({ ...identity({}), formerNames: [nothing] }).success).toBe(false);
  });

  it('may be unknown: when one becomes known, who and when is kept, and the alias stays', async () => {
    const { register, id, familyId } = await withPerson(motherNamed(null, null, null));
    const nobody = { surname: null, givenName: null, patronymic: null };
    const alias = identity({ name: nobody, alias: 'пані з Овруча' });
    await register.write((trx) => changeIdentity(scene(trx), { id, version: 1, identity: alias }));
    expect(await read(register, id)).toMatchObject({ alias: 'пані з Овруча', identified: null });
    expect((await findFamily(register.reader, visible, familyId))?.members[0]?.alias).toBe('пані з Овруча');
    const named = identity({ alias: 'пані з Овруча' });
    await register.write((trx) => changeIdentity(scene(trx), { id, version: 2, identity: named }));
    expect(await read(register, id)).toMatchObject({
      alias: 'пані з Овруча',
      name: { surname: 'Кравчук' },
      identified: { atMs: NOW.getTime(), by: 'Н. Гриценко' },
    });
    expect(await foundBy(register, 'кравчук')).toBe(1);
  });

  it('that are only corrected identify nobody', async () => {
    const { register, id } = await withPerson();
    const corrected = identity({ name: { surname: 'Кравчук', givenName: 'Наталя', patronymic: null } });
    await register.write((trx) => changeIdentity(scene(trx), { id, version: 1, identity: corrected }));
    expect((await read(register, id)).identified).toBeNull();
  });
});

describe('changing a person', () => {
  it('is refused for a version that somebody has changed since, and writes nothing', async () => {
    const { register, id } = await withPerson();
    const personal = PersonalInput.parse({
      ...{ sex: 'female', bornOn: null, birthYear: null, ageBand: '36to59' },
      ...{ citizenship: ' Україна ', disability: 'group2', legalCapacity: 'full', occupation: '' },
    });
    const input = { id, version: 1, personal };
    expect(await register.write((trx) => changePersonal(scene(trx), input))).toEqual({ version: 2 });
    const again = { ...input, personal: { ...personal, occupation: 'пекарня' } };
    expect(await register.write((trx) => changePersonal(scene(trx), again))).toEqual(
      new Refusal({ code: 'people/changed-meanwhile' }),
    );
    expect(await read(register, id)).toMatchObject({
      ...{ version: 2, bornOn: null, ageBand: '36to59', citizenship: 'Україна', disability: 'group2' },
      ...{ legalCapacity: 'full', occupation: null },
    });
    expect(await history(register, id)).toContainEqual(['bornOn', '1987-05-14', null, 'Н. Гриценко']);
  });

  it('is refused for one who is not there', async () => {
    const { register } = await withPerson();
    const gone = { id: '0197f000-0000-7000-8000-00000000dead', version: 1, phones: [] };
    expect(await register.write((trx) => changePhones(scene(trx), gone))).toEqual(
      new Refusal({ code: 'people/not-found' }),
    );
  });

  it('keeps several phones, and the family is found by each of them', async () => {
    const { register, id } = await withPerson();
    const phones = PhonesInput.parse([
      { number: '050 765 43 21', label: 'own', note: '' },
      { number: 'через сусідку', label: 'neighbour', note: 'Олена' },
      { number: '(0412) 42-12-34', label: 'work', note: null },
    ]);
    await register.write((trx) => changePhones(scene(trx), { id, version: 1, phones }));
    expect((await read(register, id)).phones).toEqual([
      { number: '+380507654321', label: 'own', note: null },
      { number: 'через сусідку', label: 'neighbour', note: 'Олена' },
      { number: '+380412421234', label: 'work', note: null },
    ]);
    expect([await foundBy(register, '4321'), await foundBy(register, '1234')]).toEqual([1, 1]);
    expect(await foundBy(register, '4567')).toBe(0);
  });
});

describe('the form of the family', () => {
  async function changeMother(register: Register, familyId: FamilyId, part: object) {
    const family = must(await findFamily(register.reader, visible, familyId), 'the family');
    const members = family.members.map((member) => ({ ...member, ...part }));
    await register.write((trx) =>
      changeMembers(scene(trx), { id: familyId, version: family.version, members: members as never }),
    );
  }

  it('changes the first phone and leaves the others and its label', async () => {
    const { register, id, familyId } = await withPerson();
    const phones = PhonesInput.parse([
      { number: '050 765 43 21', label: 'relative', note: 'мама' },
      { number: '067 000 00 00', label: 'work', note: null },
    ]);
    await register.write((trx) => changePhones(scene(trx), { id, version: 1, phones }));
    await changeMother(register, familyId, { phone: '+380991112233' });
    expect((await read(register, id)).phones).toEqual([
      { number: '+380991112233', label: 'relative', note: 'мама' },
      { number: '+380670000000', label: 'work', note: null },
    ]);
    await changeMother(register, familyId, { phone: null });
    expect((await read(register, id)).phones).toEqual([{ number: '+380670000000', label: 'work', note: null }]);
  });

  it('raises the version of a person in whom something changed, with history, and of nobody else', async () => {
    const { register, id, familyId } = await withPerson();
    await changeMother(register, familyId, {});
    expect((await read(register, id)).version).toBe(1);
    await changeMother(register, familyId, { bornOn: '1987-05-15' });
    expect((await read(register, id)).version).toBe(2);
    expect(await history(register, id)).toEqual([['bornOn', '1987-05-14', '1987-05-15', 'Н. Гриценко']]);
  });

  it('identifies a member who was known by code only', async () => {
    const { register, id, familyId } = await withPerson(motherNamed(null, null, null));
    await changeMother(register, familyId, { name: { surname: 'Вдовиця', givenName: null, patronymic: null } });
    expect((await read(register, id)).identified).toEqual({ atMs: NOW.getTime(), by: 'Н. Гриценко' });
  });
});

describe('the safe-contact sheet', () => {
  it('stands in the record and with the family, without its code word', async () => {
    const { register, id, familyId } = await withPerson();
    await register.write((trx) => changeSafeContact(scene(trx), { id, version: 1, safeContact: SHEET }));
    const shown = {
      ...{ mayCall: 'asAgreed', callTo: '+380671234567', callWhen: 'будні 10:00–12:00', callFrom: null },
      ...{ hasCodeWord: true, noLetters: true, keepFrom: 'чоловік, свекруха', note: null },
    };
    expect((await read(register, id)).safeContact).toEqual(shown);
    const [sheet] = await listSafeContacts(register.reader, visible, familyId);
    expect(sheet).toMatchObject({ personId: id, name: { surname: 'Кравчук' }, safeContact: shown });
    const { n } = must(await findPersonHandle(register.reader, visible, id), 'the person');
    expect((await findSafeContact(register.reader, n))?.codeWord).toBe('калина');
  });

  it('has a history of each field; that of the code word is hidden', async () => {
    const { register, id } = await withPerson();
    await register.write((trx) => changeSafeContact(scene(trx), { id, version: 1, safeContact: SHEET }));
    await register.write((trx) => changeSafeContact(scene(trx), { id, version: 2, safeContact: null }));
    expect((await read(register, id)).safeContact).toBeNull();
    const open = await history(register, id);
    expect(open).toContainEqual(['safeContact.mayCall', 'asAgreed', null, 'Н. Гриценко']);
    expect(JSON.stringify(open)).not.toContain('калина');
    expect(await history(register, id, 'personHidden')).toEqual([
      ['safeContact.codeWord', 'калина', null, 'Н. Гриценко'],
      ['safeContact.codeWord', null, 'калина', 'Н. Гриценко'],
    ]);
  });
});

describe('documents', () => {
  const document = { title: null, issuedBy: null, issuedOn: null, validUntil: null, note: null };

  it('are stored in their normal form, counted in the record and shown only when asked for', async () => {
    const { register, id } = await withPerson();
    const documents = DocumentsInput.parse([
      { ...document, kind: 'taxNumber', number: '36525 04576' },
      { ...document, kind: 'birthCertificate', number: 'І-ТП № 123456' },
      { ...document, kind: 'other', title: 'Посвідчення', number: '' },
    ]);
    await register.write((trx) => changeDocuments(scene(trx), { id, version: 1, documents }));
    const record = await read(register, id);
    expect(record.documentCount).toBe(3);
    expect(JSON.stringify(record)).not.toContain('3652504576');
    expect(JSON.stringify(await history(register, id))).not.toContain('3652504576');
    const { n } = must(await findPersonHandle(register.reader, visible, id), 'the person');
    const papers = await getHiddenPapers(register.reader, n);
    expect(papers.documents.map(({ number }) => number)).toEqual(['3652504576', 'I-ТП123456', null]);
    expect(JSON.stringify(await history(register, id, 'personHidden'))).toContain('3652504576');
  });

  it('of a free kind need a title, and a restored one is not obtained before it is asked for', () => {
    const untitled = DocumentsInput.safeParse([{ ...document, kind: 'other', number: '1' }]);
    expect(untitled.error?.issues[0]).toMatchObject({ path: [0, 'title'], message: 'required' });
    const { title, note } = document;
    const restoration = { kind: 'idCard', title, note, requestedFrom: 'ЦНАП', costKopiykas: 73_000 };
    const early = { ...restoration, requestedOn: '2026-11-02', obtainedOn: '2026-11-01' };
    expect(RestorationsInput.safeParse([early]).error?.issues[0]).toMatchObject({ message: 'before-request' });
  });

  it('that are being restored keep where, when and what it cost', async () => {
    const { register, id } = await withPerson();
    const restorations = RestorationsInput.parse([
      {
        ...{ kind: 'idCard', title: null, requestedFrom: 'ЦНАП', requestedOn: '2026-11-02', obtainedOn: null },
        ...{ costKopiykas: 73_050, note: '' },
      },
    ]);
    await register.write((trx) => changeRestorations(scene(trx), { id, version: 1, restorations }));
    const { n } = must(await findPersonHandle(register.reader, visible, id), 'the person');
    expect((await getHiddenPapers(register.reader, n)).restorations).toEqual(restorations);
  });

  it('are not turned back by a form of members that was begun before they were changed', async () => {
    const { register, id, familyId } = await withPerson();
    const family = must(await findFamily(register.reader, visible, familyId as FamilyId), 'the family');
    const phones = PhonesInput.parse([{ number: '050 111 22 33', label: 'own', note: null }]);
    await register.write((trx) => changePhones(scene(trx), { id, version: 1, phones }));
    const stale = { id: familyId, version: family.version, members: family.members };
    const refused = await register.write((trx) => changeMembers(scene(trx), stale));
    expect(refused).toEqual(new Refusal({ code: 'families/changed-meanwhile' }));
  });

  it('go to the recycle bin with their person, unseen, and come back whole', async () => {
    const { register, id, familyId } = await withPerson();
    const documents = DocumentsInput.parse([{ ...document, kind: 'passportBook', number: 'ВМ 123456' }]);
    await register.write((trx) => changeDocuments(scene(trx), { id, version: 1, documents }));
    await register.write((trx) => changeSafeContact(scene(trx), { id, version: 2, safeContact: SHEET }));
    await register.write((trx) => changeMembers(scene(trx), { id: familyId, version: 1, members: [] }));
    expect(await findPerson(register.reader, visible, id)).toBeUndefined();
    const [binned] = await listBin(register.reader, visible, NOW);
    const memberId = MemberId.parse(binned?.id);
    await register.write((trx) => restoreMember(scene(trx), { memberId }));
    expect(await findPerson(register.reader, visible, id)).toMatchObject({
      safeContact: { keepFrom: SHEET.keepFrom, callTo: SHEET.callTo, hasCodeWord: true },
    });
  });
});
