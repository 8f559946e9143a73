import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DonorSheet } from './donor-sheet.ts';
import { Project, ProjectId, ProjectInput } from './projects.ts';

const version = z.number().int();

/** Projects: who was given money, by whom, from when to when. */
export const projectsContract = {
  /** The one that began last first; those without a day before them. */
  list: query({
    needs: 'groups.see',
    audit: unrecorded('projects without a person in them'),
    input: z.null(),
    output: z.array(Project),
  }),

  /** What a donor asks of it: people, work, money. Numbers alone. */
  donorSheet: query({
    needs: 'training.decide',
    audit: recorded('view', { project: 'input.id' }),
    input: z.object({ id: ProjectId }),
    output: DonorSheet,
    refusals: ['records/not-found'],
  }),

  add: command({
    needs: 'groups.change',
    audit: recorded('add', { project: 'output.id' }),
    input: ProjectInput,
    output: z.object({ id: ProjectId }),
    refusals: ['projects/name-taken'],
  }),

  change: command({
    needs: 'groups.change',
    audit: recorded('change', { project: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: ProjectId, version, project: ProjectInput }),
    output: z.object({ version }),
    refusals: ['records/not-found', 'records/changed-meanwhile', 'projects/name-taken'],
  }),
};
