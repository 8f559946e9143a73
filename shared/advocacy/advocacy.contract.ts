import { z } from 'zod';
import { TrainingChange } from '#shared/cohorts/training-change.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Advocacy, AdvocacyId, AdvocacyInput, AdvocacyRow } from './advocacy.ts';

const version = z.number().int();
const NOT_FOUND = ['records/not-found'] as const;

/** Talks with communities, so that a post stays when the project ends. */
export const advocacyContract = {
  /** What is due first, then by community. */
  list: query({
    needs: 'training.see',
    audit: unrecorded('communities and decisions of councils: nobody’s data'),
    input: z.null(),
    output: z.array(AdvocacyRow),
  }),

  get: query({
    needs: 'training.see',
    audit: recorded('view', { advocacy: 'input.id' }),
    input: z.object({ id: AdvocacyId }),
    output: Advocacy,
    refusals: NOT_FOUND,
  }),

  /** What was put right, by whom and when. */
  history: query({
    needs: 'training.see',
    audit: recorded('view', { advocacy: 'input.id' }),
    input: z.object({ id: AdvocacyId }),
    output: z.array(TrainingChange),
    refusals: NOT_FOUND,
  }),

  add: command({
    needs: 'training.change',
    audit: recorded('add', { advocacy: 'output.id' }),
    input: AdvocacyInput,
    output: z.object({ id: AdvocacyId }),
  }),

  change: command({
    needs: 'training.change',
    audit: recorded('change', { advocacy: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: AdvocacyId, version, advocacy: AdvocacyInput }),
    output: z.object({ version }),
    refusals: ['records/not-found', 'records/changed-meanwhile'],
  }),
};
