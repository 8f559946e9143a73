import { z } from 'zod';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { job, query } from '#shared/ipc/procedure.ts';
import { PlaceCode } from '#shared/vocabulary/ids.ts';

/**
 * What the columns of a list can mean. `fullName` is surname, name and patronymic in one cell; `parents` and `residence`
 * are the columns of the official journal: mother, father and number of children in one cell, settlement and street in
 * another.
 */
export const IMPORT_COLUMNS = [
  'fullName',
  'surname',
  'givenName',
  'patronymic',
  'parents',
  'born',
  'phone',
  'community',
  'settlement',
  'street',
  'residence',
  'children',
  'factor',
  'level',
  'worker',
  'registeredOn',
  'decision',
  'closing',
] as const;
export const ImportColumn = z.enum(IMPORT_COLUMNS);
export type ImportColumn = z.output<typeof ImportColumn>;

/** Or that its cells are kept in the notes, or that it is left out: only where somebody said so. */
export const ColumnMeaning = z.enum([...IMPORT_COLUMNS, 'notes', 'leftOut']);
export type ColumnMeaning = z.output<typeof ColumnMeaning>;

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
  /** Only the month or the year is known: the first day of it is written down. */
  'day-unknown',
  /** Before 2000: case codes have a year of two figures. */
  'too-early',
  'unreadable-number',
  'unreadable-phone',
  'unknown-community',
  'unknown-settlement',
  'ambiguous-settlement',
  'unknown-factor',
  /** Taken for the factor whose name is close. */
  'near-factor',
  'unknown-level',
  'no-registration-date',
  /** The patronymic does not tell: written down as mother, to be looked at. */
  'unknown-sex',
  /** Nobody is named: the family is known by its code. */
  'no-name',
  /** A part of the cell was not understood. */
  'unread-part',
  /** The case is closed, and the ground is none of the vocabulary. */
  'unknown-ground',
  /** The day of closing lies before the day of registration: the case stays open. */
  'closed-too-early',
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

const MOST_COLUMNS = 500;

/** What a sheet is read for. */
export const ImportTargetName = z.enum(['families']);
export type ImportTargetName = z.output<typeof ImportTargetName>;

/** A sheet of the file that `chooseFile` read. */
export const ChosenSheet = z.object({ token: z.string().max(100), sheet: z.string().max(200) });
export type ChosenSheet = z.output<typeof ChosenSheet>;

/** How the sheet is to be read: everything that was asked so far. */
export const ImportPlan = ChosenSheet.extend({
  /** Of each column of the head; those that are left out of the list stay as guessed. */
  meanings: z.array(ColumnMeaning).max(MOST_COLUMNS),
  /** Where the rows name no community: the one that the journal covers; null for all of the centre's. */
  communityCode: PlaceCode.nullable(),
  /** Which settlement is meant where several have the name: `question` as `preview` asked it, with a row or for all. */
  places: z
    .array(z.object({ question: z.string().max(300), row: z.number().int().nullable(), code: PlaceCode }))
    .max(5000),
});
export type ImportPlan = z.output<typeof ImportPlan>;

export const PlaceQuestion = z.object({
  question: z.string(),
  /** As the first row writes it. */
  written: z.string(),
  rows: z.array(z.number().int()),
  /** Answered already for every row. */
  answered: z.boolean(),
  choices: z.array(
    z.object({
      code: PlaceCode,
      name: z.string(),
      level: z.enum(['M', 'X', 'C', 'B', 'K']),
      communityName: z.string().nullable(),
      raionName: z.string().nullable(),
      /** Last digits of the code, where nothing else tells twins apart. */
      codeTail: z.string().nullable(),
    }),
  ),
});
export type PlaceQuestion = z.output<typeof PlaceQuestion>;

/** A row as it will be, with what is to be looked at in which of its cells. */
export const PreviewRow = z.object({
  row: z.number().int(),
  cells: z.array(z.string()),
  /** `index` is the column's place in the head; null for a remark on a column that the list does not have. */
  remarks: z.array(ImportRemark.omit({ row: true }).extend({ index: z.number().int().nullable() })),
  /** Places of the cells in which something was repaired. */
  repaired: z.array(z.number().int()),
});
export type PreviewRow = z.output<typeof PreviewRow>;

export const ROWS_A_PAGE = 50;

const remarks = { remarks: z.array(ImportRemark).max(MAX_REMARKS), remarkCount: z.number().int() };
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
    refusals: [
      'importing/unreadable-file',
      'importing/unsupported-file',
      'importing/old-excel',
      'importing/open-document',
      'importing/macros',
      'importing/protected',
      'importing/empty-file',
      'importing/too-large',
      'importing/too-slow',
    ],
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

  /** Registers the families of the sheet in one transaction: all of them or, cancelled or failed, none. */
  run: job({
    needs: 'families.import',
    audit: recorded('import', {}, { number: 'output.families' }),
    input: z.object({ plan: ImportPlan }),
    output: z.object({ families: z.number().int(), persons: z.number().int(), repaired: z.number().int(), ...remarks }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    refusals: [...LIST_REFUSALS, 'families/no-numbers-left'],
  }),
};
