// The build without worker threads: its other one declares `require`, as the bundler does.
import { Zip, ZipDeflate } from 'fflate/browser';
import type { Cell, PaperColumn } from '#shared/papers/paper.ts';

/** One sheet: lines above the table, the table with its head, lines below it. */
export interface Sheet {
  /** Shown on the tab of the sheet, at most 31 signs. */
  readonly name: string;
  readonly isLandscape: boolean;
  readonly above: readonly string[];
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that are names of groups or totals, in bold. */
  readonly boldRows: ReadonlySet<number>;
  readonly below: readonly string[];
}

/** Excel's own limit for a text in a cell. */
const MOST_SIGNS = 32_767;
/** Days from Excel's day 0 (30 December 1899) to 1970. */
const DAYS_TO_1970 = 25_569;
const MS_PER_DAY = 86_400_000;
/** Text of some 100 kB: memory stays that of the table. */
const ROWS_A_PIECE = 100;

/** Numbers of the formats in `STYLES`, in their order there. */
const STYLE = {
  plain: 0,
  bold: 1,
  head: 2,
  text: 3,
  quoted: 4,
  number: 5,
  date: 6,
  boldText: 7,
  boldNumber: 8,
} as const;

/**
 * A workbook (ECMA-376) of one sheet with typed cells: numbers, days and texts, a frozen head, a filter over the table
 * and widths. Text is written as text: this file knows no element for formulas, and a text that begins like one is
 * marked as quoted, so that it stays text when somebody edits the cell. Throws when a text is longer than Excel takes.
 */
export function xlsxOf(sheet: Sheet): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  for (const [path, content] of FIXED_FILES) add(zip, path, [content]);
  add(zip, 'xl/workbook.xml', [workbookXml(sheet)]);
  add(zip, 'xl/worksheets/sheet1.xml', sheetXml(sheet));
  zip.end();
  return Buffer.concat(parts);
}

function add(zip: Zip, path: string, pieces: Iterable<string>): void {
  const file = new ZipDeflate(path, { level: 6 });
  zip.add(file);
  // What is pushed is copied there and then, so that one place serves all pieces.
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(0);
  for (const piece of pieces) {
    if (bytes.length < piece.length * 3) bytes = new Uint8Array(piece.length * 3);
    file.push(bytes.subarray(0, encoder.encodeInto(piece, bytes).written));
  }
  file.push(new Uint8Array(0), true);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Left: cells of the table have a thin frame. Dates are shown as the system's short date (format 14). */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

const FIXED_FILES: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/styles.xml', STYLES],
];

/** The name of the filter's range is hidden and its own; the head is repeated on every printed page. */
function workbookXml(sheet: Sheet): string {
  const name = tabName(sheet.name);
  const quoted = escaped(`'${name.replaceAll("'", "''")}'`);
  const { head, last, lastColumn } = rangeOf(sheet);
  const range = `${quoted}!$A$${head}:$${lastColumn}$${last}`;
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$${head}:$${head}</definedName></definedNames></workbook>`;
}

/** Excel refuses some signs in the name of a tab, and names longer than 31. */
function tabName(name: string): string {
  const allowed = name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
    .replaceAll(/^'+|'+$/g, '');
  return allowed === '' ? '1' : allowed;
}

function rangeOf({ above, rows, columns }: Sheet) {
  const head = above.length === 0 ? 1 : above.length + 2;
  return { head, last: head + rows.length, lastColumn: columnName(columns.length - 1) };
}

function* sheetXml(sheet: Sheet): Generator<string> {
  const { columns, rows, above, below, boldRows } = sheet;
  const { head, last, lastColumn } = rangeOf(sheet);
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  // Widths are in digits of the standard font; a landscape page has room for about 130 of them.
  const widths = columns.map(({ weight }) => Math.max(6, Math.round((weight / total) * 130)));
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield above.map((line, at) => row(at + 1, [textCell(0, at + 1, line, STYLE.bold)])).join('');
  yield row(
    head,
    columns.map(({ head: words }, at) => textCell(at, head, words, STYLE.head)),
  );
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    const piece = rows.slice(from, from + ROWS_A_PIECE);
    yield piece.map((cells, at) => dataRow(columns, cells, head + 1 + from + at, boldRows.has(from + at))).join('');
  }
  yield below.map((line, at) => row(last + 2 + at, [textCell(0, last + 2 + at, line, STYLE.plain)])).join('');
  yield `</sheetData><autoFilter ref="A${head}:${lastColumn}${last}"/><pageMargins left="1.18" right="0.39" top="0.79" bottom="0.79" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${sheet.isLandscape ? 'landscape' : 'portrait'}" fitToHeight="0"/></worksheet>`;
}

const row = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;

function dataRow(columns: readonly PaperColumn[], cells: readonly Cell[], number: number, isBold: boolean): string {
  return row(
    number,
    columns.map(({ type }, at) => cell(type, at, number, cells[at] ?? null, isBold)),
  );
}

function cell(type: PaperColumn['type'], column: number, number: number, value: Cell, isBold: boolean): string {
  const at = `${columnName(column)}${number}`;
  if (value === null || value === '') return `<c r="${at}" s="${STYLE.text}"/>`;
  if (typeof value === 'number')
    return `<c r="${at}" s="${isBold ? STYLE.boldNumber : STYLE.number}"><v>${value}</v></c>`;
  const day = type === 'date' ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(day)) return `<c r="${at}" s="${STYLE.date}"><v>${day / MS_PER_DAY + DAYS_TO_1970}</v></c>`;
  return textCell(column, number, value, isBold ? STYLE.boldText : textStyle(value));
}

/** What a person who edits the cell would turn into a formula or a number stays quoted. */
function textStyle(value: string): number {
  return /^[=+\-@\t\r]/.test(value) ? STYLE.quoted : STYLE.text;
}

function textCell(column: number, number: number, text: string, style: number): string {
  if (text.length > MOST_SIGNS) throw new Error('a text that is too long for a cell');
  const inside = `<is><t xml:space="preserve">${escaped(text)}</t></is>`;
  return `<c r="${columnName(column)}${number}" s="${style}" t="inlineStr">${inside}</c>`;
}

/** A, B … Z, AA … */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For XML; `_x0041_` would be read as «A» (ECMA-376, ST_Xstring), so that its line is written as what it is. */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
