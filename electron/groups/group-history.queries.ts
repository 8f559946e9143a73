import { listChanges, listChangesOf } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { GroupChange } from '#shared/groups/groups.ts';
import type { FieldChange } from '#shared/history/history.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { findGroupRow } from './groups.queries.ts';

type Words = ReadonlyMap<string, string>;

/** Every change of a group, of its women and of its meetings, newest first; undefined when there is no such group. */
export async function listGroupChanges(db: Reader, id: string): Promise<GroupChange[] | undefined> {
  const group = await findGroupRow(db, id);
  if (group === undefined) return undefined;
  const women = await db
    .selectFrom('group_participants')
    .where('group_n', '=', group.n)
    .select(['n', 'id', 'name'])
    .execute();
  const meetings = await db
    .selectFrom('group_meetings')
    .where('group_n', '=', group.n)
    .select(['n', 'on_date'])
    .execute();
  const words = { women: new Map(women.map((one) => [one.id, one.name])), ...(await wordsOf(db)) };
  const names = new Map(women.map(({ n, name }) => [n, name]));
  const days = new Map(meetings.map(({ n, on_date }) => [n, on_date as DateOnly]));
  const ofGroup = await listChanges(db, 'group', group.n);
  const ofWomen = await listChangesOf(db, 'groupParticipant', [...names.keys()]);
  const ofMeetings = await listChangesOf(db, 'groupMeeting', [...days.keys()]);
  const all: GroupChange[] = [
    ...ofGroup.map((change) => ({ ...inWords(change, words), about: 'group' as const, on: null })),
    ...ofWomen.map(({ recordN, ...change }) => ({
      ...{ ...change, about: 'woman' as const, whom: names.get(recordN) ?? null, on: null },
    })),
    ...ofMeetings.map(({ recordN, ...change }) => ({
      ...{ ...inWords(change, words), about: 'meeting' as const, on: days.get(recordN) ?? null },
    })),
  ];
  return all.toSorted((a, b) => b.changedAtMs - a.changedAtMs);
}

/** Names of what the register keeps as numbers and codes. */
async function wordsOf(db: Reader): Promise<Readonly<Record<string, Words>>> {
  const facilitators = await db.selectFrom('facilitators').select(['n', 'name']).execute();
  const groups = await db.selectFrom('groups').select(['n', 'name']).execute();
  const formats = await db.selectFrom('group_formats').where('name', 'is not', null).select(['code', 'name']).execute();
  const places = await db
    .selectFrom('places as p')
    .innerJoin('groups as g', 'g.community_code', 'p.code')
    .select(['p.code', 'p.name'])
    .execute();
  const leaders = new Map(facilitators.map(({ n, name }) => [String(n), name]));
  return {
    ...{ leader_n: leaders, co_leader_n: leaders },
    format: new Map(formats.map(({ code, name }) => [code, name ?? code])),
    group_n: new Map(groups.map(({ n, name }) => [String(n), name])),
    community_code: new Map(places.map(({ code, name }) => [code, name])),
  };
}

const MARK = 'mark ';

function inWords(
  change: FieldChange,
  { women, ...words }: Readonly<Record<string, Words>>,
): FieldChange & { whom: string | null } {
  const { field } = change;
  if (field.startsWith(MARK)) {
    return { ...change, field: 'mark', whom: women?.get(field.slice(MARK.length)) ?? null };
  }
  const told = (value: string | null) => (value === null ? null : (words[field]?.get(value) ?? value));
  return { ...change, whom: null, oldValue: told(change.oldValue), newValue: told(change.newValue) };
}
