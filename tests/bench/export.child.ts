import { zipSync } from 'fflate';
import { fileOf } from '#electron/papers/files/file-of.ts';
import type { Paper } from '#shared/papers/paper.ts';
import { interleaved, median } from './measure.ts';

/**
 * Row 14 in a process of its own, so that the memory is that of the export: `node export.child.ts ROWS floor|kolo|both`
 * prints milliseconds of the floor and of Kolo and the most memory that was held, in MB.
 */

type Row = [number, string, string, number, number, string, string, string, string, string, string, null];

const rowOf = (at: number): Row => [
  at + 1,
  `Ж-26-${String(at).padStart(6, '0')}`,
  `Прізвище${at % 900} О. П.`,
  1960 + (at % 45),
  at % 5,
  `Овруцька громада, с. Рудня-${at % 300}`,
  '14, 7',
  'складний',
  'Їжак О. П.',
  `2026-0${(at % 9) + 1}-1${at % 10}`,
  'під супроводом',
  null,
];

function paperOf(rows: readonly Row[]): Paper {
  const types = [
    'number',
    'text',
    'text',
    'year',
    'number',
    'text',
    'text',
    'text',
    'text',
    'date',
    'text',
    'text',
  ] as const;
  const columns = types.map((type) => ({ head: type, type, weight: 1, isCentred: false }));
  return {
    running: '',
    language: 'uk',
    format: 'landscape',
    isLarge: false,
    isDemonstration: false,
    isConfidential: true,
    carries: ['initials'],
    person: null,
    isForShow: false,
    stamp: null,
    notices: [],
    blocks: [{ kind: 'table', columns, rows: rows as Row[], rowKinds: {}, isFacts: false, leastLines: 1 }],
  };
}

/** The least that a spreadsheet opens: one sheet of plain cells, without styles, escaped and zipped in one go. */
function floorOf(rows: readonly Row[]): Uint8Array {
  const cell = (value: string | number | null) => {
    if (value === null) return '<c/>';
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    return `<c t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  };
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const bytes = new TextEncoder().encode(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`);
  return zipSync({ 'xl/worksheets/sheet1.xml': bytes }, { level: 6 });
}

const rows = Array.from({ length: Number(process.argv[2]) }, (_, at) => rowOf(at));
const paper = paperOf(rows);
if (process.argv[3] === 'kolo') {
  await fileOf(paper, 'xlsx');
  console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
} else {
  const times = await interleaved(
    { rounds: 5, warmUp: 1 },
    () => floorOf(rows),
    () => fileOf(paper, 'xlsx'),
  );
  console.log(JSON.stringify({ floor: median(times.floor), kolo: median(times.kolo) }));
}
