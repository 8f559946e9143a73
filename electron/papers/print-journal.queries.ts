import { type SqlBool, sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import type { Carried } from '#shared/papers/paper.ts';
import {
  COPY_DAYS,
  type PaperTarget,
  type Passing,
  type PrintedPaper,
  type PrintedPaperId,
} from '#shared/papers/print-journal.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';

const DAY_MS = 86_400_000;

/** Everybody has the journal of their own papers; whoever reads the audit has all of it. */
export const ownRows = ({ role, userId }: Session) =>
  mayDo(role, 'audit.see') ? sql<SqlBool>`true` : sql<SqlBool>`printed_papers.user_id = ${userId}`;

export interface JournalWindow {
  /** Only copies that are still somewhere. */
  readonly isOut: boolean;
  readonly before: number | null;
  readonly limit: number;
}

/** Lines of the print journal, newest first. `next` is where the next window begins; null at the end. */
export async function listPrintedPapers(db: Reader, session: Session, { isOut, before, limit }: JournalWindow) {
  const rows = await db
    .selectFrom('printed_papers')
    .leftJoin('users as u', 'u.id', 'printed_papers.user_id')
    .where(ownRows(session))
    .$if(isOut, (query) => query.where('is_made', '=', 1).where('destroyed_on', 'is', null))
    .$if(before !== null, (query) => query.where('printed_papers.n', '<', before))
    .orderBy('printed_papers.n', 'desc')
    .limit(limit + 1)
    .select([
      'printed_papers.n',
      'printed_papers.id',
      'year',
      'number',
      'at_ms',
      'u.name as userName',
      'paper',
      'title',
    ])
    .select(['target', 'carries', 'families', 'purpose', 'given_to', 'is_made', 'destroyed_on'])
    .execute();
  const papers = rows.slice(0, limit).map(
    (row): PrintedPaper => ({
      id: row.id as PrintedPaperId,
      copy: `${row.number}/${row.year}`,
      atMs: row.at_ms,
      userName: row.userName,
      paper: row.paper,
      title: row.title,
      target: row.target as PaperTarget,
      carries: JSON.parse(row.carries) as Carried[],
      families: row.families,
      purpose: row.purpose,
      givenTo: row.given_to,
      isMade: row.is_made === 1,
      destroyedOn: row.destroyed_on as DateOnly | null,
    }),
  );
  return { papers, next: rows.length > limit ? (rows[limit - 1]?.n ?? null) : null };
}

/** Copies that are out for longer than `COPY_DAYS`, of the user, or of everybody for who reads the whole journal. */
export async function countLongOut(db: Reader, session: Session, now: Date): Promise<number> {
  const row = await db
    .selectFrom('printed_papers')
    .where(ownRows(session))
    .where('is_made', '=', 1)
    .where('destroyed_on', 'is', null)
    .where('at_ms', '<', now.getTime() - COPY_DAYS * DAY_MS)
    .select(({ fn }) => fn.countAll<number>().as('papers'))
    .executeTakeFirstOrThrow();
  return row.papers;
}

/** What the user said last time of the same paper or own list. */
export async function findLastPassing(db: Reader, { userId }: Session, orderKey: string): Promise<Passing | null> {
  const row = await db
    .selectFrom('printed_papers')
    .where('order_key', '=', orderKey)
    .where('user_id', '=', userId)
    .where('purpose', 'is not', null)
    .orderBy('n', 'desc')
    .select(['purpose', 'given_to'])
    .executeTakeFirst();
  return row === undefined || row.purpose === null ? null : { purpose: row.purpose, givenTo: row.given_to };
}
