import { z } from 'zod';
import { job, query } from '#shared/ipc/procedure.ts';

/** What the columns of a flat list can mean. */
export const IMPORT_COLUMNS = [
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

/** Why a cell was changed on the way in, or could not be read and was kept as a note. */
export const IMPORT_REMARKS = [
  'spaces-repaired',
  'latin-repaired',
  'apostrophe-repaired',
  'capitals-repaired',
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
] as const;

export const ImportRemark = z.object({
  /** Row number as the spreadsheet shows it, from 1. */
  row: z.number().int(),
  column: ImportColumn,
  remark: z.enum(IMPORT_REMARKS),
  /** The cell as it stands in the file, cut to 100 characters. */
  cell: z.string(),
});
export type ImportRemark = z.output<typeof ImportRemark>;

export const importingContract = {
  /** Shows the file dialog and reads the file in a process of its own; null when the dialog was closed. */
  chooseFile: job({
    needs: 'families.import',
    input: z.null(),
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
    input: z.object({ token: z.string().max(100), sheet: z.string().max(200) }),
    output: z.object({
      columns: z.array(z.object({ head: z.string(), column: ImportColumn.nullable() })),
      families: z.number().int(),
      repaired: z.number().int(),
      /** Repairs are counted only; what could not be understood is listed, at most 500. */
      remarks: z.array(ImportRemark),
      /** First rows as they will be, for the eye: head texts in the order of `columns`. */
      sample: z.array(z.array(z.string())),
    }),
    refusals: ['importing/gone', 'importing/no-list-found'],
  }),

  run: job({
    needs: 'families.import',
    input: z.object({ token: z.string().max(100), sheet: z.string().max(200) }),
    output: z.object({ families: z.number().int(), persons: z.number().int(), remarks: z.array(ImportRemark) }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    refusals: ['importing/gone', 'importing/no-list-found', 'families/no-numbers-left'],
  }),
};
