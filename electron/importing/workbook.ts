import { readFile, stat } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import type { ForeignCell, ForeignSheet } from '#shared/ipc/shell.ts';
import { ForeignFileError, LIMITS } from './foreign-file.ts';
import { checkedXml } from './sheet-xml.ts';
import { storedZip } from './stored-zip.ts';
import { expand, readZipDirectory, refuseTooLarge, type ZipEntry } from './zip-directory.ts';

/** Parts that hold cells, or lead to them; pictures, themes, pivots, other people's workbooks stay unopened. */
const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\d*\.xml|sharedStrings\d*\.xml|worksheets\/[^/]+\.xml)$/i;
const ZIP_MAGIC = 0x04034b50;

/** Parts of formats that are zip archives as well: OpenDocument, binary workbooks, workbooks with macros. */
function isOtherFormat(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map((entry) => entry.name));
  return !names.has('xl/workbook.xml') || names.has('xl/vbaProject.bin') || names.has('mimetype');
}

/** The bytes of a foreign file. Throws a ForeignFileError when it is too large or cannot be read. */
export async function readWhole(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileMegabytes * 1024 * 1024) throw new ForeignFileError('shell/too-large', 'file too large');
    return await readFile(path);
  } catch (error) {
    if (error instanceof ForeignFileError) throw error;
    throw new ForeignFileError('shell/unreadable-file', 'file cannot be opened');
  }
}

function checkedParts(file: Buffer): Map<string, string> {
  if (file.length < 4) throw new ForeignFileError('shell/unreadable-file', 'empty file');
  // Old .xls, password-protected files, .csv, pictures: whatever does not begin as a zip archive does.
  if (file.readUInt32LE(0) !== ZIP_MAGIC) throw new ForeignFileError('shell/unsupported-file', 'not a zip archive');
  const entries = readZipDirectory(file);
  if (isOtherFormat(entries)) throw new ForeignFileError('shell/unsupported-file', 'another format in a zip archive');
  const needed = entries.filter((entry) => NEEDED.test(entry.name));
  refuseTooLarge(needed);
  return new Map(needed.map((entry) => [entry.name, checkedXml(expand(file, entry))]));
}

/** A day keeps no hour: Excel holds local wall-clock days, and the library gives them as UTC. */
function toCell(value: unknown): ForeignCell {
  if (value instanceof Date) {
    const year = value.getUTCFullYear();
    return year >= 1 && year <= 9999 ? { date: value.toISOString().slice(0, 10) } : null;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

async function parse(parts: ReadonlyMap<string, string>): Promise<ForeignSheet[]> {
  const sheets = await readXlsxFile(storedZip(parts), { trim: false });
  if (sheets.length > LIMITS.sheets) throw new ForeignFileError('shell/too-large', 'too many sheets');
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
}

/**
 * The sheets of an .xlsx file; rows stand where the spreadsheet shows them (row 1 is `rows[0]`).
 *
 * Meant for a process that may be thrown away: throws a ForeignFileError for everything that is not read, and may
 * still run out of memory or time on a file that nobody has thought of.
 */
export async function readWorkbook(path: string): Promise<ForeignSheet[]> {
  const parts = checkedParts(await readWhole(path));
  try {
    return await parse(parts);
  } catch (error) {
    if (error instanceof ForeignFileError) throw error;
    throw new ForeignFileError('shell/unreadable-file', 'the workbook cannot be parsed');
  }
}
