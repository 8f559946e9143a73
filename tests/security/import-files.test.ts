import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, READER_MEMORY_MB } from '#electron/importing/foreign-file.ts';
import type { ReadAnswer } from '#electron/importing/reader-process.ts';
import { columnLetters, type HostileEntry, textRow, workbookOf, zipOf } from './hostile-workbooks.ts';

const READER = join(import.meta.dirname, '../../electron/importing/reader-process.ts');
const EXAMPLE = join(import.meta.dirname, '../data/journal-example.xlsx');
const MAX_MS = 5000;
const MAX_RSS_KB = 300 * 1024;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kolo-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Highest resident memory the process ever had, in kB, as Linux counts it. */
function peakMemoryKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

interface Outcome {
  readonly answer: ReadAnswer | 'ended without an answer';
  readonly ms: number;
  readonly peakKb: number;
}

/** Reads the file as the main process does: a child of its own, limited memory, one message. */
function readInChild(path: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = fork(READER, {
      execArgv: [`--max-old-space-size=${READER_MEMORY_MB}`],
      serialization: 'advanced',
      stdio: 'ignore',
    });
    let peakKb = 0;
    const look = () => {
      peakKb = Math.max(peakKb, peakMemoryKb(child.pid ?? 0));
    };
    const watch = setInterval(look, 20);
    let answer: Outcome['answer'] = 'ended without an answer';
    child.once('message', (message) => {
      look();
      answer = message as ReadAnswer;
    });
    child.once('exit', () => {
      clearInterval(watch);
      resolve({ answer, ms: performance.now() - started, peakKb });
    });
    child.send({ path });
  });
}

function fileOf(content: Buffer): string {
  const path = join(folder, `${crypto.randomUUID()}.xlsx`);
  writeFileSync(path, content);
  return path;
}

async function expectRefused(content: Buffer, code: string): Promise<void> {
  const { answer, ms, peakKb } = await readInChild(fileOf(content));
  expect(answer).toEqual({ ok: false, code });
  expect(ms).toBeLessThan(MAX_MS);
  expect(peakKb).toBeLessThan(MAX_RSS_KB);
}

const workbook = (parts: Parameters<typeof workbookOf>[0]) => zipOf(workbookOf(parts));
const withEntry = (entry: HostileEntry) => workbook({ more: [entry] });

