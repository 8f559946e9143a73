import { listTerms } from '#electron/people/people.queries.ts';
import { indexFamily } from '#electron/register/fts.ts';
import type { Writer } from '#electron/register/handles.ts';
import { mainMember } from '#shared/families/families.rules.ts';
import { familySortKey, familyWords } from '#shared/families/family-keys.ts';
import { listMembers } from './families.queries.ts';

/** Brings what is derived from the members into line: whom the family is called after, its place in the list, its words. */
export async function refreshDerived(trx: Writer, family: { n: number; code: string }): Promise<void> {
  const members = await listMembers(trx, family.n);
  const main = mainMember(members.filter(({ toOn }) => toOn === null));
  await trx
    .updateTable('families')
    .set({ main_person_n: main?.personN ?? null, sort_key: familySortKey(main?.name ?? null, family.code) })
    .where('n', '=', family.n)
    .execute();
  const terms = await listTerms(
    trx,
    members.map(({ personN }) => personN),
  );
  const known = [...terms.values()];
  const names = [...members.map(({ name }) => name), ...known.flatMap(({ formerNames }) => formerNames)];
  const phones = known.flatMap((each) => each.phones);
  await indexFamily(trx, family.n, familyWords(family.code, names, phones));
}

/**
 * Counts the families of a person as changed: what their form of members shows of the person is no longer so, and a
 * form or draft that was begun before must not bring it back.
 */
export async function touchFamiliesOf(trx: Writer, personN: number): Promise<void> {
  await trx
    .updateTable('families')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('n', 'in', (eb) => eb.selectFrom('family_members').where('person_n', '=', personN).select('family_n'))
    .execute();
}

/** The same for every family that a person is a member of: their name or phone changed. */
export async function refreshFamiliesOf(trx: Writer, personN: number): Promise<void> {
  const families = await trx
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('m.person_n', '=', personN)
    .select(['f.n', 'f.code'])
    .execute();
  for (const family of families) await refreshDerived(trx, family);
}
