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

  /** A sheet of an assessor who has none yet for the trainee (version 0), or one of one's own put right. */
  saveSheet: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, traineeId: TraineeId, version, sheet: SheetInput }),
    output: z.object({ id: SheetId, version }),
    refusals: ['records/not-found', 'records/changed-meanwhile', 'selection/unknown-criterion', 'selection/not-yours'],
  }),

  /** What the head decides; an earlier decision stays in the list. */
  decide: command({
    needs: 'training.decide',
    audit: ofCohort,
    input: z.object({
      cohortId: CohortId,
      decisions: z
        .array(DecisionInput.extend({ traineeId: TraineeId }))
        .min(1)
        .max(500),
    }),
    output: z.null(),
    refusals: NOT_FOUND,
  }),
};
