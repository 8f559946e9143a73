import { insertRows } from '#electron/register/bulk.ts';
import { FACILITATOR_ROLES } from '#shared/facilitators/facilitators.ts';
import { SHIPPED_FACTS, type ShippedFormat } from '#shared/formats/formats.ts';
import { AGES, STATUSES, STEPS } from '#shared/groups/groups.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Source } from './households.ts';
import { madeNow, type Scene } from './made.ts';
import type { DemonstrationPlace } from './spread.ts';
import { BLOCKS, CIRCLES, NEEDS, THEMES } from './words.ts';

/** One group for so many families: sixty a year in a region. */
const FAMILIES_A_GROUP = 58;
const FORMATS_MADE = [
  ['circle12', 6],
  ['open', 3],
  ['twoBlocks', 1],
] as const;
const MARKS = [
  ['present', 14],
  ['late', 2],
  ['leftEarly', 1],
  ['online', 1],
  ['excused', 3],
  ['absent', 2],
] as const;
const WOMEN = [6, 11] as const;
const WEEKS_BACK = 50;
const MADE_CALLS = 12;
const MADE_INVITATIONS = 6;
/** Initials of those who lead; there are as many as letters. */
const LETTERS = 'БВГДЖЗКЛМНПРСТФХЦЧШЮЯ';
const FACILITATORS = LETTERS.length;

/** Circles of the last year: their women, meetings and who was there; some ended, some that go on. */
export async function addGroups(
  scene: Scene,
  { places, families }: { places: readonly DemonstrationPlace[]; families: number },
): Promise<void> {
  const { trx, source } = scene;
  const { random, names, today } = source;
  const made = await madeNow(scene);
  addFacilitators(scene, made);
  const count = Math.max(1, Math.floor(families / FAMILIES_A_GROUP));
  const groups = Array.from({ length: count }, (_, at) => {
    const format: ShippedFormat = random.weighted(FORMATS_MADE);
    const { meetings, minutes, least, most } = SHIPPED_FACTS[format];
    const first = addDays(today, -random.whole(7, 7 * WEEKS_BACK)) ?? today;
    const leader = random.whole(1, FACILITATORS);
    const held = format === 'open' ? Math.min(WEEKS_BACK, meetings * 4) : meetings;
    const last = addDays(first, 7 * (held - 1)) ?? today;
    const isOver = format !== 'open' && last < today;
    return {
      ...{ first, held, place: random.pick(places), women: random.whole(...WOMEN) },
      row: {
        ...{ id: newId<string>(), version: 1, name: `${random.pick(CIRCLES)} ${at + 1}`, format, minutes, least, most },
        ...{ community_code: null as string | null, place: null },
        ...{ leader_n: leader, co_leader_n: (leader % FACILITATORS) + 1 },
        ...{ ended_on: isOver ? last : null, user_id: made.user_id },
        ...{ created_at_ms: made.created_at_ms, changed_at_ms: made.changed_at_ms },
      },
    };
  });
  insertRows(
    trx,
    'groups',
    groups.map(({ row, place }) => ({ ...row, community_code: place.communityCode })),
  );
  const known = await trx.selectFrom('groups').select(['n', 'id']).execute();
  const numbers = new Map(known.map(({ n, id }) => [id, n]));
  const women = groups.flatMap(({ row, first, women: number }) =>
    Array.from({ length: number }, () => ({
      ...{ id: newId<string>(), group_n: numbers.get(row.id) ?? 0, version: 1 },
      ...{ name: random.pick(names.femaleGiven.until2000), joined_on: first as string | null, left_on: null },
      ...{
        left_reason: null,
        on_miss: random.chance(0.2) ? ('message' as const) : ('nothing' as const),
        ...{ keep_apart: null, own_path: null, consent: null },
      },
      age: random.pick(AGES.slice(1)),
      statuses: JSON.stringify(STATUSES.filter(() => random.chance(0.2))),
      steps: JSON.stringify(STEPS.filter(() => random.chance(0.1))),
    })),
  );
  insertRows(trx, 'group_participants', women);
  await addProject(
    scene,
    groups.map(({ first, row }) => ({ group_n: numbers.get(row.id) ?? 0, from_on: first })),
  );
  insertRows(
    trx,
    'group_meetings',
    groups.flatMap(({ row, first, held }) =>
      meetingsOf(source, { group_n: numbers.get(row.id) ?? 0, format: row.format }, first, held),
    ),
  );
  await addAttendance(scene);
  await addAssessments(scene);
  addCalls(scene, made);
}

type Made = Awaited<ReturnType<typeof madeNow>>;

