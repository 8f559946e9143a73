import type { Scene } from '#electron/access/visibility.ts';
import { insertPerson, type PersonValues, updatePerson } from '#electron/people/people.queries.ts';
import { noteUnseen } from '#electron/reviews/quiet-duplicates.queries.ts';
import type { MemberInput } from '#shared/families/families.ts';
import { writeMemberLine } from '#shared/families/member-line.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { change, forgetDraft, type Target } from './families.commands.ts';
import { listMembers, membershipColumns } from './families.queries.ts';
import { refreshDerived } from './family-derived.queries.ts';

function personOf(member: MemberInput): PersonValues {
  const phone = member.phone === null ? null : (parsePhone(member.phone) ?? member.phone);
  return { name: member.name, sex: member.sex, bornOn: member.bornOn, birthYear: member.birthYear, phone };
}

async function insertMember(scene: Scene, familyN: number, member: MemberInput, position: number): Promise<void> {
  const { trx, now } = scene;
  const personN = await insertPerson(trx, personOf(member), now.getTime());
  await trx
    .insertInto('family_members')
    .values({ id: newId(), family_n: familyN, person_n: personN, ...membershipColumns(member), position })
    .execute();
}

/** By what somebody is found again; a code that got a name is a newcomer too. */
function isKnownOtherwise(known: MemberInput, member: MemberInput): boolean {
  const knownBy = ({ name, bornOn, birthYear, phone }: MemberInput) =>
    JSON.stringify([name.surname, name.givenName, name.patronymic, bornOn, birthYear, phone]);
  return knownBy(known) !== knownBy(member);
}

/** Makes the members what the form says: known ones are changed, new ones added, those left out are taken away. */
export function changeMembers(scene: Scene, input: Target & { members: MemberInput[] }) {
  return change(scene, input, async ({ n, before: { code } }) => {
    const { trx } = scene;
    const before = new Map((await listMembers(trx, n)).map((member) => [member.memberId as string, member]));
    const newcomers: MemberInput[] = [];
    for (const [position, member] of input.members.entries()) {
      const known = member.memberId === null ? undefined : before.get(member.memberId);
      if (known === undefined) {
        await insertMember(scene, n, member, position);
        newcomers.push(member);
        continue;
      }
      before.delete(known.memberId);
      if (isKnownOtherwise(known, member)) newcomers.push(member);
      await updatePerson(trx, known.personN, personOf(member), scene);
      await trx
        .updateTable('family_members')
        .set({ ...membershipColumns(member), position })
        .where('id', '=', known.memberId)
        .execute();
    }
    await removeMembers(scene, { n, code }, [...before.values()]);
    await noteUnseen(scene, [{ id: input.id, members: newcomers }]);
    await forgetDraft(scene, 'members', input);
    return { members: (await listMembers(trx, n)).map(writeMemberLine) };
  });
}

/** Members left out of the form go to the recycle bin, each with the whole person; nothing of them is destroyed. */
async function removeMembers(
  { trx, session, now }: Scene,
  family: { n: number; code: string },
  leaving: readonly { memberId: string }[],
): Promise<void> {
  for (const { memberId } of leaving) {
    await trx
      .updateTable('family_members')
      .set({ deleted_at_ms: now.getTime(), deleted_by: session.userId })
      .where('id', '=', memberId)
      .execute();
  }
  await refreshDerived(trx, family);
}
