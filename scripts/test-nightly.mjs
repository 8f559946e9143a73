import { run } from './run.mjs';

/** `npm run test:nightly`: the same tests as every day, for as long as a night allows. Exit code 1 when one is red. */

const NIGHTS = [
  {
    what: '10,000 hostile payloads for each procedure',
    file: 'tests/security/hostile-payloads.test.ts',
    env: { KOLO_PAYLOADS: '10000' },
  },
  { what: '200,000 power cuts', file: 'tests/faults/power-cut.test.ts', env: { KOLO_POWER_CUTS: '200000' } },
  {
    what: '10,000 spoilt registers in valid copies',
    file: 'tests/faults/backup-hostile.test.ts',
    env: { KOLO_MUTATIONS: '10000' },
  },
  {
    what: 'an hour of kills, failing disks, full disks and locks',
    file: 'tests/faults/soak.test.ts',
    env: { KOLO_SOAK_MINUTES: '60' },
  },
  { what: 'a paper of 34,700 rows', file: 'tests/e2e/long-paper.spec.ts', env: { KOLO_LONG_PAPER: '34700' } },
];

const failed = [];
for (const { what, file, env } of NIGHTS) {
  console.log(`\n── ${what}`);
  const tool = file.endsWith('.spec.ts') ? ['playwright', 'test'] : ['vitest', 'run'];
  const { code } = await run(tool[0], [tool[1], file], { show: true, env });
  if (code !== 0) failed.push(what);
}
console.log(failed.length === 0 ? '\nThe night was quiet.' : `\nRed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
