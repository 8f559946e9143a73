import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import ts from 'typescript';
import { run } from './run.mjs';
import { projectFiles, root } from './tree.mjs';

/**
 * Looks into the packed program; packs it first where it is not there, and with `--fresh` what was just built.
 * Prints what is wrong; exit code 1 then.
 */

const PACKED = `${root}/dist/win-unpacked`;
const ASAR = `${PACKED}/resources/app.asar`;
const NATIVE = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
const ENTRIES = ['main', 'preload', 'register-process', 'reader-process'];
/** As the list of Electron safeguards has them: what is on, what is off. */
const FUSES = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
};
const FORBIDDEN = {
  'C sources': /\.(c|cc|cpp|h|hpp|gyp)$/,
  tests: /(^|\/)(tests?|__tests__)\/|\.(test|spec)\.[cm]?[jt]sx?$/,
  'source maps': /\.map$/,
  'TypeScript sources': /\.tsx?$/,
};

/** Whether Electron itself is in the package, or the stand-in that `scripts/package.mjs` names. */
const isElectron = () => existsSync(`${PACKED}/icudtl.dat`);

/** Files inside the asar, unpacked ones included, with `/`. */
function packedFiles() {
  const entries = listPackage(ASAR, { isPack: false }).map((path) => path.replace(/\\/g, '/').replace(/^\//, ''));
  return entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)));
}

const text = (path) => extractFile(ASAR, path).toString('utf8');

const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that a bundle of the register's or main's side loads when it runs. */
function packagesOf(code) {
  const loaded = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  return loaded.filter((name) => !/^(\.|\/|node:)/.test(name)).map(packageOf);
}

/** The packed program refuses a native module with another hash: one that is shipped with it would open nothing. */
function isPinned(path) {
  if (!existsSync(path)) return false;
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  return text('out/main/register-process.js').includes(hash);
}

function contents(files) {
  const has = (pattern) => files.some((path) => pattern.test(path));
  const natives = files.filter((path) => path.endsWith('.node'));
  const entries = ENTRIES.map((name) => [`${name} is there`, has(new RegExp(`^out/.*(^|/)${name}\\.[cm]?js$`))]);
  const forbidden = Object.entries(FORBIDDEN).map(([what, pattern]) => [
    `no ${what}`,
    !has(pattern),
    files.filter((path) => pattern.test(path)),
  ]);
  return [
    ...entries,
    ['the window and the printable page are there', has(/renderer\/index\.html$/) && has(/renderer\/print\.html$/)],
    ['the native module for Windows is there and no other', natives.join() === NATIVE, natives],
    ['the native module stands outside the asar', existsSync(`${ASAR}.unpacked/${NATIVE}`)],
    ['the native module is the pinned one', isPinned(`${ASAR}.unpacked/${NATIVE}`)],
    ...forbidden,
  ];
}

function dependencies(files) {
  const manifest = JSON.parse(text('package.json'));
  const product = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).dependencies;
  const modules = files.filter((path) => path.startsWith('node_modules/'));
  const shipped = new Set(modules.map((path) => packageOf(path.slice('node_modules/'.length))));
  const strangers = [...shipped].filter((name) => !Object.hasOwn(product, name));
  const bundles = files.filter((path) => /^out\/(?!renderer\/).*\.[cm]?js$/.test(path));
  const provided = new Set([...builtinModules, 'electron', ...shipped]);
  const lacking = [...new Set(bundles.flatMap((path) => packagesOf(text(path))))].filter((name) => !provided.has(name));
  return [
    ['no devDependency', strangers.length === 0 && !manifest.devDependencies, strangers],
    ['what the bundles load is there', bundles.length > 0 && lacking.length === 0, lacking],
  ];
}

/** One sentence of each language's texts must be found in the window's bundle. */
function texts(files) {
  const bundles = files.filter((path) => /^out\/renderer\/.*\.js$/.test(path));
  const code = bundles.map(text).join('\n');
  const sources = projectFiles().filter((path) => /^renderer\/text\/[a-z]{2}\/.*\.json$/.test(path));
  const first = (value) => (typeof value === 'string' ? value : first(Object.values(value)[0] ?? ''));
  const lacking = sources.filter((path) => {
    const sample = first(JSON.parse(readFileSync(`${root}/${path}`, 'utf8')));
    return !code.includes(sample) && !code.includes(JSON.stringify(sample).slice(1, -1));
  });
  return [['the texts of every language are there', sources.length > 0 && lacking.length === 0, lacking]];
}

async function fuses() {
  const wire = await getCurrentFuseWire(`${PACKED}/Kolo.exe`);
  const wrong = Object.entries(FUSES).filter(
    ([name, on]) => wire[FuseV1Options[name]] !== (on ? '1' : '0').charCodeAt(0),
  );
  const where = isElectron() ? 'in Electron' : 'in the stand-in';
  return [[`the fuses are set ${where}`, wrong.length === 0, wrong.map(([name]) => name)]];
}

function weight(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + weight(`${path}/${name}`), 0);
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const fresh = process.argv.includes('--fresh');
if (fresh || !existsSync(ASAR)) {
  const { code } = await run('node', ['scripts/package.mjs', ...(fresh ? ['--no-build'] : [])], { show: true });
  if (code !== 0) process.exit(code);
}
const files = packedFiles();
const results = [...contents(files), ...dependencies(files), ...texts(files), ...(await fuses())];
for (const [what, holds, which = []] of results) {
  console.log(
    `${holds ? 'ok  ' : 'FAIL'}  ${what}${holds || which.length === 0 ? '' : `: ${which.slice(0, 8).join(', ')}`}`,
  );
}
const resources = `app.asar ${megabytes(weight(ASAR))}, beside it ${megabytes(weight(`${ASAR}.unpacked`))}`;
console.log(
  isElectron() ? `weight: ${megabytes(weight(PACKED))} (${resources})` : `weight without Electron: ${resources}`,
);
const failed = results.filter(([, holds]) => !holds).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
