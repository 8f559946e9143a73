import { z } from 'zod';
import { recorded, recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { OpeningReason, Review, SecondPerson } from './reviews.ts';

export const reviewsContract = {
  /** The head's list, what is not settled first, the newest first. */
  list: query({
    needs: 'reviews.see',
    input: z.null(),
    output: z.array(Review),
    audit: unrecorded('lines of the head’s own list: whoever opens a family of it leaves a line'),
  }),

  settle: command({
    needs: 'reviews.see',
    input: z.object({ id: z.uuid(), note: z.string().trim().max(500).nullable() }),
    output: z.null(),
    refusals: ['reviews/not-found'],
    audit: recorded('settings', { review: 'input.id' }),
  }),

  /** Opens a confidential family for half an hour, by a reason, and where the family asks for it beside a second person. */
  openFamily: job({
    needs: 'families.open',
    input: z.object({ id: FamilyId, reason: OpeningReason, second: SecondPerson.nullable() }),
    output: z.object({ untilMs: z.number().int() }),
    refusals: ['families/not-found', 'reviews/second-needed', 'reviews/second-wrong', 'entry/wait'],
    audit: recordedByHandler('with who stood by'),
  }),
};
