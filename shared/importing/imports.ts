import { z } from 'zod';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { IMPORT_REMARKS, ImportColumn } from './importing.ts';

export const LINES_A_PAGE = 100;

const StoredRemark = z.object({ row: z.number().int(), column: ImportColumn, remark: z.enum(IMPORT_REMARKS) });

/**
 * What is kept of an import besides its rows: no cell of the file, so that a family which is hidden later on does not
 * stand in an old result.
 */
export const StoredResult = z.object({
  persons: z.number().int(),
  repaired: z.number().int(),
  remarks: z.array(StoredRemark),
  /** Numbers of rows that were skipped, and of those that became part of an earlier row. */
  skipped: z.array(z.number().int()),
  folded: z.array(z.number().int()),
});
export type StoredResult = z.output<typeof StoredResult>;

/** What is kept of undoing: how many rows were taken back, which stayed because somebody edited them. */
export const StoredUndoing = z.object({
  takenBack: z.number().int(),
  stayed: z.array(z.number().int()),
  /** No longer on the register for whoever undid it. */
  gone: z.number().int(),
});
export type StoredUndoing = z.output<typeof StoredUndoing>;

/** A past import. */
export const ImportSummary = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sheet: z.string(),
  atMs: z.number().int(),
  userName: z.string().nullable(),
  added: z.number().int(),
  merged: z.number().int(),
  skipped: z.number().int(),
  persons: z.number().int(),
  repaired: z.number().int(),
  remarkCount: z.number().int(),
  undone: StoredUndoing.extend({ atMs: z.number().int(), userName: z.string().nullable() }).nullable(),
});
export type ImportSummary = z.output<typeof ImportSummary>;

/** What became of a row, and what is to be looked at. */
export const ImportLine = z.object({
  row: z.number().int(),
  outcome: z.enum(['added', 'merged', 'skipped']),
  /** Null for a row that was skipped, and for a family that is not seen. */
  code: CaseCode.nullable(),
  remarks: z.array(z.object({ column: ImportColumn, remark: z.enum(IMPORT_REMARKS) })),
});
export type ImportLine = z.output<typeof ImportLine>;

/** What undoing an import would do. */
export const UndoPreview = z.object({
  takenBack: z.number().int(),
  /** Families that were edited since, which stay. */
  stays: z.array(z.object({ row: z.number().int(), code: CaseCode })),
  gone: z.number().int(),
});
export type UndoPreview = z.output<typeof UndoPreview>;
