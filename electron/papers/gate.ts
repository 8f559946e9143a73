import type { Visibility } from '#electron/access/visibility.ts';
import { findDocument } from '#electron/case-documents/case-documents.queries.ts';
import { selectFamilyNs } from '#electron/families/family-list.queries.ts';
import type { JobContext } from '#electron/ipc/handlers.ts';
import { type AuditEntry, auditDigits } from '#electron/register/audit-chain.ts';
import type { Reader } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { ListSourceName } from '#shared/own-lists/own-lists.ts';
import type { PaperOrder } from '#shared/papers/orders.ts';
import type { Carried, Paper } from '#shared/papers/paper.ts';
import type { papersContract } from '#shared/papers/papers.contract.ts';
import { needsPurpose, type PaperTarget, type Passing, type PrintedPaperId } from '#shared/papers/print-journal.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import type { Telling } from './lists/source.ts';
import { sourceOf } from './lists.ts';
import { enterPaper } from './print-journal.commands.ts';
import { paperWords } from './texts.ts';

/*
 * The print gate: what holds somebody's data leaves the register only after a line in the print journal and in the
 * audit, which tell who took what for what; the paper bears the number of that line.
 */

/** Refused where names or ways to find somebody would leave without a purpose. */
export function askedPurpose(
  carries: readonly Carried[],
  passing: Passing | null,
): Refusal<'papers/no-purpose'> | undefined {
  return needsPurpose(carries) && passing === null ? refuse('papers/no-purpose') : undefined;
}

interface Leaving {
  readonly order: PaperOrder;
  readonly target: PaperTarget;
  readonly passing: Passing | null;
  readonly paper: Paper;
}

export interface Passed {
  /** Null where the paper holds nobody's data: an empty form is in no journal. */
  readonly id: PrintedPaperId | null;
  readonly paper: Paper;
}

/** Writes the paper down and gives it back with its stamp. What was written is on the disk when this resolves. */
export async function passGate(
  { register, record, session, visible, now }: JobContext<typeof papersContract.produce>,
  { order, target, passing, paper }: Leaving,
): Promise<Passed> {
  const act = target === 'printer' ? 'print' : 'export';
  if (paper.carries.length === 0) {
    await register.write(async (trx) => record(trx, { act, recordKind: 'paper', detail: target }));
    return { id: null, paper };
  }
  const ids = await coveredFamilies({ db: register.reader, visible, now }, order);
  return await register.write(async (trx) => {
    const entered = await enterPaper(
      trx,
      { session, now },
      {
        order,
        target,
        passing,
        ...{ carries: paper.carries, families: ids.length },
      },
    );
    const line = { act, number: entered.number, detail: target, ...recordsOf(order, entered.id, ids) } as const;
    const digits = auditDigits(record(trx, line));
    const { t, language } = paperWords(paper.language);
    const at = formatDayAndTime(now, language);
    const stamp = t('papers:stamp', { copy: entered.copy, by: session.userName, at, digits });
    return { id: entered.id, paper: { ...paper, stamp } };
  });
}

function recordsOf(
  order: PaperOrder,
  id: PrintedPaperId,
  ids: readonly string[],
): Pick<AuditEntry, 'recordKind' | 'recordId' | 'covered'> {
  if (order.subject === 'family') return { recordKind: 'family', recordId: order.familyId };
  if (order.subject === 'person') return { recordKind: 'person', recordId: order.personId, covered: ids };
  return { recordKind: 'paper', recordId: id, covered: ids };
}

interface Looking {
  readonly db: Reader;
  readonly visible: Visibility;
  readonly now: Date;
}

/** Every family of which the paper tells something, as the session sees them. */
async function coveredFamilies({ db, visible, now }: Looking, order: PaperOrder): Promise<string[]> {
  switch (order.subject) {
    case 'families':
      return await idsOf(db, await selectFamilyNs(db, visible, order.filter, order.sort));
    case 'list':
      return await familiesTold({ db, visible, now }, order.definition);
    case 'office': {
      const source = JOURNALS_OF_THE_YEAR[order.paper];
      const all = { filter: FamilyFilter.parse({}), period: 'thisYear' } as const;
      return source === undefined ? [] : await familiesTold({ db, visible, now }, { source, ...all });
    }
    case 'family':
      return [order.familyId];
    case 'person':
      return await familiesOfPerson(db, visible, order.personId);
    case 'document':
      return await familyOfDocument(db, visible, order.documentId);
    case 'import':
      return await familiesOfImport(db, visible, order.importId);
    case 'group':
    case 'cohort':
    case 'placement':
    case 'advocacy':
    case 'project':
    case 'audit':
    case 'community':
      return [];
  }
}

/** Journals of the office that name families tell of those of a list of this year. */
const JOURNALS_OF_THE_YEAR: Readonly<Partial<Record<string, ListSourceName>>> = {
  'services-journal': 'given',
  'reports-journal': 'reports',
};

async function familiesTold({ db, visible, now }: Looking, telling: Telling): Promise<string[]> {
  const reading = { db, visible, betweenChunks: async () => {}, today: todayIn(now) };
  return await idsOf(db, (await sourceOf(telling).families?.(reading, telling)) ?? []);
}

async function idsOf(db: Reader, ns: readonly number[]): Promise<string[]> {
  if (ns.length === 0) return [];
  const rows = await db.selectFrom('families').where('n', 'in', numbersIn(ns)).select('id').execute();
  return rows.map(({ id }) => id);
}

async function familiesOfPerson(db: Reader, visible: Visibility, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('p.id', '=', personId)
    .where(visible.families)
    .distinct()
    .select('f.id')
    .execute();
  return rows.map(({ id }) => id);
}

async function familyOfDocument(db: Reader, visible: Visibility, documentId: string): Promise<string[]> {
  const found = await findDocument(db, visible, documentId);
  return found === undefined ? [] : [found.familyId];
}

async function familiesOfImport(db: Reader, visible: Visibility, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('import_rows as r')
    .innerJoin('imports as i', 'i.n', 'r.import_n')
    .innerJoin('families as f', 'f.n', 'r.family_n')
    .where('i.id', '=', importId)
    .where(visible.families)
    .distinct()
    .select('f.id')
    .execute();
  return rows.map(({ id }) => id);
}
