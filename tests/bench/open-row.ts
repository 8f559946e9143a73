import type { Database } from 'better-sqlite3';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, againstLimit, type Entry } from './entry.ts';
import { interleaved, median, percentile } from './measure.ts';
import type { Office } from './office.ts';

const ROUNDS = 1000;

/** Row 5: one family with all that hangs on it but the history of its fields; the line of the audit is on the disk. */
export async function openRow(plain: Database, office: Office, size: string): Promise<Entry[]> {
  const ids = plain.prepare<[], string>('select id from families order by random() limit 500').pluck().all();
  const idIn = (round: number) => must(ids[round % ids.length], 'a family');
  const read = rawFamily(plain);
  const writeLine = rawLine(plain);
  const times = await interleaved(
    { rounds: ROUNDS, warmUp: 300 },
    (round) => {
      read(idIn(round));
      writeLine(idIn(round));
    },
    (round) => office.call('get', { id: FamilyId.parse(idIn(round)) }),
  );
  const operation = 'open a family, all of it, with one durable row on both sides';
  const one = { row: 5, size, unit: 'ms' as const };
  return [
    againstFloor({ ...one, operation, kolo: median(times.kolo) }, median(times.floor), 2),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(times.kolo, 95) }, 2),
  ];
}

/** As many bytes as a line of the audit, without its chain. */
function rawLine(plain: Database): (id: string) => unknown {
  plain.exec(
    'create table if not exists bench_lines (n integer primary key, at_ms integer, id text, hash blob) strict',
  );
  const insert = plain.prepare('insert into bench_lines (at_ms, id, hash) values (?, ?, ?)');
  const hash = Buffer.alloc(32, 7);
  return (id) => insert.run(Date.now(), id, hash);
}

function rawFamily(plain: Database): (id: string) => unknown {
  const family = plain.prepare<[string], { n: number }>('select * from families where id = ?');
  const members = plain.prepare(
    `select m.*, p.id as person_id, p.sex, p.born_on, p.birth_year, p.surname, p.given_name, p.patronymic, h.number
     from family_members m join persons p on p.n = m.person_n
     left join person_phones h on h.person_n = p.n and h.position = 0 where m.family_n = ? order by m.position`,
  );
  const addresses = plain.prepare(
    `select a.*, s.name as settlement, s.level as settlement_level, c.name as community, r.name as raion
     from family_addresses a left join places s on s.code = a.settlement_code
     left join places c on c.code = a.community_code left join places r on r.code = c.parent_code
     where a.family_n = ? order by a.to_on is not null, a.to_on desc, a.kind, a.n desc`,
  );
  const factors = plain.prepare(
    'select * from family_circumstances where family_n = ? order by to_on desc, is_main desc, factor',
  );
  const more = [
    'select tag from family_tags where family_n = ? order by n',
    'select worker, from_on, to_on from family_workers where family_n = ? order by n desc',
    `select s.*, u.name from family_steps s left join users u on u.id = s.user_id where s.family_n = ? order by s.n`,
    'select * from family_episodes where family_n = ? order by number desc',
  ].map((text) => plain.prepare(text));
  return (id) => {
    const { n } = must(family.get(id), 'a family of the register');
    return [members, addresses, factors, ...more].map((statement) => statement.all(n));
  };
}
