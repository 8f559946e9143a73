import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { DueVisits, FinishInput, Visit, VisitId, VisitInput } from './visits.ts';

const REFUSALS = ['visits/not-found', 'visits/changed-meanwhile'] as const;

/** Visits and other contacts with a family. */
export const visitsContract = {
  /** Planned ones first by day, then those that were, the newest first. */
  ofFamily: query({
    needs: 'families.see',
    audit: unrecorded('part of a record whose opening leaves the line'),
    input: z.object({ familyId: FamilyId }),
    output: z.array(Visit),
    refusals: ['families/not-found'],
  }),

  add: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.familyId' }),
    input: z.object({ familyId: FamilyId, visit: VisitInput }),
    output: z.object({ id: VisitId }),
    refusals: ['families/not-found'],
  }),

  /** Puts right what was written down. */
  change: command({
    needs: 'families.change',
    audit: recorded('change', { visit: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: VisitId, version: z.number().int(), visit: VisitInput }),
    output: z.object({ version: z.number().int() }),
    refusals: REFUSALS,
  }),

  /** Says what became of a planned visit; with a day, plans the next of the same kind in the same step. */
  finish: command({
    needs: 'families.change',
    audit: recorded('change', { visit: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: VisitId, version: z.number().int(), finished: FinishInput }),
    output: z.object({ version: z.number().int(), nextId: VisitId.nullable() }),
    refusals: [...REFUSALS, 'visits/not-planned'],
  }),

  /** Planned visits up to a day, the earliest first: of the user's cases, or of all that may be seen. */
  due: query({
    needs: 'families.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.object({ until: DateOnly, mine: z.boolean(), limit: z.number().int().min(1).max(500) }),
    output: DueVisits,
  }),
};
