import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { GivenInput, GivenRow, GivenService, GivenServiceId, MOST_FAMILIES, Period } from './given-services.ts';

const target = { id: GivenServiceId, version: z.number().int() };
const REFUSALS = ['given-services/not-found', 'given-services/changed-meanwhile'] as const;

/** Services that families were given. */
export const givenServicesContract = {
  /** The newest first. */
  ofFamily: query({
    needs: 'families.see',
    audit: unrecorded('part of a record whose opening leaves the line'),
    input: z.object({ familyId: FamilyId }),
    output: z.array(GivenService),
    refusals: ['families/not-found'],
  }),

  /** The lines of a period, the newest first, of the families that may be seen. */
  journal: query({
    needs: 'families.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.object({ period: Period, limit: z.number().int().min(1).max(1000) }),
    output: z.object({ total: z.number().int(), rows: z.array(GivenRow) }),
  }),

  /** One line for each of the families, or none when one of them is not there. */
  add: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.familyIds[]' }),
    input: z.object({ familyIds: z.array(FamilyId).min(1).max(MOST_FAMILIES), given: GivenInput }),
    output: z.object({ ids: z.array(GivenServiceId) }),
    refusals: ['families/not-found'],
  }),

  change: command({
    needs: 'families.change',
    audit: recorded('change', { given: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...target, given: GivenInput }),
    output: z.object({ version: z.number().int() }),
    refusals: REFUSALS,
  }),

  /** Takes a line out that was written down by mistake, or brings it back. */
  setRemoved: command({
    needs: 'families.change',
    audit: recorded('change', { given: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...target, isRemoved: z.boolean() }),
    output: z.object({ version: z.number().int() }),
    refusals: REFUSALS,
  }),
};
