import type { Scene } from '#electron/access/visibility.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import { refreshFamiliesOf, touchFamiliesOf } from '#electron/families/family-derived.queries.ts';
import { type FieldValue, recordChanges } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { noteUnseenPerson } from '#electron/reviews/quiet-duplicates.queries.ts';
import { indexPersons } from '#electron/search/search-index.queries.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type {
  DocumentsInput,
  IdentityInput,
  Person,
  PersonalInput,
  PhonesInput,
  RestorationsInput,
  SafeContactInput,
} from '#shared/people/people.ts';
import { type PersonGroup, personGroupForm } from '#shared/people/person-forms.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { identifyingColumns, mustReach, nameColumns, replacePhones } from './people.queries.ts';
import { findPerson, findPersonHandle, findSafeContact, getHiddenPapers } from './person-record.queries.ts';

/** What the person saw when they began. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

interface Taken {
  readonly n: number;
  readonly before: Person;
}

/** Fields as they are now; those that stand under `hidden` keep a history of their own. */
interface Written {
  readonly before?: Readonly<Record<string, FieldValue>>;
  readonly open?: Readonly<Record<string, FieldValue>>;
  readonly hidden?: Readonly<Record<string, FieldValue>>;
}

type ChangeRefusal = Refusal<'people/not-found' | 'people/changed-meanwhile'>;

/**
 * Takes the person for a change: their version grows by one, or the change is refused because they are not there or
 * somebody changed them since the version that was seen.
 */
async function take({ trx, visible, now }: Scene, target: Target): Promise<Taken | ChangeRefusal> {
  const handle = await findPersonHandle(trx, visible, target.id);
  const before = await findPerson(trx, visible, target.id);
  if (handle === undefined || before === undefined) return refuse('people/not-found');
  if (handle.version !== target.version) return refuse('people/changed-meanwhile');
  const { numUpdatedRows } = await trx
    .updateTable('persons')
    .set({ version: handle.version + 1, changed_at_ms: now.getTime() })
    .where('n', '=', handle.n)
    .executeTakeFirstOrThrow();
  mustReach(numUpdatedRows);
  return { n: handle.n, before };
}

/** What the form of a family's members shows as well. */
const SHOWN_IN_FAMILIES: ReadonlySet<PersonGroup> = new Set(['identity', 'personal', 'phones']);

/** Changes a person: takes them, writes, keeps what the fields were, forgets the draft of the form. */
export async function change(
  scene: Scene,
  target: Target,
  group: PersonGroup,
  write: (person: Taken) => Promise<Written>,
): Promise<{ version: number } | ChangeRefusal> {
  const taken = await take(scene, target);
  if (taken instanceof Refusal) return taken;
  const { before = {}, open = {}, hidden = {} } = await write(taken);
  const { trx, session, now } = scene;
  if (SHOWN_IN_FAMILIES.has(group)) await touchFamiliesOf(trx, taken.n);
  await recordChanges(trx, { thing: 'person', recordN: taken.n, session, now }, before, open);
  await recordChanges(trx, { thing: 'personHidden', recordN: taken.n, session, now }, before, hidden);
  await deleteDraft(trx, session.userId, { form: personGroupForm(group), recordId: target.id });
  return { version: taken.before.version + 1 };
}

/** Names, former names and the alias. A name for a person who had none identifies them, with day and user. */
export function changeIdentity(scene: Scene, input: Target & { identity: IdentityInput }) {
  return change(scene, input, 'identity', async ({ n, before }) => {
    const { trx } = scene;
    const { name, alias, formerNames } = input.identity;
    await trx
      .updateTable('persons')
      .set({ ...nameColumns(name), ...identifyingColumns(before.name, name, scene), alias })
      .where('n', '=', n)
      .execute();
    await trx.deleteFrom('person_former_names').where('person_n', '=', n).execute();
    for (const [position, former] of formerNames.entries()) {
      const { sort_key: _, ...columns } = nameColumns(former.name);
      const row = { id: newId(), person_n: n, ...columns, until_on: former.untilOn, position };
      await trx.insertInto('person_former_names').values(row).execute();
    }
    await indexPersons(trx, [n]);
    await refreshFamiliesOf(trx, n);
    await noteUnseenPerson(scene, n);
    return { before: { ...before, ...before.name }, open: { ...name, alias, formerNames } };
  });
}

