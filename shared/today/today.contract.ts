import { z } from 'zod';
import { unrecorded } from '#shared/ipc/audit.ts';
import { query } from '#shared/ipc/procedure.ts';
import { DueGroup, DueList, DueRestorations } from './today.ts';

export const todayContract = {
  /**
   * Cases whose next term is late, ends today or within a week, the one that ends first at the head: those of the user,
   * or of everybody whose cases the user may see.
   */
  dueCases: query({
    needs: 'families.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.object({ group: DueGroup, mine: z.boolean(), limit: z.number().int().min(1).max(500) }),
    output: DueList,
  }),

  /** Documents that were asked for a month ago or earlier and have not come: of the user's cases, or of all seen. */
  dueRestorations: query({
    needs: 'people.documents',
    audit: unrecorded('kinds and days, no document: whoever opens the person leaves a line'),
    input: z.object({ mine: z.boolean(), limit: z.number().int().min(1).max(500) }),
    output: DueRestorations,
  }),
};
