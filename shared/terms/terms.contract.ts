import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { Term, TermId, TermKind, TermLength } from './terms.ts';

const one = { id: TermId };

export const termsContract = {
  /** Every term, kind by kind, the newest first. */
  list: query({
    needs: 'register.see',
    audit: unrecorded('terms of the office, no person'),
    input: z.null(),
    output: z.array(Term),
  }),

  /** Puts a term right for every case that it holds for. */
  correct: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ ...one, length: TermLength }),
    output: z.null(),
    refusals: ['terms/not-found'],
  }),

  /** Another length or ground for clocks that begin on this day or later. */
  changeFrom: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'output.id' }),
    input: z.object({ kind: TermKind, from: DateOnly, length: TermLength }),
    output: z.object(one),
    refusals: ['terms/date-too-early'],
  }),

  /** Takes the newest term of its kind back. */
  takeBack: command({
    needs: 'vocabularies.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object(one),
    output: z.null(),
    refusals: ['terms/not-found', 'terms/not-the-newest'],
  }),
};
