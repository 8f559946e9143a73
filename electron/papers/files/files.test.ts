import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Paper } from '#shared/papers/paper.ts';
import { plainText } from '../plain-text.ts';
import { fileOf } from './file-of.ts';

/** Texts that a spreadsheet would like to calculate, and texts that a careless writer loses. */
const TEXTS = [
  '=1+1',
  '=HYPERLINK("http://x.invalid","натисни")',
  '+380671234567',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  'constructor',
  '__proto__',
  '_x0041_',
  '<b>жирний</b> & "лапки"',
  "Дем'янчук; Мар’яна",
  'два\nрядки',
  ' пробіли ',
  '007',
  '1.2.2026',
  '🙂 👩\u200d👧',
  'а'.repeat(400),
];

function paperOf(rows: readonly (readonly [string, number | null, string | null])[]): Paper {
  return Paper.parse({
    running: 'Список [сімей]: станом на сьогодні, дуже довга назва аркуша',
    language: 'uk',
    format: 'landscape',
    isLarge: false,
    isDemonstration: false,
    isConfidential: true,
    carries: ['names'],
    person: null,
    notices: [],
    blocks: [
      { kind: 'opening', institution: ['Обласний центр'], approval: null, title: 'СПИСОК', under: ['=1+1'] },
      {
        kind: 'table',
        columns: [
          { head: 'Прізвище', type: 'text', weight: 3 },
          { head: 'Діти', type: 'number', weight: 1 },
          { head: 'Взято', type: 'date', weight: 1 },
        ],
        rows,
      },
      { kind: 'closing', totals: ['Усього: 2.'], notes: [], executor: null, signatures: [] },
    ],
  });
}

const rowsOf = (texts: readonly string[]) =>
  texts.map((text, at): [string, number, string] => [plainText(text), at, '2026-02-28']);

async function sheetOf(rows: Parameters<typeof paperOf>[0]): Promise<string> {
  const files = unzipSync(await fileOf(paperOf(rows), 'xlsx'));
  return new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
}

/** What LibreOffice makes of a file. Its profile is its own, so that no office that runs is disturbed. */
function converted(bytes: Uint8Array, name: string, to: string, from: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'kolo-office-'));
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = [profile, '--headless', ...from, '--convert-to', to, '--outdir', folder, join(folder, name)];
  execFileSync('soffice', options, { stdio: 'pipe', timeout: 120_000 });
  return readFileSync(join(folder, name.replace(/\w+$/, to.split(':')[0] ?? '')), 'utf8');
}

/** Fields of a file with commas and quotes (RFC 4180). */
function parsed(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const text = csv.replace(/^\ufeff/, '');
  const field = new RegExp(`"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*)`, 'y');
  for (let at = 0; at < text.length; ) {
    field.lastIndex = at;
    const [, quoted, plain = ''] = field.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at = field.lastIndex;
    if (text[at] !== separator) {
      at += text.startsWith('\r\n', at) ? 1 : 0;
      if (at + 1 < text.length) rows.push([]);
    }
    at += 1;
  }
  return rows;
}

test('LibreOffice reads from the Excel file the very texts, numbers and days that were written', async () => {
  const rows = rowsOf(TEXTS);
  const csv = converted(await fileOf(paperOf(rows), 'xlsx'), 'list.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76');
  const read = parsed(csv, ',');
  const head = read.findIndex(([first]) => first === 'Прізвище');
  expect(read.slice(head + 1, head + 1 + rows.length)).toEqual(
    rows.map(([text, number]) => [text, String(number), '28.02.2026']),
  );
  expect(read.slice(0, head).map(([first]) => first)).toEqual(['Обласний центр', 'СПИСОК', '=1+1', '']);
}, 180_000);

test('LibreOffice reads the CSV and the Word document', async () => {
  const rows = rowsOf(['=1+1', 'Ковальчук; "Ко"', 'Їжак']);
  // Semicolons and UTF-8, as the system settings of an office say.
  const asTable = ['--infilter=Text - txt - csv (StarCalc):59,34,76'];
  const csv = converted(await fileOf(paperOf(rows), 'csv'), 'list.csv', 'html', asTable);
  for (const word of ["'=1+1", 'Ковальчук; &quot;Ко&quot;', 'Їжак']) expect(csv).toContain(word);
  const words = converted(await fileOf(paperOf(rows), 'docx'), 'list.docx', 'txt:Text (encoded):UTF8');
  for (const word of ['СПИСОК', 'Прізвище', 'Їжак', '28.02.2026', 'Усього: 2.', '=1+1']) expect(words).toContain(word);
}, 180_000);

test('no text becomes a formula: the sheet has no element for one, and every cell keeps its text', async () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...TEXTS));
  const beginning = fc.constantFrom('=', '+', '-', '@', '\t', '', ' ', "'");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(beginning, texts), { minLength: 1, maxLength: 8 }), async (parts) => {
      const rows = rowsOf(parts.map(([start, text]) => start + text));
      const xml = await sheetOf(rows);
      expect(xml).not.toMatch(/<f[ >/]/);
      expect(xml.match(/ t="(?!inlineStr)/)).toBeNull();
      const csv = parsed(new TextDecoder().decode(await fileOf(paperOf(rows), 'csv')), ';').slice(1);
      for (const [at, [text]] of csv.entries()) {
        const written = rows[at]?.[0] ?? '';
        expect(text === written || text === `'${written}`).toBe(true);
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
  );
});

test('the Excel file has a frozen head, a filter over the table, widths and typed cells', async () => {
  const xml = await sheetOf([['Їжак', 3, '2026-02-28']]);
  expect(xml).toContain('<pane ySplit="5"');
  expect(xml).toContain('<autoFilter ref="A5:C6"/>');
  expect(xml).toMatch(/<col min="1" max="1" width="\d+" customWidth="1"\/>/);
  expect(xml).toContain('<v>3</v>');
  // Day 46081 of Excel.
  expect(xml).toContain('<v>46081</v>');
});

test('python reads the parts of both office files as whole archives of well-formed XML', async () => {
  const script = [
    'import sys, zipfile, xml.dom.minidom as dom',
    'z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None',
    '[dom.parseString(z.read(n)) for n in z.namelist() if n.endswith((".xml", ".rels"))]',
    'print(len(z.namelist()))',
  ].join('\n');
  for (const kind of ['xlsx', 'docx'] as const) {
    const path = join(mkdtempSync(join(tmpdir(), 'kolo-zip-')), `a.${kind}`);
    writeFileSync(path, await fileOf(paperOf(rowsOf(TEXTS)), kind));
    expect(Number(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }))).toBeGreaterThan(4);
  }
});
