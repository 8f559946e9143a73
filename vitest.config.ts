import { defineConfig } from 'vitest/config';

/**
 * Unit tests stand beside the code; what crosses a process or a disk is in `tests/`. Limits of time end what hangs: a
 * machine that is busy with something else is several times as slow.
 */
function project(name: string, include: string[], testTimeout: number) {
  return { extends: true as const, test: { name, include, testTimeout, hookTimeout: testTimeout } };
}

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: 'tests/support/own-temp.ts',
    pool: 'forks',
    projects: [
      project('unit', ['{electron,shared,renderer,scripts}/**/*.test.{ts,tsx}', 'tests/search/*.test.ts'], 60_000),
      project('security', ['tests/security/**/*.test.ts'], 120_000),
      project('faults', ['tests/{faults,check}/**/*.test.ts'], 420_000),
    ],
  },
});
