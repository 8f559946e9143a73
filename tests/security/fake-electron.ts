import { EventEmitter } from 'node:events';

/** Takes the place of Electron where a test wants to see what the program asks of it. It shows nothing and does nothing. */

export class FakeContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly loaded: string[] = [];
  readonly sent: unknown[] = [];
  readonly navigationHistory = { clear: () => {} };
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  send(_channel: string, ...input: unknown[]): void {
    this.sent.push(...input);
  }
  getURL(): string {
    return this.loaded.at(-1) ?? '';
  }
  forcefullyCrashRenderer(): void {
    this.emit('crashed');
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  isProtected = false;
  readonly options: { title?: string; webPreferences: Record<string, unknown> };
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  setContentProtection(on: boolean): void {
    this.isProtected = on;
  }
  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
  }
  isDestroyed = (): boolean => false;
  isMinimized = (): boolean => false;
  show(): void {}
  focus(): void {
    this.emit('focused');
  }
}

type Answer = (request: Request) => Promise<Response>;

export class FakeSession extends EventEmitter {
  permissionRequest: ((contents: object, permission: string, answer: (given: boolean) => void) => void) | null = null;
  permissionCheck: ((contents: object | null, permission: string) => boolean) | null = null;
  devicePermission: ((details: object) => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void) | null = null;
  spellChecker = true;
  readonly schemes = new Map<string, Answer>();
  readonly webRequest = {
    onBeforeRequest: (filter: FakeSession['beforeRequest']) => void (this.beforeRequest = filter),
  };
  readonly protocol = { handle: (scheme: string, answer: Answer) => void this.schemes.set(scheme, answer) };
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: FakeSession['devicePermission']): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }
}

export const partitions = new Map<string, FakeSession>();
export const session = {
  fromPartition(name: string): FakeSession {
    const made = partitions.get(name) ?? new FakeSession();
    partitions.set(name, made);
    return made;
  },
};

/** What the program did before it was ready, in order. */
export const early: string[] = [];

class App extends EventEmitter {
  readonly isPackaged = true;
  hasLock = true;
  exited: number | null = null;
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void early.push(`switch ${name} ${value}`.trim()),
  };
  enableSandbox(): void {
    early.push('sandbox');
  }
  requestSingleInstanceLock(): boolean {
    early.push('instance');
    return this.hasLock;
  }
  async whenReady(): Promise<void> {
    early.push('ready');
  }
  setPath(): void {}
  getPath = (): string => '/profile';
  getAppPath = (): string => process.cwd();
  getLocale = (): string => 'uk';
  exit(code: number): void {
    this.exited = code;
  }
  quit(): void {}
}
export const app = new App();

export const schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
export const protocol = { registerSchemesAsPrivileged: (list: typeof schemes) => void schemes.push(...list) };

export const handled = new Map<string, (event: unknown, ...input: unknown[]) => unknown>();
export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...input: unknown[]) => unknown) =>
    void handled.set(channel, handler),
};

export const clipboard = { readText: async () => '', clear: () => {} };

export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 });
export const menus: (object | null)[] = [];
export const Menu = {
  setApplicationMenu: (menu: object | null) => void menus.push(menu),
  buildFromTemplate: () => ({}),
};
export const dialog = {};
export const shell = {};

/** Forked processes; they hear and say nothing. */
export const forked: { entry: string; options: object; child: EventEmitter }[] = [];
export const utilityProcess = {
  fork(entry: string, _input: string[], options: object) {
    const child = Object.assign(new EventEmitter(), { postMessage: () => {}, kill: () => true });
    forked.push({ entry, options, child });
    return child;
  },
};

/** What the preload gave to the page, and what it asked of the main process. */
export const exposed = new Map<string, Record<string, unknown>>();
export const contextBridge = {
  exposeInMainWorld: (name: string, api: Record<string, unknown>) => void exposed.set(name, api),
};
export const invoked: unknown[][] = [];
/** What the main process answers, by wire. */
export const answers = new Map<string, unknown>();
export const ipcRenderer = {
  invoke: async (wire: string, ...input: unknown[]) => {
    invoked.push([wire, ...input]);
    return answers.get(wire) ?? null;
  },
  on: () => {},
  off: () => {},
};
