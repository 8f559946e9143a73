import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder as on a centre's laptop: Cyrillic and a space in its name. */
export function laptopFolder(): string {
  return mkdtempSync(join(tmpdir(), 'Олена Їжак '));
}

/** Hundreds of children read the same modules: what Node made of them is kept from one to the next. */
const COMPILED = join(tmpdir(), 'kolo-compiled-tests');

export const newHexKey = (): string => randomBytes(32).toString('hex');

/** Starts one of the programs of this folder in a process of its own; its output is read line by line. */
export function startChild(program: string, ...args: string[]): ChildProcess {
  return startChildIn(process.env, program, ...args);
}

/** The same in an environment of its own. */
export function startChildIn(env: NodeJS.ProcessEnv, program: string, ...args: string[]): ChildProcess {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const compiled = { NODE_COMPILE_CACHE: COMPILED };
  return spawn(process.execPath, ['--no-warnings', path, ...args], {
    ...{ env: { ...env, ...compiled }, stdio: ['ignore', 'pipe', 'inherit'] },
  });
}

export interface Ended {
  readonly output: string;
  readonly killed: boolean;
}

/** Waits for the end of a child and gives its whole lines; it is killed `afterMs` from its first line on, when given. */
export function endOf(child: ChildProcess, afterMs?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let output = '';
    let planned = afterMs === undefined;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (!planned) setTimeout(() => child.kill('SIGKILL'), afterMs);
      planned = true;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`the child ended with ${code ?? signal}`));
      else resolve({ output: output.slice(0, output.lastIndexOf('\n') + 1), killed: signal === 'SIGKILL' });
    });
  });
}
