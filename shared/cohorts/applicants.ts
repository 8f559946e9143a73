import { z } from 'zod';
import { ColumnMeaning } from '#shared/importing/importing.ts';
import { TraineeInput } from './cohorts.ts';

/** An applicant as a row of a list names her, before she is added. */
export const ReadApplicant = z.object({
  /** Number of the row or line. */
  row: z.number().int(),
  trainee: TraineeInput,
});
export type ReadApplicant = z.output<typeof ReadApplicant>;

/** As many as one command adds. */
export const MOST_APPLICANTS = 500;
export const MOST_ROWS = 2000;
export const MOST_COLUMNS = 60;

/** A sheet of applicants as it stands in the file, with what its columns are taken for. */
export const ApplicantSheet = z.object({
  fileName: z.string(),
  columns: z
    .array(z.object({ head: z.string(), meaning: ColumnMeaning, isKnown: z.boolean(), isRunningNumber: z.boolean() }))
    .max(MOST_COLUMNS),
  rows: z.array(z.object({ number: z.number().int(), cells: z.array(z.string()) })).max(MOST_ROWS),
});
export type ApplicantSheet = z.output<typeof ApplicantSheet>;
