import { insertRows } from '#electron/register/bulk.ts';
import type { Writer } from '#electron/register/handles.ts';
import { addDays, type DateOnly, daysBetween } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Source } from './households.ts';

/** Services of the last months to every open family, one in three weeks or so. */
const DAYS_BETWEEN = 21;
const MOST_LINES = 6;
const SHARES = { line: 0.6, group: 0.2 };
const SERVICES = [
  ['counselling', 9],
  ['informing', 6],
  ['support', 8],
  ['representation', 3],
  ['mediation', 2],
  ['inKind', 3],
  ['prevention', 4],
] as const;

interface Scene {
  readonly trx: Writer;
  readonly now: Date;
  readonly source: Source;
}

/** Lines of the journal of services. */
export async function addGivenServices({ trx, now, source }: Scene): Promise<void> {
  const { random, today } = source;
  const user = await trx.selectFrom('users').select('id').orderBy('n').limit(1).executeTakeFirst();
  const families = await trx
    .selectFrom('families')
    .where('stage', '!=', 'closed')
    .orderBy('n')
    .select(['n', 'registered_on'])
    .execute();
  const made = { version: 1, user_id: user?.id ?? '', created_at_ms: now.getTime(), changed_at_ms: now.getTime() };
  const rows = families.flatMap(({ n, registered_on }) => {
    const count = Math.min(MOST_LINES, Math.floor(daysBetween(registered_on as DateOnly, today) / DAYS_BETWEEN));
    return Array.from({ length: count }, (_, at) => at)
      .filter(() => random.chance(SHARES.line))
      .map((at) => ({
        ...{ id: newId<string>(), family_n: n, ...made },
        given_on: addDays(today, -DAYS_BETWEEN * at - random.whole(0, DAYS_BETWEEN - 1)) ?? today,
        service: random.weighted(SERVICES),
        form: random.chance(SHARES.group) ? ('group' as const) : ('individual' as const),
        ...{ amount: 1, place: null, note: null },
      }));
  });
  insertRows(trx, 'given_services', rows);
}
