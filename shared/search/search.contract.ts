import { z } from 'zod';
import { unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Candidate, CandidateQuery, SearchInput, SearchResult } from './search.ts';

export const searchContract = {
  /** People, cases, settlements, groups and training for what is typed; nothing of what may not be seen. */
  find: query({
    needs: 'search.use',
    audit: unrecorded('rows of a search: whoever opens one leaves a line'),
    input: SearchInput,
    output: SearchResult,
  }),

  /** Is she here already? Persons who may be the one described, likeliest first. */
  candidates: query({
    needs: 'people.see',
    audit: unrecorded('rows of a search: whoever opens one leaves a line'),
    input: CandidateQuery,
    output: z.array(Candidate),
  }),

  /** Writes the search index anew from the tables. */
  rebuild: command({
    needs: 'search.rebuild',
    audit: unrecorded('the index is made of the register: nothing is shown'),
    input: z.null(),
    output: z.null(),
  }),
};
