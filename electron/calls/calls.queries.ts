import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import type { Call, CallInput, GroupNotes } from '#shared/calls/calls.ts';

export function callColumns({
  calledOn,
  calledAt,
  firstOn,
  firstAt,
  firstWith,
  firstWhere,
  safeWay,
  ...call
}: CallInput) {
  return {
    ...{ ...call, called_on: calledOn, called_at: calledAt, first_on: firstOn, first_at: firstAt },
    ...{ first_with: firstWith, first_where: firstWhere, safe_way: safeWay },
  };
}

export function findCallRow(db: Reader, id: string) {
  return db.selectFrom('calls').where('id', '=', id).selectAll().executeTakeFirst();
}

/** First those whose first meeting is still to come or was not written up, by its day; then the newest. */
export async function listCalls(db: Reader, { limit }: { limit: number }): Promise<{ total: number; calls: Call[] }> {
  const { total } = await db
    .selectFrom('calls')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('calls as c')
    .leftJoin('group_participants as p', 'p.n', 'c.participant_n')
    .leftJoin('groups as g', 'g.n', 'p.group_n')
    .orderBy(sql`c.outcome <> 'arranged'`)
    .orderBy(sql`case c.outcome when 'arranged' then c.first_on end`)
    .orderBy('c.called_on', 'desc')
    .orderBy('c.n', 'desc')
    .limit(limit)
    .selectAll('c')
    .select('g.name as group_name')
    .execute();
  const calls = rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, calledOn: row.called_on, calledAt: row.called_at, alias: row.alias },
        ...{ contact: row.contact, need: row.need, agreed: row.agreed, firstOn: row.first_on, firstAt: row.first_at },
        ...{ firstWith: row.first_with, firstWhere: row.first_where, safeWay: row.safe_way, outcome: row.outcome },
        groupName: row.group_name,
      }) as unknown as Call,
  );
  return { total, calls };
}

export async function findGroupNotes(db: Reader): Promise<GroupNotes> {
  const { version, line, under_age } = await db.selectFrom('group_notes').selectAll().executeTakeFirstOrThrow();
  return { version, line, underAge: under_age };
}
