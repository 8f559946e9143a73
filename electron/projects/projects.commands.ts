import { renameExpenses } from '#electron/entries/entries.queries.ts';
import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { ProjectId, ProjectInput } from '#shared/projects/projects.ts';
import { findProjectNamed, projectColumns } from './projects.queries.ts';

const taken = () => refuse('projects/name-taken', { fields: [{ path: 'name', code: 'name-taken' }] });

/** A group names its project by name: no two bear the same one. */
export async function addProject(scene: RecordScene, project: ProjectInput) {
  if ((await findProjectNamed(scene.trx, project.name)) !== undefined) return taken();
  return await addRecord<ProjectId>(scene, 'projects', projectColumns(project));
}

/** What was spent for the project goes by its name, and follows it. */
export async function changeProject(
  scene: RecordScene,
  { project, ...target }: RecordTarget & { project: ProjectInput },
) {
  const known = await findProjectNamed(scene.trx, project.name);
  if (known !== undefined && known.id !== target.id) return taken();
  const before = await scene.trx.selectFrom('projects').where('id', '=', target.id).select('name').executeTakeFirst();
  const changed = await changeRecord(
    scene,
    { table: 'projects', thing: 'project', ...target },
    projectColumns(project),
  );
  if (!(changed instanceof Refusal) && before !== undefined && before.name !== project.name) {
    await renameExpenses(scene.trx, before.name, project.name);
  }
  return changed;
}
