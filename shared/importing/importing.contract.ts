import { z } from 'zod';
import { ApplicantSheet } from '#shared/cohorts/applicants.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import {
  ChosenSheet,
  ColumnMeaning,
  Decisions,
  DuplicateRow,
  ImportPlan,
  PlaceQuestion,
  PreviewRow,
  ROWS_A_PAGE,
  TOP_CELLS,
  TOP_ROWS,
} from './importing.ts';
import { ImportLine, ImportSummary, LINES_A_PAGE, StoredUndoing, UndoPreview } from './imports.ts';

const progress = z.object({ done: z.number().int(), total: z.number().int() });
const oneImport = z.object({ id: z.uuid() });
const FILE_REFUSALS = [
  'importing/unreadable-file',
  'importing/unsupported-file',
  'importing/old-excel',
  'importing/open-document',
  'importing/macros',
  'importing/protected',
  'importing/empty-file',
  'importing/too-large',
  'importing/too-slow',
] as const;
const LIST_REFUSALS = ['importing/gone', 'importing/no-list-found'] as const;

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
    refusals: FILE_REFUSALS,
  }),

  /** Applicants for a course out of a spreadsheet, with the guessed meanings of its columns; null when the dialog was closed. */
  readApplicants: job({
    needs: 'training.change',
    audit: unrecorded('nothing enters the register yet'),
    input: z.object({ title: z.string().max(200) }),
    output: ApplicantSheet.nullable(),
    refusals: [...FILE_REFUSALS, 'importing/no-list-found'],
  }),

  /** The first rows of a sheet as they stand in the file, for pointing at its head. */
  topRows: query({
    needs: 'families.import',
    audit: unrecorded('nothing enters the register yet'),
    input: ChosenSheet.omit({ headRow: true }),
    output: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()).max(TOP_CELLS) })).max(TOP_ROWS),
    refusals: ['importing/gone'],
  }),

  /** The head of the sheet, with the meanings that were chosen for such a head before, else the guessed ones. */
  layout: query({
    needs: 'families.import',
    audit: unrecorded('nothing enters the register yet'),
    input: ChosenSheet,
    output: z.object({
      headRow: z.number().int(),
      rows: z.number().int(),
      columns: z.array(
        z.object({
          head: z.string(),
          meaning: ColumnMeaning,
          guess: ColumnMeaning,
          /** Some cells under the head, for the eye. */
          examples: z.array(z.string()),
        }),
      ),
      isRemembered: z.boolean(),
    }),
    refusals: LIST_REFUSALS,
  }),

  /** What importing the sheet so would do; changes nothing. */
  preview: query({
    needs: 'families.import',
    audit: unrecorded('nothing enters the register yet'),
    input: ImportPlan,
    output: z.object({
      columns: z.array(z.object({ head: z.string(), meaning: ColumnMeaning })),
      families: z.number().int(),
      /** Cells in which something was repaired. */
      repaired: z.number().int(),
      remarkCount: z.number().int(),
      /** Rows with a remark. */
      remarkedRows: z.number().int(),
      questions: z.array(PlaceQuestion),
    }),
    refusals: LIST_REFUSALS,
  }),

  /** A page of rows as they will be, all of them or those with something to look at. */
  previewRows: query({
    needs: 'families.import',
    audit: unrecorded('nothing enters the register yet'),
    input: z.object({ plan: ImportPlan, only: z.enum(['all', 'remarked']), offset: z.number().int().min(0) }),
    output: z.object({ rows: z.array(PreviewRow).max(ROWS_A_PAGE), total: z.number().int() }),
    refusals: LIST_REFUSALS,
  }),

  /** Looks for every row among the families that the session sees and among the earlier rows. */
  findDuplicates: job({
    needs: 'families.import',
    audit: unrecorded('counts of rows, no record'),
    input: ImportPlan,
    output: z.object({ strong: z.number().int(), possible: z.number().int() }),
    progress,
    refusals: LIST_REFUSALS,
  }),

  /** A page of the rows that `findDuplicates` found. */
  duplicateRows: query({
    needs: 'families.import',
    audit: recorded('view', { family: 'output.rows[].of.id' }),
    input: z.object({ plan: ImportPlan, offset: z.number().int().min(0) }),
    output: z.object({ rows: z.array(DuplicateRow).max(ROWS_A_PAGE), total: z.number().int() }),
    refusals: LIST_REFUSALS,
  }),

  /**
   * Writes the rows in one transaction, after a sealed copy of the register: all of them or, cancelled or failed, none.
   * What is known is what `findDuplicates` found; it is asked again when it was not.
   */
  run: job({
    needs: 'families.import',
    audit: recorded('import', {}, { number: 'output.rows' }),
    input: z.object({ plan: ImportPlan, decisions: Decisions }),
    output: oneImport.extend({ rows: z.number().int() }),
    progress,
    refusals: [...LIST_REFUSALS, 'families/no-numbers-left'],
  }),

  /** Every import, the newest first. */
  list: query({
    needs: 'families.import',
    audit: unrecorded('imports by day and count, no record'),
    input: z.null(),
    output: z.array(ImportSummary),
  }),

  find: query({
    needs: 'families.import',
    audit: unrecorded('imports by day and count, no record'),
    input: oneImport,
    output: ImportSummary,
    refusals: ['importing/not-found'],
  }),

  /** A page of the rows that an import has something to say of. */
  lines: query({
    needs: 'families.import',
    audit: unrecorded('codes of cases, as in the list of families'),
    input: oneImport.extend({ offset: z.number().int().min(0) }),
    output: z.object({ lines: z.array(ImportLine).max(LINES_A_PAGE), total: z.number().int() }),
  }),

  /** What undoing an import would do. */
  previewUndo: query({
    needs: 'families.import',
    audit: unrecorded('codes of cases, as in the list of families'),
    input: oneImport,
    output: UndoPreview,
    refusals: ['importing/not-found'],
  }),

  /** Takes an import back in one transaction; what somebody edited since stays. */
  undo: job({
    needs: 'families.import',
    audit: recorded('remove', {}, { number: 'output.takenBack' }),
    input: oneImport,
    output: StoredUndoing,
    progress,
    refusals: ['importing/not-found', 'importing/already-undone'],
  }),
};
