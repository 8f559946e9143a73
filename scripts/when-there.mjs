import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { root } from './tree.mjs';

/** `node scripts/when-there.mjs <script> <what it will be> [arguments]`: runs the script, or says that it comes later. */
const [script, subject, ...rest] = process.argv.slice(2);
if (existsSync(`${root}/${script}`)) {
  process.exitCode = (await run('node', [script, ...rest], { show: true })).code;
} else {
  console.log(`${subject} is not part of Kolo yet; nothing was run.`);
}
