import type { Handlers } from '#electron/ipc/handlers.ts';
import type { projectsContract } from '#shared/projects/projects.contract.ts';
import { addProject, changeProject } from './projects.commands.ts';
import { listProjects } from './projects.queries.ts';

/** Handlers of projects. */
export const projectsHandlers: Handlers<typeof projectsContract> = {
  list: ({ db }) => listProjects(db),
  add: addProject,
  change: changeProject,
};
