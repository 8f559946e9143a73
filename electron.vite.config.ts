import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { textsWithCode } from './scripts/texts-with-code.ts';
import { contract } from './shared/contract.ts';
import { channelsOf } from './shared/ipc/procedure.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Routes of the window are addresses such as /families/…, from which relative assets would not be found. */
const absoluteAddresses: Plugin = { name: 'kolo-absolute-addresses', config: () => ({ base: '/' }) };

/** Only the native module stays outside: a packed program then needs no other node_modules. */
const NATIVE = ['better-sqlite3'];

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          'register-process': at('electron/register-process.ts'),
          'reader-process': at('electron/importing/reader-process.ts'),
        },
        external: NATIVE,
      },
    },
  },
  preload: {
    define: { KOLO_CHANNELS: JSON.stringify(channelsOf(contract)) },
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [textsWithCode(at('renderer/text/uk')), react(), absoluteAddresses],
    build: {
      minify: true,
      sourcemap: false,
      // A data: font or script would be against the page's policy.
      assetsInlineLimit: 0,
      // Read from the disk, not fetched over a line.
      chunkSizeWarningLimit: 2000,
      // Nor does a page have to name beforehand what it imports: such lists of every page were 6 kB of the first one.
      modulePreload: { resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
      rolldownOptions: {
        input: { index: at('renderer/index.html'), print: at('renderer/print.html') },
        // What is imported from a file that only hands on another's does not bring the file: the list needs no schemas.
        treeshake: { moduleSideEffects: [{ test: /\/shared\/.*\.ts$/, sideEffects: false }] },
      },
    },
  },
});
