import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';

/** `node scripts/ensure-browser.mjs`: finds what Kolo can run in, installs it where that is possible, says which. */

const REACHABLE_MS = 4000;

/** Electron's download host answers: only then is its binary worth waiting for. */
async function electronCanBeDownloaded() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  try {
    const signal = AbortSignal.timeout(REACHABLE_MS);
    return (await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

async function findElectron({ download }) {
  const { electronBinary, electronCanRun } = await import('../tests/support/launch-electron.ts');
  if (!electronCanRun()) return null;
  const installed = electronBinary();
  if (installed || !download || !(await electronCanBeDownloaded())) return installed;
  console.log('Downloading Electron …');
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'inherit' });
  return electronBinary();
}

function works(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Installs Chromium with the package manager of Debian and its kin; false where that cannot be done unasked. */
function installChromium() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !works('sudo', '-n', 'true')) return false;
  console.log('Installing the missing browser: apt-get install -y chromium');
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return works(command, ...rest);
  };
  return apt('install', '-y', 'chromium') || (apt('update') && apt('install', '-y', 'chromium'));
}

/**
 * What Kolo runs in on this machine: `{ kind: 'electron' | 'stand-in', path }`. With `download`, Electron's binary
 * is fetched where its host answers. Throws with a sentence for the person when there is nothing to run in.
 */
export async function ensureBrowser({ download = false } = {}) {
  const electron = await findElectron({ download });
  if (electron) return { kind: 'electron', path: electron };
  const { findBrowser } = await import('../tests/runtime/find-browser.ts');
  const found = findBrowser() ?? (installChromium() ? findBrowser() : null);
  if (found) return { kind: 'stand-in', path: found };
  throw new Error('Kolo needs a browser to show its window: install Chromium, Chrome or Edge and start again.');
}

if (import.meta.filename === process.argv[1]) {
  try {
    const { kind, path } = await ensureBrowser();
    console.log(kind === 'electron' ? `Electron: ${path}` : `The stand-in for Electron, over ${path}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
