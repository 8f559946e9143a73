import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';
import { root } from './tree.mjs';

/** Compares every import with the table in `.dependency-cruiser.mjs`. Prints what is wrong; exit code 1 then. */
process.chdir(root);
const { output } = await cruise(['electron', 'shared', 'renderer', 'tests', 'scripts'], {
  ...config.options,
  validate: true,
  ruleSet: { forbidden: config.forbidden },
});
const { summary, modules } = output;
const product = modules.filter((module) => /^(electron|shared|renderer)\/.*\.tsx?$/.test(module.source));
const imports = product.reduce((sum, module) => sum + module.dependencies.length, 0);

for (const { from, to, rule } of summary.violations) console.log(`${from} → ${to}: ${rule.name}`);
// With a TypeScript that it cannot drive, dependency-cruiser sees nothing and is content.
if (product.length === 0 || imports === 0) console.log('no module or no import was seen: the check is asleep');
console.log(`${product.length} modules, ${imports} imports, ${summary.violations.length} against the table`);
process.exitCode = summary.violations.length > 0 || product.length === 0 || imports === 0 ? 1 : 0;
