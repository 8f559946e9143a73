import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { onControl } from './control.ts';

interface Options {
  readonly execArgv?: readonly string[];
  readonly serviceName?: string;
  readonly stdio?: 'inherit' | 'ignore';
}

const SHIM = new URL('./parent-port.ts', import.meta.url).href;
const running = new Map<ChildProcess, string>();

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(
    entry: string,
    input: readonly string[],
    { execArgv = [], serviceName = '', stdio = 'inherit' }: Options,
  ) {
    super();
    this.#child = fork(entry, [...input], {
      execArgv: ['--import', SHIM, ...execArgv],
      serialization: 'advanced',
      stdio: [stdio, stdio, stdio, 'ipc'],
    });
    running.set(this.#child, serviceName);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => {
      running.delete(this.#child);
      this.emit('exit', code ?? 1);
    });
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => {});
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

export const utilityProcess = {
  fork: (entry: string, input: readonly string[] = [], options: Options = {}) =>
    new UtilityProcess(entry, input, options),
};

onControl((message) => {
  if (message.type !== 'signal-register') return;
  for (const [child, name] of running) if (name === 'Kolo register') child.kill(message.signal);
});
