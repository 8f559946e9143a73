import type { Scene } from '#electron/access/visibility.ts';
import { deleteDraft } from '#electron/drafts/drafts.queries.ts';
import { findFamilyHandle } from '#electron/families/families.queries.ts';
import { recordChanges } from '#electron/history/history.queries.ts';
import {
  answersOf,
  lacksPerson,
  peopleIn,
  saysDanger,
  speaksOfOthers,
  touchesSigned,
} from '#shared/case-documents/case-documents.rules.ts';
import {
  type CaseDocumentId,
  type DocumentInput,
  DocumentKind,
  documentForm,
  kindOf,
} from '#shared/case-documents/case-documents.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import {
  bodyOf,
  documentColumns,
  findDocumentRow,
  isReplaced,
  isViolenceMarked,
  listPeopleIds,
  nextNumber,
} from './case-documents.queries.ts';

interface Target {
  readonly id: string;
  readonly version: number;
}

type Row = NonNullable<Awaited<ReturnType<typeof findDocumentRow>>>;
type Columns = Partial<Pick<Row, 'body' | 'on_date' | 'due_on' | 'number' | 'signed_on' | 'removed_at_ms'>>;
type ContentRefusal =
  | Refusal<'case-documents/not-a-member'>
  | Refusal<'case-documents/one-person'>
  | Refusal<'case-documents/other-adults'>;

type SignedRefusal = ContentRefusal | Refusal<'case-documents/signed'> | Refusal<'case-documents/not-found'>;

const PERSON_MISSING = { fields: [{ path: 'person', code: 'required' }] };

/** What may not be written into a document of this family. */
async function refusalOf(
  { trx }: Scene,
  familyN: number,
  { kind, body }: DocumentInput,
): Promise<ContentRefusal | null> {
  const people = await listPeopleIds(trx, familyN);
  if (peopleIn(kind, body).some((id) => !people.has(id))) return refuse('case-documents/not-a-member');
  const isMarked = await isViolenceMarked(trx, familyN);
  if (lacksPerson(kind, body, isMarked)) return refuse('case-documents/one-person', PERSON_MISSING);
  return speaksOfOthers(body, isMarked) ? refuse('case-documents/other-adults') : null;
}

