import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { BARE_FOLDER } from './browser.ts';

/** Builds the bare Mantine page as the window is built. */
export async function buildBarePage(): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'bare'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: BARE_FOLDER, emptyOutDir: true, minify: true },
  });
}

/** Kilobytes (1,000 bytes) of files after gzip, each on its own, as a server would send them. */
export function gzippedKb(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
}

export function bareScripts(): string[] {
  const assets = join(BARE_FOLDER, 'assets');
  return readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(assets, name));
}
