import type { Reader, Writer } from '#electron/register/handles.ts';
import type { FieldChange, ThingWithHistory } from '#shared/history/history.ts';
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
  const rows = await db
    .selectFrom('field_history as h')
    .leftJoin('users as u', 'u.id', 'h.user_id')
    .where('h.thing', '=', thing)
    .where('h.record_n', '=', recordN)
    .orderBy('h.n', 'desc')
    .select(['h.field', 'h.old_value', 'h.new_value', 'u.name as user_name', 'h.changed_at_ms'])
    .execute();
  return rows.map((row) => ({
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
