import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Set up once a run, by Vitest and Playwright alike: whatever the tests and the programs they start leave in the
 * temporary folder lies in one of the run's own, which goes when the run ends.
 */
export default function ownTemp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kolo-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
