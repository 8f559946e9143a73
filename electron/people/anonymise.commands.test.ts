import { describe, expect, it } from 'vitest';
import { registerFamily } from '#electron/families/families.commands.ts';
import { findFamily, listFamilyHistory } from '#electron/families/families.queries.ts';
import { changeMembers } from '#electron/families/family-members.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import type { Writer } from '#electron/register/handles.ts';
import type { NewFamily } from '#shared/families/families.ts';
import { readMemberLine } from '#shared/families/member-line.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { DocumentsInput, IdentityInput, PhonesInput, SafeContactInput } from '#shared/people/people.ts';
import { must } from '#shared/vocabulary/must.ts';
import { anonymise } from './anonymise.commands.ts';
import { changeDocuments, changeIdentity, changePhones, changeSafeContact } from './people.commands.ts';
import { findPerson, listPersonHistory } from './person-record.queries.ts';

const scene = (trx: Writer) => ({ trx, session: HEAD, visible, now: NOW });
const NOTHING_KEPT = { alias: null, keepPhones: false, keepDocuments: false };

const identity = (surname: string, formerSurname: string) =>
  IdentityInput.parse({
    name: { surname, givenName: 'Євдокія', patronymic: 'Хомівна' },
    alias: 'Дуся',
    formerNames: [{ name: { surname: formerSurname, givenName: null, patronymic: null }, untilOn: null }],
  });

/** A mother who was renamed twice, once by either form, and her son; a form with her name lies unsaved. */
async function renamedMother() {
  const register = await openFamiliesRegister();
  const write = async (command: (trx: Writer) => Promise<unknown>) => {
    const done = await register.write(command);
    if (done instanceof Refusal) throw new Error(done.failure.code);
  };
  const son = { ...motherNamed('Іващук', 'Остап', null), relation: 'son', phone: null } as NewFamily['members'][number];
  const members = [motherNamed('Вербицька', 'Євдокія', 'Хомівна'), son];
  const family = await register.write((trx) => registerFamily(scene(trx), familyInput({ members })));
  if (family instanceof Refusal) throw new Error(family.failure.code);
  const record = async () => must(await findFamily(register.reader, visible, family.id), 'the family');
  const seen = async () => ({ id: family.id, version: (await record()).version });
  const [mother, child] = (await record()).members;
  const id = must(mother, 'the mother').personId;
  await write((trx) => changeIdentity(scene(trx), { id, version: 1, identity: identity('Голубенко', 'Вербицька') }));
  const renamed = { ...must(mother, 'her'), name: { surname: 'Квітчаста', givenName: 'Євдокія', patronymic: null } };
  const target = await seen();
  await write((trx) => changeMembers(scene(trx), { ...target, members: [renamed, must(child, 'he')] }));
  const draft = { form: 'families.members', record_id: family.id, content: '{"value":"Квітчаста"}', saved_at_ms: 1 };
  await write((trx) =>
    trx
      .insertInto('drafts')
      .values({ ...draft, id: 'draft-1', user_id: 'somebody-else' })
      .execute(),
  );
  const person = async () => must(await findPerson(register.reader, visible, id), 'the person');
  return { register, write, id, familyId: family.id, family: record, person };
}

type Mother = Awaited<ReturnType<typeof renamedMother>>;

/** The words that the file of the register still holds, in any case of letters. */
function heldIn({ register }: Mother, words: readonly string[]): string[] {
  const image = Buffer.from(register.connection.serialize());
  return words.filter((word) => image.includes(word) || image.includes(word.toLowerCase()));
}

const NAMES = ['Вербиц', 'Голубен', 'Квітчас', 'Євдок', 'євдокі', 'Хомівн', 'Дуся'];

