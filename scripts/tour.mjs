import { join, resolve } from 'node:path';
import { buildIfNeeded } from './build-if-needed.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { root } from './tree.mjs';

/**
 * `npm run tour -- [folder]`: pictures of every screen in each language, light and dark, and of the pages of each
 * document, with an index.html. Fails when a screen shows a failure or a text that is not translated.
 */

buildIfNeeded();
await ensureBrowser();
const { takeTour } = await import('../tests/tour/tour.ts');
const { folder, pictures, faults } = await takeTour(resolve(process.argv[2] ?? join(root, 'tour')));
for (const fault of faults) console.log(`FAULT  ${fault}`);
console.log(`${pictures.length} pictures, ${faults.length} faults: ${join(folder, 'index.html')}`);
process.exitCode = faults.length > 0 || pictures.length === 0 ? 1 : 0;
