import { ofSeenFamily, type Visibility } from '#electron/access/visibility.ts';
import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { findFamilyHandle, listCircumstances, rowsOf } from '#electron/families/families.queries.ts';
import { familiesById } from '#electron/families/family-list.queries.ts';
import { listChanges } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import { listTerms } from '#electron/terms/terms.queries.ts';
import { VIOLENCE_FACTORS } from '#shared/case-documents/case-documents.rules.ts';
import {
  type CaseDocument,
  DOCUMENT_KINDS,
  type DocumentInput,
  type DocumentKind,
  type DueDocument,
  kindOf,
} from '#shared/case-documents/case-documents.ts';
import { type Body, dayIn } from '#shared/case-documents/fields.ts';
import type { Level } from '#shared/families/families.ts';
import { nextReview } from '#shared/terms/terms.rules.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';

/** Kinds that the session may read: some are for those only who are shown the notes of a case. */
export function readableKinds({ caseNotes }: Visibility): DocumentKind[] {
  return DOCUMENT_KINDS.filter(({ isForFew }) => caseNotes || !isForFew).map(({ name }) => name);
}

/** What of a document stands in columns, so that it can be asked for. */
export function documentColumns({ kind, body }: DocumentInput) {
  const { on, dueOn } = kindOf(kind);
  return { body: JSON.stringify(body), on_date: must(dayIn(body, on), 'its day'), due_on: dueOn?.(body) ?? null };
}

export const bodyOf = ({ body }: { body: string }) => JSON.parse(body) as Body;

/** Documents that are not taken out, the newest first; undefined when the family is not there. */
export async function listDocuments(
  db: Reader,
  visible: Visibility,
  familyId: string,
): Promise<{ documents: CaseDocument[]; isViolenceMarked: boolean } | undefined> {
  const family = await findFamilyHandle(db, visible, familyId);
  if (family === undefined) return undefined;
  const kinds = readableKinds(visible);
  const rows = await rowsOf(db, family.n, `documents ${kinds.join()}`, (n) =>
    db
      .selectFrom('case_documents as d')
      .leftJoin('users as u', 'u.id', 'd.user_id')
      .where('d.family_n', '=', n)
      .where('d.removed_at_ms', 'is', null)
      .where('d.kind', 'in', kinds)
      .orderBy('d.on_date', 'desc')
      .orderBy('d.n', 'desc')
      .selectAll('d')
      .select('u.name as user_name'),
  );
  const replaced = new Set(rows.flatMap(({ renews_n, number }) => (number === null ? [] : [renews_n])));
  const documents = rows.map(
    (row) =>
      ({
        id: row.id,
        version: row.version,
        kind: row.kind,
        body: bodyOf(row),
        on: row.on_date,
        dueOn: row.due_on,
        number: row.number,
        signedOn: row.signed_on,
        isReplaced: replaced.has(row.n),
        userName: row.user_name,
      }) as unknown as CaseDocument,
  );
  // Told to those who write documents: to others the mark would say what they may not read.
  return { documents, isViolenceMarked: visible.caseNotes && (await isViolenceMarked(db, family.n)) };
}

/**
 * When a review held today would be followed by the next, by the level of the case and the office's terms; undefined when
 * the family is not there.
 */
export async function findNextReview(
  db: Reader,
  visible: Visibility,
  familyId: string,
  today: DateOnly,
): Promise<DateOnly | null | undefined> {
  const row = await db
    .selectFrom('families as f')
    .where(visible.families)
    .where('f.id', '=', familyId)
    .select('f.level')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return nextReview(await listTerms(db), await getCalendar(db), row.level as Level | null, today);
}

/** Whether a circumstance that is present, or a record of it, speaks of violence. */
export async function isViolenceMarked(db: Reader, familyN: number): Promise<boolean> {
  const { circumstances } = await listCircumstances(db, familyN);
  if (circumstances.factors.some((factor) => VIOLENCE_FACTORS.has(factor))) return true;
  const told = await rowsOf(db, familyN, 'violence told', (n) =>
    db
      .selectFrom('case_documents')
      .where('family_n', '=', n)
      .where('kind', 'in', ['violence', 'protectionOrder', 'safetyPlan'])
      .where('removed_at_ms', 'is', null)
      .select('n')
      .limit(1),
  );
  return told.length > 0;
}

