import { z } from 'zod';
import { TraineeInput } from './cohorts.ts';

/** An applicant as a row of a list names her, before she is added. */
export const ReadApplicant = z.object({
  /** Number of the row or line. */
  row: z.number().int(),
  trainee: TraineeInput,
});
/** As many as one command adds. */
export const MOST_APPLICANTS = 500;

export type ReadApplicant = z.output<typeof ReadApplicant>;
