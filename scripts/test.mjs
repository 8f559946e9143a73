import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { install, isNeeded, missingNeeds } from './needs.mjs';
import { run } from './run.mjs';
import { projectFiles } from './tree.mjs';

/**
 * `npm test`: everything that must hold before a change goes in. The last line is `N passed, N failed`, summed up
 * from the reports of the runners; each check and each line of the package counts as one.
 */

const reports = mkdtempSync(join(tmpdir(), 'kolo-reports-'));
const BROWSER = 'chromium';
const isServer = Boolean(process.env.CI) && process.env.CI !== 'false';

/** The files of each suite, so that an empty one is said and not failed; all that Playwright runs is in `e2e`. */
const SUITES = {
  unit: /^(electron|shared|renderer|scripts)\/.*\.test\.tsx?$/,
  security: /^tests\/security\/.*\.test\.ts$/,
  faults: /^tests\/(faults|check)\/.*\.test\.ts$/,
  e2e: /^tests\/.*\.spec\.ts$/,
};

function report(name) {
  const path = join(reports, name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // The runner was killed while writing it.
    return undefined;
  }
}

/** A runner that left no report has told nothing: that is a failure, whatever its exit code says. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0 };

/** `3 passed, 1 failed` or `checks: 3 passed, 1 failed (…)`, the last such line that a script of ours prints. */
function fromOutput(output) {
  const found = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return found === undefined ? NO_REPORT : { passed: Number(found[1]), failed: Number(found[2]), skipped: 0 };
}

function fromVitest(name) {
  const found = report(name);
  if (found === undefined) return NO_REPORT;
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = found;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function fromPlaywright(name) {
  const stats = report(name)?.stats;
  if (stats === undefined) return NO_REPORT;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  // What passes at the second try has failed at the first.
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function vitest(suite) {
  const name = `${suite}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, name)}`];
  return {
    name: `test:${suite}`,
    suite,
    start: () => run('vitest', ['run', '--project', suite, ...reporters], { show: true }),
    count: () => fromVitest(name),
  };
}

const playwright = {
  name: 'test:e2e',
  suite: 'e2e',
  start: () =>
    run('playwright', ['test', '--reporter=list,json'], {
      show: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
    }),
  count: () => fromPlaywright('e2e.json'),
};

/** A script of ours that prints its own count. */
const script = (name) => ({
  name,
  start: () => run('npm', ['run', '--silent', name], { show: true }),
  count: fromOutput,
});

const build = { ...script('build'), count: () => ({ passed: 0, failed: 0, skipped: 0 }) };
const STEPS = [
  script('check'),
  vitest('unit'),
  build,
  vitest('security'),
  vitest('faults'),
  playwright,
  { ...script('test:windows'), tool: 'wine64' },
  {
    ...script('package:check'),
    start: () => run('node', ['scripts/package-check.mjs', '--fresh'], { show: true }),
  },
];

/** Why a step cannot run here, or undefined. */
function obstacle(step, missing) {
  if (step.tool && missing.has(step.tool)) return `${step.tool} is not installed`;
  if (step.suite === 'e2e' && missing.has(BROWSER)) return 'no browser is installed';
  if (step.suite && !projectFiles().some((path) => SUITES[step.suite].test(path))) return 'there is no such test yet';
  return undefined;
}

/** On a server everything must be there; at a developer's desk only a missing browser is installed. */
async function prepare() {
  const missing = missingNeeds();
  if (isServer) return install(missing);
  if (!missing.some((need) => need.command === BROWSER)) return missing;
  try {
    await ensureBrowser();
    return missing.filter((need) => need.command !== BROWSER);
  } catch (error) {
    console.log(error.message);
    return missing;
  }
}

const missing = (await prepare()).filter(isNeeded);
const total = { passed: 0, failed: 0 };
const notRun = missing.map((need) => `what needs ${need.command} (${need.debianPackages.join(' ')}): ${need.usedFor}`);
if (isServer && missing.length > 0) total.failed += missing.length;
const missingCommands = new Set(missing.map((need) => need.command));

for (const step of STEPS) {
  const why = obstacle(step, missingCommands);
  if (why) {
    notRun.push(`${step.name}: ${why}`);
    continue;
  }
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  const { code, output } = await step.start();
  const { passed, failed: named, skipped } = step.count(output);
  // A runner that ends badly without naming a failed test has failed once.
  const failed = code === 0 ? named : Math.max(named, 1);
  total.passed += passed;
  total.failed += failed;
  if (skipped > 0) notRun.push(`${step.name}: ${skipped} of its tests`);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`── ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}

rmSync(reports, { recursive: true, force: true });
if (notRun.length > 0) console.log(`\nnot run:\n${notRun.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
