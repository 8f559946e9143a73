import { z } from 'zod';
import { CohortId, TraineeId } from '#shared/cohorts/cohorts.ts';
import { recorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DecisionInput, Selection, SheetId, SheetInput } from './selection.ts';

const version = z.number().int();
const ofCohort = recorded('change', { cohort: 'input.cohortId' });
const NOT_FOUND = ['records/not-found'] as const;

/** Who of a course is invited to work in a community, and why. */
export const selectionContract = {
  ofCohort: query({
    needs: 'training.see',
    audit: recorded('view', { cohort: 'input.cohortId' }),
    input: z.object({ cohortId: CohortId }),
    output: Selection,
    refusals: NOT_FOUND,
  }),

  /** A sheet of an assessor who has none yet for the trainee, or one of one's own put right (`id`); every criterion is scored. */
  saveSheet: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, traineeId: TraineeId, id: SheetId.nullable(), version, sheet: SheetInput }),
    output: z.object({ id: SheetId, version }),
    refusals: [
      ...(['records/not-found', 'records/changed-meanwhile', 'selection/other-criteria'] as const),
      ...(['selection/assessor-taken', 'selection/not-yours'] as const),
    ],
  }),

  /** What the head decides, who has seen so many decisions; an earlier one stays in the list. */
  decide: command({
    needs: 'training.decide',
    audit: ofCohort,
    input: z.object({
      cohortId: CohortId,
      seen: z.number().int(),
      decisions: z
        .array(DecisionInput.extend({ traineeId: TraineeId }))
        .min(1)
        .max(500),
    }),
    output: z.null(),
    refusals: ['records/not-found', 'records/changed-meanwhile'],
  }),
};
