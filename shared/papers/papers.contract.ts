import { z } from 'zod';
import { recorded, recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { CatalogueEntry, ListSourceWords, PaperOrder } from './orders.ts';
import { Paper } from './paper.ts';
import { PaperTarget, Passing, PrintedPaper, PrintedPaperId } from './print-journal.ts';

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

  /**
   * Sends the paper to a printer, or saves it as a file where the person says. What holds somebody's data is written into
   * the print journal before; with names or contacts on it, it needs a purpose.
   */
  produce: job({
    needs: 'papers.use',
    audit: recordedByHandler('the line names every family on the paper and is written before the paper leaves'),
    input: z.object({ order: PaperOrder, language, target: PaperTarget, passing: Passing.nullable() }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    progress: z.object({ stage: z.enum(['collecting', 'laying-out', 'saving']) }),
    refusals: [...PAPER_REFUSALS, 'papers/no-purpose', 'papers/printing-failed', 'papers/not-saved'],
  }),

  /** What the user said last time when the same paper or own list left with names. */
  lastPassing: query({
    needs: 'papers.use',
    audit: unrecorded('a purpose that the user chose before'),
    input: z.object({ order: PaperOrder }),
    output: Passing.nullable(),
  }),

  /** The print journal, newest first: the user's own lines, or all for who reads the audit. */
  journal: query({
    needs: 'papers.use',
    audit: unrecorded('lines about papers, no family is named'),
    input: z.object({
      isOut: z.boolean(),
      before: z.number().int().positive().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({ papers: z.array(PrintedPaper), next: z.number().int().nullable() }),
  }),

  /** How many copies are out for longer than a month. */
  longOut: query({
    needs: 'papers.use',
    audit: unrecorded('a count of papers'),
    input: z.null(),
    output: z.number().int(),
  }),

  /** Notes the day on which a copy was destroyed; null takes the note back. */
  setDestroyed: command({
    needs: 'papers.use',
    audit: recorded('destroyCopy', { paper: 'input.id' }),
    input: z.object({ id: PrintedPaperId, on: DateOnly.nullable() }),
    output: z.null(),
    refusals: ['papers/not-found'],
  }),
};
