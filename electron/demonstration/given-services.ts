import { insertRows } from '#electron/register/bulk.ts';
import { addDays, daysBetween } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { listOpenFamilies, madeNow, type Scene } from './made.ts';

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

/** Lines of the journal of services. */
export async function addGivenServices(scene: Scene): Promise<void> {
  const { random, today } = scene.source;
  const made = await madeNow(scene);
  const families = await listOpenFamilies(scene);
  const rows = families.flatMap(({ n, registeredOn }) => {
    const count = Math.min(MOST_LINES, Math.floor(daysBetween(registeredOn, today) / DAYS_BETWEEN));
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
  insertRows(scene.trx, 'given_services', rows);
}
