import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { againstFloor, againstLimit, type Entry } from './entry.ts';

const CHILD = join(import.meta.dirname, 'export.child.ts');

function measured(rows: number, what: 'both' | 'kolo'): Record<string, number> {
  return JSON.parse(execFileSync(process.execPath, [CHILD, String(rows), what], { encoding: 'utf8' }));
}

/** Row 14: a list as an Excel file, against the least that a spreadsheet opens. */
export function exportRow(size: string): Entry[] {
  return [
    { rows: 3470, goal: 2.5 },
    { rows: 100_000, goal: 3 },
  ].flatMap(({ rows, goal }) => {
    const { floor = 0, kolo = 0 } = measured(rows, 'both');
    const { megabytes = 0 } = measured(rows, 'kolo');
    const one = { row: 14, size, operation: `list to XLSX, ${rows} rows; floor: plain cells, zipped`, kolo };
    const memory = { row: 14, size, operation: `most memory of it, ${rows} rows; floor: 300 MB`, kolo: megabytes };
    return [
      againstFloor({ ...one, unit: 'ms' as const }, floor, goal),
      againstLimit({ ...memory, unit: 'MB' as const }, 300),
    ];
  });
}
