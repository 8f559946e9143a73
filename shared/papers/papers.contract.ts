import { z } from 'zod';
import { job, query } from '#shared/ipc/procedure.ts';
import { FamiliesListData, FamiliesListParameters } from './papers.ts';

export const papersContract = {
  /** The data of the paper, for the preview; the very same data is printed. */
  familiesList: query({ needs: 'families.print', input: FamiliesListParameters, output: FamiliesListData }),

  /** Saves the paper as PDF where the person says, or sends it to a printer. */
  produceFamiliesList: job({
    needs: 'families.print',
    input: FamiliesListParameters.extend({ target: z.enum(['pdf', 'printer']), language: z.string().max(10) }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    progress: z.object({ stage: z.enum(['collecting', 'laying-out', 'saving']) }),
    refusals: ['papers/printing-failed', 'papers/not-saved'],
  }),
};
