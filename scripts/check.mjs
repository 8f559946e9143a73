import { counted, run } from './run.mjs';
import { projectFiles } from './tree.mjs';

/** `node scripts/check.mjs [--only layers,texts]`: every check without running the program; exit code 1 if one fails. */

/** The native compiler; `typescript` itself stays for the tools that read code through its JavaScript interface. */
const COMPILER = 'node_modules/typescript-native/bin/tsc';

const CHECKS = {
  types: { shows: 'the types of every side', steps: ['shared', 'electron', 'renderer', 'tests'].map(types) },
  lint: { shows: 'oxlint with types', steps: [['oxlint', ['--deny-warnings', '--format', 'unix']]] },
  format: { shows: 'biome', steps: [['biome', ['check', '--error-on-warnings', '--reporter=github']]] },
  layers: { shows: 'who imports what', steps: [['node', ['scripts/check-layers.mjs']]] },
  source: { shows: 'ciphers, channels, network, words in code', steps: [['node', ['scripts/check-source.mjs']]] },
  unused: { shows: 'knip: files, exports, dependencies', steps: [['knip', ['--no-progress']]] },
  texts: { shows: 'every word in every language', steps: [['node', ['scripts/check-texts.mjs']]] },
};

function types(side) {
  const memory = ['--incremental', '--tsBuildInfoFile', `.cache/types-${side}.json`];
  return ['node', [COMPILER, '-p', `tsconfig.${side}.json`, '--pretty', 'false', ...memory]];
}

/** Runs one check; resolves with whether it passed. */
async function passes(name) {
  const began = performance.now();
  const results = await Promise.all(CHECKS[name].steps.map(([command, args]) => run(command, args)));
  const passed = results.every(({ code }) => code === 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'}  ${name.padEnd(7)} ${seconds.padStart(5)} s  ${CHECKS[name].shows}`);
  // The sides share files, so that the compiler says some things more than once.
  const lines = new Set(results.flatMap(({ output }) => output.trim().split('\n')));
  if (!passed) console.log([...lines].join('\n').replace(/^/gm, '      '));
  return passed;
}

function chosen() {
  const at = process.argv.indexOf('--only');
  if (at < 0) return Object.keys(CHECKS);
  const names = (process.argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length === 0) return names;
  console.error(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}

const names = chosen();
if (!projectFiles().some((path) => path.endsWith('.ts'))) {
  console.error('No TypeScript file is known to git here: nothing would be checked.');
  process.exit(1);
}
let failed = 0;
for (const name of names) if (!(await passes(name))) failed += 1;
console.log(`checks: ${names.length - failed} passed, ${failed} failed (${counted(projectFiles().length, 'file')})`);
process.exitCode = failed > 0 ? 1 : 0;
