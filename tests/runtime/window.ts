import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import type { Session } from './session.ts';
import { WebContents } from './web-contents.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences: { session: Session; preload: string; [name: string]: unknown };
}

const windows = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #destroyed = false;

  constructor(options: Options) {
    super();
    demandSandbox(options.webPreferences);
    // A window with its own size is meant for a person; printing windows have none.
    const size = { width: options.width ?? 1024, height: options.height ?? 768 };
    this.webContents = new WebContents(options.webPreferences, size, options.width !== undefined);
    this.webContents.once('page-closed', () => this.#gone());
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  focus(): void {
    this.webContents.focus();
  }

  show(): void {}
  setContentProtection(_on: boolean): void {}
  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.webContents.close();
    this.#gone();
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.emit('closed');
  }
}

app.closeWindows = () => {
  for (const window of [...windows]) window.destroy();
};

/** A window that Electron would open without its walls is refused. */
function demandSandbox(preferences: Record<string, unknown>): void {
  const { sandbox, contextIsolation, nodeIntegration } = preferences;
  if (sandbox === true && contextIsolation === true && nodeIntegration === false) return;
  throw new Error('a window needs sandbox: true, contextIsolation: true, nodeIntegration: false');
}
