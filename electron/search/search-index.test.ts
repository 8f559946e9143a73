import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scene } from '#electron/access/visibility.ts';
import { changeCase, registerFamily } from '#electron/families/families.commands.ts';
import { findFamily } from '#electron/families/families.queries.ts';
import { removeFamily, restoreFamily, restoreMember } from '#electron/families/families-bin.commands.ts';
import { changeAddress, moveAddress } from '#electron/families/family-address.commands.ts';
import { changeMembers } from '#electron/families/family-members.commands.ts';
import { familyInput, HEAD, motherNamed, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { anonymise } from '#electron/people/anonymise.commands.ts';
import { changeIdentity, changePhones } from '#electron/people/people.commands.ts';
import { findPerson } from '#electron/people/person-record.queries.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { standaloneImage } from '#electron/register/snapshot.ts';
import type { Family } from '#shared/families/families.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { bringSearchUpToDate, rebuildSearch } from './search.commands.ts';
import { listIndexFaults } from './search-index.queries.ts';

let register: OpenRegister;
let familyId: string;

beforeEach(async () => {
  register = await openFamiliesRegister();
  const members = [motherNamed('Кравчук', 'Наталія', 'Петрівна'), motherNamed('Кравчук', 'Софія', null)];
  familyId = (await command((scene) => registerFamily(scene, familyInput({ members })))).id;
});

/** Whatever a test did, the index says what the tables say. */
afterEach(async () => {
  const faults = await listIndexFaults(register.reader);
  register.close();
  if (faults.length > 0) throw new Error(`the index is not in line: ${JSON.stringify(faults)}`);
});

async function command<T>(work: (scene: Scene) => Promise<T | Refusal>): Promise<T> {
  const done = await register.write((trx) => work({ trx, session: HEAD, visible, now: NOW }));
  if (done instanceof Refusal) throw new Error(done.failure.code);
  return done;
}

const family = async (): Promise<Family> =>
  must(await findFamily(register.reader, visible, familyId), 'the family of the test');
const current = async () => ({ id: familyId, version: (await family()).version });

/** A command on the family as it stands. */
async function onCurrent<T>(work: (scene: Scene, target: { id: string; version: number }) => Promise<T | Refusal>) {
  const target = await current();
  return await command((scene) => work(scene, target));
}

async function person() {
  const { personId } = must((await family()).members[0], 'a member');
  return must(await findPerson(register.reader, visible, personId), 'a person');
}

const rows = (index: string, word: string) =>
  register.connection.prepare(`select rowid from ${index} where ${index} match ?`).pluck().all(`"${word}"`);

const isInFile = (word: string) => Buffer.from(standaloneImage(register.connection)).includes(word);

test('a family is indexed with the transaction that registers it', () => {
  expect(rows('persons_words', 'кравчук')).toHaveLength(2);
  expect(rows('addresses_words', 'миру')).toHaveLength(1);
});

test('members who are renamed and added are found by what they are called now', async () => {
  const { members } = await family();
  const [first] = members;
  const renamed = { ...must(first, 'a member'), name: { surname: 'Ґалаґан', givenName: 'Наталія', patronymic: null } };
  const added = motherNamed('Їжак', 'Роман', null);
  await onCurrent((scene, target) => changeMembers(scene, { ...target, members: [renamed, added] }));
  expect(rows('persons_words', 'галаган')).toHaveLength(1);
  expect(rows('persons_words', 'їжак')).toHaveLength(1);
  await command((scene) => restoreMember(scene, { memberId: must(members[1], 'who was left out').memberId }));
});

test('a former name is found until it is taken out', async () => {
  const { id, version, name, alias } = await person();
  const formerNames = [{ name: { surname: 'Бондар', givenName: null, patronymic: null }, untilOn: null }];
  await command((scene) => changeIdentity(scene, { id, version, identity: { name, alias, formerNames } }));
  expect(rows('persons_words', 'бондар')).toHaveLength(1);
  await command((scene) =>
    changeIdentity(scene, { id, version: version + 1, identity: { name, alias, formerNames: [] } }),
  );
  expect(rows('persons_words', 'бондар')).toEqual([]);
});

test('a changed phone changes no word', async () => {
  const { id, version } = await person();
  await command((scene) => changePhones(scene, { id, version, phones: [] }));
  expect(rows('persons_words', 'кравчук')).toHaveLength(2);
});

test('addresses follow corrections, moves and the confidentiality of the case', async () => {
  const address = { ...(await family()).address, kind: 'actual' as const, street: 'вул. Калинова, 7' };
  await onCurrent((scene, target) => changeAddress(scene, { ...target, address }));
  expect(rows('addresses_words', 'калинова')).toHaveLength(1);
  const moved = { ...address, street: 'вул. Вишнева, 1' };
  await onCurrent((scene, target) => moveAddress(scene, { ...target, address: moved, movedOn: '2026-11-20' as never }));
  expect(rows('addresses_words', 'калинова')).toEqual([]);
  const { level, worker, registeredOn, statedChildren, statedMinors, notes } = await family();
  const hidden = {
    level,
    worker,
    registeredOn,
    statedChildren,
    statedMinors,
    notes,
    confidentiality: 'hidden' as const,
  };
  await onCurrent((scene, target) => changeCase(scene, { ...target, case: hidden }));
  expect(rows('addresses_words', 'вишнева')).toEqual([]);
});

test('the recycle bin takes nothing out of the index, as it comes back from there', async () => {
  await onCurrent((scene, target) => removeFamily(scene, target));
  await command((scene) => restoreFamily(scene, { id: familyId }));
  expect(rows('persons_words', 'кравчук')).toHaveLength(2);
});

test('the words of a person who is anonymised are gone from the file', async () => {
  const { members } = await family();
  const lone = { ...must(members[0], 'a member'), name: { surname: 'Щебетун', givenName: 'Ївга', patronymic: null } };
  await onCurrent((scene, target) => changeMembers(scene, { ...target, members: [lone] }));
  expect(isInFile('щебетун')).toBe(true);
  const { id, version } = await person();
  const anonymising = { alias: null, keepPhones: false, keepDocuments: false };
  await command((scene) => anonymise(scene, { id, version, anonymising }));
  expect(rows('persons_words', 'щебетун')).toEqual([]);
  expect(isInFile('щебетун')).toBe(false);
});

test('a rebuild brings an index that lost and invented rows into line', async () => {
  await register.write(async (trx) => {
    await trx.deleteFrom('persons_words').execute();
    await trx.insertInto('addresses_words').values({ rowid: 999, words: 'нічия' }).execute();
  });
  expect((await listIndexFaults(register.reader)).length).toBe(3);
  await register.write((trx) => rebuildSearch({ trx }));
  expect(rows('persons_words', 'кравчук')).toHaveLength(2);
});

test('a register that was indexed by other rules is indexed anew when it is opened', async () => {
  await register.write(async (trx) => {
    await trx.deleteFrom('persons_words').execute();
    await trx.updateTable('search_state').set({ rules: 0 }).execute();
  });
  await bringSearchUpToDate(register);
  expect(rows('persons_words', 'кравчук')).toHaveLength(2);
});
