import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from '@playwright/test';

test('the program is built', () => {
  const script = resolve(import.meta.dirname, '../../scripts/build-if-needed.mjs');
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
});
