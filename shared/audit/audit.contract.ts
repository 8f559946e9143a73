import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { AuditFilter, AuditGapNotice, AuditLine, Look, LookedAt } from './audit.ts';

/** Lines that one window of the list may hold. */
export const MAX_LINES = 200;

export const auditContract = {
  /**
   * Places where the audit is not whole and of which nobody has said yet that they know. Waits until the whole chain was
   * walked after opening.
   */
  gaps: query({
    needs: 'register.see',
    audit: unrecorded('says of the audit itself whether it is whole'),
    input: z.null(),
    output: z.array(AuditGapNotice),
  }),

  /** The head knows of a gap: it is not told at every opening any more, and stays in the audit for good. */
  acknowledgeGap: command({
    needs: 'audit.see',
    audit: recorded('gapSeen', { line: 'input.n' }),
    input: z.object({ n: z.number().int() }),
    output: z.null(),
    refusals: ['audit/no-such-gap'],
  }),

  /** Newest first; `before` is the number of the last line that is shown already. */
  list: query({
    needs: 'audit.see',
    audit: unrecorded('the audit shows ids as codes, no card'),
    input: z.object({
      filter: AuditFilter,
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(MAX_LINES),
    }),
    output: z.object({ lines: z.array(AuditLine), hasMore: z.boolean() }),
  }),

  /** Who can be chosen in the filter: everyone who ever had a line. */
  users: query({
    needs: 'audit.see',
    audit: unrecorded('names of users, not of people in the register'),
    input: z.null(),
    output: z.array(z.object({ id: z.string(), name: z.string() })),
  }),

  /** Who looked at a card, changed it or put it on paper: by day and user, newest first. */
  looks: query({
    needs: 'audit.see',
    audit: unrecorded('the audit shows ids as codes, no card'),
    input: LookedAt,
    output: z.object({ name: z.string(), looks: z.array(Look) }),
    refusals: ['audit/not-found'],
  }),
};