export async function addDocument(
  scene: Scene,
  { familyId, document, renewsId }: { familyId: string; document: DocumentInput; renewsId: string | null },
) {
  const { trx, session, visible, now } = scene;
  const family = await findFamilyHandle(trx, visible, familyId);
  if (family === undefined) return refuse('families/not-found');
  const renewed = renewsId === null ? null : await findDocumentRow(trx, visible, renewsId);
  // What is not signed is changed, not renewed.
  const isOther = renewed?.family_n !== family.n || renewed.kind !== document.kind || renewed.signed_on === null;
  if (renewed === undefined || (renewed !== null && isOther)) return refuse('case-documents/not-found');
  const refused = await refusalOf(scene, family.n, document);
  if (refused !== null) return refused;
  const id = newId<CaseDocumentId>();
  const made = { version: 1, user_id: session.userId, created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  await trx
    .insertInto('case_documents')
    .values({
      ...{ id, family_n: family.n, kind: document.kind, renews_n: renewed?.n ?? null },
      ...documentColumns(document),
      ...made,
    })
    .execute();
  await raiseEmergency(scene, family.n, document);
  const form = documentForm(document.kind);
  await deleteDraft(trx, session.userId, { form, recordId: renewsId ?? familyId });
  return { id };
}

/** A danger to life or health makes the case one of emergency, which starts its clock. */
async function raiseEmergency({ trx, session, now }: Scene, familyN: number, { body }: DocumentInput): Promise<void> {
  if (!saysDanger(body)) return;
  const family = await trx
    .selectFrom('families')
    .where('n', '=', familyN)
    .select(['level', 'version'])
    .executeTakeFirstOrThrow();
  if (family.level === 'emergency') return;
  const change = { level: 'emergency' as const };
  await trx
    .updateTable('families')
    .set({ ...change, version: family.version + 1, changed_at_ms: now.getTime() })
    .where('n', '=', familyN)
    .execute();
  await recordChanges(trx, { thing: 'family', recordN: familyN, session, now }, { level: family.level }, change);
}

/** Changes a document, unless it is not there or somebody changed it since the version that the person saw. */
async function change<R extends Refusal = never>(
  { trx, session, visible, now }: Scene,
  { id, version }: Target,
  columnsOf: (row: Row) => Promise<Columns | R> | Columns | R,
  takesRemoved = false,
): Promise<
  { version: number; row: Row } | Refusal<'case-documents/not-found' | 'case-documents/changed-meanwhile'> | R
> {
  const row = await findDocumentRow(trx, visible, id);
  if (row === undefined || (row.removed_at_ms !== null && !takesRemoved)) return refuse('case-documents/not-found');
  if (row.version !== version) return refuse('case-documents/changed-meanwhile');
  const columns = await columnsOf(row);
  if (columns instanceof Refusal) return columns;
  await trx
    .updateTable('case_documents')
    .set({ ...columns, version: version + 1, changed_at_ms: now.getTime() })
    .where('id', '=', id)
    .execute();
  const { body, signed_on, removed_at_ms } = columns;
  const history = { thing: 'caseDocument', recordN: row.n, session, now } as const;
  await recordChanges(trx, history, { ...row }, definedOf({ signed_on, removed_at_ms }));
  if (body !== undefined) await recordAnswers(history, trx, row, body);
  return { version: version + 1, row };
}

const definedOf = (fields: Readonly<Record<string, string | number | null | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

async function recordAnswers(
  history: Parameters<typeof recordChanges>[1],
  trx: Scene['trx'],
  row: Row,
  body: string,
): Promise<void> {
  const kind = DocumentKind.parse(row.kind);
  const [before, after] = [answersOf(kind, bodyOf(row)), answersOf(kind, bodyOf({ body }))];
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => [path, null] as const);
  await recordChanges(trx, history, Object.fromEntries(before), Object.fromEntries([...gone, ...after]));
}

export async function changeDocument(scene: Scene, { document, ...target }: Target & { document: DocumentInput }) {
  const changed = await change<SignedRefusal>(scene, target, async (row) => {
    if (row.kind !== document.kind) return refuse('case-documents/not-found');
    const isSigned = row.signed_on !== null;
    const isKept = touchesSigned(document.kind, bodyOf(row), document.body) || (await isReplaced(scene.trx, row.n));
    if (isSigned && isKept) return refuse('case-documents/signed');
    const refused = isSigned ? null : await refusalOf(scene, row.family_n, document);
    if (refused !== null) return refused;
    return documentColumns(document);
  });
  if (changed instanceof Refusal) return changed;
  // Only what becomes known raises the level: whoever lowered it since knew of the danger.
  if (!saysDanger(bodyOf(changed.row))) await raiseEmergency(scene, changed.row.family_n, document);
  const form = documentForm(document.kind);
  await deleteDraft(scene.trx, scene.session.userId, { form, recordId: target.id });
  return { version: changed.version };
}

/** A signed document stays as it is; what it renews has nothing more that is due. */
export async function signDocument(scene: Scene, { signedOn, ...target }: Target & { signedOn: string }) {
  const signed = await change<Exclude<SignedRefusal, Refusal<'case-documents/not-a-member'>>>(
    scene,
    target,
    async (row) => {
      const document = { kind: DocumentKind.parse(row.kind), body: bodyOf(row) };
      if (row.signed_on !== null || !kindOf(document.kind).isSigned) return refuse('case-documents/signed');
      const isMarked = await isViolenceMarked(scene.trx, row.family_n);
      if (lacksPerson(document.kind, document.body, isMarked))
        return refuse('case-documents/one-person', PERSON_MISSING);
      if (speaksOfOthers(document.body, isMarked)) return refuse('case-documents/other-adults');
      return { signed_on: signedOn, number: await nextNumber(scene.trx, row) };
    },
  );
  if (signed instanceof Refusal) return signed;
  const { renews_n } = signed.row;
  if (renews_n !== null) {
    await scene.trx.updateTable('case_documents').set({ due_on: null }).where('n', '=', renews_n).execute();
  }
  return { version: signed.version };
}

/** Takes out what was written by mistake, or brings it back; what was signed stays. */
export async function setDocumentRemoved(scene: Scene, { isRemoved, ...target }: Target & { isRemoved: boolean }) {
  const takenOut = (row: Row) =>
    row.signed_on === null
      ? { removed_at_ms: isRemoved ? scene.now.getTime() : null }
      : refuse('case-documents/signed');
  const changed = await change<Refusal<'case-documents/signed'>>(scene, target, takenOut, true);
  return changed instanceof Refusal ? changed : { version: changed.version };
}
