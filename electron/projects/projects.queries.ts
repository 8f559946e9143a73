import { sql } from 'kysely';
import { addRecord, type RecordScene } from '#electron/history/history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Project, ProjectInput } from '#shared/projects/projects.ts';

export function projectColumns({ fromOn, toOn, targets, budget, ...facts }: ProjectInput) {
  const lists = { targets: JSON.stringify(targets), budget: JSON.stringify(budget) };
  return { ...facts, ...lists, from_on: fromOn, to_on: toOn };
}

export function findProjectNamed(db: Reader, name: string) {
  return db.selectFrom('projects').where('name', '=', name).select(['n', 'id']).executeTakeFirst();
}

/** The number of the project of that name; a new name is written down as a new project. */
export async function projectNamed(scene: RecordScene, name: string): Promise<number | undefined> {
  const known = await findProjectNamed(scene.trx, name);
  if (known !== undefined) return known.n;
  await addRecord(scene, 'projects', { name });
  return (await findProjectNamed(scene.trx, name))?.n;
}

/** Those without a day first, then the one that began last; each with the groups that it has paid for. */
export async function listProjects(db: Reader): Promise<Project[]> {
  const rows = await db
    .selectFrom('projects as p')
    .orderBy(sql`p.from_on is not null`)
    .orderBy('p.from_on', 'desc')
    .orderBy('p.n')
    .selectAll('p')
    .select(
      sql<string>`(select json_group_array(distinct g.name) from group_projects as gp
        join groups as g on g.n = gp.group_n where gp.project_n = p.n)`.as('groups'),
    )
    .execute();
  return rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, name: row.name, grantee: row.grantee, donor: row.donor },
        ...{ fromOn: row.from_on, toOn: row.to_on, note: row.note, groups: JSON.parse(row.groups) as string[] },
        ...{ targets: JSON.parse(row.targets) as unknown, budget: JSON.parse(row.budget) as unknown },
      }) as unknown as Project,
  );
}
