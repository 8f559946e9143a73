import type { Visibility } from '#electron/access/visibility.ts';
import { getCentre } from '#electron/centre/centre.queries.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import {
  deletePersonsWithoutFamily,
  insertPerson,
  type PersonValues,
  updatePerson,
} from '#electron/people/people.queries.ts';
import { indexFamily } from '#electron/register/fts.ts';
import type { Writer } from '#electron/register/handles.ts';
import { mainMember } from '#shared/families/families.rules.ts';
import type { AddressInput, CaseInput, Circumstances, MemberInput, NewFamily } from '#shared/families/families.ts';
import { type FamilyGroup, familyGroupForm, NEW_FAMILY_FORM } from '#shared/families/family-forms.ts';
import { familySortKey, familyWords } from '#shared/families/family-keys.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { type CaseCode, formatCaseCode } from '#shared/vocabulary/case-code.ts';
import { type FamilyId, newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { sortKey } from '#shared/vocabulary/text/sort-key.ts';
import { findFamilyHandle, listMembers } from './families.queries.ts';

/** A command's moment, sight, and whose it is. */
interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly visible: Visibility;
  readonly now: Date;
}

interface Handle {
  readonly n: number;
  readonly code: string;
  readonly version: number;
}

type ChangeRefusal = Refusal<'families/not-found' | 'families/changed-meanwhile'>;

/** Six digits. */
const MAX_CASE_NUMBER = 999_999;

