import { z } from 'zod';
import { job, query } from '#shared/ipc/procedure.ts';
import { FamiliesListData, FamiliesListRequest } from './papers.ts';

export const papersContract = {
  /** The data of the paper, for the preview; the very same data is printed. */
  familiesList: query({ needs: 'families.print', input: FamiliesListRequest, output: FamiliesListData }),

  /** Saves the paper as PDF where the person says, or sends it to a printer. */
  produceFamiliesList: job({
    needs: 'families.print',
    input: FamiliesListRequest.extend({ target: z.enum(['pdf', 'printer']) }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    progress: z.object({ stage: z.enum(['collecting', 'laying-out', 'saving']) }),
    refusals: ['papers/printing-failed', 'papers/not-saved'],
  }),
};
