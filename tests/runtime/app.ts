import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { closeBrowsers } from './browsers.ts';
import { controlled, onControl, report } from './control.ts';
import { releaseInstanceLock, takeInstanceLock } from './instance-lock.ts';

/** An event that a listener can refuse. */
export function refusable() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch(_name: string, _value?: string): void {} };
  readonly #paths = new Map([['userData', join(homedir(), '.config', 'Kolo')]]);
  /** Set by the windows: destroys those that are left. */
  closeWindows = (): void => {};
  #leaving = false;

  enableSandbox(): void {}

  setPath(name: string, path: string): void {
    this.#paths.set(name, resolve(path));
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (!path) throw new Error(`the stand-in knows no path ${name}`);
    mkdirSync(path, { recursive: true });
    return path;
  }

  getAppPath(): string {
    return resolve(import.meta.dirname, '../..');
  }

  /** As with Electron, `--lang=…` wins over the language of the system. */
  getLocale(): string {
    const chosen = process.argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
    return chosen ?? Intl.DateTimeFormat().resolvedOptions().locale;
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), () => this.emit('second-instance'));
  }

  async whenReady(): Promise<void> {}

  quit(): void {
    if (this.#leaving) return;
    const event = refusable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#leaving = true;
    this.closeWindows();
    this.emit('will-quit', refusable());
    this.exit(0);
  }

  exit(code: number): void {
    this.#leaving = true;
    releaseInstanceLock();
    void closeBrowsers().finally(() => process.exit(code));
  }
}

export const app = new App();

onControl((message) => {
  if (message.type === 'quit') app.quit();
  if (message.type === 'heap') report({ type: 'heap', path: writeHeapSnapshot(message.path) });
});
// A test that died must not leave the program behind.
if (controlled) process.on('disconnect', () => app.exit(1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
