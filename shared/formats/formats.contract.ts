import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { FormatCode, FormatFacts, GroupFormat } from './formats.ts';

/** Templates of groups: rhythm, sizes, roles, rules, themes. */
export const formatsContract = {
  /** Shipped ones first, then those of the centre by name. */
  list: query({
    needs: 'groups.see',
    audit: unrecorded('templates without a person in them'),
    input: z.null(),
    output: z.array(GroupFormat),
  }),

  /** A new format, when `code` is null; a shipped one is changed in place. */
  save: command({
    needs: 'groups.change',
    audit: recorded('settings', {}, { number: 'output.version' }),
    input: z.object({ code: FormatCode.nullable(), version: z.number().int(), format: FormatFacts }),
    output: z.object({ code: FormatCode, version: z.number().int() }),
    refusals: ['records/not-found', 'records/changed-meanwhile'],
  }),

  /** A shipped format as it was shipped; one of the centre's own goes when no group is of it. */
  reset: command({
    needs: 'groups.change',
    audit: recorded('settings'),
    input: z.object({ code: FormatCode }),
    output: z.null(),
    refusals: ['records/not-found', 'formats/in-use'],
  }),
};
