import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { FamiliesListData, FamiliesListRequest, ImportResultData } from './papers.ts';

export const papersContract = {
  /** The data of the paper, for the preview; the very same data is printed. */
  familiesList: query({
    needs: 'families.print',
    audit: unrecorded('a preview on the screen: what leaves it as a paper leaves a line'),
    input: FamiliesListRequest,
    output: FamiliesListData,
  }),

  /** Saves the paper as PDF where the person says, or sends it to a printer. */
  produceFamiliesList: job({
    needs: 'families.print',
    audit: recorded('print', {}, { detail: 'input.target', when: 'output.done' }),
    input: FamiliesListRequest.extend({ target: z.enum(['pdf', 'printer']) }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    progress: z.object({ stage: z.enum(['collecting', 'laying-out', 'saving']) }),
    refusals: ['papers/printing-failed', 'papers/not-saved'],
  }),

  /** The result of an import as a paper, for the preview. */
  importResult: query({
    needs: 'families.import',
    audit: unrecorded('a preview on the screen: what leaves it as a paper leaves a line'),
    input: z.object({ id: z.uuid() }),
    output: ImportResultData,
    refusals: ['importing/not-found'],
  }),

  produceImportResult: job({
    needs: 'families.import',
    audit: recorded('print', {}, { detail: 'input.target', when: 'output.done' }),
    input: z.object({ id: z.uuid(), language: z.string().max(10), target: z.enum(['pdf', 'printer']) }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    progress: z.object({ stage: z.enum(['collecting', 'laying-out', 'saving']) }),
    refusals: ['importing/not-found', 'papers/printing-failed', 'papers/not-saved'],
  }),
};
