import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { PlaceCode } from '#shared/vocabulary/ids.ts';
import { PlaceLevel } from './places.ts';

/** Lines of one kind that a preview lists at most; `count` counts them all. */
export const MAX_LINES = 300;

const PlaceLine = z.object({
  code: PlaceCode,
  level: PlaceLevel,
  name: z.string(),
  /** Names of the places above, the nearest first. */
  above: z.array(z.string()),
  /** What changes, as it was: the old name, the old place above, the old level (a letter). */
  was: z.string().nullable(),
});
export type PlaceLine = z.output<typeof PlaceLine>;

const Lines = z.object({ count: z.number().int(), lines: z.array(PlaceLine).max(MAX_LINES) });

/** `token` of a file that was chosen, or `SHIPPED`: the edition that travels with the program. */
const source = z.object({ token: z.string().max(100), editionOn: DateOnly });
export const SHIPPED = 'shipped';

const SOURCE_REFUSALS = [
  'classifier/gone',
  'classifier/incomplete',
  'classifier/in-future',
  'places/older-edition',
] as const;

const UPDATE_KINDS = ['added', 'renamed', 'moved', 'regraded', 'gone'] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

export const classifierContract = {
  /** Which edition is loaded, and which one travels with the program. */
  state: query({
    needs: 'places.see',
    audit: unrecorded('the official classifier holds no person'),
    input: z.null(),
    output: z.object({ loadedOn: DateOnly, places: z.number().int(), shippedOn: DateOnly }),
  }),

  /** Shows the file dialog and reads the ministry's table (xlsx or CSV) in a process of its own; null when closed. */
  chooseFile: job({
    needs: 'places.update',
    audit: unrecorded('the official classifier holds no person'),
    /** `title` of the dialog, in the language of the screen. */
    input: z.object({ title: z.string().max(200) }),
    output: z
      .object({
        token: z.string(),
        fileName: z.string(),
        places: z.number().int(),
        /** Day of the edition as far as the file tells it: to be confirmed. */
        editionOn: DateOnly.nullable(),
      })
      .nullable(),
    /** `not-a-classifier` has the number of the row in its details, 0 for the whole file. */
    refusals: ['classifier/unreadable-file', 'classifier/too-large', 'classifier/not-a-classifier'],
  }),

  /** What the edition would change; changes nothing. Older than the loaded one: refused, with both days in the details. */
  preview: query({
    needs: 'places.update',
    audit: unrecorded('the official classifier holds no person'),
    input: source,
    output: z.object({
      loadedOn: DateOnly,
      added: Lines,
      renamed: Lines,
      moved: Lines,
      regraded: Lines,
      gone: Lines,
      /** Families whose present address is in a place that is gone; they keep it. */
      familiesInGone: z.number().int(),
    } satisfies Record<UpdateKind, unknown> & Record<string, unknown>),
    refusals: SOURCE_REFUSALS,
  }),

  /** Brings the register to the edition in one transaction: everything or, cancelled or failed, nothing. */
  apply: job({
    needs: 'places.update',
    audit: recorded('settings', {}, { number: 'output.changes' }),
    input: source,
    output: z.object({ loadedOn: DateOnly, changes: z.number().int() }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    refusals: SOURCE_REFUSALS,
  }),
};
