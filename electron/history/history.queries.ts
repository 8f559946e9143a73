import type { Generated, Transaction } from 'kysely';
import type { Reader, Writer } from '#electron/register/handles.ts';
import type { FieldChange, ThingWithHistory } from '#shared/history/history.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';

/** What a field holds, as far as history is concerned: lists and objects are told apart by their JSON. */
export type FieldValue = string | number | boolean | null | undefined | readonly unknown[] | object;

interface Change {
  readonly thing: ThingWithHistory;
  readonly recordN: number;
  readonly session: Pick<Session, 'userId'>;
  readonly now: Date;
}

function asText(value: FieldValue): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Keeps what changed between two states of a record, field by field, in the transaction that changes it.
 * Fields that stand in `after` only are compared with nothing; fields that are not in `after` did not change.
 */
export async function recordChanges(
  trx: Writer,
  { thing, recordN, session, now }: Change,
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): Promise<void> {
  for (const [field, value] of Object.entries(after)) {
    const oldValue = asText(before[field]);
    const newValue = asText(value);
    if (oldValue === newValue) continue;
    await trx
      .insertInto('field_history')
      .values({
        thing,
        record_n: recordN,
        field,
        old_value: oldValue,
        new_value: newValue,
        user_id: session.userId,
        changed_at_ms: now.getTime(),
      })
      .execute();
  }
}

/** Every change of a record, newest first. */
export async function listChanges(db: Reader, thing: ThingWithHistory, recordN: number): Promise<FieldChange[]> {
  return (await listChangesOf(db, thing, [recordN])).map(({ recordN: _, ...change }) => change);
}

/** Every change of some records of one kind, newest first, each with the number of its record. */
export async function listChangesOf(
  db: Reader,
  thing: ThingWithHistory,
  recordNs: readonly number[],
): Promise<(FieldChange & { readonly recordN: number })[]> {
  const rows = await db
    .selectFrom('field_history as h')
    .leftJoin('users as u', 'u.id', 'h.user_id')
    .where('h.thing', '=', thing)
    .where('h.record_n', 'in', recordNs)
    .orderBy('h.n', 'desc')
    .select(['h.record_n', 'h.field', 'h.old_value', 'h.new_value', 'u.name as user_name', 'h.changed_at_ms'])
    .execute();
  return rows.map((row) => ({
    recordN: row.record_n,
    field: row.field,
    oldValue: row.old_value,
    newValue: row.new_value,
    userName: row.user_name,
    changedAtMs: row.changed_at_ms,
  }));
}

/** Destroys what some fields of a record were and became; that they changed, when and by whom, stays. */
export async function eraseValues(
  trx: Writer,
  thing: ThingWithHistory,
  recordN: number,
  fields: readonly string[],
): Promise<void> {
  await trx
    .updateTable('field_history')
    .set({ old_value: null, new_value: null })
    .where('thing', '=', thing)
    .where('record_n', '=', recordN)
    .where('field', 'in', fields)
    .execute();
}

/** Tables of records that are added and changed as a whole, each with its history. */
type RecordTable =
  | 'calls'
  | 'facilitators'
  | 'projects'
  | 'invitations'
  | 'group_formats'
  | 'programmes'
  | 'cohorts'
  | 'trainees'
  | 'score_sheets'
  | 'placements'
  | 'advocacy'
  | 'work_entries';

/** Who changes a record in which transaction, and when. */
export interface RecordScene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}

/** A record in the version that the person saw. */
export interface RecordTarget {
  readonly id: string;
  readonly version: number;
}

interface KnownRecord {
  n: Generated<number>;
  id: string;
  version: number;
  user_id: string;
  created_at_ms: number;
  changed_at_ms: number;
}

/** What all of these tables have. */
const recordsIn = (trx: Writer) => trx as unknown as Transaction<Record<RecordTable, KnownRecord>>;

/** Adds a record in its first version. */
export async function addRecord<Id extends string>(
  { trx, session, now }: RecordScene,
  table: RecordTable,
  columns: Readonly<Record<string, FieldValue>>,
): Promise<{ id: Id }> {
  const id = newId<Id>();
  const moment = { created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  await recordsIn(trx)
    .insertInto(table)
    .values({ ...columns, id, version: 1, user_id: session.userId, ...moment })
    .execute();
  return { id };
}

/** Changes a record, unless it is not there or somebody changed it since the version that the person saw. */
export async function changeRecord(
  { trx, session, now }: RecordScene,
  { table, thing, id, version }: RecordTarget & { readonly table: RecordTable; readonly thing: ThingWithHistory },
  columns: Readonly<Record<string, FieldValue>>,
): Promise<{ version: number } | Refusal<'records/not-found' | 'records/changed-meanwhile'>> {
  const records = recordsIn(trx);
  const row = await records.selectFrom(table).where('id', '=', id).selectAll().executeTakeFirst();
  if (row === undefined) return refuse('records/not-found');
  if (row.version !== version) return refuse('records/changed-meanwhile');
  await records
    .updateTable(table)
    .set({ ...columns, version: version + 1, changed_at_ms: now.getTime() })
    .where('id', '=', id)
    .execute();
  await recordChanges(trx, { thing, recordN: row.n, session, now }, { ...row }, columns);
  return { version: version + 1 };
}
