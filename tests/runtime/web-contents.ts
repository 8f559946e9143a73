import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page, Request, Route } from 'playwright-core';
import { refusable } from './app.ts';
import { openHiddenPage, openWindowPage, pagePort } from './browsers.ts';
import { controlled, report } from './control.ts';
import { askPerson } from './dialogs.ts';
import { deliverToMain, toAppAddress, toPageAddress } from './ipc.ts';
import { preloadScript } from './page-preload.ts';
import type { Session } from './session.ts';

interface Preferences {
  readonly session: Session;
  readonly preload: string;
}

interface PdfOptions {
  readonly landscape: boolean;
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
  readonly generateTaggedPDF: boolean;
}

/** Another site, and so another process: the one before it ends. */
const NOWHERE = 'data:text/html,';
const ENDING_MS = 5000;

/** What Electron asks its handlers about, and what Chromium calls it. */
const PERMISSIONS: Record<string, readonly string[]> = {
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  notifications: ['notifications'],
  'clipboard-read': ['clipboard-read'],
};

export class WebContents extends EventEmitter {
  readonly #session: Session;
  readonly #preload: string;
  readonly #size: { width: number; height: number };
  readonly #forPerson: boolean;
  #page: Promise<Page>;
  #address = '';
  /** The process of the page was ended by the program, which loads the page anew. */
  #isEnded = false;
  /** The address that `loadURL` asked for: such navigations are the program's own and not refused. */
  #loading: string | null = null;
  #mayOpen: () => { action: string } = () => ({ action: 'deny' });

  constructor(preferences: Preferences, size: { width: number; height: number }, forPerson: boolean) {
    super();
    this.#session = preferences.session;
    this.#forPerson = forPerson;
    this.#preload = preferences.preload;
    this.#size = size;
    this.#page = this.#open();
    this.#page.catch((error: unknown) => process.stderr.write(`the stand-in has no page: ${String(error)}\n`));
  }

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.#mayOpen = handler;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    this.#isEnded = false;
    this.#loading = toPageAddress(address);
    await page.goto(this.#loading);
    if (this.#forPerson && controlled) report({ type: 'window', port: await pagePort() });
  }

  send(channel: string, ...input: unknown[]): void {
    const deliver = ([name, values]: [string, unknown[]]) => {
      const receiver = Reflect.get(globalThis, Symbol.for('kolo.deliver')) as
        | ((n: string, v: unknown[]) => void)
        | undefined;
      receiver?.(name, values);
    };
    // A page that is just being left hears nothing, as with Electron.
    this.#page
      .then((page) => (this.#isEnded ? null : page.evaluate(deliver, [channel, input] as [string, unknown[]])))
      .catch(() => {});
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const { landscape, preferCSSPageSize, printBackground, generateTaggedPDF: tagged } = options;
    return await (await this.#page).pdf({ landscape, preferCSSPageSize, printBackground, tagged });
  }

  print(_options: object, done: (printed: boolean, reason: string) => void): void {
    void askPerson('print', {}).then((answer) => done(answer === true, answer === true ? '' : 'Print job canceled'));
  }

  focus(): void {
    this.#page.then((page) => page.bringToFront()).catch(() => {});
  }

  close(): void {
    this.#page.then((page) => page.close()).catch(() => {});
  }

  getURL(): string {
    return toAppAddress(this.#address);
  }

  /** Ends the process of the page; where it is too busy to leave, the whole page, and `loadURL` begins with another. */
  forcefullyCrashRenderer(): void {
    this.#isEnded = true;
    this.#page = this.#page.then(async (page) => {
      this.#loading = NOWHERE;
      try {
        await page.goto(NOWHERE, { waitUntil: 'commit', timeout: ENDING_MS });
        return page;
      } catch {
        await page.close();
        return await this.#open();
      }
    });
  }

  readonly navigationHistory = {
    clear: (): void => {
      const reset = async (page: Page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Page.resetNavigationHistory');
        await session.detach();
      };
      this.#page.then(reset).catch(() => {});
    },
  };

  /** Keys with a modifier, as Electron tells of every key before the page gets it. */
  async #tellKeys(page: Page): Promise<void> {
    await page.exposeBinding('__koloKey', (_source, key: object) => void this.emit('before-input-event', {}, key));
    await page.addInitScript(() => {
      const told = ({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
        if (!ctrlKey && !metaKey && !shiftKey) return;
        const key = { type: 'keyDown', code, control: ctrlKey, meta: metaKey, shift: shiftKey };
        (Reflect.get(globalThis, '__koloKey') as (pressed: object) => void)(key);
      };
      addEventListener('keydown', told, true);
    });
  }

  async #open(): Promise<Page> {
    const page = await (this.#forPerson ? openWindowPage(this.#size) : openHiddenPage(this.#size));
    page.on('close', () => this.#isEnded || this.emit('page-closed'));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#address = page.url();
    });
    page.on('load', () => this.emit('did-finish-load'));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
    // Electron keeps a window open whose page says no to `beforeunload`, and asks nobody.
    page.on('dialog', (dialog) => void (this.#isEnded ? dialog.accept() : dialog.dismiss()).catch(() => {}));
    page.on('popup', (popup) => this.#mayOpen().action === 'deny' && void popup.close());
    page.on('console', (message) => report({ type: 'console', level: message.type(), text: message.text() }));
    await page.exposeBinding('__koloInvoke', ({ frame }, channel: string, input: unknown[]) =>
      deliverToMain(this, frame, channel, input),
    );
    if (this.#forPerson) await this.#tellKeys(page);
    // Chromium lets no page close a window that it did not open; Electron does.
    await page.exposeBinding('__koloClose', () => page.close({ runBeforeUnload: true }));
    await page.addInitScript('window.close = () => void window.__koloClose()');
    await this.#givePermissions(page);
    await page.addInitScript(preloadScript(readFileSync(this.#preload, 'utf8')));
    await page.route('**/*', (route) => this.#answer(page, route));
    await page.routeWebSocket('**/*', (socket) => {
      if (this.#session.blocks(socket.url())) void socket.close();
      else socket.connectToServer();
    });
    return page;
  }

  /** Chromium gives the page what the program's handlers would give it in Electron. */
  async #givePermissions(page: Page): Promise<void> {
    const granted = await this.#session.granted(this, Object.keys(PERMISSIONS));
    await page.context().grantPermissions(granted.flatMap((name) => PERMISSIONS[name] ?? []));
  }

  /** Every request of the page comes by here. As in Electron, the filter of the program is what keeps it off the network. */
  async #answer(page: Page, route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest() && this.#isRefused(page, request)) return await route.abort('aborted');
    const url = toAppAddress(request.url());
    if (this.#session.blocks(url)) return await route.abort('blockedbyclient');
    const response = await this.#session.answer(url, request.method());
    if (!response) return await route.continue();
    const { status, headers } = response;
    const body = Buffer.from(await response.arrayBuffer());
    // The page may be gone by now.
    await route.fulfill({ status, headers: Object.fromEntries(headers), body }).catch(() => {});
  }

  #isRefused(page: Page, request: Request): boolean {
    const isMainFrame = request.frame() === page.mainFrame();
    // Loading by the program and reloading are not asked about, as with Electron.
    const own = isMainFrame && [this.#loading, page.url()].includes(request.url());
    const event = { ...refusable(), url: toAppAddress(request.url()), isMainFrame };
    if (!own) this.emit(isMainFrame ? 'will-navigate' : 'will-frame-navigate', event);
    if (!event.defaultPrevented && isMainFrame) this.emit('did-start-navigation', { ...event, isSameDocument: false });
    return event.defaultPrevented;
  }
}
