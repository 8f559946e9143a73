import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { CatalogueEntry, FILE_KINDS, ListSourceWords, PaperOrder } from './orders.ts';
import { Paper } from './paper.ts';

const language = z.string().max(10);

/** Why a paper is not made; each has a sentence of its own. */
const PAPER_REFUSALS = ['papers/not-found', 'papers/no-letters', 'papers/no-address'] as const;

export const papersContract = {
  /** The papers that the session may make, in the order of the catalogue. */
  catalogue: query({
    needs: 'papers.use',
    audit: unrecorded('names of papers and nobody’s data'),
    input: z.object({ language }),
    output: z.array(CatalogueEntry),
  }),

  /** What lists can be built over, as far as the session may print it. */
  listSources: query({
    needs: 'papers.use',
    audit: unrecorded('names of columns and nobody’s data'),
    input: z.object({ language }),
    output: z.array(ListSourceWords),
  }),

  /** The paper as it will be printed, for the preview. One of a person shows what is hidden until asked. */
  paper: query({
    needs: 'papers.use',
    audit: recorded('viewHidden', { person: 'output.person' }, { when: 'output.person' }),
    input: z.object({ order: PaperOrder, language }),
    output: Paper,
    refusals: PAPER_REFUSALS,
  }),

  /** Sends the paper to a printer, or saves it as a file where the person says. */
  produce: job({
    needs: 'papers.use',
    audit: recorded('print', {}, { detail: 'input.target', when: 'output.done' }),
    input: z.object({ order: PaperOrder, language, target: z.enum(['printer', ...FILE_KINDS]) }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    progress: z.object({ stage: z.enum(['collecting', 'laying-out', 'saving']) }),
    refusals: [...PAPER_REFUSALS, 'papers/printing-failed', 'papers/not-saved'],
  }),
};
