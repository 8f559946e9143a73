import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { ProjectId, ProjectInput } from '#shared/projects/projects.ts';
import { findProjectNamed, projectColumns } from './projects.queries.ts';

const taken = () => refuse('projects/name-taken', { fields: [{ path: 'name', code: 'taken' }] });

/** A group names its project by name: no two bear the same one. */
export async function addProject(scene: RecordScene, project: ProjectInput) {
  if ((await findProjectNamed(scene.trx, project.name)) !== undefined) return taken();
  return await addRecord<ProjectId>(scene, 'projects', projectColumns(project));
}

export async function changeProject(
  scene: RecordScene,
  { project, ...target }: RecordTarget & { project: ProjectInput },
) {
  const known = await findProjectNamed(scene.trx, project.name);
  if (known !== undefined && known.id !== target.id) return taken();
  return await changeRecord(scene, { table: 'projects', thing: 'project', ...target }, projectColumns(project));
}
