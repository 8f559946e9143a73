import { z } from 'zod';
import { command, query } from '#shared/ipc/procedure.ts';
import { Candidate, CandidateQuery } from './search.ts';

export const searchContract = {
  /** Is she here already? Persons who may be the one described, likeliest first. */
  candidates: query({ needs: 'people.see', input: CandidateQuery, output: z.array(Candidate) }),

  /** Writes the search index anew from the tables. */
  rebuild: command({ needs: 'search.rebuild', input: z.null(), output: z.null() }),
};
