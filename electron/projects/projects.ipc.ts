import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { projectsContract } from '#shared/projects/projects.contract.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { donorSheetOf } from './donor-sheet.queries.ts';
import { addProject, changeProject } from './projects.commands.ts';
import { listProjects } from './projects.queries.ts';

/** Handlers of projects. */
export const projectsHandlers: Handlers<typeof projectsContract> = {
  list: ({ db }) => listProjects(db),
  donorSheet: async ({ db, now }, { id }) => (await donorSheetOf(db, id, todayIn(now))) ?? refuse('records/not-found'),
  add: addProject,
  change: changeProject,
};
