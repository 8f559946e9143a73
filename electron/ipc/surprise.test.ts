import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { kindOfError } from './surprise.ts';

const NAME = 'Кравчук';

test('tells kind and place of an error and nothing that it says', () => {
  const told = kindOfError(new TypeError(`no ${NAME} in /home/${NAME}`));
  expect(told).toMatch(/^TypeError at .*surprise\.test\.ts:\d+:\d+/);
  expect(told).not.toContain(NAME);
  expect(kindOfError(NAME)).toBe('string');
});

test('an error that nobody catches ends up in the log without its message', () => {
  for (const fault of [`throw new Error('${NAME}')`, `Promise.reject(new Error('${NAME}'))`]) {
    const program = `import { watchForSurprises } from './electron/ipc/surprise.ts';
      watchForSurprises('the test', (line) => console.log(line), () => process.exit(0));
      ${fault};`;
    const out = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(out).toMatch(/^the test met an error that nobody caught: Error/);
    expect(out).not.toContain(NAME);
  }
});
