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

/** Refuses formats that are zip archives as well: OpenDocument, binary workbooks, workbooks with macros. */
function refuseOtherFormat(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('mimetype')) throw new ForeignFileError('shell/open-document', 'OpenDocument');
  if (names.has('xl/vbaProject.bin')) throw new ForeignFileError('shell/macros', 'macros');
  if (!names.has('xl/workbook.xml')) throw new ForeignFileError('shell/unsupported-file', 'another format in a zip');
}

/** Compound files of Microsoft: an .xls, or an .xlsx that a password has sealed (MS-OFFCRYPTO, "EncryptedPackage"). */
const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SEALED_PART = Buffer.from('EncryptedPackage', 'utf16le');

function refuseNoZip(file: Buffer): void {
  if (file.readUInt32LE(0) === ZIP_MAGIC) return;
  if (!file.subarray(0, COMPOUND_MAGIC.length).equals(COMPOUND_MAGIC)) {
    throw new ForeignFileError('shell/unsupported-file', 'not a zip archive');
  }
  throw file.includes(SEALED_PART)
    ? new ForeignFileError('shell/protected', 'sealed with a password')
    : new ForeignFileError('shell/old-excel', 'a compound file');
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
  if (file.length === 0) throw new ForeignFileError('shell/empty-file', 'empty file');
  if (file.length < 4) throw new ForeignFileError('shell/unreadable-file', 'too short for anything');
  refuseNoZip(file);
  const entries = readZipDirectory(file);
  refuseOtherFormat(entries);
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
