import { insertRows } from '#electron/register/bulk.ts';
import { addDays, daysBetween } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { listOpenFamilies, madeNow, type Scene } from './made.ts';
import { VISIT_NOTES } from './words.ts';

/** A family is met every two to five weeks; of older cases only the last ones are made up. */
const DAYS_BETWEEN = [14, 35] as const;
const MOST_VISITS = 8;
const SHARES = { notMet: 0.12, note: 0.5, call: 0.35, planned: 0.8 };

/** Visits to every open family since it was taken on the register, some in vain, and the next one planned. */
export async function addVisits(scene: Scene): Promise<void> {
  const { random, today } = scene.source;
  const made = await madeNow(scene);
  const families = await listOpenFamilies(scene);
  const rows = families.flatMap(({ n, registeredOn }) => {
    const step = random.whole(...DAYS_BETWEEN);
    const count = Math.min(MOST_VISITS, Math.floor(daysBetween(registeredOn, today) / step));
    const held = Array.from({ length: count }, (_, at) => {
      const isMet = !random.chance(SHARES.notMet);
      return {
        ...{ id: newId<string>(), family_n: n, ...made, planned_on: null, private_note: null, whom: null },
        kind: random.chance(SHARES.call) ? 'call' : 'homeVisit',
        outcome: isMet ? ('done' as const) : ('notMet' as const),
        held_on: addDays(today, -step * (at + 1)) ?? today,
        note: isMet && random.chance(SHARES.note) ? random.pick(VISIT_NOTES) : null,
      };
    });
    if (!random.chance(SHARES.planned)) return held;
    const plan = { id: newId<string>(), family_n: n, ...made, private_note: null, whom: null };
    const planned_on = addDays(today, random.whole(-2, step)) ?? today;
    const next = { ...plan, kind: 'homeVisit', outcome: 'planned' as const, held_on: null, note: null };
    // The columns of every row are those of the first.
    return [...held, { ...next, planned_on }];
  });
  insertRows(scene.trx, 'visits', rows);
}
