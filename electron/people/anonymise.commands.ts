import type { Scene } from '#electron/access/visibility.ts';
import { deleteEveryDraft } from '#electron/drafts/drafts.queries.ts';
import { forgetNameInFamilies } from '#electron/families/forget-name.queries.ts';
import { eraseValues } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { indexPersons } from '#electron/search/search-index.queries.ts';
import type { Anonymising } from '#shared/people/people.ts';
import { change, type Target } from './people.commands.ts';
import { isNamed, nameColumns } from './people.queries.ts';

const NO_NAME = { surname: null, givenName: null, patronymic: null };

/**
 * Leaves a person known by code only. Every name and former name goes: from the record, from the lists, searches and
 * histories of the families, from unsaved forms of every user. Of history the values go, and who changed what and when
 * stays. Nothing of it can be brought back; free texts (notes, directions) are nobody's but the writer's and stay.
 */
export function anonymise(scene: Scene, input: Target & { anonymising: Anonymising }) {
  const { alias, keepPhones, keepDocuments } = input.anonymising;
  return change(scene, input, 'identity', async ({ n, before }) => {
    const { trx } = scene;
    await trx
      .updateTable('persons')
      .set({ ...nameColumns(NO_NAME), alias, identified_at_ms: null, identified_by: null })
      .where('n', '=', n)
      .execute();
    await trx.deleteFrom('person_former_names').where('person_n', '=', n).execute();
    await eraseValues(trx, 'person', n, ['surname', 'givenName', 'patronymic', 'formerNames', 'alias']);
    if (!keepPhones) await removePhones(trx, n);
    if (!keepDocuments) await removePapers(trx, n);
    await deleteEveryDraft(trx, { recordId: input.id });
    await indexPersons(trx, [n]);
    await forgetNameInFamilies(trx, { n, id: input.id });
    return { before: { knownByCode: !isNamed(before.name) }, open: { knownByCode: true } };
  });
}

/** The numbers, and the one that the safe-contact sheet names; what else is agreed about contact stays. */
async function removePhones(trx: Writer, personN: number): Promise<void> {
  await trx.deleteFrom('person_phones').where('person_n', '=', personN).execute();
  await trx.updateTable('person_safe_contacts').set({ call_to: null }).where('person_n', '=', personN).execute();
  await eraseValues(trx, 'person', personN, ['phones', 'safeContact.callTo']);
}

async function removePapers(trx: Writer, personN: number): Promise<void> {
  await trx.deleteFrom('person_documents').where('person_n', '=', personN).execute();
  await trx.deleteFrom('person_restorations').where('person_n', '=', personN).execute();
  await eraseValues(trx, 'personHidden', personN, ['documents', 'restorations']);
}
