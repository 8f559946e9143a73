import { sql } from 'kysely';
import { addRecord, type RecordScene } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Facilitator, FacilitatorInput } from '#shared/facilitators/facilitators.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

export function facilitatorColumns({
  communityCode,
  readyOn,
  pledgedOn,
  feeKopiykas,
  endedOn,
  ...facts
}: FacilitatorInput) {
  return {
    ...{ ...facts, community_code: communityCode, ready_on: readyOn, pledged_on: pledgedOn },
    ...{ fee_kopiykas: feeKopiykas, ended_on: endedOn },
  };
}

export function findFacilitatorNamed(db: Reader, name: string) {
  return db.selectFrom('facilitators').where('name', '=', name).select(['n', 'id']).executeTakeFirst();
}

/** The number of whoever bears the name; a new name is written down as somebody new. Null for no name. */
export async function facilitatorNamed(scene: RecordScene, name: string | null): Promise<number | null> {
  if (name === null) return null;
  const known = await findFacilitatorNamed(scene.trx, name);
  if (known !== undefined) return known.n;
  await addRecord(scene, 'facilitators', { name });
  return (await findFacilitatorNamed(scene.trx, name))?.n ?? null;
}

/** By name, those who ended last; each with the groups in work that she leads and the meetings that she led. */
export async function listFacilitators(db: Reader): Promise<Facilitator[]> {
  const rows = await db
    .selectFrom('facilitators as f')
    .leftJoin('places as c', 'c.code', 'f.community_code')
    .orderBy('f.n')
    .selectAll('f')
    .select('c.name as community_name')
    .select([
      sql<string>`(select json_group_array(g.name) from groups as g
        where (g.leader_n = f.n or g.co_leader_n = f.n) and g.ended_on is null)`.as('groups'),
      sql<number>`(select count(*) from group_meetings as m join groups as g on g.n = m.group_n
        where m.state = 'held' and f.n in (coalesce(m.leader_n, g.leader_n), coalesce(m.co_leader_n, g.co_leader_n)))`.as(
        'led',
      ),
    ])
    .execute();
  const facilitators = rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, name: row.name, role: row.role, phone: row.phone },
        ...{ communityCode: row.community_code, communityName: row.community_name, training: row.training },
        ...{ readyOn: row.ready_on, supervision: row.supervision, pledgedOn: row.pledged_on, note: row.note },
        ...{ feeKopiykas: row.fee_kopiykas, endedOn: row.ended_on, led: row.led },
        groups: JSON.parse(row.groups) as string[],
      }) as unknown as Facilitator,
  );
  const [working, ended] = [
    facilitators.filter(({ endedOn }) => endedOn === null),
    facilitators.filter(({ endedOn }) => endedOn !== null),
  ].map((some) => some.toSorted(byText(({ name }) => name)));
  return [...(working ?? []), ...(ended ?? [])];
}
