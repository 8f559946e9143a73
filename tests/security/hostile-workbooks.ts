import { crc32, deflateRawSync } from 'node:zlib';

export interface HostileEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the headers claim instead of the true size. */
  readonly claimedBytes?: number;
  readonly encrypted?: boolean;
}

function fieldsOf(entry: HostileEntry, packed: Buffer): Buffer {
  const content = Buffer.from(entry.content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.encrypted ? 1 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(entry.claimedBytes ?? content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return fields;
}

/** A deflated zip that may lie; nothing about it is checked. */
export function zipOf(entries: readonly HostileEntry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(Buffer.from(entry.content));
    const fields = fieldsOf(entry, packed);
    const name = Buffer.from(entry.name);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name);
    at += 30 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, listing, end]);
}

const SHEET_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  readonly sheet?: string;
  readonly sharedStrings?: string;
  readonly sheetName?: string;
  readonly relationId?: string;
  readonly prologue?: string;
  readonly more?: readonly HostileEntry[];
}

/** The entries of a smallest workbook of one sheet, with the parts that a test wants to be hostile. */
export function workbookOf(parts: WorkbookParts = {}): HostileEntry[] {
  const id = parts.relationId ?? 'rId1';
  const prologue = parts.prologue ?? '<?xml version="1.0" encoding="UTF-8"?>';
  const strings = parts.sharedStrings === undefined ? [] : [parts.sharedStrings];
  return [
    {
      name: 'xl/workbook.xml',
      content: `${prologue}<workbook xmlns="${SHEET_NS}" xmlns:r="${RELATIONS}"><sheets><sheet name="${parts.sheetName ?? 'Список'}" sheetId="1" r:id="${id}"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${prologue}<worksheet xmlns="${SHEET_NS}"><sheetData>${parts.sheet ?? textRow(1, ['Прізвище'])}</sheetData></worksheet>`,
    },
    ...strings.map((content) => ({
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${SHEET_NS}">${content}</sst>`,
    })),
    ...(parts.more ?? []),
  ];
}

/** Letters of a column from 1. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function textRow(row: number, cells: readonly string[]): string {
  const written = cells.map(
    (text, index) => `<c r="${columnLetters(index + 1)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}
