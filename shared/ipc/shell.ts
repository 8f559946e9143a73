import type { Reply } from './reply.ts';

/**
 * What the register process may ask of the shell (the main process): dialogs, printing, foreign files.
 * Paths travel between main and the register process only; the window never sees or sends one.
 */
export interface ShellActions {
  /** Shows a native dialog. Null when the person closed it. */
  chooseFile: { input: { title: string; extensions: readonly string[] }; output: string | null };
  chooseFolder: { input: { title: string; startIn?: string }; output: string | null };
  chooseSavePath: {
    input: { title: string; suggestedName: string; extensions: readonly string[] };
    output: string | null;
  };
  /** Renders a printable document in a hidden window and gives back the PDF, in memory. */
  renderPdf: { input: PrintableRequest; output: Uint8Array };
  /** Renders the document and sends it to a printer through the system dialog. False when the person cancelled. */
  printOnPaper: { input: PrintableRequest; output: boolean };
  /**
   * Reads a table from a foreign file in a throw-away process with limits of memory and time.
   * Rows are arrays of string, number, boolean, null or `{ date: 'YYYY-MM-DD' }`. Takes .xlsx, and with `withText` also
   * tables saved as text (.csv, .tsv, .txt), all of whose cells are strings.
   */
  readSheets: {
    input: { path: string; maxSeconds: number; maxMegabytes: number; withText?: boolean };
    output: ForeignSheet[];
  };
  /** Ends this register process after the current calls and starts a fresh, locked one. */
  lock: { input: null; output: null };
  /** Puts a text on the clipboard; it is taken off again after twenty seconds and by a lock. */
  copyText: { input: { text: string }; output: null };
  /** Opens a folder or a saved file's folder in the file manager of the system. */
  showInFolder: { input: { path: string }; output: null };
}

export type ShellAction = keyof ShellActions;

export interface PrintableRequest {
  /** Name of a document component in `renderer/documents`. */
  readonly document: string;
  readonly language: string;
  readonly data: unknown;
  readonly landscape: boolean;
}

export type ForeignCell = string | number | boolean | null | { readonly date: string };

export interface ForeignSheet {
  readonly name: string;
  readonly rows: readonly (readonly ForeignCell[])[];
}

/** The shell as the register process sees it. Failures of the shell are `shell/...` codes. */
export type AskShell = <A extends ShellAction>(
  action: A,
  input: ShellActions[A]['input'],
  options?: { signal?: AbortSignal },
) => Promise<Reply<ShellActions[A]['output'], ShellCode>>;

export const SHELL_CODES = [
  'shell/unavailable',
  'shell/unreadable-file',
  'shell/too-large',
  'shell/too-slow',
  'shell/unsupported-file',
  /** An .xls of Excel 97–2003. */
  'shell/old-excel',
  /** An .ods of LibreOffice or OpenOffice. */
  'shell/open-document',
  /** A workbook with programs in it. */
  'shell/macros',
  /** A workbook that opens with a password only. */
  'shell/protected',
  'shell/empty-file',
  'shell/printing-failed',
] as const;

export type ShellCode = (typeof SHELL_CODES)[number];
