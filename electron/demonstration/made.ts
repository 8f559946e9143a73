import type { Writer } from '#electron/register/handles.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Source } from './households.ts';

/** What is written of made-up families once they are there. */
export interface Scene {
  readonly trx: Writer;
  readonly now: Date;
  readonly source: Source;
}

/** Version, author and moment of what is made up: the first user, now. */
export async function madeNow({ trx, now }: Scene) {
  const user = await trx.selectFrom('users').select('id').orderBy('n').limit(1).executeTakeFirst();
  return { version: 1, user_id: user?.id ?? '', created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
}

/** Families that are not closed, in the order in which they came. */
export async function listOpenFamilies({ trx }: Scene): Promise<{ n: number; registeredOn: DateOnly }[]> {
  const rows = await trx
    .selectFrom('families')
    .where('stage', '!=', 'closed')
    .orderBy('n')
    .select(['n', 'registered_on'])
    .execute();
  return rows.map(({ n, registered_on }) => ({ n, registeredOn: registered_on as DateOnly }));
}