/** A document as its table has it, one that was taken out as well; undefined when it is not there for this session. */
export function findDocumentRow(db: Reader, visible: Visibility, id: string) {
  return db
    .selectFrom('case_documents as d')
    .where(ofSeenFamily(visible, 'd.family_n'))
    .where('d.kind', 'in', readableKinds(visible))
    .where('d.id', '=', id)
    .selectAll('d')
    .executeTakeFirst();
}

/** Whether a newer version of a document was signed. */
export async function isReplaced(db: Reader, n: number): Promise<boolean> {
  const newer = await db
    .selectFrom('case_documents')
    .where('renews_n', '=', n)
    .where('signed_on', 'is not', null)
    .select('n')
    .executeTakeFirst();
  return newer !== undefined;
}

/** Every change of a document, newest first; undefined when it is not there. */
export async function listDocumentChanges(db: Reader, visible: Visibility, id: string) {
  const row = await findDocumentRow(db, visible, id);
  return row && (await listChanges(db, 'caseDocument', row.n));
}

/** A document with its family, for a paper; undefined when it is not there for this session. */
export async function findDocument(
  db: Reader,
  visible: Visibility,
  id: string,
): Promise<{ document: CaseDocument; familyId: string; isViolenceMarked: boolean } | undefined> {
  const row = await findDocumentRow(db, visible, id);
  if (row === undefined || row.removed_at_ms !== null) return undefined;
  const family = await db.selectFrom('families').where('n', '=', row.family_n).select('id').executeTakeFirstOrThrow();
  const { documents = [], isViolenceMarked: isMarked = false } = (await listDocuments(db, visible, family.id)) ?? {};
  const document = documents.find((one) => one.id === id);
  return document && { document, familyId: family.id, isViolenceMarked: isMarked };
}

/** Which number the next signed document of a kind has in its family. */
export async function nextNumber(db: Reader, { family_n, kind }: { family_n: number; kind: string }): Promise<number> {
  const row = await db
    .selectFrom('case_documents')
    .where('family_n', '=', family_n)
    .where('kind', '=', kind)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** People that belong or belonged to a family. */
export async function listPeopleIds(db: Reader, familyN: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('m.family_n', '=', familyN)
    .where('m.deleted_at_ms', 'is', null)
    .select('p.id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const LAPSING = DOCUMENT_KINDS.map(({ name }) => name).filter((name) => kindOf(name).lapses === true);

/**
 * Documents with a day up to `until`, the earliest first, and how many there are; those that end by themselves until
 * their day has passed.
 */
export async function listDueDocuments(
  db: Reader,
  visible: Visibility,
  { today, until, mine, limit }: { today: DateOnly; until: DateOnly; mine: boolean; limit: number },
): Promise<{ total: number; documents: DueDocument[] }> {
  const dated = db
    .selectFrom('case_documents as d')
    .innerJoin('families as f', 'f.n', 'd.family_n')
    .where(visible.families)
    .where('d.removed_at_ms', 'is', null)
    .where('d.due_on', '<=', until)
    .where((eb) => eb.or([eb('d.due_on', '>=', today), eb('d.kind', 'not in', LAPSING)]))
    .where('d.kind', 'in', readableKinds(visible))
    .where('f.stage', '!=', 'closed');
  const due = mine ? dated.where(visible.own) : dated;
  const { total } = await due.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await due
    .orderBy('d.due_on')
    .orderBy('d.n')
    .limit(limit)
    .select(['d.id', 'd.kind', 'd.due_on', 'd.family_n', 'f.id as family_id'])
    .execute();
  const families = await familiesById(db, visible, rows);
  const documents = rows.flatMap(({ id, kind, due_on, family_id }) => {
    const family = families.get(family_id);
    if (family === undefined) return [];
    const { id: familyId, code, name } = family;
    return [{ id, kind, dueOn: due_on, familyId, code, name } as unknown as DueDocument];
  });
  return { total, documents };
}

/** The contract of each family that holds, or held last: its number, day and end. */
export async function listContracts(
  db: Reader,
  ns: readonly number[],
): Promise<[n: number, { number: string; on: string; until: string | null }][]> {
  const rows = await db
    .selectFrom('case_documents')
    .where('family_n', 'in', numbersIn(ns))
    .where('kind', '=', 'contract')
    .where('removed_at_ms', 'is', null)
    .orderBy('on_date')
    .orderBy('n')
    .select(['family_n', 'on_date', 'body'])
    .execute();
  return rows.map((row) => {
    const body = bodyOf(row);
    const number = typeof body.number === 'string' ? body.number : '';
    return [row.family_n, { number, on: row.on_date, until: dayIn(body, 'until') }];
  });
}