/** The next case number of that year; numbers are never given twice. Undefined when the six digits are used up. */
async function nextCaseCode(trx: Writer, registeredOn: string): Promise<CaseCode | undefined> {
  const { letter } = await getCentre(trx);
  const year = Number(registeredOn.slice(0, 4));
  const { last_number } = await trx
    .insertInto('case_numbers')
    .values({ letter, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['letter', 'year'])
        .doUpdateSet(({ ref, lit, eb }) => ({ last_number: eb(ref('case_numbers.last_number'), '+', lit(1)) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number > MAX_CASE_NUMBER
    ? undefined
    : formatCaseCode({ centreLetter: letter, year, number: last_number });
}

function caseColumns(input: CaseInput) {
  return {
    stage: input.stage,
    level: input.level,
    worker: input.worker,
    worker_sort_key: sortKey(input.worker ?? ''),
    registered_on: input.registeredOn,
    stated_children: input.statedChildren,
    notes: input.notes,
  };
}

function addressColumns(input: AddressInput) {
  return {
    community_code: input.communityCode,
    settlement_code: input.settlementCode,
    street: input.street,
    directions: input.directions,
    no_fixed_address: input.noFixedAddress ? (1 as const) : (0 as const),
  };
}

function personOf(member: MemberInput): PersonValues {
  const phone = member.phone === null ? null : (parsePhone(member.phone) ?? member.phone);
  return { name: member.name, sex: member.sex, bornOn: member.bornOn, birthYear: member.birthYear, phone };
}

/** Brings what is derived from the members into line: whom the family is called after, its place in the list, its words. */
async function refreshDerived(trx: Writer, family: Pick<Handle, 'n' | 'code'>): Promise<void> {
  const members = await listMembers(trx, family.n);
  const main = mainMember(members);
  await trx
    .updateTable('families')
    .set({ main_person_n: main?.personN ?? null, sort_key: familySortKey(main?.name ?? null, family.code) })
    .where('n', '=', family.n)
    .execute();
  const names = members.map(({ name }) => name);
  const phones = members.flatMap(({ phone }) => (phone === null ? [] : [phone]));
  await indexFamily(trx, family.n, familyWords(family.code, names, phones));
}

async function insertMember(scene: Scene, familyN: number, member: MemberInput, position: number): Promise<void> {
  const { trx, now } = scene;
  const personN = await insertPerson(trx, personOf(member), now.getTime());
  await trx
    .insertInto('family_members')
    .values({ id: newId(), family_n: familyN, person_n: personN, relation: member.relation, position })
    .execute();
}

async function removeMembers(trx: Writer, memberIds: readonly string[]): Promise<void> {
  for (const id of memberIds) await trx.deleteFrom('family_members').where('id', '=', id).execute();
}

async function writeCircumstances(trx: Writer, familyN: number, { factors, main }: Circumstances): Promise<void> {
  await trx.deleteFrom('family_circumstances').where('family_n', '=', familyN).execute();
  for (const factor of factors) {
    await trx
      .insertInto('family_circumstances')
      .values({ family_n: familyN, factor, is_main: factor === main ? 1 : 0 })
      .execute();
  }
}

/** Takes a family on the register under the next case code of the year. */
export async function registerFamily(
  scene: Scene,
  input: NewFamily,
): Promise<{ id: FamilyId; code: CaseCode } | Refusal<'families/no-numbers-left'>> {
  const { trx, session, now } = scene;
  const code = await nextCaseCode(trx, input.case.registeredOn);
  if (code === undefined) return refuse('families/no-numbers-left');
  const id = newId() as FamilyId;
  const address = addressColumns(input.address);
  const { n } = await trx
    .insertInto('families')
    .values({
      id,
      code,
      version: 1,
      ...caseColumns(input.case),
      main_person_n: null,
      sort_key: familySortKey(null, code),
      community_code: address.community_code,
      settlement_code: address.settlement_code,
      created_at_ms: now.getTime(),
      changed_at_ms: now.getTime(),
    })
    .returning('n')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('family_addresses')
    .values({ id: newId(), family_n: n, ...address })
    .execute();
  for (const [position, member] of input.members.entries()) await insertMember(scene, n, member, position);
  await writeCircumstances(trx, n, input.circumstances);
  await refreshDerived(trx, { n, code });
  await deleteDraft(trx, session.userId, { form: NEW_FAMILY_FORM, recordId: '' });
  return { id, code };
}

/**
 * Takes the family for a change: its version grows by one, or the change is refused because it is not there or
 * somebody changed it since the version that the person saw.
 */
async function takeForChange(
  { trx, visible, now }: Scene,
  target: { id: string; version: number },
): Promise<Handle | ChangeRefusal> {
  const family = await findFamilyHandle(trx, visible, target.id);
  if (family === undefined) return refuse('families/not-found');
  if (family.version !== target.version) return refuse('families/changed-meanwhile');
  const version = family.version + 1;
  const { numUpdatedRows } = await trx
    .updateTable('families')
    .set({ version, changed_at_ms: now.getTime() })
    .where('n', '=', family.n)
    .executeTakeFirstOrThrow();
  must(numUpdatedRows === 1n ? true : null, 'the family that was to be changed');
  return { ...family, version };
}

/** Changes one group of facts; what its form had kept unsaved is saved with it and forgotten. */
async function change(
  scene: Scene,
  group: FamilyGroup,
  target: { id: string; version: number },
  write: (family: Handle) => Promise<void>,
): Promise<{ version: number } | ChangeRefusal> {
  const family = await takeForChange(scene, target);
  if (family instanceof Refusal) return family;
  await write(family);
  await deleteDraft(scene.trx, scene.session.userId, { form: familyGroupForm(group), recordId: target.id });
  return { version: family.version };
}

export function changeCase(scene: Scene, input: { id: string; version: number; case: CaseInput }) {
  return change(scene, 'case', input, async ({ n }) => {
    await scene.trx.updateTable('families').set(caseColumns(input.case)).where('n', '=', n).execute();
  });
}

export function changeAddress(scene: Scene, input: { id: string; version: number; address: AddressInput }) {
  return change(scene, 'address', input, async ({ n }) => {
    const address = addressColumns(input.address);
    const { community_code, settlement_code } = address;
    await scene.trx.updateTable('family_addresses').set(address).where('family_n', '=', n).execute();
    await scene.trx.updateTable('families').set({ community_code, settlement_code }).where('n', '=', n).execute();
  });
}

export function changeCircumstances(
  scene: Scene,
  input: { id: string; version: number; circumstances: Circumstances },
) {
  return change(scene, 'circumstances', input, ({ n }) => writeCircumstances(scene.trx, n, input.circumstances));
}

/** Makes the members what the form says: known ones are changed, new ones added, those left out are taken away. */
export function changeMembers(scene: Scene, input: { id: string; version: number; members: MemberInput[] }) {
  return change(scene, 'members', input, async (family) => {
    const { trx, now } = scene;
    const before = new Map((await listMembers(trx, family.n)).map((member) => [member.memberId as string, member]));
    for (const [position, member] of input.members.entries()) {
      const known = member.memberId === null ? undefined : before.get(member.memberId);
      if (known === undefined) {
        await insertMember(scene, family.n, member, position);
        continue;
      }
      before.delete(known.memberId);
      await updatePerson(trx, known.personN, personOf(member), now.getTime());
      await trx
        .updateTable('family_members')
        .set({ relation: member.relation, position })
        .where('id', '=', known.memberId)
        .execute();
    }
    const leaving = [...before.values()];
    await removeMembers(
      trx,
      leaving.map(({ memberId }) => memberId),
    );
    // The family may still be called after somebody who leaves, so it is brought into line before they go.
    await refreshDerived(trx, family);
    await deletePersonsWithoutFamily(
      trx,
      leaving.map(({ personN }) => personN),
    );
  });
}
