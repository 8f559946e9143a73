import { addRecord, changeRecord } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { ProjectId, ProjectInput } from '#shared/projects/projects.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { findProjectNamed, projectColumns } from './projects.queries.ts';

interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}

const taken = () => refuse('projects/name-taken', { fields: [{ path: 'name', code: 'taken' }] });

/** A group names its project by name: no two bear the same one. */
export async function addProject(scene: Scene, project: ProjectInput) {
  if ((await findProjectNamed(scene.trx, project.name)) !== undefined) return taken();
  return await addRecord<ProjectId>(scene, 'projects', projectColumns(project));
}

export async function changeProject(
  scene: Scene,
  { project, ...target }: { id: string; version: number; project: ProjectInput },
) {
  const known = await findProjectNamed(scene.trx, project.name);
  if (known !== undefined && known.id !== target.id) return taken();
  return await changeRecord(scene, { table: 'projects', thing: 'project', ...target }, projectColumns(project));
}
