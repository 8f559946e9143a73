import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import type { Invitation } from '#shared/invitations/invitations.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';

type Asker = Pick<Session, 'userId' | 'role'>;

const holdsGroups = ({ role }: Asker) => mayDo(role, 'groups.change');

/** Those without an answer first, then the newest. Whoever holds no groups sees their own. */
export async function listInvitations(
  db: Reader,
  session: Asker,
  { limit }: { limit: number },
): Promise<{ total: number; invitations: Invitation[] }> {
  const isAll = holdsGroups(session);
  let query = db.selectFrom('invitations as i').leftJoin('users as u', 'u.id', 'i.user_id');
  if (!isAll) query = query.where('i.user_id', '=', session.userId);
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .orderBy(sql`i.answer is not null`)
    .orderBy('i.n', 'desc')
    .limit(limit)
    .selectAll('i')
    .select('u.name as user_name')
    .execute();
  const invitations = rows.map((row) => {
    // Whether she came is hers to tell.
    const isTold = isAll || row.may_tell === 1;
    return {
      ...{ id: row.id, version: row.version, name: row.name, contact: row.contact, companion: row.companion },
      ...{ invitedOn: todayIn(new Date(row.created_at_ms)), invitedBy: row.user_name ?? '', answer: row.answer },
      ...{ came: isTold ? row.came === 1 : null, mayTell: isAll ? row.may_tell === 1 : null },
    } as Invitation;
  });
  return { total, invitations };
}

/** Whether a slip is of the one who asks. */
export async function isOwnInvitation(db: Reader, { userId }: Asker, id: string): Promise<boolean> {
  const row = await db.selectFrom('invitations').where('id', '=', id).select('user_id').executeTakeFirst();
  return row?.user_id === userId;
}
