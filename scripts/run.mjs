import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { root } from './tree.mjs';

/** The environment of npm scripts: tools of the project, its own Node among them, come first. */
function environment(extra) {
  return { ...process.env, PATH: `${root}/node_modules/.bin${delimiter}${process.env.PATH}`, ...extra };
}

/**
 * Runs a command in the project's root and resolves with its exit code and all it printed.
 * `show: true` lets the output through as it comes.
 */
export function run(command, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (show) target.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** `1 file`, `2 files`. */
export function counted(n, noun) {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
