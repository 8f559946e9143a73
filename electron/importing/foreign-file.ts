import type { ShellCode } from '#shared/ipc/shell.ts';

export type ForeignFileCode = Extract<
  ShellCode,
  | 'shell/unreadable-file'
  | 'shell/too-large'
  | 'shell/unsupported-file'
  | 'shell/old-excel'
  | 'shell/open-document'
  | 'shell/macros'
  | 'shell/protected'
  | 'shell/empty-file'
>;

/** A file that is not read, and why. The message is for the log and names no content of the file. */
export class ForeignFileError extends Error {
  readonly code: ForeignFileCode;

  constructor(code: ForeignFileCode, why: string) {
    super(why);
    this.code = code;
  }
}

/**
 * Limits of a foreign spreadsheet. A register of a whole region (3,470 families, 13 columns) expands to about 3 MB;
 * what is far beyond an office's journal is refused before memory is spent on it: the process that reads must stay
 * below 300 MB with everything these limits let through (`tests/security/import-files.test.ts` measures it).
 */
export const LIMITS = {
  fileMegabytes: 20,
  entries: 2000,
  /** All parts that are read, expanded. */
  expandedBytes: 24 * 1024 * 1024,
  /** Deflate reaches 1 : 1032; sheets of real offices stay below 1 : 60. */
  ratio: 200,
  /** Parts smaller than this are not asked for their ratio. */
  ratioFromBytes: 1024 * 1024,
  depth: 32,
  sharedStrings: 150_000,
  rows: 200_000,
  columns: 500,
  cells: 350_000,
  sheets: 100,
} as const;

/**
 * Heap of the process that reads (`--max-old-space-size`): it ends instead of taking the laptop's memory. Everything
 * that the limits let through fits.
 */
export const READER_MEMORY_MB = 192;
