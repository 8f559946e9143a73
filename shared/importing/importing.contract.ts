import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';

/** What the columns of a flat list can mean. `fullName` is surname, name and patronymic in one cell. */
export const IMPORT_COLUMNS = [
  'fullName',
  'surname',
  'givenName',
  'patronymic',
  'born',
  'phone',
  'community',
  'settlement',
  'street',
  'children',
  'factor',
  'level',
  'worker',
  'registeredOn',
] as const;
export const ImportColumn = z.enum(IMPORT_COLUMNS);
export type ImportColumn = z.output<typeof ImportColumn>;

/** How a cell was repaired on the way in. Repairs are counted, not listed: they change no meaning. */
export const IMPORT_REPAIRS = [
  'spaces-repaired',
  'latin-repaired',
  'apostrophe-repaired',
  'capitals-repaired',
] as const;
export type ImportRepair = (typeof IMPORT_REPAIRS)[number];

/**
 * What the office should look at after the import. The cell of an `unreadable-` or `unknown-` remark stands in the
 * notes of the family (an unreadable phone stays in its field as typed); nothing is dropped but the address of a
 * shelter.
 */
export const IMPORT_REMARKS = [
  'unreadable-date',
  'future-date',
  'unreadable-number',
  'unreadable-phone',
  'unknown-community',
  'unknown-settlement',
  'ambiguous-settlement',
  'unknown-factor',
  'unknown-level',
  'no-registration-date',
  /** The patronymic does not tell: written down as mother, to be looked at. */
  'unknown-sex',
  /** Longer than its field: the whole of it stands in the notes, as far as they reach. */
  'too-long',
  /** The cell names a shelter: it is neither held, nor noted, nor repeated in the remark. */
  'shelter-address',
] as const;

/** Remarks that an answer lists at most; `remarkCount` counts them all. */
export const MAX_REMARKS = 500;

export const ImportRemark = z.object({
  /** Row number as the spreadsheet shows it, from 1. */
  row: z.number().int(),
  column: ImportColumn,
  remark: z.enum(IMPORT_REMARKS),
  /** The cell as it stands in the file, cut to 100 characters. */
  cell: z.string(),
});
export type ImportRemark = z.output<typeof ImportRemark>;

const remarks = { remarks: z.array(ImportRemark).max(MAX_REMARKS), remarkCount: z.number().int() };
/** Which sheet of the file that `chooseFile` read. */
const chosenSheet = z.object({ token: z.string().max(100), sheet: z.string().max(200) });

export const importingContract = {
  /** Shows the file dialog and reads the file in a process of its own; null when the dialog was closed. */
  chooseFile: job({
    needs: 'families.import',
    audit: unrecorded('nothing enters the register yet'),
    /** `title` of the dialog, in the language of the screen. */
    input: z.object({ title: z.string().max(200) }),
    output: z
      .object({
        token: z.string(),
        fileName: z.string(),
        sheets: z.array(z.object({ name: z.string(), rows: z.number().int(), recognised: z.boolean() })),
      })
      .nullable(),
    refusals: ['importing/unreadable-file', 'importing/unsupported-file', 'importing/too-large', 'importing/too-slow'],
  }),

  /** What importing this sheet would do; changes nothing. */
  preview: query({
    needs: 'families.import',
    audit: unrecorded('nothing enters the register yet'),
    input: chosenSheet,
    output: z.object({
      /** Heads as the file has them, and the guess; cells under a head without a guess go to the notes. */
      columns: z.array(z.object({ head: z.string(), column: ImportColumn.nullable() })),
      families: z.number().int(),
      /** Cells in which something was repaired. */
      repaired: z.number().int(),
      ...remarks,
      /** First rows with their repairs, for the eye: cells in the order of `columns`. */
      sample: z.array(z.array(z.string())),
    }),
    refusals: ['importing/gone', 'importing/no-list-found'],
  }),

  /** Registers the families of the sheet in one transaction: all of them or, cancelled or failed, none. */
  run: job({
    needs: 'families.import',
    audit: recorded('import', {}, { number: 'output.families' }),
    input: chosenSheet,
    output: z.object({ families: z.number().int(), persons: z.number().int(), repaired: z.number().int(), ...remarks }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    refusals: ['importing/gone', 'importing/no-list-found', 'families/no-numbers-left'],
  }),
};
