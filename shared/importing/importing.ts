import { z } from 'zod';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { PersonName } from '#shared/vocabulary/people.ts';

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
/** What columns of a list of applicants for a course mean besides. */
export const APPLICANT_COLUMNS = ['organisation', 'position', 'education', 'email', 'motivation', 'birthYear'] as const;
export const ImportColumn = z.enum([...IMPORT_COLUMNS, ...APPLICANT_COLUMNS]);
export type ImportColumn = z.output<typeof ImportColumn>;

/** Or that its cells are kept in the notes, or that it is left out: only where somebody said so. */
export const ColumnMeaning = z.enum([...ImportColumn.options, 'notes', 'leftOut']);
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
const MOST_ROWS = 200_000;

/** Rows of a sheet among which the head is pointed at, and cells of each that are shown. */
export const TOP_ROWS = 40;
export const TOP_CELLS = 12;

/** A sheet of the file that `chooseFile` read. */
export const ChosenSheet = z.object({
  token: z.string().max(100),
  sheet: z.string().max(200),
  /** Number of the row that somebody pointed at as the head; null where it is found by itself. */
  headRow: z.number().int().min(1).max(MOST_ROWS).nullable(),
});
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

/** What is done with a row that seems to be known: added to what is there, kept apart, or left out. */
export const Decision = z.enum(['merge', 'apart', 'skip']);
export type Decision = z.output<typeof Decision>;

/** For all rows that are surely known, for all that are only likely, and for single rows. */
export const Decisions = z.object({
  strong: Decision,
  possible: Decision,
  rows: z.array(z.object({ row: z.number().int(), decision: Decision })).max(200_000),
});
export type Decisions = z.output<typeof Decisions>;

/** A row that seems to be known, what it would fill and where it says otherwise. */
export const DuplicateRow = z.object({
  row: z.number().int(),
  name: PersonName,
  bornOn: DateOnly.nullable(),
  birthYear: z.number().int().nullable(),
  isStrong: z.boolean(),
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('row'), row: z.number().int() }),
    z.object({
      kind: z.literal('family'),
      id: FamilyId,
      code: CaseCode,
      /** Null where only the code is shown. */
      name: PersonName.nullable(),
      bornOn: DateOnly.nullable(),
      birthYear: z.number().int().nullable(),
    }),
  ]),
  filled: z.array(ImportColumn),
  /** Texts, days (YYYY-MM-DD), codes of levels, names of places, numbers of factors joined by commas. */
  differences: z.array(z.object({ column: ImportColumn, there: z.string(), here: z.string() })),
  /** The content of the family is not shown, so that neither is told. */
  isWithheld: z.boolean(),
});
export type DuplicateRow = z.output<typeof DuplicateRow>;
