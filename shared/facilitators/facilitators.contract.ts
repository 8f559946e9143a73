import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Facilitator, FacilitatorId, FacilitatorInput } from './facilitators.ts';

const version = z.number().int();

/** Who leads the circles. */
export const facilitatorsContract = {
  /** By name, those who ended last. */
  list: query({
    needs: 'groups.see',
    audit: unrecorded('those who work for the centre'),
    input: z.null(),
    output: z.array(Facilitator),
  }),

  add: command({
    needs: 'groups.change',
    audit: recorded('add', { facilitator: 'output.id' }),
    input: FacilitatorInput,
    output: z.object({ id: FacilitatorId }),
    refusals: ['facilitators/name-taken'],
  }),

  change: command({
    needs: 'groups.change',
    audit: recorded('change', { facilitator: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: FacilitatorId, version, facilitator: FacilitatorInput }),
    output: z.object({ version }),
    refusals: ['records/not-found', 'records/changed-meanwhile', 'facilitators/name-taken'],
  }),
};
