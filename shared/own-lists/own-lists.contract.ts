import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { ListDefinition, OwnList, OwnListId } from './own-lists.ts';

/** Lists that the centre built for itself. */
export const ownListsContract = {
  /** By title; one that this program cannot read is left out. */
  list: query({
    needs: 'papers.use',
    audit: unrecorded('how lists are built, and nobody’s data'),
    input: z.null(),
    output: z.array(OwnList),
  }),

  /** `id` null keeps a new list. */
  save: command({
    needs: 'papers.use',
    audit: recorded('settings', { entry: 'output.id' }),
    input: z.object({ id: OwnListId.nullable(), definition: ListDefinition }),
    output: z.object({ id: OwnListId }),
    refusals: ['own-lists/not-found', 'own-lists/title-taken'],
  }),

  remove: command({
    needs: 'papers.use',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ id: OwnListId }),
    output: z.null(),
    refusals: ['own-lists/not-found'],
  }),
};
