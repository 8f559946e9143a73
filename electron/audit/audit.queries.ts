import { type Expression, type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { AuditFilter, AuditGapNotice, AuditLine, Look, LookedAt } from '#shared/audit/audit.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';

/*
 * The audit as it is read. A line of a record that the session may not see is as if it were not there: that a hidden
 * family exists is told by no list, and by this one neither.
 */

const VISIBLE_RECORD = (visible: Visibility) => sql<SqlBool>`(
  l.record_id is null
  or l.record_kind not in ('family', 'person', 'member', 'report', 'visit', 'given', 'caseDocument')
  or exists (select 1 from families as f where f.id = l.record_id and (${visible.families} or ${visible.familiesInBin}))
  or exists (select 1 from persons as p where p.id = l.record_id and ${visible.persons})
  or exists (select 1 from family_members as fm join families as f on f.n = fm.family_n
    where fm.id = l.record_id and (${visible.families} or ${visible.familiesInBin}))
  or exists (select 1 from reports as r where r.id = l.record_id and r.family_n is null)
  or exists (select 1 from families as f where (${visible.families} or ${visible.familiesInBin}) and f.n in (
    select family_n from reports where id = l.record_id
    union all select family_n from visits where id = l.record_id
    union all select family_n from given_services where id = l.record_id
    union all select family_n from case_documents where id = l.record_id)))`;

/** Families that the session does not see, as `covered` holds them. */
async function listUnseen(db: Reader, visible: Visibility): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('families as f')
    .where(sql<SqlBool>`not (${visible.families} or ${visible.familiesInBin})`)
    .select('f.id')
    .execute();
  return rows.map(({ id }) => bytesOf(id));
}

/** What a record is called in a list of codes. */
const RECORD_NAME = sql<string | null>`case l.record_kind
  when 'family' then (select f.code from families as f where f.id = l.record_id)
  when 'person' then (select f.code from persons as p join family_members as m on m.person_n = p.n
    join families as f on f.n = m.family_n where p.id = l.record_id order by m.n limit 1)
  when 'member' then (select f.code from family_members as m join families as f on f.n = m.family_n where m.id = l.record_id)
  when 'user' then (select u.name from users as u where u.id = l.record_id)
  when 'report' then (select r.number || '/' || r.year from reports as r where r.id = l.record_id)
  when 'visit' then (select f.code from visits as v join families as f on f.n = v.family_n where v.id = l.record_id)
  when 'given' then (select f.code from given_services as g join families as f on f.n = g.family_n where g.id = l.record_id)
  when 'caseDocument' then (select f.code from case_documents as d join families as f on f.n = d.family_n where d.id = l.record_id)
  when 'group' then (select g.name from groups as g where g.id = l.record_id)
  when 'call' then (select c.called_on from calls as c where c.id = l.record_id)
  when 'facilitator' then (select f.name from facilitators as f where f.id = l.record_id)
  when 'project' then (select p.name from projects as p where p.id = l.record_id)
  when 'cohort' then (select c.name from cohorts as c where c.id = l.record_id)
  when 'placement' then (select t.surname from placements as p join trainees as t on t.n = p.trainee_n where p.id = l.record_id)
  when 'advocacy' then (select c.name from advocacy as a join places as c on c.code = a.community_code where a.id = l.record_id)
  when 'workEntry' then (select e.on_date from work_entries as e where e.id = l.record_id)
  when 'paper' then (select p.number || '/' || p.year from printed_papers as p where p.id = l.record_id)
  when 'line' then l.record_id end`;

/** Every line of one of the records, and of papers that showed one of the families. */
function linesOf(ids: readonly string[], familyIds: readonly string[]): Expression<SqlBool> {
  const onPaper = familyIds.map((id) => sql<SqlBool>`instr(l.covered, ${bytesOf(id)}) > 0`);
  const named = sql<SqlBool>`l.record_id in (select value from json_each(${JSON.stringify(ids)}))`;
  const printed =
    onPaper.length === 0 ? [] : [sql<SqlBool>`(l.covered is not null and (${sql.join(onPaper, sql` or `)}))`];
  return sql<SqlBool>`l.n in (select n from audit_lines as l where ${sql.join([named, ...printed], sql` union select n from audit_lines as l where `)})`;
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');

export interface AuditWindow {
  readonly filter: AuditFilter;
  /** Number of the last line that is shown already. */
  readonly before: number | null;
  readonly limit: number;
}

/** Lines in words, newest first. */
export async function listAuditLines(db: Reader, visible: Visibility, { filter, before, limit }: AuditWindow) {
  const { userIds, acts, fromOn, toOn, code } = filter;
  const ofCode = code === '' ? null : await findFamilyId(db, visible, code);
  const unseen = await listUnseen(db, visible);
  if (ofCode === undefined) return { lines: [], hasMore: false };
  const rows = await db
    .selectFrom('audit_lines as l')
    .leftJoin('users as u', 'u.id', 'l.user_id')
    .where(VISIBLE_RECORD(visible))
    .$if(before !== null, (query) => query.where('l.n', '<', before))
    .$if(userIds.length > 0, (query) => query.where('l.user_id', 'in', userIds))
    .$if(acts.length > 0, (query) => query.where('l.act', 'in', acts))
    .$if(fromOn !== null, (query) => query.where('l.at_ms', '>=', startOf(fromOn as DateOnly)))
    .$if(toOn !== null, (query) => query.where('l.at_ms', '<', startOf(toOn as DateOnly, 1)))
    .$if(ofCode !== null, (query) => query.where(linesOf([ofCode as string], [ofCode as string])))
    .orderBy('l.n', 'desc')
    .limit(limit + 1)
    .select(['l.n', 'l.at_ms as atMs', 'u.name as userName', 'l.act', 'l.record_kind as recordKind'])
    .select(['l.record_id as recordId', RECORD_NAME.as('recordName'), 'l.number', 'l.detail'])
    .select(sql<number>`coalesce(length(l.covered) / 16, 0)`.as('covered'))
    .select(unseen.length === 0 ? sql<null>`null`.as('ids') : sql<Uint8Array | null>`l.covered`.as('ids'))
    .execute();
  const lines = rows.slice(0, limit).map(({ ids, covered, ...line }): AuditLine => {
    const held = ids === null ? null : Buffer.from(ids);
    const hidden = held === null ? 0 : unseen.filter((id) => held.includes(id)).length;
    return { ...line, covered: covered - hidden };
  });
  return { lines, hasMore: rows.length > limit };
}

/** Null is no condition; undefined when no such family may be seen. */
async function findFamilyId(db: Reader, visible: Visibility, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('families as f')
    .where(sql<SqlBool>`f.code = ${code.toUpperCase()}`)
    .where(sql<SqlBool>`(${visible.families} or ${visible.familiesInBin})`)
    .select('f.id')
    .executeTakeFirst();
  return row?.id;
}

/** Midnight of a day on this laptop, in milliseconds. */
function startOf(date: DateOnly, plusDays = 0): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(year, month - 1, day + plusDays).getTime();
}

