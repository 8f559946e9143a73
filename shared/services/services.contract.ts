import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Service, ServiceId, ServiceInput } from './services.ts';

/** The service directory. */
export const servicesContract = {
  /** Every line: those for everybody first, then community by community, each by name. */
  list: query({
    needs: 'services.see',
    audit: unrecorded('a directory of institutions, and nobody’s data'),
    input: z.null(),
    output: z.array(Service),
  }),

  /** `id` null adds a line. */
  save: command({
    needs: 'services.change',
    audit: recorded('settings', { entry: 'output.id' }),
    input: z.object({ id: ServiceId.nullable(), service: ServiceInput }),
    output: z.object({ id: ServiceId }),
    refusals: ['services/not-found', 'services/shelter-address'],
  }),

  remove: command({
    needs: 'services.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ id: ServiceId }),
    output: z.null(),
    refusals: ['services/not-found'],
  }),
};
