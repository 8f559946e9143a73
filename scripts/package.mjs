import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';
import { root } from './tree.mjs';

/**
 * `node scripts/package.mjs [--no-build]`: builds and packs Kolo for Windows into `dist/win-unpacked`; with
 * Electron's Windows distribution at hand (`KOLO_ELECTRON_DIST`, or Windows itself) also the installer.
 */

const STAND_IN = 'dist/electron-stand-in';
/** `@electron/fuses` looks for this in the executable; then version 1, the number of fuses and their states. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 8;

/**
 * Where Electron's Windows binary is not at hand, a small Windows executable plays it, with a fuse wire of its own,
 * so that asar, native module, resources and fuses are packed as they will be. The result does not run.
 */
function standIn() {
  const folder = `${root}/${STAND_IN}`;
  mkdirSync(`${folder}/locales`, { recursive: true });
  for (const language of ['uk', 'en-US', 'de']) writeFileSync(`${folder}/locales/${language}.pak`, '');
  const exe = `${folder}/electron.exe`;
  cpSync(`${root}/node_modules/electron-winstaller/vendor/7z-x64.exe`, exe);
  const wire = Buffer.from([1, FUSES, ...Array(FUSES).fill('1'.charCodeAt(0))]);
  appendFileSync(exe, Buffer.concat([Buffer.from(FUSE_SENTINEL), wire]));
  writeFileSync(`${folder}/version`, JSON.parse(readFileSync(`${root}/node_modules/electron/package.json`)).version);
  return folder;
}

function dist() {
  if (process.env.KOLO_ELECTRON_DIST) return { folder: process.env.KOLO_ELECTRON_DIST, real: true };
  const installed = `${root}/node_modules/electron/dist`;
  if (existsSync(`${installed}/electron.exe`)) return { folder: installed, real: true };
  return { folder: standIn(), real: false };
}

async function must(command, args) {
  const { code } = await run(command, args, { show: true, env: { CSC_IDENTITY_AUTO_DISCOVERY: 'false' } });
  if (code !== 0) process.exit(code);
}

if (!process.argv.includes('--no-build')) await must('npm', ['run', 'build']);
rmSync(`${root}/dist`, { recursive: true, force: true });
const { folder, real } = dist();
const target = real ? ['--win', 'nsis'] : ['--win', 'dir'];
await must('electron-builder', [...target, '--x64', '--publish', 'never', `-c.electronDist=${folder}`]);
if (real) {
  console.log('Packed with Electron for Windows: dist/ holds the installer.');
} else {
  console.log('Packed with a stand-in for electron.exe: dist/win-unpacked shows what is shipped, and does not run.');
}
