import type { Database } from 'better-sqlite3';
import type { GroupId } from '#shared/groups/groups.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import { againstFloor, type Entry } from './entry.ts';
import { interleaved, median } from './measure.ts';
import type { Office } from './office.ts';
import { rawLine } from './open-row.ts';

const WOMEN = 14;
const MEETINGS = 24;

/** Row 8: a group with its matrix of attendance; the line of the audit is on the disk. */
export async function groupRow(
  plain: Database,
  office: Office,
  own: Pick<Database, 'prepare'>,
  size: string,
): Promise<Entry[]> {
  const id = newId<GroupId>();
  for (const database of [plain, own]) addMatrix(database, id);
  const read = rawGroup(plain);
  const writeLine = rawLine(plain);
  const times = await interleaved(
    { rounds: 600, warmUp: 150 },
    () => {
      read(id);
      writeLine(id);
    },
    () => office.group(id),
  );
  const operation = `open a group of ${WOMEN} women and ${MEETINGS} meetings, all of it, with one durable row on both sides`;
  const one = { row: 8, size, unit: 'ms' as const };
  return [againstFloor({ ...one, operation, kolo: median(times.kolo) }, median(times.floor), 1.5)];
}

function addMatrix(database: Pick<Database, 'prepare'>, id: string): void {
  const { lastInsertRowid: group } = database
    .prepare(
      `insert into groups (id, version, name, format, minutes, least, most, user_id, created_at_ms, changed_at_ms)
       values (?, 1, 'Коло', 'open', 90, 6, 20, '0197f000-0000-7000-8000-000000000001', 1, 1)`,
    )
    .run(id);
  const woman = database.prepare(
    `insert into group_participants (id, group_n, version, name, joined_on, on_miss) values (?, ?, 1, ?, '2025-01-02', 'nothing')`,
  );
  const meeting = database.prepare(
    `insert into group_meetings (id, group_n, version, on_date, at_time, state, is_online, guests, children,
     was_one_to_one, needs_supervision) values (?, ?, 1, ?, '17:30', 'held', 0, 0, 0, 0, 0)`,
  );
  const mark = database.prepare('insert into group_attendance (meeting_n, participant_n, mark) values (?, ?, ?)');
  const women = Array.from({ length: WOMEN }, (_, at) => woman.run(newId(), group, `Оля ${at}`).lastInsertRowid);
  for (let at = 0; at < MEETINGS; at += 1) {
    const day = `2025-${String(1 + (at % 12)).padStart(2, '0')}-1${at % 10}`;
    const { lastInsertRowid: held } = meeting.run(newId(), group, day);
    for (const [place, one] of women.entries()) mark.run(held, one, place % 5 === at % 5 ? 'absent' : 'present');
  }
}

/** The same rows by statements that are prepared once, and nothing made of them. */
function rawGroup(plain: Database): (id: string) => unknown {
  const group = plain.prepare<[string], { n: number }>('select * from groups where id = ?');
  const more = [
    'select * from group_participants where group_n = ? order by joined_on is null, joined_on, n',
    'select * from group_meetings where group_n = ? order by on_date, n',
    `select a.meeting_n, p.id, a.mark from group_attendance a join group_participants p on p.n = a.participant_n
     where p.group_n = ?`,
  ].map((text) => plain.prepare(text));
  return (id) => {
    const { n } = must(group.get(id), 'the group');
    return more.map((statement) => statement.all(n));
  };
}
