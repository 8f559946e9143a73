import { defineConfig } from '@playwright/test';

/** Tests of the built program; `tests/support/launch-kolo.ts` finds what it runs in, nothing is downloaded. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  reporter: 'list',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  globalSetup: './tests/support/own-temp.ts',
  projects: [
    { name: 'build', testDir: 'tests/support', testMatch: 'build.setup.ts' },
    ...['e2e', 'security', 'faults'].map((folder) => ({
      name: folder,
      testDir: `tests/${folder}`,
      testMatch: '**/*.spec.ts',
      dependencies: ['build'],
    })),
  ],
});