export function changePersonal(scene: Scene, input: Target & { personal: PersonalInput }) {
  return change(scene, input, 'personal', async ({ n, before }) => {
    const { sex, bornOn, birthYear, ageBand, citizenship, disability, legalCapacity, occupation } = input.personal;
    await scene.trx
      .updateTable('persons')
      .set({
        ...{ sex, born_on: bornOn, birth_year: birthYear, age_band: ageBand },
        ...{ citizenship, disability, legal_capacity: legalCapacity, occupation },
      })
      .where('n', '=', n)
      .execute();
    await noteUnseenPerson(scene, n);
    return { before, open: input.personal };
  });
}

export function changePhones(scene: Scene, input: Target & { phones: PhonesInput }) {
  return change(scene, input, 'phones', async ({ n, before }) => {
    await replacePhones(scene.trx, n, input.phones);
    await refreshFamiliesOf(scene.trx, n);
    await noteUnseenPerson(scene, n);
    return { before, open: { phones: input.phones } };
  });
}

const inSheet = (fields: object): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`safeContact.${name}`, value]));

/** The safe-contact sheet; null takes it away. The code word has its history among the hidden fields. */
export function changeSafeContact(scene: Scene, input: Target & { safeContact: SafeContactInput | null }) {
  return change(scene, input, 'safeContact', async ({ n }) => {
    const { trx } = scene;
    const known = await findSafeContact(trx, n);
    await trx.deleteFrom('person_safe_contacts').where('person_n', '=', n).execute();
    if (input.safeContact !== null) await insertSheet(trx, n, input.safeContact);
    const { hasCodeWord: _, ...before } = known ?? { hasCodeWord: false };
    const nothing = Object.fromEntries(Object.keys(before).map((name) => [name, null]));
    const { codeWord = null, ...open } = { ...nothing, ...input.safeContact };
    return { before: inSheet(before), open: inSheet(open), hidden: inSheet({ codeWord }) };
  });
}

async function insertSheet(trx: Writer, personN: number, sheet: SafeContactInput): Promise<void> {
  await trx
    .insertInto('person_safe_contacts')
    .values({
      id: newId(),
      person_n: personN,
      may_call: sheet.mayCall,
      call_to: sheet.callTo,
      call_when: sheet.callWhen,
      call_from: sheet.callFrom,
      code_word: sheet.codeWord,
      no_letters: sheet.noLetters ? 1 : 0,
      keep_from: sheet.keepFrom,
      note: sheet.note,
    })
    .execute();
}

export function changeDocuments(scene: Scene, input: Target & { documents: DocumentsInput }) {
  return change(scene, input, 'documents', async ({ n }) => {
    const { trx } = scene;
    const { documents } = await getHiddenPapers(trx, n);
    await trx.deleteFrom('person_documents').where('person_n', '=', n).execute();
    for (const [position, document] of input.documents.entries()) {
      const { kind, title, number, issuedBy, issuedOn, validUntil, note } = document;
      const dates = { issued_by: issuedBy, issued_on: issuedOn, valid_until: validUntil };
      await trx
        .insertInto('person_documents')
        .values({ id: newId(), person_n: n, kind, title, number, ...dates, note, position })
        .execute();
    }
    return { before: { documents }, hidden: { documents: (await getHiddenPapers(trx, n)).documents } };
  });
}

export function changeRestorations(scene: Scene, input: Target & { restorations: RestorationsInput }) {
  return change(scene, input, 'restorations', async ({ n }) => {
    const { trx } = scene;
    const { restorations } = await getHiddenPapers(trx, n);
    await trx.deleteFrom('person_restorations').where('person_n', '=', n).execute();
    for (const [position, restoration] of input.restorations.entries()) {
      const { kind, title, requestedFrom, requestedOn, obtainedOn, costKopiykas, note } = restoration;
      const request = { requested_from: requestedFrom, requested_on: requestedOn, obtained_on: obtainedOn };
      await trx
        .insertInto('person_restorations')
        .values({ id: newId(), person_n: n, kind, title, ...request, cost_kopiykas: costKopiykas, note, position })
        .execute();
    }
    return { before: { restorations }, hidden: { restorations: (await getHiddenPapers(trx, n)).restorations } };
  });
}
