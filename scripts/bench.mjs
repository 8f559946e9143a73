import { join } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { run } from './run.mjs';
import { root } from './tree.mjs';

/**
 * `npm run bench -- [--families N] [--rows 1,5] [--json F]`: measures Kolo against the least that the same work could
 * cost on this machine, in the same run. See tests/bench.
 */
try {
  buildIfNeeded();
  await ensureBrowser();
  const { code } = await run('node', [join(root, 'tests/bench/bench.ts'), ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
