import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm start`: builds Kolo when needed and opens it, in Electron or in the stand-in; without a display it plays
 * the main job and says where the pictures lie. Any Node from 20 on starts it; the work is done by the project's own.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Runs a program in the foreground; signals reach it, so that it can finish what it is doing. */
function runUntilClosed(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The same again under the project's own Node. */
async function again() {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  return await runUntilClosed(ownNode, process.argv.slice(1), env);
}

async function start() {
  if (!existsSync(ownNode)) throw new Error('Run npm ci first: node_modules is missing or incomplete.');
  if (Number(process.versions.node.split('.')[0]) < 24) return await again();
  const { buildIfNeeded } = await import('./build-if-needed.mjs');
  const { ensureBrowser } = await import('./ensure-browser.mjs');
  buildIfNeeded();
  const { kind, path } = await ensureBrowser({ download: true });
  const more = process.argv.slice(2);
  if (kind === 'electron') {
    console.log('Kolo opens in Electron.');
    return await runUntilClosed(path, [root, ...more]);
  }
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) {
    console.log(`No Electron and no display here: Kolo plays its main job in the stand-in, over ${path}.`);
    return await runUntilClosed(process.execPath, [join(root, 'tests/runtime/play.ts'), ...more]);
  }
  console.log(`Electron's binary is not to be had here: Kolo opens in the stand-in, over ${path}.`);
  const hooks = join(root, 'tests/runtime/hooks.ts');
  return await runUntilClosed(process.execPath, ['--import', hooks, join(root, 'out/main/main.js'), ...more]);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
