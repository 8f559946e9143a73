import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code; what crosses a process or a disk is in `tests/`. */
function project(name: string, include: string[], testTimeout: number) {
  return { extends: true as const, test: { name, include, testTimeout, hookTimeout: testTimeout } };
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    projects: [
      project('unit', ['{electron,shared,renderer,scripts}/**/*.test.{ts,tsx}', 'tests/search/*.test.ts'], 20_000),
      project('security', ['tests/security/**/*.test.ts'], 60_000),
      project('faults', ['tests/{faults,check}/**/*.test.ts'], 180_000),
    ],
  },
});
