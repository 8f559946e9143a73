import { z } from 'zod';
import { recorded } from '#shared/ipc/audit.ts';
import { job } from '#shared/ipc/procedure.ts';
import { MAKE_PROGRESS, MAKE_REFUSALS } from './backup.contract.ts';

/** Leaving in danger, in two steps: a verified copy that is carried away, then nothing on this laptop opens any more. */
export const evacuationContract = {
  /** The instruction: where the stick goes, where the paper goes, how work begins again. */
  print: job({
    needs: 'register.evacuate',
    audit: recorded('print', {}, { when: 'output.done' }),
    input: z.object({ target: z.enum(['pdf', 'printer']), language: z.string().max(10) }),
    output: z.object({ done: z.boolean(), fileName: z.string().nullable() }),
    refusals: ['papers/printing-failed', 'papers/not-saved'],
  }),

  /** As `backup.make`, away from the register's own disk. Answers where; null when the dialog was closed. */
  copy: job({
    needs: 'register.evacuate',
    audit: recorded('backup', {}, { when: 'output' }),
    input: z.object({ title: z.string().max(200), drive: z.string().max(500).nullable() }),
    output: z.object({ token: z.string(), place: z.string(), fileName: z.string() }).nullable(),
    progress: MAKE_PROGRESS,
    refusals: [...MAKE_REFUSALS, 'evacuation/same-disk'],
  }),

  /** Destroys the keys, the copies and the register of this laptop and ends with the first screen. */
  destroy: job({
    needs: 'register.evacuate',
    audit: recorded('access'),
    input: z.object({ token: z.string().max(100) }),
    output: z.null(),
    refusals: [
      /** No copy was made in this evacuation, or its file is no longer where it was written. */
      'evacuation/no-copy',
      /** Something was entered after the copy. */
      'evacuation/changed-since',
    ],
  }),
};
