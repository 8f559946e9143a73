import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Entry, sizeOf, tableOf } from './entry.ts';
import { exportRow } from './export-row.ts';
import { makeRegion } from './region.ts';
import { registerRows } from './register-rows.ts';
import { windowRows } from './window-rows.ts';

/**
 * `node tests/bench/bench.ts [--families N] [--rows 1,5] [--inserts N] [--peers] [--json F]`: measures Kolo against its
 * floors, prints a table and writes the entries to F. `--inserts` measures the search once more after as many families
 * taken one by one; `--peers` sets restic and 7z beside rows 10 and 11, where they are installed. Row 11 is meant for ten
 * regions: `--families 34700 --rows 11`. A figure never fails it; it ends with 1 when a row could not be measured.
 */

const REGISTER_ROWS = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 15];
/** Measured in processes of their own. */
const ALONE_ROWS = [14];

function wanted() {
  const { values } = parseArgs({
    options: {
      families: { type: 'string', default: '3470' },
      rows: { type: 'string', default: '1,2,3,4,5,6,8,9,10,12,13,14,15,16,17,18,19' },
      json: { type: 'string' },
      inserts: { type: 'string', default: '0' },
      peers: { type: 'boolean', default: false },
    },
  });
  const families = Number(values.families);
  if (!Number.isInteger(families) || families < 1000) throw new Error('--families takes a whole number from 1000');
  return { ...values, families, inserts: Number(values.inserts), rows: new Set(values.rows.split(',').map(Number)) };
}

/** Processes that ran or waited to run in the last minute. */
const load = () => loadavg()[0]?.toFixed(1);

async function bench(): Promise<void> {
  const { families, rows, inserts, json, peers } = wanted();
  const size = sizeOf(families);
  const before = load();
  const region = await makeRegion(families);
  try {
    const all: Entry[] = [];
    if (rows.has(14)) all.push(...exportRow(size));
    if ([...rows].some((row) => ![...REGISTER_ROWS, ...ALONE_ROWS].includes(row)))
      all.push(...(await windowRows(region, size, rows)));
    // Row 6 adds families, so that these come last.
    if (REGISTER_ROWS.some((row) => rows.has(row)))
      all.push(...(await registerRows(region, size, rows, inserts, peers)));
    const entries = all.filter(({ row }) => rows.has(row)).sort((a, b) => a.row - b.row);
    console.log(tableOf(entries));
    // What else the machine did meets floor and Kolo alike, but not percentiles and amounts of time.
    console.log(`Load of the machine: ${before} before, ${load()} after, on ${availableParallelism()} processors.`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(entries, null, 2)}\n`);
    if (entries.some(({ kolo }) => kolo === null)) process.exitCode = 1;
  } finally {
    await region.remove();
  }
}

await bench();