describe('a file that is no ordinary workbook is refused within five seconds and 300 MB', () => {
  it('a bomb of 1 : 1000 whose headers tell the truth', async () => {
    const rows = textRow(1, ['x'.repeat(20 * 1024 * 1024)]);
    await expectRefused(workbook({ sheet: rows }), 'shell/too-large');
  });

  it('a small file whose headers claim four gigabytes', async () => {
    const entries = workbookOf().map((entry) => ({ ...entry, claimedBytes: 0xfffffffe }));
    await expectRefused(zipOf(entries), 'shell/too-large');
  });

  it('a bomb whose headers claim one kilobyte', async () => {
    const [first, second, sheet] = workbookOf({ sheet: textRow(1, ['x'.repeat(300 * 1024 * 1024)]) });
    const lying = [first, second, sheet && { ...sheet, claimedBytes: 1024 }].filter((entry) => entry !== undefined);
    await expectRefused(zipOf(lying), 'shell/unreadable-file');
  });

  it('a million shared strings', async () => {
    const sharedStrings = Array.from({ length: 1_000_000 }, (_, n) => `<si><t>рядок ${n}</t></si>`).join('');
    await expectRefused(workbook({ sharedStrings }), 'shell/too-large');
  });

  it('a row of 16,384 columns', async () => {
    await expectRefused(
      workbook({
        sheet: textRow(
          1,
          Array.from({ length: 16_384 }, () => 'а'),
        ),
      }),
      'shell/too-large',
    );
  });

  it('one cell in the last column and one in the last row that Excel knows', async () => {
    await expectRefused(workbook({ sheet: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }), 'shell/too-large');
    await expectRefused(workbook({ sheet: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }), 'shell/too-large');
    await expectRefused(workbook({ sheet: '<row r="4000000000"><c r="A1"><v>1</v></c></row>' }), 'shell/too-large');
  });

  it('elements nested a hundred thousand deep', async () => {
    const deep = '<x>'.repeat(100_000) + '</x>'.repeat(100_000);
    await expectRefused(workbook({ sheet: deep }), 'shell/unreadable-file');
  });

  it('an external entity, and entities that multiply', async () => {
    const external = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    await expectRefused(workbook({ prologue: external, sheet: textRow(1, ['&e;']) }), 'shell/unreadable-file');
    // A processing instruction behind it must not hide the document type from the check.
    await expectRefused(
      workbook({ prologue: `${external}<?x ?>`, sheet: textRow(1, ['&e;']) }),
      'shell/unreadable-file',
    );
    const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    await expectRefused(workbook({ prologue: laughs, sheet: textRow(1, ['&b;']) }), 'shell/unreadable-file');
  });

  it('markup that hides rows from one reader and not from another', async () => {
    const hidden = '<x a=">" b="<!--"/><row r="4000000000"/><x c="-->"/>';
    await expectRefused(workbook({ sheet: hidden }), 'shell/unreadable-file');
  });

  it('an entry that climbs out of the archive', async () => {
    await expectRefused(withEntry({ name: '../../evil.xml', content: 'x' }), 'shell/unreadable-file');
    await expectRefused(withEntry({ name: 'xl\\..\\evil.xml', content: 'x' }), 'shell/unreadable-file');
  });

  it('an encrypted entry and a workbook with macros', async () => {
    await expectRefused(zipOf(workbookOf().map((entry) => ({ ...entry, encrypted: true }))), 'shell/protected');
    await expectRefused(withEntry({ name: 'xl/vbaProject.bin', content: 'x' }), 'shell/macros');
  });

  it('five thousand entries', async () => {
    const more = Array.from({ length: 5000 }, (_, n) => ({ name: `xl/media/${n}.png`, content: '' }));
    await expectRefused(workbook({ more }), 'shell/too-large');
  });

  it('a truncated archive, an empty file, an old .xls, an OpenDocument table and a picture', async () => {
    const whole = readFileSync(EXAMPLE);
    await expectRefused(whole.subarray(0, whole.length / 2), 'shell/unreadable-file');
    await expectRefused(Buffer.alloc(0), 'shell/empty-file');
    await expectRefused(Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'shell/old-excel');
    await expectRefused(
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'shell/open-document',
    );
    await expectRefused(Buffer.from('89504e470d0a1a0a', 'hex'), 'shell/unsupported-file');
  });

  it('a workbook sealed with a password, and a letter and a web page that were renamed', async () => {
    const sealed = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(4096),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(4096),
    ]);
    await expectRefused(sealed, 'shell/protected');
    await expectRefused(zipOf([{ name: 'word/document.xml', content: '<w/>' }]), 'shell/unsupported-file');
    await expectRefused(
      Buffer.from('<html><table><tr><td>Прізвище</td></tr></table></html>'),
      'shell/unsupported-file',
    );
  });

  it('a file that is gone', async () => {
    const { answer } = await readInChild(join(folder, 'немає.xlsx'));
    expect(answer).toEqual({ ok: false, code: 'shell/unreadable-file' });
  });
});

describe('what only looks odd is read', () => {
  it('a sheet, a head and a relation called __proto__ pollute nothing', async () => {
    const named = workbook({ sheetName: '__proto__', sheet: textRow(1, ['__proto__', 'constructor']) });
    expect((await readInChild(fileOf(named))).answer).toEqual({
      ok: true,
      sheets: [{ name: '__proto__', rows: [['__proto__', 'constructor']] }],
    });
    await expectRefused(workbook({ relationId: '__proto__' }), 'shell/unreadable-file');
  });

  it('empty formatted cells down to the last row do not make a list too large', async () => {
    const sheet = `${textRow(1, ['Прізвище'])}<row r="1048575"><c r="XFD1048575" s="0"/></row><row r="1048576" ht="15"/>`;
    const { answer } = await readInChild(fileOf(workbook({ sheet })));
    expect(answer).toEqual({ ok: true, sheets: [{ name: 'Список', rows: [['Прізвище']] }] });
  });

  it('the largest list that the limits let through stays below the memory limit', async () => {
    const cells = Array.from({ length: 13 }, (_, n) => columnLetters(n + 1));
    const rows = Array.from({ length: Math.floor(LIMITS.cells / 13) }, (_, row) => {
      const written = cells.map(
        (column, n) => `<c r="${column}${row + 1}" t="s"><v>${(row * 13 + n) % (LIMITS.sharedStrings - 1)}</v></c>`,
      );
      return `<row r="${row + 1}">${written.join('')}</row>`;
    });
    const texts = Array.from({ length: LIMITS.sharedStrings - 1 }, (_, n) => `<si><t>Прізвище ${n}</t></si>`);
    const big = workbook({ sheet: rows.join(''), sharedStrings: texts.join('') });
    const { answer, peakKb } = await readInChild(fileOf(big));
    expect(answer).toMatchObject({ ok: true });
    expect(peakKb).toBeLessThan(MAX_RSS_KB);
  });
});
