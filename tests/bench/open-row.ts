import type { Database } from 'better-sqlite3';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, againstLimit, type Entry } from './entry.ts';
import { interleaved, median, percentile } from './measure.ts';
import type { Office } from './office.ts';

const ROUNDS = 1000;

/** Row 5: one family with members, phones, address and circumstances. The audit line comes with the audit. */
export async function openRow(plain: Database, office: Office, size: string): Promise<Entry[]> {
  const ids = plain.prepare<[], string>('select id from families order by random() limit 500').pluck().all();
  const idIn = (round: number) => must(ids[round % ids.length], 'a family');
  const read = rawFamily(plain);
  const times = await interleaved(
    { rounds: ROUNDS, warmUp: 300 },
    (round) => read(idIn(round)),
    (round) => office.call('get', { id: FamilyId.parse(idIn(round)) }),
  );
  const operation = 'open a family, all of it (reads only: neither side writes an audit line yet)';
  const one = { row: 5, size, unit: 'ms' as const };
  return [
    againstFloor({ ...one, operation, kolo: median(times.kolo) }, median(times.floor), 2),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(times.kolo, 95) }, 2),
  ];
}

function rawFamily(plain: Database): (id: string) => unknown {
  const family = plain.prepare<[string], { n: number }>('select * from families where id = ?');
  const members = plain.prepare(
    `select m.id, m.relation, p.n as person_n, p.id as person_id, p.sex, p.born_on, p.birth_year, p.surname,
       p.given_name, p.patronymic, h.number
     from family_members m join persons p on p.n = m.person_n
     left join person_phones h on h.person_n = p.n and h.position = 0 where m.family_n = ? order by m.position`,
  );
  const address = plain.prepare(
    `select a.*, s.name as settlement, s.level as settlement_level, c.name as community, r.name as raion
     from family_addresses a left join places s on s.code = a.settlement_code
     left join places c on c.code = a.community_code left join places r on r.code = c.parent_code
     where a.family_n = ?`,
  );
  const factors = plain.prepare(
    'select factor, is_main from family_circumstances where family_n = ? order by is_main desc, factor',
  );
  return (id) => {
    const { n } = must(family.get(id), 'a family of the register');
    return [members.all(n), address.get(n), factors.all(n)];
  };
}
