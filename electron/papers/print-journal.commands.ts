import { createHash } from 'node:crypto';
import type { Writer } from '#electron/register/handles.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { PaperOrder } from '#shared/papers/orders.ts';
import type { Carried } from '#shared/papers/paper.ts';
import type { PaperTarget, Passing, PrintedPaperId } from '#shared/papers/print-journal.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { ownRows } from './print-journal.queries.ts';

export interface NewPrint {
  readonly order: PaperOrder;
  readonly target: PaperTarget;
  readonly carries: readonly Carried[];
  readonly families: number;
  readonly passing: Passing | null;
}

/** The same for the same paper or own list, however it is narrowed: what it was for last time is proposed again. */
export function orderKeyOf(order: PaperOrder): string {
  const title = order.subject === 'list' ? order.definition.title : '';
  return createHash('sha256')
    .update(JSON.stringify([order.paper, title]))
    .digest('hex');
}

/** Enters a paper before it leaves; it counts as made until `markNotMade` says otherwise. */
export async function enterPaper(
  trx: Writer,
  { session, now }: { readonly session: Session; readonly now: Date },
  { order, target, carries, families, passing }: NewPrint,
): Promise<{ readonly id: PrintedPaperId; readonly copy: string; readonly number: number }> {
  const year = now.getFullYear();
  const last = await trx
    .selectFrom('printed_papers')
    .where('year', '=', year)
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const id = newId<PrintedPaperId>();
  await trx
    .insertInto('printed_papers')
    .values({
      ...{ id, year, number, target, families, at_ms: now.getTime(), user_id: session.userId },
      paper: order.paper,
      title: order.subject === 'list' ? order.definition.title : null,
      carries: JSON.stringify(carries),
      purpose: passing?.purpose ?? null,
      given_to: passing?.givenTo ?? null,
      order_key: orderKeyOf(order),
      is_made: 1,
      destroyed_on: null,
      destroyed_by: null,
    })
    .execute();
  return { id, number, copy: `${number}/${year}` };
}

/** The dialog was closed, or the printer failed. */
export async function markNotMade(trx: Writer, id: PrintedPaperId): Promise<void> {
  await trx.updateTable('printed_papers').set({ is_made: 0 }).where('id', '=', id).execute();
}

/** Notes that a copy is no more; null takes it back. One's own, or anybody's for who reads the whole journal. */
export async function setDestroyed(
  { trx, session }: { readonly trx: Writer; readonly session: Session },
  { id, on }: { readonly id: PrintedPaperId; readonly on: DateOnly | null },
): Promise<null | Refusal<'papers/not-found'>> {
  const { numUpdatedRows } = await trx
    .updateTable('printed_papers')
    .set({ destroyed_on: on, destroyed_by: on === null ? null : session.userId })
    .where('id', '=', id)
    .where('is_made', '=', 1)
    .where(ownRows(session))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? null : refuse('papers/not-found');
}