describe('a person who is to be known by code only', () => {
  it('leaves none of her names in the file of the register', async () => {
    const mother = await renamedMother();
    expect(heldIn(mother, NAMES)).toEqual(NAMES);
    const { version } = await mother.person();
    await mother.write((trx) => anonymise(scene(trx), { id: mother.id, version, anonymising: NOTHING_KEPT }));
    expect(heldIn(mother, NAMES)).toEqual([]);
    expect(heldIn(mother, ['Іващук', 'Остап'])).toEqual(['Іващук', 'Остап']);
    expect(await mother.person()).toMatchObject({
      ...{ name: { surname: null, givenName: null, patronymic: null }, alias: null, formerNames: [] },
    });
  });

  it('keeps who changed what and when, without the values, and the names of the others', async () => {
    const mother = await renamedMother();
    const { version } = await mother.person();
    const anonymising = { ...NOTHING_KEPT, alias: 'пані з Рудні' };
    await mother.write((trx) => anonymise(scene(trx), { id: mother.id, version, anonymising }));
    const own = must(await listPersonHistory(mother.register.reader, visible, mother.id, 'person'), 'her history');
    expect(own[0]).toMatchObject({ field: 'knownByCode', oldValue: 'false', newValue: 'true' });
    const names = own.filter(({ field }) => ['surname', 'patronymic', 'formerNames', 'alias'].includes(field));
    expect(names).toHaveLength(5);
    expect(names.every(({ oldValue, newValue }) => oldValue === null && newValue === null)).toBe(true);
    const [line] = must(await listFamilyHistory(mother.register.reader, visible, mother.familyId), 'the history');
    const lines = JSON.parse(must(line?.newValue, 'the members')) as string[];
    expect(lines.map((each) => readMemberLine(each).name.surname)).toEqual([null, 'Іващук']);
    expect((await mother.person()).alias).toBe('пані з Рудні');
  });

  it('is found by her number only as long as it is kept', async () => {
    const kept = await renamedMother();
    const phones = PhonesInput.parse([{ number: '093 765 43 21', label: 'own', note: null }]);
    const call = { mayCall: 'asAgreed', callTo: '093 765 43 21', callWhen: 'ранок', callFrom: null };
    const sheet = { ...call, codeWord: 'калина', noLetters: true, keepFrom: null, note: null } as const;
    const documents = DocumentsInput.parse([
      {
        kind: 'passportBook',
        title: null,
        number: 'ВМ 123456',
        issuedBy: null,
        issuedOn: null,
        validUntil: null,
        note: null,
      },
    ]);
    const fill = async ({ write, id, person }: Mother) => {
      const target = async () => ({ id, version: (await person()).version });
      const first = await target();
      await write((trx) => changePhones(scene(trx), { ...first, phones }));
      const second = await target();
      await write((trx) => changeSafeContact(scene(trx), { ...second, safeContact: SafeContactInput.parse(sheet) }));
      const third = await target();
      await write((trx) => changeDocuments(scene(trx), { ...third, documents }));
      return target();
    };
    const target = await fill(kept);
    const everything = { alias: null, keepPhones: true, keepDocuments: true };
    await kept.write((trx) => anonymise(scene(trx), { ...target, anonymising: everything }));
    expect(heldIn(kept, ['380937654321', 'ВМ123456', 'калина'])).toEqual(['380937654321', 'ВМ123456', 'калина']);
    const again = { id: kept.id, version: (await kept.person()).version };
    await kept.write((trx) => anonymise(scene(trx), { ...again, anonymising: NOTHING_KEPT }));
    expect(heldIn(kept, ['380937654321', '937654', 'ВМ123456', 'калина'])).toEqual(['калина']);
    expect((await kept.person()).safeContact).toMatchObject({ callTo: null, callWhen: 'ранок' });
  });

  it('may be named again later, and the record says since when', async () => {
    const mother = await renamedMother();
    const { version } = await mother.person();
    await mother.write((trx) => anonymise(scene(trx), { id: mother.id, version, anonymising: NOTHING_KEPT }));
    expect((await mother.person()).identified).toBeNull();
    const named = identity('Світанкова', 'Зоряна');
    await mother.write((trx) => changeIdentity(scene(trx), { id: mother.id, version: version + 1, identity: named }));
    expect((await mother.person()).identified).toMatchObject({ atMs: NOW.getTime() });
    const own = must(await listPersonHistory(mother.register.reader, visible, mother.id, 'person'), 'her history');
    expect(own.some(({ field }) => field === 'knownByCode')).toBe(true);
    expect(own).toContainEqual(expect.objectContaining({ field: 'surname', oldValue: null, newValue: 'Світанкова' }));
  });

  it('is out of the way of a form that was opened before', async () => {
    const mother = await renamedMother();
    const { members, version } = await mother.family();
    const person = await mother.person();
    const target = { id: mother.id, version: person.version, anonymising: NOTHING_KEPT };
    await mother.write((trx) => anonymise(scene(trx), target));
    const late = await mother.register.write((trx) =>
      changeMembers(scene(trx), { id: mother.familyId, version, members }),
    );
    expect(late).toEqual(new Refusal({ code: 'families/changed-meanwhile' }));
    expect(await mother.register.write((trx) => anonymise(scene(trx), target))).toEqual(
      new Refusal({ code: 'people/changed-meanwhile' }),
    );
  });
});
