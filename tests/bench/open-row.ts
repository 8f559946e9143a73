import type { Database } from 'better-sqlite3';
import { kindOf } from '#shared/case-documents/case-documents.ts';
import { emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { FamilyId, newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, againstLimitOf, type Entry } from './entry.ts';
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
    againstLimitOf({ ...one, operation: `${operation}, p95`, kolo: percentile(times.kolo, 95) }, { S: 2, L: 3 }),
  ];
}

/** Two contacts and a service a month, a second act and a new plan each year. */
const FIVE_YEARS = { visits: 120, given: 60, documents: 10 };

/** The same for a family of five years: its page asks for the visits, services, reports and documents too. */
export async function fiveYearsRow(
  plain: Database,
  office: Office,
  own: Pick<Database, 'prepare'>,
  size: string,
): Promise<Entry[]> {
  const { id, n } = must(
    plain.prepare<[], { id: string; n: number }>("select id, n from families where stage <> 'closed' limit 1").get(),
    'a family',
  );
  for (const database of [plain, own]) addFiveYears(database, n);
  const read = rawFamily(plain);
  const readWork = rawWork(plain);
  const writeLine = rawLine(plain);
  const familyId = FamilyId.parse(id);
  const times = await interleaved(
    { rounds: 400, warmUp: 100 },
    () => {
      read(id);
      readWork(n);
      writeLine(id);
    },
    () => office.wholeRecord(familyId),
  );
  const operation = `open a family of five years with ${FIVE_YEARS.visits} visits, ${FIVE_YEARS.given} services, ${FIVE_YEARS.documents} documents`;
  const one = { row: 5, size, unit: 'ms' as const };
  return [
    againstFloor({ ...one, operation, kolo: median(times.kolo) }, median(times.floor), 2),
    againstLimitOf({ ...one, operation: `${operation}, p95`, kolo: percentile(times.kolo, 95) }, {}),
  ];
}

function addFiveYears(database: Pick<Database, 'prepare'>, n: number): void {
  const made = "1, '0197f000-0000-7000-8000-000000000001', 1, 1";
  const visit = database.prepare(
    `insert into visits (id, family_n, kind, outcome, held_on, note, version, user_id, created_at_ms, changed_at_ms)
     values (?, ?, 'homeVisit', 'done', ?, ?, ${made})`,
  );
  const given = database.prepare(
    `insert into given_services (id, family_n, service, form, amount, given_on, note, version, user_id, created_at_ms, changed_at_ms)
     values (?, ?, 'counselling', 'individual', 1, ?, ?, ${made})`,
  );
  const document = database.prepare(
    `insert into case_documents (id, family_n, kind, body, on_date, version, user_id, created_at_ms, changed_at_ms)
     values (?, ?, 'plan', ?, ?, ${made})`,
  );
  const note = 'Діти вдома, у помешканні тепло; домовилися про садок і про довідку. '.repeat(4);
  const day = (at: number, of: number) => `${2021 + Math.floor((5 * at) / of)}-0${1 + (at % 9)}-1${at % 10}`;
  for (let at = 0; at < FIVE_YEARS.visits; at += 1) visit.run(newId(), n, day(at, FIVE_YEARS.visits), note);
  for (let at = 0; at < FIVE_YEARS.given; at += 1) given.run(newId(), n, day(at, FIVE_YEARS.given), note);
  const body = JSON.stringify({
    ...emptyBody(fieldsOf(kindOf('plan'))),
    ...{ on: '2026-01-10', aim: note },
    actions: Array.from({ length: 6 }, () => ({
      ...{ goal: note, action: note, who: 'мати', actionUntil: '2026-02-01', outcome: 'done', result: note },
    })),
  });
  for (let at = 0; at < FIVE_YEARS.documents; at += 1) document.run(newId(), n, body, day(at, FIVE_YEARS.documents));
}

function rawWork(plain: Database): (n: number) => unknown {
  const statements = [
    `select v.*, u.name from visits v left join users u on u.id = v.user_id where v.family_n = ?
     order by v.outcome != 'planned', v.held_on desc, v.planned_on, v.n desc`,
    `select g.*, u.name from given_services g left join users u on u.id = g.user_id where g.family_n = ?
     and g.removed_at_ms is null order by g.given_on desc, g.n desc`,
    'select * from reports where family_n = ? order by received_on desc',
    `select d.*, u.name from case_documents d left join users u on u.id = d.user_id where d.family_n = ?
     and d.removed_at_ms is null order by d.on_date desc, d.n desc`,
  ].map((text) => plain.prepare(text));
  return (n) => statements.map((statement) => statement.all(n));
}

/** As many bytes as a line of the audit, without its chain. */
export function rawLine(plain: Database): (id: string) => unknown {
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
