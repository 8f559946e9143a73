import type { Database } from 'better-sqlite3';
import { FamilyFilter } from '#shared/families/family-list.ts';
import { againstFloor, againstLimit, againstLimitOf, type Entry } from './entry.ts';
import { interleaved, median, percentile } from './measure.ts';
import type { Office } from './office.ts';

const PAGE = 50;
const ROUNDS = 1000;
const COLUMNS = `f.n, f.id, f.code, f.stage, f.level, f.worker, f.registered_on, p.surname, p.given_name, p.patronymic,
  a.no_fixed_address, s.name as settlement, s.level as settlement_level, c.name as community`;
const JOINS = `left join persons p on p.n = f.main_person_n left join places s on s.code = f.settlement_code
  left join places c on c.code = f.community_code
  left join family_addresses a on a.family_n = f.n and a.kind = 'actual' and a.to_on is null`;

/** A filter as columns and values. */
type Wanted = Readonly<Partial<Record<'community_code' | 'stage' | 'level', string>>>;

/** Row 1: a page of the list. Filters go round, so that no kept list of ids answers twice. */
export async function listRow(plain: Database, office: Office, size: string): Promise<Entry[]> {
  const narrow = plain
    .prepare<[], Wanted>(
      `select community_code, stage, level from families where level is not null group by 1, 2, 3
       order by count(*) desc limit 300`,
    )
    .all();
  const wide = plain
    .prepare<[], Wanted>('select stage, level from families where level is not null group by 1, 2')
    .all();
  return [
    ...(await measured(plain, office, size, narrow, 'community + stage + level')),
    ...(await measured(plain, office, size, wide, 'stage + level')),
  ];
}

async function measured(
  plain: Database,
  office: Office,
  size: string,
  filters: readonly Wanted[],
  by: string,
): Promise<Entry[]> {
  const wantedIn = (round: number) => filters[round % filters.length] ?? {};
  const columns = Object.keys(filters[0] ?? {});
  const where = ['f.deleted_at_ms is null', ...columns.map((column) => `f.${column} = @${column}`)].join(' and ');
  const page = plain.prepare(
    `select ${COLUMNS} from families f ${JOINS} where ${where} order by f.sort_key, f.n limit ${PAGE}`,
  );
  const count = plain.prepare(`select count(*) as matching from families f where ${where}`);
  const times = await interleaved(
    { rounds: ROUNDS, warmUp: 300 },
    (round) => [page.all(wantedIn(round)), count.get(wantedIn(round))],
    (round) => office.call('list', inputOf(wantedIn(round))),
  );
  const operation = `list page by ${by}, ${PAGE} rows and their count, through serve and sealed`;
  const one = { row: 1, size, unit: 'ms' as const };
  return [
    againstFloor({ ...one, operation, kolo: median(times.kolo) }, median(times.floor), 3),
    againstLimitOf({ ...one, operation: `${operation}, p95`, kolo: percentile(times.kolo, 95) }, { S: 1 }),
  ];
}

/** Row 2: any window of the whole list by name, and the deepest against the first. */
export async function windowRow(plain: Database, office: Office, size: string): Promise<Entry[]> {
  const ns = plain
    .prepare<[], number>('select n from families where deleted_at_ms is null order by sort_key, n')
    .pluck()
    .all();
  const deepest = Math.max(0, ns.length - PAGE);
  const byNumbers = plain.prepare(
    `select ${COLUMNS} from families f ${JOINS} where f.n in (select value from json_each(?))`,
  );
  const window = (offset: number) => office.call('list', { ...inputOf({}), offset });
  // Offsets that are spread over the list, the same for both sides.
  const anywhere = (round: number) => (round * 7919) % Math.max(1, deepest);
  const scrolled = await interleaved(
    { rounds: ROUNDS, warmUp: 300 },
    (round) => byNumbers.all(JSON.stringify(ns.slice(anywhere(round), anywhere(round) + PAGE))),
    (round) => window(anywhere(round)),
  );
  const depths = await interleaved(
    { rounds: ROUNDS, warmUp: 300 },
    () => window(0),
    () => window(deepest),
  );
  const one = { row: 2, size, unit: 'ms' as const };
  const operation = `any window of the list by name, ${PAGE} rows, through serve and sealed`;
  return [
    againstFloor({ ...one, operation, kolo: median(scrolled.kolo) }, median(scrolled.floor), 2),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(scrolled.kolo, 95) }, 10),
    againstFloor(
      { ...one, operation: 'the deepest window against the first', kolo: median(depths.kolo) },
      median(depths.floor),
      1.5,
    ),
  ];
}

function inputOf({ community_code, stage, level }: Wanted) {
  const some = (value: string | undefined) => (value === undefined ? [] : [value]);
  const filter = FamilyFilter.parse({
    communityCodes: some(community_code),
    stages: some(stage),
    levels: some(level),
  });
  return { filter, sort: { by: 'name', descending: false } as const, names: 'names' as const, offset: 0, limit: PAGE };
}
