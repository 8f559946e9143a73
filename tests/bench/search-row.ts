import type { Database } from 'better-sqlite3';
import { must } from '#shared/vocabulary/must.ts';
import { exactKey, looseKey } from '#shared/vocabulary/text/folding.ts';
import { againstFloor, againstLimit, type Entry, forTheRecord } from './entry.ts';
import { familiesOfFour } from './insert-row.ts';
import { interleaved, median, percentile, timed } from './measure.ts';
import type { Office } from './office.ts';

const LIMIT = 20;
const ROUNDS = 300;
/** As often as this a search that finds nobody goes into one that reads every name, and at a hundred regions. */
const TIMES_OF_LIKE = 10;
const TIMES_OF_LIKE_AT_L = 500;
/** Until Node has compiled what a morning's typing has it compile. */
const WARM_UP = 1500;
/** One plain statement for what a hit shows of a person, with the family of theirs that was changed last; the newest first. */
const ASKED = `select p.n, p.id, p.surname, p.given_name, p.patronymic, p.alias, p.born_on, p.birth_year,
  max(f.changed_at_ms), f.id as family_id, f.code, f.confidentiality, f.stage, s.name, s.level, m.to_on
  from persons p join family_members m on m.person_n = p.n
  join families f on f.n = m.family_n left join places s on s.code = f.settlement_code
  where p.n in (select rowid from persons_words where persons_words match ? order by rowid desc limit ${LIMIT})
  group by p.n order by p.n desc`;

/** Row 3: three to six letters of a name, against the index asked bare for the same twenty people; and one that nobody has. */
export async function searchRow(plain: Database, office: Office, size: string, note = ''): Promise<Entry[]> {
  const typed = beginnings(plain);
  const floor = plain.prepare(ASKED);
  const wanted = (round: number) => typed[round % typed.length] ?? '';
  const find = (text: string) => office.find({ text, limit: LIMIT });
  const found = await interleaved(
    { rounds: ROUNDS, warmUp: WARM_UP },
    (round) => floor.all(`"${wanted(round)}" *`),
    (round) => find(wanted(round)),
  );
  const missed = await searchesForNobody(plain, find, typed);
  const one = { row: 3, size, unit: 'ms' as const };
  const operation = `search of 3–6 letters, ${LIMIT} people, through serve and sealed${note}`;
  return [
    againstFloor({ ...one, operation, kolo: median(found.kolo) }, median(found.floor), 2),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(found.kolo, 95) }, 5),
    againstFloor(
      { ...one, operation: `nobody found, every spelling tried; floor: LIKE${note}`, kolo: median(missed.kolo) },
      median(missed.floor),
      1 / (size === 'L' ? TIMES_OF_LIKE_AT_L : TIMES_OF_LIKE),
    ),
    forTheRecord(
      { ...one, operation: `the same, one search after another${note}`, kolo: median(missed.inARow) },
      median(missed.floor),
    ),
  ];
}

/**
 * Names that nobody has, each spelling of which is tried, by turns with a look at every name; and some of them in a row,
 * as letters are typed: a look at every name leaves nothing else in the memory of the processor.
 */
async function searchesForNobody(plain: Database, find: (text: string) => ReturnType<Office['find']>, typed: string[]) {
  const like = plain.prepare(`select n from persons where surname like ? or given_name like ? limit ${LIMIT}`);
  const nobody: string[] = [];
  for (const beginning of typed) {
    const text = `${beginning}щщґ`;
    const { people, families, places } = await find(text);
    if (people.length + families.length + places.length === 0) nobody.push(text);
  }
  const wanted = (round: number) => must(nobody[round % nobody.length], 'a name that nobody has');
  const inARow: number[] = [];
  // What is compiled in a morning is compiled before it is measured, as for what is found.
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const ms = await timed(() => find(wanted(round + WARM_UP)));
    if (round >= 0) inARow.push(ms);
  }
  const byTurns = await interleaved(
    { rounds: 40, warmUp: 20 },
    (round) => like.all(`%${wanted(round)}%`, `%${wanted(round)}%`),
    (round) => find(wanted(round)),
  );
  return { ...byTurns, inARow };
}

/** Row 3 once more after families were registered one by one, which leaves the index in many small pieces. */
export async function searchAfterInserts(
  plain: Database,
  office: Office,
  size: string,
  inserts: number,
): Promise<Entry[]> {
  if (inserts === 0) return [];
  for (const family of familiesOfFour(plain, inserts)) await office.call('register', family);
  return await searchRow(plain, office, size, `; after ${inserts} families one by one`);
}

function beginnings(plain: Database): string[] {
  const surnames = plain.prepare<[], string>('select distinct surname from persons where surname is not null').pluck();
  return surnames.all().map(
    (surname, at) =>
      exactKey(surname)
        .split(' ')[0]
        ?.slice(0, 3 + (at % 4)) ?? '',
  );
}

/** Row 4: a surname with one letter wrong, against every distinct surname compared one by one and then looked up. */
export async function misspeltRow(plain: Database, office: Office, size: string): Promise<Entry[]> {
  const surnames = plain
    .prepare<[], string>('select distinct surname from persons where length(surname) > 5')
    .pluck()
    .all();
  const typed = surnames.map((surname, at) => spoilt(exactKey(surname), at));
  const keys = surnames.map((surname) => exactKey(surname));
  const lookUp = plain.prepare(ASKED);
  const wanted = (round: number) => typed[round % typed.length] ?? '';
  let missed = 0;
  let asked = 0;
  const times = await interleaved(
    { rounds: ROUNDS, warmUp: WARM_UP },
    (round) => {
      const near = keys.filter((key) => distance(wanted(round), key) <= 1);
      return near.length === 0 ? [] : lookUp.all(near.map((key) => `"${key.split(' ').join('" AND "')}"`).join(' OR '));
    },
    async (round) => {
      const meant = surnames[round % typed.length];
      const { people } = await office.find({ text: wanted(round), limit: LIMIT });
      asked += 1;
      // Apostrophes and ї ґ й є are one letter to the search: Галаган is found in Ґалаґан.
      const isMeant = (surname: string | null | undefined) => looseKey(surname ?? '') === looseKey(meant ?? '');
      if (!people.some(({ name }) => isMeant(name?.surname))) missed += 1;
    },
  );
  const one = { row: 4, size, unit: 'ms' as const };
  const operation = `surname with one letter wrong (${asked - missed} of ${asked} found in the first ${LIMIT})`;
  return [
    forTheRecord(
      { ...one, operation: `${operation}; floor: distinct surnames compared one by one`, kolo: median(times.kolo) },
      median(times.floor),
    ),
    againstLimit({ ...one, operation: `${operation}, p95`, kolo: percentile(times.kolo, 95) }, 10),
  ];
}

/** Wrong, missing, too many, swapped by turns, never the first letter. */
function spoilt(key: string, at: number): string {
  const letters = [...key];
  const place = 1 + (at % (letters.length - 2));
  if (at % 4 === 0) letters.splice(place, 1, 'ж');
  if (at % 4 === 1) letters.splice(place, 1);
  if (at % 4 === 2) letters.splice(place, 0, 'ж');
  if (at % 4 === 3) letters.splice(place, 2, letters[place + 1] ?? '', letters[place] ?? '');
  return letters.join('');
}

/** Edits between two words, by the table, as a plain program would count them. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
