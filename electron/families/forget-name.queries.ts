import { deleteEveryDraft } from '#electron/drafts/drafts.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { familyGroupForm } from '#shared/families/family-forms.ts';
import { withoutNameOf } from '#shared/families/member-line.ts';
import { refreshFamiliesOf } from './family-derived.queries.ts';

interface Person {
  readonly n: number;
  readonly id: string;
}

/**
 * Takes a person's name out of their families, after it was taken out of the person: out of the histories, the unsaved
 * forms, the order and the search index of the list.
 */
export async function forgetNameInFamilies(trx: Writer, person: Person): Promise<void> {
  const families = await trx
    .selectFrom('families')
    .where('n', 'in', (eb) => eb.selectFrom('family_members').where('person_n', '=', person.n).select('family_n'))
    .select('id')
    .execute();
  for (const { id } of families) await deleteEveryDraft(trx, { form: familyGroupForm('members'), recordId: id });
  await forgetNameInHistory(trx, person);
  await refreshFamiliesOf(trx, person.n);
}

/** Families that the person has left are among them: their histories name the person all the same. */
async function forgetNameInHistory(trx: Writer, { n, id }: Person): Promise<void> {
  const rows = await trx
    .selectFrom('field_history')
    .where('thing', '=', 'family')
    .where('field', '=', 'members')
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('old_value', 'like', `%${id}%`),
        eb('new_value', 'like', `%${id}%`),
        eb('record_n', 'in', selectFrom('family_members').where('person_n', '=', n).select('family_n')),
      ]),
    )
    .select(['n', 'old_value', 'new_value'])
    .execute();
  const without = (lines: string | null) => (lines === null ? null : withoutNameOf(id, lines));
  for (const { n: rowN, old_value, new_value } of rows) {
    await trx
      .updateTable('field_history')
      .set({ old_value: without(old_value), new_value: without(new_value) })
      .where('n', '=', rowN)
      .execute();
  }
}