/** Users with at least one line, by name. */
export async function listAuditUsers(db: Reader) {
  return await db
    .selectFrom('users as u')
    .where(
      'u.id',
      'in',
      db.selectFrom('audit_lines').where('user_id', 'is not', null).select('user_id').$castTo<{ user_id: string }>(),
    )
    .orderBy('u.name')
    .select(['u.id', 'u.name'])
    .execute();
}

/** Gaps that nobody said they know of, oldest first. */
export async function listOpenGaps(db: Reader): Promise<AuditGapNotice[]> {
  const rows = await db
    .selectFrom('audit_lines as l')
    .leftJoin('audit_lines as before', (join) => join.on(sql<SqlBool>`before.n = cast(l.record_id as integer)`))
    .where('l.act', '=', 'gapFound')
    .where(
      sql<SqlBool>`not exists (select 1 from audit_lines as seen where seen.act = 'gapSeen' and seen.record_id = cast(l.n as text))`,
    )
    .orderBy('l.n')
    .select(['l.n', 'l.detail as kind', 'l.number as count', 'before.at_ms as sinceMs', 'l.at_ms as foundAtMs'])
    .execute();
  return rows as AuditGapNotice[];
}

interface Card {
  readonly name: string;
  /** The record itself and what belongs to it. */
  readonly ids: readonly string[];
  readonly familyIds: readonly string[];
}

/** What was done with a card, by day and user, newest first; undefined when there is no such card. */
export async function findLooks(
  db: Reader,
  visible: Visibility,
  at: LookedAt,
): Promise<{ name: string; looks: Look[] } | undefined> {
  const card = at.kind === 'family' ? await familyCard(db, visible, at.id) : await personCard(db, visible, at.id);
  if (card === undefined) return undefined;
  const rows = await db
    .selectFrom('audit_lines as l')
    .leftJoin('users as u', 'u.id', 'l.user_id')
    .where(linesOf(card.ids, card.familyIds))
    .orderBy('l.n', 'desc')
    .limit(MOST_LINES)
    .select(['l.at_ms as atMs', 'u.name as userName', 'l.act', 'l.record_id as recordId'])
    .execute();
  const through = at.kind === 'person' ? card.name : null;
  const looks = new Map<string, Look>();
  for (const { atMs, userName, act, recordId } of rows) {
    const on = todayIn(new Date(atMs));
    const throughFamily = recordId === at.id ? null : through;
    const key = [on, userName, act, throughFamily].join(' ');
    const known = looks.get(key);
    looks.set(
      key,
      known ? { ...known, times: known.times + 1 } : { userName, on, act, times: 1, lastAtMs: atMs, throughFamily },
    );
  }
  return { name: card.name, looks: [...looks.values()] };
}

/** Far more than one card gathers in the years it is kept. */
const MOST_LINES = 20_000;

async function familyCard(db: Reader, visible: Visibility, id: string): Promise<Card | undefined> {
  const family = await db
    .selectFrom('families as f')
    .where('f.id', '=', id)
    .where(sql<SqlBool>`(${visible.families} or ${visible.familiesInBin})`)
    .select(['f.n', 'f.code'])
    .executeTakeFirst();
  if (family === undefined) return undefined;
  const members = await db
    .selectFrom('family_members as m')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('m.family_n', '=', family.n)
    .select(['m.id as memberId', 'p.id as personId'])
    .execute();
  const ids = [id, ...members.flatMap(({ memberId, personId }) => [memberId, personId])];
  return { name: family.code, ids, familyIds: [id] };
}

async function personCard(db: Reader, visible: Visibility, id: string): Promise<Card | undefined> {
  const families = await db
    .selectFrom('persons as p')
    .innerJoin('family_members as m', 'm.person_n', 'p.n')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where('p.id', '=', id)
    .where(visible.persons)
    .orderBy('m.n')
    .select(['f.id', 'f.code', 'm.id as memberId'])
    .execute();
  const [first] = families;
  if (first === undefined) return undefined;
  const familyIds = families.map((family) => family.id);
  return { name: first.code, ids: [id, ...familyIds, ...families.map(({ memberId }) => memberId)], familyIds };
}
