import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { EntryId, EntryInput, EntryKind, WorkEntry } from './entries.ts';

const version = z.number().int();
const STALE = ['records/not-found', 'records/changed-meanwhile'] as const;

/** What is written down along a work in a community, talks with one, or for the centre itself. */
export const entriesContract = {
  /** Of the centre itself, the last day first; those of a placement or of talks come with them. */
  ofOffice: query({
    needs: 'training.see',
    audit: unrecorded('visits to organisations, agreements and posts: nobody’s data'),
    input: z.object({ kind: EntryKind }),
    output: z.array(WorkEntry),
  }),

  /** `ownerId` is the placement or the talks; null for the centre. */
  add: command({
    needs: 'training.change',
    audit: recorded('add', { workEntry: 'output.id' }),
    input: z.object({ ownerId: z.uuid().nullable(), entry: EntryInput }),
    output: z.object({ id: EntryId }),
    refusals: ['records/not-found', 'entries/unknown-project'],
  }),

  change: command({
    needs: 'training.change',
    audit: recorded('change', { workEntry: 'input.id' }, { number: 'output.version' }),
    input: z.object({ id: EntryId, version, entry: EntryInput }),
    output: z.object({ version }),
    refusals: [...STALE, 'entries/unknown-project'],
  }),

  remove: command({
    needs: 'training.change',
    audit: recorded('change', { workEntry: 'input.id' }),
    input: z.object({ id: EntryId, version }),
    output: z.null(),
    refusals: STALE,
  }),
};
