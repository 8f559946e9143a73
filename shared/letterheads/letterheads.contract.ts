import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Letterhead, LetterheadId, LetterheadInput } from './letterheads.ts';

/** The texts of the centre on its papers, each in force from a day. */
export const letterheadsContract = {
  /** The newest first. Empty as long as nobody wrote any: papers then bear the name from the first run. */
  list: query({
    needs: 'letterheads.change',
    audit: unrecorded('what papers say of the centre itself'),
    input: z.null(),
    output: z.array(Letterhead),
  }),

  /** Writes what is in force from `validFrom`; what was written for that very day is replaced. */
  save: command({
    needs: 'letterheads.change',
    audit: recorded('settings', { entry: 'output.id' }),
    input: LetterheadInput,
    output: z.object({ id: LetterheadId }),
  }),

  remove: command({
    needs: 'letterheads.change',
    audit: recorded('settings', { entry: 'input.id' }),
    input: z.object({ id: LetterheadId }),
    output: z.null(),
    refusals: ['letterheads/not-found'],
  }),
};