/** Those who lead: two names each, so that no two are the same. */
function addFacilitators(
  { trx, source: { random, names, today } }: Scene,
  { user_id, created_at_ms, changed_at_ms }: Made,
) {
  const given = names.femaleGiven.until2000;
  insertRows(
    trx,
    'facilitators',
    Array.from({ length: FACILITATORS }, (_, at) => ({
      ...{ id: newId<string>(), version: 1, user_id, created_at_ms, changed_at_ms },
      ...{
        name: `${given[at % given.length]} ${LETTERS[at]}.`,
        role: random.pick(FACILITATOR_ROLES),
        fee_kopiykas: 50_000,
        ...{ pledged_on: random.chance(0.8) ? today : null, ready_on: today, training: 'семінар про групи' },
      },
    })),
  );
}

/** One project that has paid for half of the groups from their first day. */
async function addProject(scene: Scene, groups: readonly { group_n: number; from_on: DateOnly }[]) {
  const { user_id, created_at_ms, changed_at_ms } = await madeNow(scene);
  const kept = { id: newId<string>(), version: 1, user_id, created_at_ms, changed_at_ms };
  insertRows(scene.trx, 'projects', [{ ...kept, name: 'Фонд громади' }]);
  const paid = groups.filter(() => scene.source.random.chance(0.5));
  if (paid.length > 0)
    insertRows(
      scene.trx,
      'group_projects',
      paid.map((group) => ({ ...group, project_n: 1, to_on: null })),
    );
}

interface MadeGroup {
  readonly group_n: number;
  readonly format: ShippedFormat;
}

function meetingsOf({ random, today }: Source, { group_n, format }: MadeGroup, first: DateOnly, count: number) {
  const blockOf = (at: number) => (format === 'twoBlocks' ? (BLOCKS[at < count / 2 ? 0 : 1] ?? null) : null);
  return Array.from({ length: count }, (_, at) => {
    const on = addDays(first, 7 * at) ?? first;
    const isCancelled = random.chance(0.04);
    const state = on >= today ? ('planned' as const) : isCancelled ? ('cancelled' as const) : ('held' as const);
    return {
      ...{ id: newId<string>(), group_n, version: 1, on_date: on, at_time: '17:30', state, is_online: 0 as const },
      ...{ theme: THEMES[at % THEMES.length] ?? null, reason: state === 'cancelled' ? 'повітряна тривога' : null },
      ...{ guests: 0, children: state === 'held' ? random.whole(0, 6) : 0, log: null, worries: null },
      ...{ was_one_to_one: 0 as const, needs_supervision: 0 as const, block: blockOf(at) },
    };
  });
}

/** What two of three women filled in at the start, and most of them at the end. */
async function addAssessments({ trx, source: { random } }: Scene): Promise<void> {
  const women = await trx.selectFrom('group_participants').orderBy('n').select('n').execute();
  const filled = women.filter(() => random.chance(0.7));
  const at = (point: 'start' | 'end', [least, most]: readonly [number, number]) =>
    filled.map(({ n }) => ({
      ...{ participant_n: n, point, strength: random.whole(least, most), support: random.whole(least, most) },
      knows: random.whole(least, most),
    }));
  insertRows(trx, 'group_assessments', [...at('start', [1, 5]), ...at('end', [4, 9])]);
}

/** A month of the line, and slips of those who work with women. */
function addCalls({ trx, source: { random, names, today } }: Scene, made: Made): void {
  const name = () => random.pick(names.femaleGiven.until2000);
  const kept = ({ user_id, created_at_ms, changed_at_ms }: Made) => ({
    ...{ id: newId<string>(), version: 1, user_id, created_at_ms, changed_at_ms },
  });
  insertRows(
    trx,
    'calls',
    Array.from({ length: MADE_CALLS }, () => {
      const called_on = addDays(today, -random.whole(0, 30)) ?? today;
      const isArranged = random.chance(0.5);
      return {
        ...{
          ...kept(made),
          called_on,
          called_at: `1${random.whole(0, 9)}:30`,
          alias: random.chance(0.8) ? name() : null,
        },
        ...{ contact: null, need: random.pick(NEEDS), agreed: null, first_at: isArranged ? '16:00' : null },
        first_on: isArranged ? addDays(called_on, random.whole(1, 9)) : null,
        outcome: isArranged ? ('arranged' as const) : ('talked' as const),
      };
    }),
  );
  insertRows(
    trx,
    'invitations',
    Array.from({ length: MADE_INVITATIONS }, () => ({
      ...{ ...kept(made), name: name(), contact: 'через фахівчиню, після 16-ї', companion: null },
    })),
  );
}

async function addAttendance({ trx, source: { random } }: Scene): Promise<void> {
  const pairs = await trx
    .selectFrom('group_meetings as m')
    .innerJoin('group_participants as p', 'p.group_n', 'm.group_n')
    .where('m.state', '=', 'held')
    .orderBy('m.n')
    .orderBy('p.n')
    .select(['m.n as meeting_n', 'p.n as participant_n'])
    .execute();
  insertRows(
    trx,
    'group_attendance',
    pairs.map((pair) => ({ ...pair, mark: random.weighted(MARKS) })),
  );
}
