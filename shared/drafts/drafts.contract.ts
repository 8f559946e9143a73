import { z } from 'zod';
import { unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { Draft, DraftContent, DraftMark, DraftPlace } from './drafts.ts';

/**
 * What was typed into a form and not yet saved. A draft belongs to the user who typed it; nobody else is shown it.
 * It lives inside the register and is encrypted with it.
 */
export const draftsContract = {
  /** Keeps what the form holds in place of what was kept for it before. */
  save: command({
    needs: 'drafts.use',
    audit: unrecorded("a form of one's own that is not saved yet"),
    input: z.object({ ...DraftPlace.shape, content: DraftContent }),
    output: z.object({ savedAtMs: z.number().int() }),
  }),

  /** The draft of one form, or null. */
  find: query({
    needs: 'drafts.use',
    audit: unrecorded("a form of one's own that is not saved yet"),
    input: DraftPlace,
    output: Draft.nullable(),
  }),

  /** Forms of this user with a draft, the latest first. */
  list: query({
    needs: 'drafts.use',
    audit: unrecorded("a form of one's own that is not saved yet"),
    input: z.null(),
    output: z.array(DraftMark),
  }),

  /** Forgets the draft of one form; there need not be one. */
  discard: command({
    needs: 'drafts.use',
    audit: unrecorded("a form of one's own that is not saved yet"),
    input: DraftPlace,
    output: z.null(),
  }),
};
