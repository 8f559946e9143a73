import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { Mark } from '#shared/vocabulary/marks.ts';
import {
  Cohort,
  CohortFacts,
  CohortId,
  CohortRow,
  EvaluationInput,
  ModuleId,
  ModuleInput,
  NewCohort,
  ProgrammeFacts,
  ProgrammeId,
  TrainedIn,
  TraineeId,
  TraineeInput,
  TraineeState,
  TrainingProgramme,
} from './cohorts.ts';

import { TrainingChange } from './training-change.ts';

const version = z.number().int();
const changed = z.object({ version });
const ofCohort = recorded('change', { cohort: 'input.cohortId' });
const STALE = ['records/not-found', 'records/changed-meanwhile'] as const;
const NOT_FOUND = ['records/not-found'] as const;
const many = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(500);

/** Courses: who applied, who took part and when, tests and certificates. No family and no group is reached from here. */
export const cohortsContract = {
  /** The one that begins last first. */
  list: query({
    needs: 'training.see',
    audit: unrecorded('names of courses and how many: whoever opens one leaves a line'),
    input: z.null(),
    output: z.array(CohortRow),
  }),

  get: query({
    needs: 'training.see',
    audit: recorded('view', { cohort: 'input.id' }),
    input: z.object({ id: CohortId }),
    output: Cohort,
    refusals: NOT_FOUND,
  }),

  /** Names of projects, for the choice of who pays. */
  projects: query({
    needs: 'training.see',
    audit: unrecorded('names of projects and nothing of them'),
    input: z.null(),
    output: z.array(z.string()),
  }),

  add: command({
    needs: 'training.change',
    audit: recorded('add', { cohort: 'output.id' }),
    input: NewCohort,
    output: z.object({ id: CohortId }),
  }),

  change: command({
    needs: 'training.change',
    audit: recorded('change', { cohort: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: CohortId, version, facts: CohortFacts }),
    output: changed,
    refusals: STALE,
  }),

  /** Half a day more, or one put right; the day and half are free of another. */
  setModule: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, id: ModuleId.nullable(), module: ModuleInput }),
    output: z.object({ id: ModuleId }),
    refusals: ['records/not-found', 'cohorts/half-taken'],
  }),

  /** Takes out half a day in which nobody is marked. */
  removeModule: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, id: ModuleId }),
    output: z.null(),
    refusals: ['records/not-found', 'cohorts/marked'],
  }),

  addTrainees: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, trainees: many(TraineeInput) }),
    output: z.object({ ids: z.array(TraineeId) }),
    refusals: NOT_FOUND,
  }),

  /** Takes out who was written down by mistake: nobody with a mark, a test, a sheet, a decision or a work. */
  removeTrainees: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, traineeIds: many(TraineeId) }),
    output: z.null(),
    refusals: ['records/not-found', 'cohorts/has-records'],
  }),

  changeTrainee: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, id: TraineeId, version, trainee: TraineeInput }),
    output: changed,
    refusals: STALE,
  }),

  /** Invites some, or makes those who came trainees. */
  setStates: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, traineeIds: many(TraineeId), state: TraineeState }),
    output: z.null(),
    refusals: NOT_FOUND,
  }),

  /** Who was there; null takes a mark out. */
  mark: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({
      ...{ cohortId: CohortId, moduleId: ModuleId },
      marks: many(z.object({ traineeId: TraineeId, mark: Mark.nullable() })),
    }),
    output: z.null(),
    refusals: ['records/not-found', 'cohorts/in-the-future'],
  }),

  /** Points of the tests; null where there is none. */
  setTests: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({
      cohortId: CohortId,
      tests: many(
        z.object({
          traineeId: TraineeId,
          version,
          entryTest: z.number().int().min(0).nullable(),
          exitTest: z.number().int().min(0).nullable(),
        }),
      ),
    }),
    output: z.null(),
    refusals: ['records/not-found', 'records/changed-meanwhile', 'cohorts/off-the-scale'],
  }),

  /** A sheet without a name. */
  addEvaluation: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, evaluation: EvaluationInput }),
    output: z.null(),
    refusals: NOT_FOUND,
  }),

  /** Numbers certificates of all who earned one and have none, in the order of surnames, on from the last number of the year. */
  issueCertificates: command({
    needs: 'training.change',
    audit: recorded('change', { cohort: 'input.cohortId' }, { number: 'output.issued' }),
    input: z.object({ cohortId: CohortId, on: DateOnly }),
    output: z.object({ issued: z.number().int() }),
    refusals: NOT_FOUND,
  }),

  /** Takes a certificate back; its number is not given again as long as a later one is there. */
  withdrawCertificate: command({
    needs: 'training.change',
    audit: ofCohort,
    input: z.object({ cohortId: CohortId, traineeId: TraineeId }),
    output: z.null(),
    refusals: NOT_FOUND,
  }),

  /** What was put right, by whom and when. */
  history: query({
    needs: 'training.see',
    audit: recorded('view', { cohort: 'input.id' }),
    input: z.object({ id: CohortId }),
    output: z.array(TrainingChange),
    refusals: NOT_FOUND,
  }),

  programmes: query({
    needs: 'training.see',
    audit: unrecorded('templates without a person in them'),
    input: z.null(),
    output: z.array(TrainingProgramme),
  }),

  addProgramme: command({
    needs: 'training.change',
    audit: recorded('settings'),
    input: ProgrammeFacts,
    output: z.object({ id: ProgrammeId }),
  }),

  removeProgramme: command({
    needs: 'training.change',
    audit: recorded('settings'),
    input: z.object({ id: ProgrammeId }),
    output: z.null(),
    refusals: NOT_FOUND,
  }),

  /** Who was trained in which community, and which groups they lead: those who hold no groups are not told. */
  trained: query({
    needs: 'groups.link',
    audit: unrecorded('names of those who work, no case'),
    input: z.null(),
    output: z.array(TrainedIn),
  }),
};
